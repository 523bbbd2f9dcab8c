package import SourceText

/// Makes paragraphs out of the lines of a plain text: one for each line that is not blank.
package enum PlainTextReader {
  package static func read(_ source: SourceText) -> RawDocument {
    var blocks: [RawBlock] = []
    var start = 0
    for line in source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.contains(where: { $0 != 0x20 }) {
        var paragraph = Paragraph()
        paragraph.append(line, from: start)
        blocks.append(.paragraph(paragraph, ParagraphHints()))
      }
      start += line.count + 1
    }
    return RawDocument(source: source, blocks: blocks, footnotes: [])
  }
}
