import Documents

/// Finds the paragraph that a byte of a document's text stands in.
struct ParagraphIndex {
  private struct Stretch {
    var source: Int
    var start: Int
    var paragraph: Int
  }

  private var paragraphs: [Paragraph] = []
  private var stretches: [Stretch] = []

  init(_ document: Document) {
    for paragraph in document.header.paragraphs + document.legalBases { add(paragraph) }
    add(document.body)
    for footnote in document.footnotes { footnote.paragraphs.forEach { add($0) } }
    for paragraph in document.recipients + (document.signatory?.paragraphs ?? []) { add(paragraph) }
    stretches.sort { $0.source < $1.source }
  }

  /// A stretch of the document as bytes of the paragraph it starts in, cut at the paragraph's end.
  func locate(_ source: Range<Int>) -> (paragraph: Paragraph, range: Range<Int>)? {
    guard let first = stretch(at: source.lowerBound) else { return nil }
    let paragraph = paragraphs[first.paragraph]
    let start = min(first.start + source.lowerBound - first.source, paragraph.bytes.count)
    var end = start
    if source.upperBound > source.lowerBound, let last = stretch(at: source.upperBound - 1) {
      end =
        last.paragraph == first.paragraph
        ? last.start + source.upperBound - last.source : paragraph.bytes.count
    }
    return (paragraph, start..<max(start, min(end, paragraph.bytes.count)))
  }

  private func stretch(at offset: Int) -> Stretch? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].source <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? stretches[low - 1] : nil
  }

  private mutating func add(_ section: Section) {
    // A heading that runs on repeats words of the section's first paragraph.
    if let heading = section.heading, !heading.isRunIn { add(heading.paragraph) }
    for block in section.blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph)
      case .table(let table):
        for cell in table.rows.joined() { cell.paragraphs.forEach { add($0) } }
      }
    }
    section.subsections.forEach { add($0) }
  }

  private mutating func add(_ paragraph: Paragraph) {
    for piece in paragraph.pieces {
      stretches.append(
        Stretch(source: piece.source, start: piece.start, paragraph: paragraphs.count))
    }
    paragraphs.append(paragraph)
  }
}
