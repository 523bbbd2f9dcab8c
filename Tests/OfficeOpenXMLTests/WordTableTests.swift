import Documents
import TestSupport
import Testing

@Suite("Tables of Word documents")
struct WordTableTests {
  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(WordFile.paragraph(text))</w:tc>"
  }

  private func table(_ rows: String...) -> String {
    "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.map { "<w:tr>\($0)</w:tr>" }.joined())</w:tbl>"
  }

  private func texts(_ table: Table) -> [[String]] {
    table.rows.map { $0.map { $0.paragraphs.map(\.string).joined(separator: "|") } }
  }

  @Test("Rows and cells come in order, with the columns they span")
  func spans() throws {
    let raw = try read(
      table(
        cell("Chỉ tiêu") + cell("Năm 2023", "<w:gridSpan w:val=\"2\"/>"),
        cell("Chè") + cell("7.800") + cell("tấn")))
    let table = try #require(raw.tables.first)
    #expect(texts(table) == [["Chỉ tiêu", "Năm 2023"], ["Chè", "7.800", "tấn"]])
    #expect(table.rows[0].map(\.columnSpan) == [1, 2])
  }

  @Test("A cell that continues the one above is empty")
  func verticalMerge() throws {
    let raw = try read(
      table(
        cell("Chè", "<w:vMerge w:val=\"restart\"/>") + cell("1"),
        cell("thừa", "<w:vMerge/>") + cell("2")))
    #expect(texts(try #require(raw.tables.first)) == [["Chè", "1"], ["", "2"]])
  }

  @Test("A cell merged to the left widens its neighbour; skipped columns are an empty cell")
  func horizontalMerge() throws {
    let raw = try read(
      table(
        cell("a", "<w:hMerge w:val=\"restart\"/>") + cell("", "<w:hMerge/>") + cell("b"),
        "<w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + cell("c")))
    let table = try #require(raw.tables.first)
    #expect(texts(table) == [["a", "b"], ["", "c"]])
    #expect(table.rows.map { $0.map(\.columnSpan) } == [[2, 1], [2, 1]])
  }

  @Test("What stands in a nested table follows the text of the outer cell")
  func nestedTable() throws {
    let inner = table(cell("x") + cell("y"))
    let raw = try read(
      table("<w:tc>\(WordFile.paragraph("ngoài"))\(inner)\(WordFile.paragraph("sau"))</w:tc>"))
    #expect(texts(try #require(raw.tables.first)) == [["ngoài|x|y|sau"]])
  }

  @Test("Rows and cells deleted by tracked changes are gone, inserted rows stay")
  func trackedRows() throws {
    let raw = try read(
      table(
        "<w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell("cũ"),
        "<w:trPr><w:ins w:id=\"2\"/></w:trPr>" + cell("mới")
          + cell("bỏ", "<w:cellDel w:id=\"3\"/>")))
    #expect(texts(try #require(raw.tables.first)) == [["mới"]])
  }

  @Test("Tables and paragraphs keep their order, also inside content controls")
  func order() throws {
    let raw = try read(
      WordFile.paragraph("trước")
        + "<w:sdt><w:sdtContent>\(table(cell("giữa")))</w:sdtContent></w:sdt>"
        + WordFile.paragraph("sau"))
    #expect(raw.blocks.count == 3)
    #expect(raw.texts == ["trước", "sau"])
    #expect(texts(try #require(raw.tables.first)) == [["giữa"]])
  }
}
