import SourceText

/// One physical line of a plain text, without the spaces around it.
struct TextLine {
  /// Offsets in the source text, spaces trimmed.
  var range: Range<Int>
  /// How many spaces stood in front.
  var indent: Int
  /// How many signs the line has.
  var width: Int
  /// Whether a page starts here: a form feed stood before it, or what is left of one.
  var startsPage: Bool
  /// The page the line stands on, for files that have pages.
  var page: Int?

  var isBlank: Bool { range.isEmpty }
}

extension SourceText {
  /// Every physical line in order.
  func physicalLines() -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var page: Int?
    let end = bytes.count
    while start <= end {
      let stop = bytes[start...].firstIndex(of: 0x0A) ?? end
      lines.append(line(start..<stop, after: page))
      page = lines.last?.page ?? page
      start = stop + 1
    }
    return lines
  }

  private func line(_ range: Range<Int>, after previousPage: Int?) -> TextLine {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low] == 0x20 { low += 1 }
    while high > low, bytes[high - 1] == 0x20 { high -= 1 }
    var width = 0
    for index in low..<high where bytes[index] & 0xC0 != 0x80 { width += 1 }
    let page = place(at: range.lowerBound).page
    return TextLine(
      range: low..<high, indent: low - range.lowerBound, width: width,
      startsPage: page != nil && previousPage != nil && page != previousPage, page: page)
  }
}

extension [UInt8] {
  /// Whether the text of a range starts with a lower-case letter.
  func startsLowercase(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    let first = scalar(at: range.lowerBound).value
    return SignClass.isLetter(first) && !VietnameseLetters.isUppercase(first)
  }

  /// Whether the text of a range ends as a sentence, a list item or a lead-in does.
  func endsTerminated(_ range: Range<Int>) -> Bool {
    var index = range.upperBound
    while let (scalar, start) = scalar(before: index), start >= range.lowerBound {
      switch scalar {
      case 0x22, 0x201D, 0x29, 0x2A, 0x20: index = start
      case 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x2026: return true
      default:
        guard SignClass.superscriptDigit(scalar) != nil else { return false }
        index = start
      }
    }
    return true
  }
}
