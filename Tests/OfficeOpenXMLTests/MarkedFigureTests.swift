import Documents
import OfficeOpenXML
import SourceText
import TestSupport
import Testing

@Suite("Figures that are found again in a document")
struct MarkedFigureTests {
  /// The sample as a file, with some words of its main part replaced.
  private func edited(_ edits: [(from: String, to: String)] = []) throws -> [UInt8] {
    let zip = try ZipBuilder()
    for part in try ZipParts.list(WordDocumentWriter.write(SampleOfficialDocument.report)) {
      var bytes = part.bytes
      if part.name == "word/document.xml" {
        var text = String(decoding: bytes, as: UTF8.self)
        for edit in edits {
          try #require(text.contains(edit.from))
          text.replace(edit.from, with: edit.to)
        }
        bytes = Array(text.utf8)
      }
      try zip.add(part.name, bytes)
    }
    return try zip.finish()
  }

  private func values(_ document: MarkedDocument) -> [String] {
    document.figures.map { "\($0.link.id)=\($0.text)" }
  }

  @Test("Each stands where it was put, with what it means")
  func found() throws {
    let document = try WordDocumentReader.readMarked(edited())
    #expect(values(document) == ["f1=6,08%", "f2=9.862 ha", "f3=1.074 ha", "f4=55.000 tấn"])
    #expect(document.links == SampleOfficialDocument.report.figures)
    #expect(document.figures.map(\.link) == SampleOfficialDocument.report.figures)
    for figure in document.figures {
      #expect(document.document.source.string(figure.range) == figure.text)
    }
  }

  @Test("An edited figure says what stands there now, tracked changes taken as accepted")
  func edits() throws {
    let document = try WordDocumentReader.readMarked(
      edited([
        ("<w:r><w:t>6,08%</w:t></w:r>", "<w:r><w:t>5,</w:t></w:r><w:r><w:t>9%</w:t></w:r>"),
        (
          "<w:r><w:t>9.862 ha</w:t></w:r>",
          """
          <w:del w:id="90"><w:r><w:delText>9.862 ha</w:delText></w:r></w:del>\
          <w:ins w:id="91"><w:r><w:t>9.870 ha</w:t></w:r></w:ins>
          """
        ),
        ("Diện tích chè toàn tỉnh", "Tổng diện tích chè của toàn tỉnh hiện có"),
      ]))
    #expect(values(document) == ["f1=5,9%", "f2=9.870 ha", "f3=1.074 ha", "f4=55.000 tấn"])
  }

  @Test("A figure whose control is gone is missed, and other controls are none")
  func removed() throws {
    let document = try WordDocumentReader.readMarked(
      edited([
        ("<w:tag w:val=\"f1\"/>", "<w:tag w:val=\"tự đặt\"/>"), ("<w:tag w:val=\"f3\"/>", ""),
      ]))
    #expect(values(document) == ["f2=9.862 ha", "f4=55.000 tấn"])
    #expect(document.links.count == 4)
  }

  @Test("Controls around paragraphs, rows and cells are seen, too")
  func aroundBlocks() throws {
    func control(_ tag: String, _ content: String) -> String {
      "<w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/></w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }
    let cell = "<w:tc>\(WordFile.paragraph("12 ha"))</w:tc>"
    let row = "<w:tr><w:tc>\(WordFile.paragraph("7 tấn"))</w:tc></w:tr>"
    let inCell = "<w:tr><w:tc>\(control("f4", WordFile.paragraph("9%")))</w:tc></w:tr>"
    let document = try WordDocumentReader.readMarked(
      edited([
        (
          "<w:body>",
          """
          <w:body>\(control("f1", WordFile.paragraph("5 tấn")))\
          <w:tbl><w:tr>\(control("f2", cell))</w:tr>\(control("f3", row))\(inCell)</w:tbl>
          """
        )
      ]))
    #expect(values(document).prefix(4) == ["f1=5 tấn", "f2=12 ha", "f3=7 tấn", "f4=9%"])
  }

  @Test("A document of another program has none")
  func foreign() throws {
    let document = try WordDocumentReader.readMarked(
      WordFile(body: WordFile.paragraph("5 tấn")).bytes())
    #expect(document.figures.isEmpty && document.links.isEmpty)
  }

  @Test("Figures in notes and tables are marked like those of the text")
  func elsewhere() throws {
    let figure = WrittenText([.init("5 tấn", figure: "a")])
    var document = SampleOfficialDocument.resolution
    document.body = [
      .table(WrittenTable(widths: [1], headingRows: 0, rows: [[.init(figure)]])),
      .paragraph(WrittenText([.init("Chè", note: [figure, figure])])),
    ]
    document.figures = [FigureLink(id: "a", meaning: "m")]
    let read = try WordDocumentReader.readMarked(WordDocumentWriter.write(document))
    #expect(values(read) == ["a=5 tấn", "a=5 tấn", "a=5 tấn"])
  }
}
