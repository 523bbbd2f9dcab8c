import SourceText

/// Copying words out of the source into paragraphs.
struct LineText {
  let bytes: [UInt8]

  /// What was seen on the way: how many more brackets opened than closed, and how many emphases
  /// opened or closed.
  struct Signs {
    var brackets = 0
    var emphases = 0
  }

  /// Copies a range of the source without emphasis signs.
  func copy(_ range: Range<Int>, to paragraph: inout Paragraph) {
    var pending = PendingParagraph(paragraph: paragraph)
    paragraph = Paragraph()
    copy(range, to: &pending)
    paragraph = pending.paragraph
  }

  /// Copies a range of the source without emphasis signs, noting where superscript numbers stand.
  @discardableResult
  func copy(_ range: Range<Int>, to pending: inout PendingParagraph) -> Signs {
    var signs = Signs()
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "*") where isEmphasis(at: index, in: range):
        if index > start { pending.paragraph.append(bytes[start..<index], from: start) }
        while index < range.upperBound, bytes[index] == UInt8(ascii: "*") { index += 1 }
        start = index
        signs.emphases += 1
        continue
      case 0x20 where index > range.lowerBound && bytes[index - 1] == 0x20:
        // Of the wide spaces of justified lines one stays.
        if index > start { pending.paragraph.append(bytes[start..<index], from: start) }
        while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
        start = index
        continue
      case UInt8(ascii: "("): signs.brackets += 1
      case UInt8(ascii: ")"): signs.brackets -= 1
      case 0xC2, 0xE2:
        guard let mark = superscript(at: index, in: range) else { break }
        let offset = pending.paragraph.bytes.count + index - start
        pending.superscripts.append(
          FootnoteMark(number: mark.number, range: offset..<offset + mark.end - index))
        index = mark.end
        continue
      default: break
      }
      index += 1
    }
    if index > start { pending.paragraph.append(bytes[start..<index], from: start) }
    return signs
  }

  /// An asterisk that opens the line is a bullet when a space follows, and "(*)" refers to a remark;
  /// any other is emphasis.
  private func isEmphasis(at index: Int, in range: Range<Int>) -> Bool {
    let next = index + 1 < range.upperBound ? bytes[index + 1] : 0x20
    if index == range.lowerBound { return next != 0x20 }
    return bytes[index - 1] != UInt8(ascii: "(") || next != UInt8(ascii: ")")
  }

  /// A superscript number that may be a footnote's mark: not the power of a unit (m², km³).
  private func superscript(at index: Int, in range: Range<Int>) -> (number: Int, end: Int)? {
    var end = index
    var number = 0
    var digits = 0
    while end < range.upperBound, digits <= 4 {
      let (scalar, length) = bytes.scalar(at: end)
      guard let digit = SignClass.superscriptDigit(scalar) else { break }
      number = number * 10 + digit
      digits += 1
      end += length
    }
    guard digits > 0, digits <= 4 else { return nil }
    if digits == 1, number == 2 || number == 3, isPowerOfMetre(before: index) { return nil }
    return (number, end)
  }

  private func isPowerOfMetre(before index: Int) -> Bool {
    guard index > 0, bytes[index - 1] == UInt8(ascii: "m") else { return false }
    var start = index - 1
    if start > 0, "kcdKCD".utf8.contains(bytes[start - 1]) { start -= 1 }
    guard let (before, _) = bytes.scalar(before: start) else { return true }
    return !SignClass.isLetter(before)
  }
}
