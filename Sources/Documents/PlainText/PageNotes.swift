import SourceText

/// Finds the footnotes at the feet of pages whose lines stand as they were printed.
///
/// A raised mark comes out as a plain number, on a line of its own just above the line it opens or
/// in front of it. What tells it from a line of the text: the numbers count on through the document,
/// a mark of the same number stands on the page, and behind the first footnote the page holds
/// nothing else.
struct PageNotes {
  /// The first line of a footnote, the number there, and how many bytes the number takes.
  struct Start {
    var line: Int
    var number: Int
    var length: Int
  }

  private let lines: [TextLine]
  private let bytes: [UInt8]
  /// Page numbers.
  private let furniture: Set<Int>
  private var starts: [Start] = []
  /// The further lines of footnotes.
  private var continuations: [Int] = []
  private var expected = 1

  /// How many footnotes of a row may be lost without losing the next one.
  private static let gap = 3
  /// A line of at least that many signs is running text.
  private static let textWidth = 40
  /// Footnotes are set smaller, so that a line of theirs holds so many percent of what a line of
  /// the text does.
  private static let smallPrint = 112

  /// The first lines of footnotes, and the further ones, in order.
  static func find(
    in lines: [TextLine], of bytes: [UInt8], without pageNumbers: [Int]
  ) -> (starts: [Start], continuations: [Int]) {
    var notes = PageNotes(lines: lines, bytes: bytes, furniture: Set(pageNumbers))
    var start = 0
    while start < lines.count {
      let end = lines[(start + 1)...].firstIndex { $0.startsPage } ?? lines.count
      notes.read(start..<end)
      start = end
    }
    return (notes.starts, notes.continuations)
  }

  private init(lines: [TextLine], bytes: [UInt8], furniture: Set<Int>) {
    self.lines = lines
    self.bytes = bytes
    self.furniture = furniture
  }

  private mutating func read(_ page: Range<Int>) {
    let wasCut = isLastNoteCut
    var found: [Start] = []
    var marks: Set<Int>?
    for index in page where isWords(index) {
      guard let number = openingNumber(lines[index]),
        (expected...expected + Self.gap).contains(number.value)
          || (number.value == 1 && found.isEmpty)
      else { continue }
      if marks == nil { marks = self.marks(of: page) }
      guard
        opensNote(
          index, number, in: page, isMarked: marks?.contains(number.value) == true,
          isBelowNote: !found.isEmpty)
      else { continue }
      found.append(Start(line: index, number: number.value, length: number.length))
      expected = number.value + 1
    }
    let first = found.first?.line ?? page.upperBound
    if wasCut { continuations.append(contentsOf: rest(above: first, in: page)) }
    let opened = Set(found.map(\.line))
    for index in first..<page.upperBound where isWords(index) && !opened.contains(index) {
      continuations.append(index)
    }
    starts.append(contentsOf: found)
  }

  private func isWords(_ index: Int) -> Bool {
    !lines[index].isBlank && !furniture.contains(index)
  }

  private func openingNumber(_ line: TextLine) -> (value: Int, length: Int)? {
    var value = 0
    var length = 0
    for byte in bytes[line.range] {
      guard byte &- 0x30 < 10 else { break }
      value = value * 10 + Int(byte - 0x30)
      length += 1
      if length > 3 { return nil }
    }
    return length > 0 && value > 0 ? (value, length) : nil
  }

  private func opensNote(
    _ index: Int, _ number: (value: Int, length: Int), in page: Range<Int>, isMarked: Bool,
    isBelowNote: Bool
  ) -> Bool {
    let line = lines[index]
    let isApart = index == page.lowerBound || lines[index - 1].isBlank
    guard number.value == expected || isMarked else { return false }
    if number.length == line.range.count {
      // The raised number ends the line; its text goes on to the right of it, a little below.
      guard let text = (index + 1..<page.upperBound).prefix(2).first(where: isWords) else {
        return false
      }
      return lines[text].indent > line.indent && (isBelowNote || isApart || isMarked)
    }
    guard isBelowNote || (isApart && isMarked) else { return false }
    var text = line.range.lowerBound + number.length
    while text < line.range.upperBound, bytes[text] == 0x20 { text += 1 }
    let sign = bytes.scalar(at: text).value
    return VietnameseLetters.isUppercase(sign) || sign == 0x201C || sign == 0x22 || sign == 0x28
  }

  /// The numbers on a page that may be marks.
  private func marks(of page: Range<Int>) -> Set<Int> {
    var marks: Set<Int> = []
    for index in page where isWords(index) {
      for mark in PlainMarks(bytes: Array(bytes[lines[index].range])).find() {
        marks.insert(mark.number)
      }
    }
    return marks
  }

  // MARK: - Footnotes on two pages

  private var isLastNoteCut: Bool {
    guard let last = [starts.last?.line, continuations.last].compactMap({ $0 }).max() else {
      return false
    }
    return !bytes.endsTerminated(lines[last].range)
  }

  /// The lines at the foot of a page that go on with a footnote of the page before: all but the last
  /// of them hold more than a line of the text can.
  private func rest(above end: Int, in page: Range<Int>) -> Range<Int> {
    let widths = (page.lowerBound..<end).map { lines[$0].width }.filter { $0 >= Self.textWidth }
      .sorted()
    guard !widths.isEmpty else { return end..<end }
    let limit = widths[widths.count / 2] * Self.smallPrint / 100
    var last = end
    while last > page.lowerBound, !isWords(last - 1) { last -= 1 }
    var start = last - 1
    while start > page.lowerBound, isWords(start - 1), lines[start - 1].width > limit { start -= 1 }
    guard start >= page.lowerBound, lines[start].width > limit else { return end..<end }
    return start..<last
  }
}
