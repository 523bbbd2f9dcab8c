import SourceText

/// Ties footnotes to the place in the text that refers to them.
///
/// Superscript marks say their number. Plain digits are glued to the word before ("50 ha1",
/// "năm 20234"), so they are looked for: the numbers come in order, and each stands in the text
/// between the footnotes before it and its own.
enum FootnoteBinder {
  static func bind(_ paragraphs: inout [PendingParagraph], to notes: inout [PendingNote]) {
    var position = Position(paragraph: 0, offset: 0)
    for (index, note) in notes.enumerated() {
      if note.isSuperscript {
        bindSuperscript(note.number, index: index, in: &paragraphs)
      } else {
        bindPlain(note.number, index: index, from: &position, in: &paragraphs)
      }
    }
    for index in paragraphs.indices {
      paragraphs[index].paragraph.markers.sort { $0.offset < $1.offset }
    }
  }

  private struct Position {
    var paragraph: Int
    var offset: Int
  }

  private static func bindSuperscript(
    _ number: Int, index: Int, in paragraphs: inout [PendingParagraph]
  ) {
    for position in paragraphs.indices {
      let marks = paragraphs[position].superscripts
      guard let mark = marks.firstIndex(where: { $0.number == number }) else { continue }
      paragraphs[position].paragraph.markers.append(
        Paragraph.Marker(offset: marks[mark].offset, footnote: index))
      paragraphs[position].superscripts.remove(at: mark)
      return
    }
  }

  private static func bindPlain(
    _ number: Int, index: Int, from position: inout Position,
    in paragraphs: inout [PendingParagraph]
  ) {
    let digits = Array(String(number).utf8)
    var at = position.paragraph
    while at < paragraphs.count {
      let bytes = paragraphs[at].paragraph.bytes
      let from = at == position.paragraph ? position.offset : 0
      if let found = find(digits, in: bytes, from: from) {
        paragraphs[at].paragraph.remove(found)
        paragraphs[at].paragraph.markers.append(
          Paragraph.Marker(offset: found.lowerBound, footnote: index))
        position = Position(paragraph: at, offset: found.lowerBound)
        return
      }
      if paragraphs[at].notesBefore > index { return }
      at += 1
    }
  }

  /// The first place behind `from` where the digits stand as a footnote's mark.
  private static func find(_ digits: [UInt8], in bytes: [UInt8], from: Int) -> Range<Int>? {
    guard bytes.count >= digits.count else { return nil }
    var index = max(from, 1)
    while index + digits.count <= bytes.count {
      if bytes[index] == digits[0], bytes[index..<index + digits.count].elementsEqual(digits),
        isMark(index..<index + digits.count, in: bytes)
      {
        return index..<index + digits.count
      }
      index += 1
    }
    return nil
  }

  private static func isMark(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    if range.upperBound < bytes.count {
      let next = bytes[range.upperBound]
      guard " .,;:)".utf8.contains(next) else { return false }
      if ".,".utf8.contains(next), range.upperBound + 1 < bytes.count,
        SignClass.isDigit(UInt32(bytes[range.upperBound + 1]))
      {
        return false
      }
    }
    guard let (before, start) = bytes.scalar(before: range.lowerBound) else { return false }
    if before == 0x25 || before == 0x29 || before == 0x201D { return true }
    if SignClass.isLetter(before) { return isWord(endingAt: range.lowerBound, in: bytes) }
    if SignClass.isDigit(before) { return isYear(endingAt: range.lowerBound, in: bytes) }
    if before == 0x20, range.upperBound < bytes.count, ".,;".utf8.contains(bytes[range.upperBound]) {
      guard let (word, _) = bytes.scalar(before: start) else { return false }
      return SignClass.isLetter(word) && !followsEnumeration(start, in: bytes)
    }
    return false
  }

  /// A mark is glued to a word, not to the capital of a code (G1, B40) or a metre (m2).
  private static func isWord(endingAt end: Int, in bytes: [UInt8]) -> Bool {
    var letters = 0
    var lower = 0
    var index = end
    while let (scalar, start) = bytes.scalar(before: index), SignClass.isLetter(scalar) {
      letters += 1
      if !VietnameseLetters.isUppercase(scalar) { lower += 1 }
      index = start
    }
    if letters == 1 { return false }
    return lower > 0 && !(letters == 2 && bytes[end - 1] == UInt8(ascii: "m"))
  }

  /// Four digits of a year before the mark: "năm 20234".
  private static func isYear(endingAt end: Int, in bytes: [UInt8]) -> Bool {
    var start = end
    while start > 0, SignClass.isDigit(UInt32(bytes[start - 1])) { start -= 1 }
    guard end - start == 4, bytes[start] == UInt8(ascii: "2") || bytes[start] == UInt8(ascii: "1")
    else { return false }
    return start == 0 || ".,".utf8.contains(bytes[start - 1]) == false
  }

  /// "tháng 9," is a month, "tỷ đồng 9," a mark.
  private static func followsEnumeration(_ end: Int, in bytes: [UInt8]) -> Bool {
    var start = end
    while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
    let word = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    return numbered.contains(word)
  }

  private static let numbered: Set<String> = [
    "tháng", "năm", "ngày", "quý", "điều", "khoản", "số", "lớp", "lần", "mũi", "đợt", "thứ", "cấp",
    "và", "đến", "từ", "loại", "khóa", "khoá", "tỉnh", "bảng", "biểu", "mục", "phần", "độ",
  ]
}

extension Paragraph {
  /// Takes a range out of the text, keeping the way back to the source for what stays.
  mutating func remove(_ range: Range<Int>) {
    let source = sourceOffset(of: range.upperBound)
    let length = range.count
    bytes.removeSubrange(range)
    var shifted: [Piece] = []
    for piece in pieces {
      if piece.start < range.upperBound {
        shifted.append(piece)
      } else {
        shifted.append(Piece(start: piece.start - length, source: piece.source))
      }
    }
    if range.lowerBound < bytes.count, !shifted.contains(where: { $0.start == range.lowerBound }) {
      let index = shifted.firstIndex { $0.start > range.lowerBound } ?? shifted.count
      shifted.insert(Piece(start: range.lowerBound, source: source), at: index)
    }
    pieces = shifted
    for index in markers.indices where markers[index].offset >= range.upperBound {
      markers[index].offset -= length
    }
  }
}
