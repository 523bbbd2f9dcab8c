package import SourceText

/// Makes paragraphs and footnotes out of the physical lines of a plain text.
///
/// Hard-wrapped lines are joined, page numbers dropped, footnotes taken out of the text and tied to
/// their markers, and paragraphs that a page break or a block of footnotes cut in two made whole.
package enum PlainTextReader {
  package static func read(_ source: SourceText) -> RawDocument {
    let lines = source.physicalLines()
    let layout = LineLayout(source: source, lines: lines)
    var joiner = ParagraphJoiner(source: source, layout: layout)
    for index in lines.indices { joiner.add(index) }
    var (paragraphs, notes) = joiner.finish()
    FootnoteBinder.bind(&paragraphs, to: &notes)
    return RawDocument(
      source: source, blocks: paragraphs.map { .paragraph($0.paragraph, ParagraphHints()) },
      footnotes: notes.map { Footnote(mark: String($0.number), paragraphs: [$0.paragraph]) })
  }
}

/// A paragraph under construction, with the number of footnotes that began before its end.
struct PendingParagraph {
  var paragraph = Paragraph()
  /// Superscript marks lifted out of the text so far: offset and number.
  var superscripts: [(offset: Int, number: Int)] = []
  /// How many footnotes the file had begun where the paragraph ended.
  var notesBefore = 0
}

/// A footnote under construction.
struct PendingNote {
  var number: Int
  var isSuperscript: Bool
  var paragraph: Paragraph
}
