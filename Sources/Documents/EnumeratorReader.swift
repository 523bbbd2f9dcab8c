import SourceText

/// Reads the mark that opens a heading or a list item: `I.`, `2.1.`, `a)`, `(3)`, `-`, `Phần thứ hai`.
package enum EnumeratorReader {
  package struct Result: Sendable {
    package var enumerator: Enumerator
    /// Offset of the first byte behind the mark and the spaces after it.
    package var end: Int
  }

  /// Reads the mark at `start`, or nil when the text opens with words or with a number that counts.
  package static func read(_ bytes: [UInt8], at start: Int) -> Result? {
    guard start < bytes.count else { return nil }
    let cursor = Cursor(bytes: bytes, index: start)
    if let result = cursor.bullet() ?? cursor.bracketed() ?? cursor.numbered() ?? cursor.lettered() {
      return result
    }
    return cursor.named()
  }

  private struct Cursor {
    let bytes: [UInt8]
    let index: Int

    func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0x20 }

    func result(_ enumerator: Enumerator, end: Int) -> Result {
      var end = end
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
      return Result(enumerator: enumerator, end: end)
    }

    /// "- ", "+ ", "* ", "• "; a dash glued to its word counts when the word is capital.
    func bullet() -> Result? {
      let (first, length) = bytes.scalar(at: index)
      let isSpaced = byte(index + length) == 0x20
      switch first {
      case 0x2B where isSpaced: return result(.plus, end: index + length)
      case 0x2A, 0x2022, 0xB7, 0xF0B7:
        return isSpaced ? result(.star, end: index + length) : nil
      default:
        guard SignClass.isDash(first), index + length < bytes.count else { return nil }
        let next = bytes.scalar(at: index + length).value
        let opens = isSpaced || VietnameseLetters.isUppercase(next) || next == 0x2A
        return opens ? result(.dash, end: index + length) : nil
      }
    }

    /// "(1)", "(iv)", "(1)."
    func bracketed() -> Result? {
      guard byte(index) == UInt8(ascii: "("),
        let close = bytes[index..<min(bytes.count, index + 8)].firstIndex(of: UInt8(ascii: ")"))
      else { return nil }
      let inside = bytes[index + 1..<close]
      var end = close + 1
      if byte(end) == UInt8(ascii: ".") { end += 1 }
      guard end >= bytes.count || byte(end) == 0x20 else { return nil }
      if let number = EnumeratorReader.number(inside) { return result(.bracketed(number), end: end) }
      if let number = EnumeratorReader.roman(inside, lower: true) {
        return result(.romanBracketed(number), end: end)
      }
      return nil
    }

    /// "1.", "2.3.", "2.3", "1)", and Roman "IV."
    func numbered() -> Result? {
      var numbers: [Int] = []
      var at = index
      while at < bytes.count, SignClass.isDigit(UInt32(bytes[at])) {
        let start = at
        while at < bytes.count, SignClass.isDigit(UInt32(bytes[at])) { at += 1 }
        guard at - start <= 2, let number = EnumeratorReader.number(bytes[start..<at]) else {
          return nil
        }
        numbers.append(number)
        guard byte(at) == UInt8(ascii: ".") else { break }
        at += 1
      }
      if !numbers.isEmpty {
        let isClosed = byte(at - 1) == UInt8(ascii: ".")
        if !isClosed, byte(at) == UInt8(ascii: ")"), numbers.count == 1 { at += 1 }
        let isMark = isClosed || numbers.count > 1 || byte(at - 1) == UInt8(ascii: ")")
        guard isMark, opensText(at) else { return nil }
        return result(.decimal(numbers), end: at)
      }
      while at < bytes.count, EnumeratorReader.romanValue(bytes[at]) != nil { at += 1 }
      guard at > index, at - index <= 6, byte(at) == UInt8(ascii: "."), opensText(at + 1),
        let number = EnumeratorReader.roman(bytes[index..<at], lower: false)
      else { return nil }
      return result(.roman(number), end: at + 1)
    }

    /// Behind a number's mark stands a letter, a quote or an emphasis sign, not another number.
    private func opensText(_ offset: Int) -> Bool {
      var offset = offset
      let spaces = offset
      while byte(offset) == 0x20, offset < bytes.count { offset += 1 }
      guard offset < bytes.count else { return offset > spaces }
      let next = bytes.scalar(at: offset).value
      return SignClass.isLetter(next) || next == 0x2A || next == 0x201C || next == 0x22
        || next == 0x28
    }

    /// "a)", "đ)", "a."
    func lettered() -> Result? {
      let (letter, length) = bytes.scalar(at: index)
      let mark = byte(index + length)
      guard SignClass.isLetter(letter), !VietnameseLetters.isUppercase(letter),
        mark == UInt8(ascii: ")") || (mark == UInt8(ascii: ".") && byte(index + length + 1) == 0x20)
      else { return nil }
      let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
      return result(.letter(text), end: index + length + 1)
    }

    /// "Phần thứ nhất", "Phần II", "Chương 2", "Điều 3."
    func named() -> Result? {
      let first = bytes[index] | 0x20
      guard first == UInt8(ascii: "p") || first == UInt8(ascii: "c") || first == 0xE4 else {
        return nil
      }
      let limit = min(bytes.count, index + 40)
      let head = String(decoding: bytes[index..<limit], as: UTF8.self).lowercased()
      for (word, isArticle) in [("phần", false), ("chương", false), ("điều", true)] {
        guard head.hasPrefix(word + " ") else { continue }
        let rest = head.dropFirst(word.count + 1)
        let token = rest.split(separator: " ", maxSplits: 2).prefix(2).map(String.init)
        guard let first = token.first else { return nil }
        let bare = first.trimmingPunctuation
        if isArticle {
          guard let number = Int(bare), first.count > bare.count || rest.count == bare.count else {
            return nil
          }
          return result(.article(number), end: index + word.utf8.count + 1 + first.utf8.count)
        }
        if bare == "thứ", token.count > 1 {
          let ordinal = token[1].trimmingPunctuation
          guard let number = EnumeratorReader.ordinals[ordinal] else { return nil }
          let length = word.utf8.count + 1 + first.utf8.count + 1 + token[1].utf8.count
          return result(.part(number), end: index + length)
        }
        let number = Int(bare) ?? EnumeratorReader.roman(Array(bare.uppercased().utf8)[...], lower: false)
        if let number { return result(.part(number), end: index + word.utf8.count + 1 + first.utf8.count) }
      }
      return nil
    }
  }

  private static let ordinals: [String: Int] = [
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
  ]

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 3 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte &- 0x30)
    }
    return value
  }

  private static func romanValue(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "I"): 1
    case UInt8(ascii: "V"): 5
    case UInt8(ascii: "X"): 10
    case UInt8(ascii: "L"): 50
    default: nil
    }
  }

  /// The value of a Roman number up to 89, or nil.
  package static func roman(_ bytes: ArraySlice<UInt8>, lower: Bool) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 7 else { return nil }
    var total = 0
    var previous = 0
    for byte in bytes.reversed() {
      guard let value = romanValue(lower ? byte & 0xDF : byte), !lower || byte & 0x20 != 0 else {
        return nil
      }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total
  }
}

extension String {
  fileprivate var trimmingPunctuation: String {
    var text = self[...]
    while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
    return String(text)
  }
}
