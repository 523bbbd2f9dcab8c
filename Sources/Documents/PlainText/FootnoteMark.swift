import SourceText

/// A number in the text that may be the mark of a footnote.
struct FootnoteMark {
  var number: Int
  /// Bytes of the paragraph.
  var range: Range<Int>
  /// Whether the number stands apart from the word before it, as any other number does.
  var isLoose = false
}

/// Finds plain numbers that may be marks: glued to the word before them ("50 ha1", "năm 20234"), or
/// alone before a comma or full stop ("290 tỷ đồng 9,").
struct PlainMarks {
  let bytes: [UInt8]

  /// Numbers that stand between spaces behind a word, in order: a mark in a justified line, or a
  /// number of the text.
  func findLoose() -> [FootnoteMark] {
    var marks: [FootnoteMark] = []
    var index = 1
    while index < bytes.count {
      guard isDigit(index), bytes[index - 1] == 0x20 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isDigit(index) { index += 1 }
      guard index - start <= 3, bytes[start] != UInt8(ascii: "0"), endsMark(index),
        let (before, _) = bytes.scalar(before: start - 1), SignClass.isLetter(before),
        !Self.dated.contains(word(endingAt: start - 1))
      else { continue }
      marks.append(
        FootnoteMark(
          number: bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) },
          range: start..<index, isLoose: true))
    }
    return marks
  }

  /// Every place in order; a number behind a year can be cut in one way only.
  func find() -> [FootnoteMark] {
    var marks: [FootnoteMark] = []
    var index = 1
    while index < bytes.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isDigit(index) { index += 1 }
      if start > 1 || !isDigit(0), let mark = mark(in: start..<index) { marks.append(mark) }
    }
    return marks
  }

  private func isDigit(_ index: Int) -> Bool { bytes[index] &- 0x30 < 10 }

  private func mark(in run: Range<Int>) -> FootnoteMark? {
    guard run.count <= 7, endsMark(run.upperBound) else { return nil }
    let isYear = run.count > 4 && isYear(run)
    let range = isYear ? run.lowerBound + 4..<run.upperBound : run
    guard range.count <= 3, bytes[range.lowerBound] != UInt8(ascii: "0"),
      isYear || follows(range)
    else { return nil }
    return FootnoteMark(
      number: bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }, range: range,
      isLoose: bytes[range.lowerBound - 1] == 0x20)
  }

  /// Behind a mark the text goes on or stops; digits behind a comma make a number of it.
  private func endsMark(_ end: Int) -> Bool {
    guard end < bytes.count else { return true }
    guard " .,;:)".utf8.contains(bytes[end]) else { return false }
    return !(".,".utf8.contains(bytes[end]) && end + 1 < bytes.count && isDigit(end + 1))
  }

  private func follows(_ range: Range<Int>) -> Bool {
    guard let (before, start) = bytes.scalar(before: range.lowerBound) else { return false }
    if before == 0x25 || before == 0x29 || before == 0x201D { return true }
    if SignClass.isLetter(before) { return isWord(endingAt: range.lowerBound) }
    guard before == 0x20, range.upperBound < bytes.count,
      ".,;".utf8.contains(bytes[range.upperBound]), let (word, _) = bytes.scalar(before: start)
    else { return false }
    return SignClass.isLetter(word) && !waitsForNumber(endingAt: start)
  }

  /// A mark is glued to a word, not to the capital of a code (G1, B40) or a metre (m2).
  private func isWord(endingAt end: Int) -> Bool {
    var letters = 0
    var lower = 0
    var index = end
    while letters < 20, let (scalar, start) = bytes.scalar(before: index),
      SignClass.isLetter(scalar)
    {
      letters += 1
      if !VietnameseLetters.isUppercase(scalar) { lower += 1 }
      index = start
    }
    if letters == 1 { return false }
    return lower > 0 && !(letters == 2 && bytes[end - 1] == UInt8(ascii: "m"))
  }

  /// Four digits of a year before the mark: "năm 20234".
  private func isYear(_ run: Range<Int>) -> Bool {
    let start = run.lowerBound
    guard bytes[start...].starts(with: "20".utf8) || bytes[start...].starts(with: "19".utf8) else {
      return false
    }
    return start == 0 || !".,".utf8.contains(bytes[start - 1])
  }

  /// "tháng 9," is a month, "tỷ đồng 9," a mark.
  private func waitsForNumber(endingAt end: Int) -> Bool {
    Self.numbered.contains(word(endingAt: end))
  }

  private func word(endingAt end: Int) -> String {
    var start = end
    while start > 0, end - start < 16, bytes[start - 1] != 0x20 { start -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
  }

  /// Words that never stand without their number.
  private static let dated: Set<String> = [
    "tháng", "năm", "ngày", "quý", "điều", "khoản", "số", "lớp", "gồm", "đạt", "còn", "là", "có",
  ]

  private static let numbered: Set<String> = [
    "tháng", "năm", "ngày", "quý", "điều", "khoản", "số", "lớp", "lần", "mũi", "đợt", "thứ", "cấp",
    "và", "đến", "từ", "loại", "khóa", "khoá", "tỉnh", "bảng", "biểu", "mục", "phần", "độ", "hạng",
    "tổ", "khu", "đường", "quận", "phường", "nhóm", "mức", "kỳ", "vùng", "bước", "giai",
  ]
}
