package import Documents

/// Writes official documents as word-processing documents (.docx), laid out as Decree 30/2020/NĐ-CP,
/// Appendix I, asks.
///
/// The same document gives the same bytes. Every component has a style of its own; notes, headings,
/// charts and page numbers are Word's, so that a clerk goes on with the file as with any other.
///
/// ```swift
/// let bytes = try WordDocumentWriter.write(document)
/// ```
package enum WordDocumentWriter {
  private static let main = "word/document.xml"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."

  /// The bytes of the file.
  package static func write(_ document: OfficialDocument) throws(PackageError) -> [UInt8] {
    var package = PackageDraft()
    package.relate("", to: main, as: "officeDocument")
    package.relate("", to: "docProps/core.xml", as: "core-properties")
    package.relate(main, to: "styles.xml", as: "styles")
    package.relate(main, to: "settings.xml", as: "settings")
    package.relate(main, to: "fontTable.xml", as: "fontTable")
    package.relate(main, to: "theme/theme1.xml", as: "theme")
    package.relate(main, to: "footnotes.xml", as: "footnotes")
    let first = package.relate(main, to: "header1.xml", as: "header")
    let other = package.relate(main, to: "header2.xml", as: "header")
    var story = StoryWriter(document, headers: (first, other))
    package.add(main, story.writeMain(), type: types + "document.main+xml")
    package.add("word/footnotes.xml", story.writeNotes(), type: types + "footnotes+xml")
    package.add("word/styles.xml", StylePart.bytes, type: types + "styles+xml")
    package.add("word/settings.xml", FixedParts.settings, type: types + "settings+xml")
    package.add("word/fontTable.xml", FixedParts.fonts, type: types + "fontTable+xml")
    package.add(
      "word/theme/theme1.xml", FixedParts.theme,
      type: "application/vnd.openxmlformats-officedocument.theme+xml")
    package.add("word/header1.xml", FixedParts.firstHeader, type: types + "header+xml")
    package.add("word/header2.xml", FixedParts.header, type: types + "header+xml")
    try add(story.charts, to: &package)
    add(document.figures, to: &package)
    package.add(
      "docProps/core.xml", properties(of: document),
      type: "application/vnd.openxmlformats-package.core-properties+xml")
    return try package.packed()
  }

  /// Adds the charts, each with the workbook that holds its numbers.
  private static func add(
    _ charts: [WrittenChart], to package: inout PackageDraft
  ) throws(PackageError) {
    for (index, chart) in charts.enumerated() {
      let number = index + 1
      let part = "word/charts/chart\(number).xml"
      package.relate(
        main, to: "charts/chart\(number).xml", as: "chart",
        identifier: StoryWriter.relationship(ofChart: index))
      let workbook = package.relate(part, to: "../embeddings/chart\(number).xlsx", as: "package")
      var writer = ChartPart(chart)
      package.add(
        part, writer.write(workbook: workbook),
        type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
      package.add("word/embeddings/chart\(number).xlsx", try writer.sheet.workbook())
      package.declare(
        extension: "xlsx",
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }
  }

  private static func add(_ figures: [FigureLink], to package: inout PackageDraft) {
    guard !figures.isEmpty else { return }
    package.relate(main, to: "../\(FigurePart.name)", as: "customXml")
    package.relate(FigurePart.name, to: "itemProps1.xml", as: "customXmlProps")
    package.add(FigurePart.name, FigurePart.bytes(figures))
    package.add(
      FigurePart.propertiesName, FigurePart.properties,
      type: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml")
  }

  /// Title and issuer, as the properties of a file show them.
  private static func properties(of document: OfficialDocument) -> [UInt8] {
    var xml = XMLWriter()
    xml.raw(
      """
      <cp:coreProperties \
      xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>
      """)
    xml.text(document.subject)
    xml.raw("</dc:title><dc:creator>")
    xml.text(document.letterhead.issuer.joined(separator: " "))
    xml.raw("</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>")
    return xml.bytes
  }
}
