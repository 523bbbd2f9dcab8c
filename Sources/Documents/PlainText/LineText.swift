import SourceText

/// Copying words out of the source into paragraphs.
struct LineText {
  let bytes: [UInt8]

  /// Copies a range of the source, without emphasis signs and, where `marks` is given, with the
  /// superscript numbers lifted out.
  func copy(
    _ range: Range<Int>, to paragraph: inout Paragraph,
    marks: UnsafeMutablePointer<[(offset: Int, number: Int)]>?
  ) {
    var start = range.lowerBound
    var index = start
    func flush(to end: Int, next: Int) {
      if end > start { paragraph.append(bytes[start..<end], from: start) }
      start = next
    }
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "*"), index > range.lowerBound || isEmphasis(at: index, in: range) {
        flush(to: index, next: index + 1)
        index += 1
      } else if byte == 0xC2 || byte == 0xE2, marks != nil,
        let mark = superscript(at: index, in: range)
      {
        flush(to: index, next: mark.end)
        marks?.pointee.append((paragraph.bytes.count, mark.number))
        index = mark.end
      } else {
        index += 1
      }
    }
    flush(to: range.upperBound, next: range.upperBound)
  }

  /// An asterisk that opens the line is a bullet when a space follows, else emphasis.
  private func isEmphasis(at index: Int, in range: Range<Int>) -> Bool {
    index + 1 < range.upperBound && bytes[index + 1] != 0x20
  }

  /// A superscript number that is a footnote mark: not the power of a unit (m², km³).
  private func superscript(at index: Int, in range: Range<Int>) -> (number: Int, end: Int)? {
    var end = index
    var number = 0
    var digits = 0
    while end < range.upperBound {
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
