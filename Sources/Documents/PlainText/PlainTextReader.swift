package import SourceText

/// Makes paragraphs and footnotes out of the physical lines of a plain text.
///
/// Hard-wrapped lines are joined, page numbers dropped, footnotes taken out of the text and tied to
/// their markers, and paragraphs that a page break or a block of footnotes cut in two made whole.
package enum PlainTextReader {
  package static func read(_ source: SourceText) -> RawDocument {
    let lines = HeaderColumns.separate(source.physicalLines(), in: source.bytes)
    let layout = LineLayout(lines: lines, bytes: source.bytes, isPaged: source.hasPages)
    var joiner = ParagraphJoiner(source: source, layout: layout)
    for index in lines.indices { joiner.add(index) }
    var (paragraphs, notes) = joiner.finish()
    FootnoteBinder.bind(&paragraphs, to: &notes, isPaged: source.hasPages)
    return RawDocument(
      source: source, blocks: paragraphs.map { .paragraph($0.paragraph, ParagraphHints()) },
      footnotes: notes.map { Footnote(mark: String($0.number), paragraphs: [$0.paragraph]) })
  }
}

/// A paragraph under construction, with what its text so far says about the line to come.
struct PendingParagraph {
  var paragraph = Paragraph()
  /// Superscript numbers in the text, which may be marks of footnotes.
  var superscripts: [FootnoteMark] = []
  /// How many footnotes the file had begun where the paragraph ended.
  var notesBefore = 0
  /// How many lines it was joined from.
  var lines = 0
  /// Whether it opens with the mark of a heading.
  var isMarked = false
  /// Brackets opened and not closed.
  var openBrackets = 0
  /// Whether an emphasis was opened and not closed.
  var isEmphasised = false
}

/// A footnote under construction.
struct PendingNote {
  var number: Int
  var isSuperscript: Bool
  var paragraph: Paragraph
}
