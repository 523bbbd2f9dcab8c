import SourceText

/// Whether a line goes on with the paragraph above it.
struct JoiningRules {
  let bytes: [UInt8]
  let layout: LineLayout

  /// Whether the line at `index` goes on with a paragraph that ended at line `last`; `opensText` is
  /// how many paragraphs stand above.
  func joins(
    _ paragraph: PendingParagraph, endingAt last: Int, _ index: Int, opensText count: Int
  ) -> Bool {
    let previous = layout.lines[last]
    let line = layout.lines[index]
    if endsDocument(previous) || standsAlone(previous) || standsAlone(line) { return false }
    let closing = bytes.closingSign(previous.range)
    let isTerminated = bytes.endsTerminated(previous.range)
    let isAdjacent = layout.isAdjacent(last, index)
    if let mark = EnumeratorReader.read(bytes, at: line.wordsStart) {
      return !isTerminated && isMidSentence(mark, paragraph, last, index)
    }
    if paragraph.isEmphasised, isAdjacent { return true }
    let isFull = isFull(last, before: index)
    if opensByIndent(line, below: previous, isTerminated) { return false }
    if bytes.startsLowercase(line.words) {
      // A list item ends with a semicolon, but the next one would not start small.
      return !isTerminated || closing == 0x3B || isFull || isAdjacent
    }
    if isTerminated {
      // A blank line behind a sentence ends its paragraph, unless it stands for a page break.
      guard isFull, isAdjacent || layout.isBroken(last, index) else { return false }
      if layout.margins.isExact { return true }
      return closing != 0x3A && (closing != 0x3B || paragraph.openBrackets > 0)
    }
    if bytes.isShouted(previous.range) { return isAdjacent && !bytes.hasLowercase(line.range) }
    if bytes[line.wordsStart] &- 0x30 < 10, endsBeforeNumber(previous) { return true }
    if bytes.isShouted(line.range) { return false }
    // What stands on the next page is not the rest of a heading, unless it goes on small.
    let isHeading = paragraph.isMarked && paragraph.lines == 1
    if layout.margins.margin(last) == nil, previous.width > 150 { return !isHeading }
    if isFull { return isAdjacent || (layout.isBroken(last, index) && !isHeading) }
    return count <= Self.titleReach && isAdjacent && isSameTitle(paragraph, last, index)
  }

  /// Whether a line goes on with the footnote that ended on the line above it.
  func continuesNote(_ note: Paragraph, endingAt last: Int, _ index: Int) -> Bool {
    let line = layout.lines[index]
    guard layout.isAdjacent(last, index),
      EnumeratorReader.read(bytes, at: line.wordsStart) == nil
    else { return false }
    let isFull = isFull(last, before: index)
    if note.bytes.endsTerminated(0..<note.bytes.count) {
      return layout.margins.isExact && isFull
        || (note.bytes.last != 0x2E && bytes.startsLowercase(line.words))
    }
    return isFull || !bytes.startsUppercase(line.words)
  }

  /// Whether a line opens with the mark of a heading.
  func opensHeading(_ line: TextLine) -> Bool {
    switch EnumeratorReader.read(bytes, at: line.wordsStart)?.enumerator {
    case .part, .article, .roman, .decimal, .letter: true
    default: false
    }
  }

  // MARK: - The parts of the rule

  /// The end of an official document, "./.".
  private func endsDocument(_ line: TextLine) -> Bool {
    bytes[line.range].suffix(3).elementsEqual("./.".utf8)
  }

  /// Lines of the head and the foot that are never part of a longer paragraph.
  private func standsAlone(_ line: TextLine) -> Bool {
    if line.width <= 60,
      Self.openings.contains(where: { bytes.opens(with: $0, at: line.wordsStart) })
    {
      return true
    }
    guard line.width <= 20, bytes.isShouted(line.range) else { return false }
    let words = bytes[line.words].filter { $0 != UInt8(ascii: "*") }
    return DocumentKind.allCases.contains {
      $0.rawValue.utf8.count == words.count && words.opens(with: $0.rawValue.opening)
    }
  }

  /// What looks like a mark may be part of a sentence that the line above has not ended: a number
  /// with a stop that goes on small, a dash between two names, the month behind "tháng".
  private func isMidSentence(
    _ mark: EnumeratorReader.Result, _ paragraph: PendingParagraph, _ last: Int, _ index: Int
  ) -> Bool {
    let line = layout.lines[index]
    guard layout.margins.margin(last) != nil, layout.isFull(last), mark.end < line.range.upperBound
    else { return false }
    if bytes.startsLowercase(mark.end..<line.range.upperBound) { return true }
    switch mark.enumerator {
    case .dash:
      return (paragraph.lines > 1 || (layout.margins.isExact && !paragraph.isMarked))
        && layout.isFull(last, before: index, in: bytes)
    case .decimal: return endsBeforeNumber(layout.lines[last])
    default: return false
    }
  }

  /// Whether a line reaches the margin; where that can be told exactly, it must leave no room for
  /// the word that would have come next.
  func isFull(_ last: Int, before index: Int) -> Bool {
    guard layout.margins.isExact, layout.isAdjacent(last, index) else { return layout.isFull(last) }
    return layout.isFull(last, before: index, in: bytes)
  }

  /// Whether a printed line is set in as the first of a paragraph is, and does not go on small.
  private func opensByIndent(
    _ line: TextLine, below previous: TextLine, _ isTerminated: Bool
  ) -> Bool {
    guard layout.isPaged, (3...16).contains(line.indent), !bytes.startsLowercase(line.words) else {
      return false
    }
    return isTerminated || (previous.indent < 3 && !bytes.isShouted(previous.range))
  }

  /// Lines directly under each other, neither reaching a margin, form one title.
  private func isSameTitle(_ paragraph: PendingParagraph, _ last: Int, _ index: Int) -> Bool {
    !paragraph.isMarked && layout.margins.margin(last) == nil
      && (20...130).contains(layout.lines[index].width)
      && (20...130).contains(layout.lines[last].width)
  }

  /// How many paragraphs from the top a title may stand.
  private static let titleReach = 12

  private static let openings = [
    "nơi nhận", "cộng hòa xã hội", "cộng hoà xã hội", "độc lập -", "tm.", "kt.", "số:",
  ].map(\.opening)

  /// "trong tháng" waits for its number.
  private func endsBeforeNumber(_ line: TextLine) -> Bool {
    var start = line.range.upperBound
    while start > line.range.lowerBound, bytes[start - 1] != 0x20 { start -= 1 }
    return Self.numbered.contains {
      $0.count <= line.range.upperBound - start && bytes.opens(with: $0, at: start)
        && String(decoding: bytes[start..<line.range.upperBound], as: UTF8.self).unicodeScalars
          .count
          == $0.count
    }
  }

  private static let numbered = ["tháng", "ngày", "quý", "năm", "số", "lớp", "điều", "khoản"]
    .map(\.opening)
}
