import Documents

extension StoryWriter {
  /// Writes a part of the text; on request its last paragraph stays with what follows, so that no
  /// signature stands alone on a page.
  mutating func write(
    _ blocks: [WrittenBlock], keepingEnd: Bool = false, in paper: PaperGeometry
  ) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let heading): write(heading)
      case .paragraph(let text):
        open(.body, extra: keepingEnd && index == blocks.count - 1 ? "<w:keepNext/>" : "")
        write(text)
        close()
      case .table(let table): write(table, in: paper)
      case .chart(let chart): write(chart, in: paper)
      }
    }
  }

  private mutating func write(_ heading: WrittenHeading) {
    open(heading.level.style)
    switch heading.level {
    case .part:
      // One paragraph, so that the navigation pane names mark and title together.
      write(run: heading.mark + (heading.title.isEmpty ? "" : "\n"))
    case .article: write(run: heading.mark + " ", isBold: true)
    default: write(run: heading.mark + " ")
    }
    write(heading.title)
    close()
  }

  // MARK: - Below the text

  /// Recipients at the left, signature at the right, together on one page.
  mutating func writeFoot() {
    openLayoutTable(PaperGeometry.footColumns, isApart: true)
    xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    openLayoutCell(PaperGeometry.footColumns[0])
    if document.recipients.isEmpty {
      writeEmpty(.recipientEntry)
    } else {
      write("Nơi nhận:", as: .recipientHead)
      for entry in document.recipientLines { write(entry, as: .recipientEntry) }
    }
    xml.raw("</w:tc>")
    openLayoutCell(PaperGeometry.footColumns[1])
    for line in document.signature.capacity { write(line, as: .capacity) }
    write(document.signature.name, as: .signatory)
    xml.raw("</w:tc></w:tr></w:tbl>")
  }

  // MARK: - Annexes and sections

  mutating func write(_ annex: Annex) {
    write(annex.name, as: .annex)
    write(annex.titleLine, as: .annexTitle)
    write(document.annexReference, as: .annexReference)
    writeEmpty(annex.isLandscape ? .annexRule : .subjectRule)
    write(annex.blocks, in: annex.isLandscape ? .landscape : .portrait)
  }

  /// Ends the section before an annex, or the last one: its paper, and that its pages count from 1
  /// with no number on the first.
  mutating func endSection(inParagraph: Bool, before annex: Int) {
    let isLandscape = annex > 0 && document.annexes[annex - 1].isLandscape
    let paper: PaperGeometry = isLandscape ? .landscape : .portrait
    // The document must not end with a table, and a paragraph has to bear the properties.
    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"")
    xml.text(ParagraphStyle.sectionEnd.rawValue)
    xml.raw("\"/>")
    if !inParagraph { xml.raw("</w:pPr></w:p>") }
    xml.raw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"")
    xml.text(headers.other)
    xml.raw("\"/><w:headerReference w:type=\"first\" r:id=\"")
    xml.text(headers.first)
    xml.raw("\"/><w:pgSz w:w=\"")
    xml.integer(paper.width)
    xml.raw("\" w:h=\"")
    xml.integer(paper.height)
    xml.raw(paper.isLandscape ? "\" w:orient=\"landscape\"/>" : "\"/>")
    xml.raw("<w:pgMar w:top=\"")
    xml.integer(PaperGeometry.margin)
    xml.raw("\" w:right=\"")
    xml.integer(PaperGeometry.margin)
    xml.raw("\" w:bottom=\"")
    xml.integer(PaperGeometry.margin)
    xml.raw("\" w:left=\"")
    xml.integer(PaperGeometry.bindingMargin)
    xml.raw("\" w:header=\"")
    xml.integer(PaperGeometry.pageNumberDistance)
    xml.raw("\" w:footer=\"")
    xml.integer(PaperGeometry.pageNumberDistance)
    xml.raw(
      """
      " w:gutter="0"/><w:pgNumType w:start="1"/><w:cols w:space="708"/><w:titlePg/></w:sectPr>
      """)
    if inParagraph { xml.raw("</w:pPr></w:p>") }
  }
}

extension WrittenHeading.Level {
  /// The style of its headings.
  fileprivate var style: ParagraphStyle {
    switch self {
    case .part: .part
    case .roman: .roman
    case .arabic: .arabic
    case .letter: .letter
    case .article: .article
    }
  }
}
