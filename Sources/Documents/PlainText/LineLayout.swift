import SourceText

/// What each line of a plain text is: words, the start of a footnote, a page number or a rule.
struct LineLayout {
  enum Role: Equatable {
    case blank
    case text
    /// A page number, or the rule that sets footnotes off.
    case furniture
    /// The first line of a footnote, and how many bytes its mark takes.
    case noteStart(number: Int, length: Int, isSuperscript: Bool)
    /// A further line of the footnote above.
    case noteContinuation
  }

  let lines: [TextLine]
  private(set) var roles: [Role]
  let margins: WrapMargins
  /// Whether the lines stand on known pages, each where it was printed.
  let isPaged: Bool

  init(lines: [TextLine], bytes: [UInt8], isPaged: Bool) {
    self.lines = lines
    self.isPaged = isPaged
    roles = Array(repeating: .text, count: lines.count)
    let pageNumbers = PageNumbers.find(in: lines, of: bytes)
    for line in pageNumbers { roles[line] = .furniture }
    var body = lines
    if isPaged {
      let notes = PageNotes.find(in: lines, of: bytes, without: pageNumbers)
      for note in notes.starts {
        roles[note.line] = .noteStart(
          number: note.number, length: note.length, isSuperscript: false)
      }
      for line in notes.continuations where !Self.isRule(lines[line], bytes) {
        roles[line] = .noteContinuation
      }
      // The small print of the footnotes says nothing about the width of the text.
      for line in notes.starts.map(\.line) + notes.continuations { body[line].width = 0 }
    }
    margins = WrapMargins(lines: body, bytes: bytes)
    classify(bytes)
  }

  /// The nearest line at or behind `index` that is not blank.
  func nextWords(from index: Int) -> Int? {
    var index = index
    while index < lines.count {
      if roles[index] != .blank, roles[index] != .furniture { return index }
      index += 1
    }
    return nil
  }

  /// Whether a line reaches the margin, so that the next one may go on.
  func isFull(_ index: Int) -> Bool {
    guard let margin = margins.margin(index) else { return false }
    return lines[index].width * 100 >= margin * 82
  }

  /// Whether a line had no room for the first word of another.
  func isFull(_ index: Int, before next: Int, in bytes: [UInt8]) -> Bool {
    guard let margin = margins.margin(index) else { return false }
    return lines[index].width + 1 + lines[next].firstWordWidth(in: bytes) > margin
  }

  /// Whether nothing stands between two lines but what stands between the lines of a paragraph.
  func isAdjacent(_ first: Int, _ second: Int) -> Bool {
    second - first == 1
      || (second - first == 2 && margins.pitch == 2 && roles[first + 1] == .blank)
  }

  /// Whether more than blank lines stand between two lines: footnotes, a page number, a new page.
  func isBroken(_ first: Int, _ second: Int) -> Bool {
    startsPage(lines[second])
      || roles[first + 1..<second].contains { $0 != .blank }
  }

  /// Whether a page starts with a line; in a text whose pages are lost, one space is left of it.
  private func startsPage(_ line: TextLine) -> Bool {
    line.startsPage || (!isPaged && line.indent == 1)
  }

  private mutating func classify(_ bytes: [UInt8]) {
    var expected = 1
    var isInNotes = false
    var afterRule = false
    var blanks = 0
    for (index, line) in lines.enumerated() {
      if line.isBlank {
        // Underlined spaces are a rule, too.
        let isRule = line.indent >= 20
        roles[index] = isRule ? .furniture : .blank
        afterRule = afterRule || isRule
        blanks += 1
        continue
      }
      defer { blanks = 0 }
      if Self.isRule(line, bytes) {
        roles[index] = .furniture
        afterRule = true
        continue
      }
      if roles[index] == .furniture {
        isInNotes = false
        afterRule = false
        continue
      }
      if roles[index] != .text {
        if case .noteStart(let number, _, _) = roles[index] { expected = number + 1 }
        isInNotes = false
        afterRule = false
        continue
      }
      let note = noteStart(
        line, bytes, expected: expected, isRestart: afterRule, isOpen: afterRule || isInNotes)
      if let note, case .noteStart(let number, _, let isSuperscript) = note {
        roles[index] = note
        expected = number + 1
        isInNotes = !isSuperscript
      } else if isInNotes, blanks < margins.pitch, !startsPage(line),
        !opensSection(line, bytes)
      {
        roles[index] = .noteContinuation
      } else {
        isInNotes = false
      }
      afterRule = false
    }
  }

  /// A heading ends the footnotes of the page above, which no page number set off.
  private func opensSection(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    switch EnumeratorReader.read(bytes, at: line.wordsStart)?.enumerator {
    case .part, .article, .roman, .decimal: true
    default: false
    }
  }

  /// A line of underscores, dashes or asterisks.
  private static func isRule(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    guard line.width >= 3 else { return false }
    var index = line.range.lowerBound
    while index < line.range.upperBound {
      let (scalar, length) = bytes.scalar(at: index)
      switch scalar {
      case 0x5F, 0x3D, 0x2500, 0x2A: break
      default: guard SignClass.isDash(scalar) else { return false }
      }
      index += length
    }
    return true
  }

  private func noteStart(
    _ line: TextLine, _ bytes: [UInt8], expected: Int, isRestart: Bool, isOpen: Bool
  ) -> Role? {
    var index = line.range.lowerBound
    var number = 0
    while index < line.range.upperBound, number < 10_000 {
      let (scalar, length) = bytes.scalar(at: index)
      guard let digit = SignClass.superscriptDigit(scalar) else { break }
      number = number * 10 + digit
      index += length
    }
    if index > line.range.lowerBound {
      guard index < line.range.upperBound, number < 10_000 else { return nil }
      return .noteStart(
        number: number, length: index - line.range.lowerBound, isSuperscript: true)
    }
    guard isOpen else { return nil }
    while index < line.range.upperBound, SignClass.isDigit(UInt32(bytes[index])), number < 1000 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    let length = index - line.range.lowerBound
    // Footnotes are numbered through the document, or anew on every page.
    guard length > 0, number == expected || (number == 1 && isRestart) else { return nil }
    while index < line.range.upperBound, bytes[index] == 0x20 { index += 1 }
    guard index < line.range.upperBound else { return nil }
    let first = bytes.scalar(at: index).value
    let opens = SignClass.isLetter(first) || first == 0x201C || first == 0x22 || first == 0x28
    return opens ? .noteStart(number: number, length: length, isSuperscript: false) : nil
  }
}
