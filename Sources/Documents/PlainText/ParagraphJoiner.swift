import SourceText

/// Joins lines into paragraphs, keeping the body and the footnotes apart.
struct ParagraphJoiner {
  private let source: SourceText
  private let layout: LineLayout
  private let rules: JoiningRules
  private let text: LineText
  private var paragraphs: [PendingParagraph] = []
  private var notes: [PendingNote] = []
  /// The line the last body paragraph ended on.
  private var lastBodyLine: Int?
  /// The last line of words, body or footnote.
  private var lastLine: Int?
  /// Whether that line was part of a footnote.
  private var lastIsNote = false

  init(source: SourceText, layout: LineLayout) {
    self.source = source
    self.layout = layout
    rules = JoiningRules(bytes: source.bytes, layout: layout)
    text = LineText(bytes: source.bytes)
  }

  consuming func finish() -> ([PendingParagraph], [PendingNote]) { (paragraphs, notes) }

  mutating func add(_ index: Int) {
    let line = layout.lines[index]
    switch layout.roles[index] {
    case .blank, .furniture:
      return
    case .noteStart(let number, let length, let isSuperscript):
      let start = min(
        skipSpaces(from: line.range.lowerBound + length), line.range.upperBound)
      notes.append(
        PendingNote(
          number: number, isSuperscript: isSuperscript, paragraph: Paragraph()))
      append(start..<line.range.upperBound, toNote: notes.count - 1)
      lastIsNote = true
    case .noteContinuation:
      append(line.range, toNote: notes.count - 1)
      lastIsNote = true
    case .text where continuesNote(index):
      append(line.range, toNote: notes.count - 1)
      lastIsNote = true
    case .text:
      addBody(line, index)
      lastIsNote = false
    }
    lastLine = index
  }

  private mutating func addBody(_ line: TextLine, _ index: Int) {
    if let last = lastBodyLine, let paragraph = paragraphs.last,
      rules.joins(paragraph, endingAt: last, index, opensText: paragraphs.count)
    {
      append(line.range)
    } else {
      var paragraph = PendingParagraph()
      paragraph.isMarked = rules.opensHeading(line)
      if let last = lastBodyLine, layout.isAdjacent(last, index) {
        paragraph.isEmphasised = paragraphs.last?.isEmphasised ?? false
      }
      paragraphs.append(paragraph)
      append(line.range)
    }
    lastBodyLine = index
  }

  /// Whether a line is more of the last footnote.
  ///
  /// One of several lines goes on directly below; one that a page break cut goes on just before the
  /// next footnote, in lower case, behind the body's own text.
  private func continuesNote(_ index: Int) -> Bool {
    guard let lastLine, let note = notes.last else { return false }
    if lastIsNote, rules.continuesNote(note.paragraph, endingAt: lastLine, index) { return true }
    guard !layout.isPaged, source.bytes.startsLowercase(layout.lines[index].words), !lastIsNote,
      layout.roles[lastLine] == .text, isUnfinished(note.paragraph),
      let next = layout.nextWords(from: index + 1),
      case .noteStart(note.number + 1, _, _) = layout.roles[next]
    else { return false }
    return true
  }

  private func isUnfinished(_ paragraph: Paragraph) -> Bool {
    !paragraph.bytes.endsTerminated(0..<paragraph.bytes.count)
  }

  private mutating func append(_ range: Range<Int>, toNote note: Int) {
    guard notes.indices.contains(note) else { return }
    notes[note].paragraph.appendSpace()
    text.copy(range, to: &notes[note].paragraph)
  }

  /// Appends a line to the last paragraph of the body.
  private mutating func append(_ range: Range<Int>) {
    let last = paragraphs.count - 1
    paragraphs[last].paragraph.appendSpace()
    let signs = text.copy(range, to: &paragraphs[last])
    paragraphs[last].lines += 1
    paragraphs[last].notesBefore = notes.count
    paragraphs[last].openBrackets = max(0, paragraphs[last].openBrackets + signs.brackets)
    if signs.emphases % 2 == 1 { paragraphs[last].isEmphasised.toggle() }
  }

  private func skipSpaces(from index: Int) -> Int {
    var index = index
    while index < source.bytes.count, source.bytes[index] == 0x20 { index += 1 }
    return index
  }
}

extension Paragraph {
  /// Puts one space at the end unless there is one, or nothing yet.
  mutating func appendSpace() {
    guard let last = bytes.last, last != 0x20 else { return }
    bytes.append(0x20)
  }
}
