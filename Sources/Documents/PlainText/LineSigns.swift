import SourceText

/// What the first and last signs of a line say about it.
extension [UInt8] {
  /// Whether the text of a range starts with a lower-case letter.
  func startsLowercase(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let first = scalar(at: range.lowerBound).value
    return SignClass.isLetter(first) && !VietnameseLetters.isUppercase(first)
  }

  func startsUppercase(_ range: Range<Int>) -> Bool {
    !range.isEmpty && VietnameseLetters.isUppercase(scalar(at: range.lowerBound).value)
  }

  /// The sign a range ends with, apart from closing quotes and brackets, emphasis and superscript
  /// marks; nil when there is nothing else.
  func closingSign(_ range: Range<Int>) -> UInt32? {
    var index = range.upperBound
    while let (scalar, start) = scalar(before: index), start >= range.lowerBound {
      switch scalar {
      case 0x22, 0x201D, 0x29, 0x2A, 0x20: index = start
      default:
        guard SignClass.superscriptDigit(scalar) != nil else { return scalar }
        index = start
      }
    }
    return nil
  }

  /// Whether the text of a range ends as a sentence, a list item or a lead-in does.
  func endsTerminated(_ range: Range<Int>) -> Bool {
    switch closingSign(range) {
    case nil, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x2026: true
    default: false
    }
  }

  /// Whether a range has letters and none of them is lower case.
  func isShouted(_ range: Range<Int>) -> Bool {
    var letters = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = scalar(at: index)
      if SignClass.isLetter(scalar) {
        guard VietnameseLetters.isUppercase(scalar) else { return false }
        letters += 1
      }
      index += length
    }
    return letters >= 2
  }

  /// Whether a range has a lower-case letter.
  func hasLowercase(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = scalar(at: index)
      if SignClass.isLetter(scalar), !VietnameseLetters.isUppercase(scalar) { return true }
      index += length
    }
    return false
  }

  /// Whether the text at an offset opens with words, whatever their case; the words are given in
  /// lower case.
  func opens(with words: [UInt32], at start: Int = 0) -> Bool {
    var index = start
    for word in words {
      guard index < count else { return false }
      let (scalar, length) = scalar(at: index)
      guard VietnameseLetters.lowercased(scalar) == word else { return false }
      index += length
    }
    return true
  }
}

extension String {
  /// The scalars of words that ``Swift/Array/opens(with:at:)`` compares with.
  var opening: [UInt32] { unicodeScalars.map(\.value) }
}
