import SourceText

/// Joins lines into paragraphs, keeping the body and the footnotes apart.
struct ParagraphJoiner {
  private let source: SourceText
  private let layout: LineLayout
  private var paragraphs: [PendingParagraph] = []
  private var notes: [PendingNote] = []
  /// The line the last body paragraph ended on.
  private var lastBodyLine: Int?
  /// The last line of words, body or footnote.
  private var lastLine: Int?

  init(source: SourceText, layout: LineLayout) {
    self.source = source
    self.layout = layout
  }

  consuming func finish() -> ([PendingParagraph], [PendingNote]) { (paragraphs, notes) }

  mutating func add(_ index: Int) {
    let line = layout.lines[index]
    switch layout.roles[index] {
    case .blank, .furniture:
      return
    case .noteStart(let number, let length, let isSuperscript):
      var paragraph = Paragraph()
      let start = skipSpaces(from: line.range.lowerBound + length)
      LineText(bytes: source.bytes).copy(start..<line.range.upperBound, to: &paragraph, marks: nil)
      notes.append(
        PendingNote(number: number, isSuperscript: isSuperscript, paragraph: paragraph))
    case .noteContinuation:
      continueNote(line.range)
    case .text where continuesNote(index):
      continueNote(line.range)
    case .text:
      if let last = lastBodyLine, joins(last, index) {
        appendBody(line.range, spaced: true)
      } else {
        paragraphs.append(PendingParagraph())
        appendBody(line.range, spaced: false)
      }
      lastBodyLine = index
    }
    lastLine = index
  }

  /// A footnote that a page break cut goes on just before the next footnote, in lower case, behind
  /// the body's own text.
  private func continuesNote(_ index: Int) -> Bool {
    guard let note = notes.last, let lastLine,
      !source.bytes.startsUppercase(layout.lines[index].range)
    else { return false }
    let text = note.paragraph.bytes
    guard !text.endsTerminated(0..<text.count) else { return false }
    if case .noteStart(_, _, true) = layout.roles[lastLine], lastLine + 1 == index { return true }
    guard source.bytes.startsLowercase(layout.lines[index].range), layout.roles[lastLine] == .text,
      let next = layout.nextWords(from: index + 1)
    else { return false }
    if case .noteStart = layout.roles[next] { return true }
    return false
  }

  private mutating func continueNote(_ range: Range<Int>) {
    guard !notes.isEmpty else { return }
    let text = LineText(bytes: source.bytes)
    notes[notes.count - 1].paragraph.appendSpace()
    text.copy(range, to: &notes[notes.count - 1].paragraph, marks: nil)
  }

  /// Whether the line at `index` goes on with the paragraph that ended at line `last`.
  private func joins(_ last: Int, _ index: Int) -> Bool {
    let bytes = source.bytes
    let previous = layout.lines[last]
    let line = layout.lines[index]
    let isTerminated = bytes.endsTerminated(previous.range)
    let isAdjacent = last + 1 == index
    if startsItem(line) { return !isTerminated && isOpenEnded(last) && isMidSentence(line) }
    if bytes.startsLowercase(line.range) { return !isTerminated || layout.isFull(last) || isAdjacent }
    if isTerminated { return layout.isFull(last) && !endsItem(previous) }
    if isShouted(previous) { return isShouted(line) && isAdjacent }
    if isShouted(line) { return false }
    return isOpenEnded(last) || (isAdjacent && !isMark(previous) && isSameHeading(last, index))
  }

  /// Lines that stand directly under each other, neither reaching a margin, form one title.
  private func isSameHeading(_ last: Int, _ index: Int) -> Bool {
    layout.wrapWidth == nil && layout.lines[index].width > 20 && layout.lines[last].width > 20
  }

  /// A line long enough that stopping there without a stop means it was cut.
  private func isOpenEnded(_ index: Int) -> Bool {
    layout.wrapWidth == nil ? layout.lines[index].width > 150 : layout.isFull(index)
  }

  private func startsItem(_ line: TextLine) -> Bool {
    EnumeratorReader.read(source.bytes, at: line.range.lowerBound) != nil
  }

  /// A number with a stop that goes on in lower case is no heading.
  private func isMidSentence(_ line: TextLine) -> Bool {
    guard let mark = EnumeratorReader.read(source.bytes, at: line.range.lowerBound),
      mark.end < line.range.upperBound
    else { return false }
    return source.bytes.startsLowercase(mark.end..<line.range.upperBound)
      && layout.wrapWidth != nil
  }

  private func endsItem(_ line: TextLine) -> Bool {
    guard let last = source.bytes[line.range].last else { return false }
    return last == UInt8(ascii: ";") || last == UInt8(ascii: ":")
  }

  /// A line in capitals only, such as a title or "TM. ỦY BAN NHÂN DÂN".
  private func isShouted(_ line: TextLine) -> Bool {
    source.bytes.isShouted(line.range)
  }

  private func isMark(_ line: TextLine) -> Bool {
    line.width < 30 && source.bytes.endsTerminated(line.range)
  }

  private mutating func appendBody(_ range: Range<Int>, spaced: Bool) {
    let last = paragraphs.count - 1
    if spaced { paragraphs[last].paragraph.appendSpace() }
    var marks: [(offset: Int, number: Int)] = []
    let text = LineText(bytes: source.bytes)
    text.copy(range, to: &paragraphs[last].paragraph, marks: &marks)
    paragraphs[last].superscripts.append(contentsOf: marks)
    paragraphs[last].notesBefore = notes.count
  }

  private func skipSpaces(from index: Int) -> Int {
    var index = index
    while index < source.bytes.count, source.bytes[index] == 0x20 { index += 1 }
    return index
  }
}

extension Paragraph {
  /// Puts one space at the end unless there is one.
  mutating func appendSpace() {
    guard let last = bytes.last, last != 0x20 else { return }
    bytes.append(0x20)
  }
}

extension [UInt8] {
  func startsUppercase(_ range: Range<Int>) -> Bool {
    !range.isEmpty && VietnameseLetters.isUppercase(scalar(at: range.lowerBound).value)
  }

  /// Whether a range has letters and none of them is lower case.
  func isShouted(_ range: Range<Int>) -> Bool {
    var letters = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = scalar(at: index)
      if SignClass.isLetter(scalar) {
        guard VietnameseLetters.isUppercase(scalar) else { return false }
        letters += 1
      }
      index += length
    }
    return letters >= 2
  }
}
