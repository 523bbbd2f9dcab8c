import Foundation
import Quantities
import TestSupport
import Testing

@testable import Spreadsheets

@Suite("Workbooks")
struct WorkbookTests {
  private static func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text))
  }

  /// The parts of a workbook of one sheet.
  private static func parts(_ rows: [SheetRow], _ sheet: Sheet) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.xlsx"
    try Workbook(title: "Bảng & biểu", createdAt: 1_689_150_600_999, sheets: [(sheet, rows)])
      .write(to: path)
    return try ZipParts.read(path)
  }

  private static let sheet = Sheet(
    name: "Bảng đánh giá", columns: [.init(width: 12), .init(width: 30)], headerRows: 2,
    repeatedRows: 1, fixedColumns: 1, isFiltered: true, footer: "A & B")

  @Test("Words, numbers, formulas with their values, links and comments stand in their cells")
  func cells() throws {
    let number = CellStyle(numberFormat: .grouped(decimals: 1), hasBorder: true)
    let parts = try Self.parts(
      [
        SheetRow([SheetCell(.text("Tên <&>"), columns: 2)], lines: 2),
        SheetRow([.text("a"), .text("b")]),
        SheetRow([
          .number(try Self.decimal("-9862.5"), number),
          SheetCell(.formula("A3/A4", value: try Self.decimal("0.9923")), comment: "Vì sao"),
          .text("=1+1"), .number(nil),
        ]),
        SheetRow([
          .number(try Self.decimal("0.1")),
          SheetCell(.link("tới", to: "internal:'Bảng đánh giá'!A1")),
        ]),
      ], Self.sheet)
    let xml = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(xml.contains("<t>Tên &lt;&amp;&gt;</t>"))
    #expect(xml.contains("<mergeCell ref=\"A1:B1\"/>"))
    #expect(xml.contains("<v>-9862.5</v>") && xml.contains("<v>0.1</v>"))
    #expect(xml.contains("<f>A3/A4</f><v>0.9923</v>"))
    #expect(xml.contains("<t>=1+1</t>"), "words that look like a formula stay words")
    #expect(xml.contains("<hyperlink ref=\"B4\" location=\"'Bảng đánh giá'!A1\""))
    #expect(parts["xl/comments1.xml"]?.contains("Vì sao") == true)
    #expect(parts["xl/styles.xml"]?.contains("formatCode=\"#,##0.0\"") == true)
    #expect(parts["docProps/core.xml"]?.contains("<dc:title>Bảng &amp; biểu</dc:title>") == true)
    #expect(parts["docProps/core.xml"]?.contains("2023-07-12T08:30:00Z") == true)
  }

  @Test("A sheet keeps its header in view and on every page, offers filters and fits A4 across")
  func layout() throws {
    let parts = try Self.parts(
      [
        SheetRow([.text("Tên")]), SheetRow([.text("a"), .text("b")]),
        SheetRow([.text("c"), .text("d")]),
      ],
      Self.sheet)
    let xml = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(xml.contains("<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""))
    #expect(xml.contains("<autoFilter ref=\"A2:B3\"/>"))
    #expect(xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\""))
    #expect(xml.contains("fitToHeight=\"0\""))
    #expect(xml.contains("<oddFooter>&amp;LA &amp;&amp; B&amp;R&amp;P/&amp;N</oddFooter>"))
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains("Print_Titles") && book.contains("'Bảng đánh giá'!$2:$2"))
  }

  @Test("A number with more digits than the format can keep is written as words")
  func longNumbers() throws {
    let parts = try Self.parts(
      [
        SheetRow([
          .number(try Self.decimal("123456789012345")),
          .number(try Self.decimal("1234567890123456.5")), .number(try Self.decimal("0.000000012")),
        ])
      ], Self.sheet)
    let xml = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(xml.contains("<v>123456789012345</v>"))
    #expect(xml.contains("<t>1234567890123456.5</t>"))
    #expect(xml.contains("<v>1.2E-08</v>") || xml.contains("<v>1.2e-08</v>"))
  }

  @Test("The same workbook is the same bytes")
  func reproducible() throws {
    let folder = try TemporaryFolder()
    let book = Workbook(
      title: "t", createdAt: 1_000, sheets: [(Self.sheet, [SheetRow([.text("a")])])])
    for name in ["a", "b"] { try book.write(to: "\(folder.path)/\(name)") }
    #expect(
      try Data(contentsOf: URL(filePath: "\(folder.path)/a"))
        == Data(contentsOf: URL(filePath: "\(folder.path)/b")))
  }

  @Test("What a workbook cannot hold is one sentence with what to do")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "ữ", count: 32_768)
    #expect(throws: WorkbookError.textTooLong(sheet: "Bảng đánh giá", row: 1)) {
      try Self.parts([SheetRow([.text(long)])], Self.sheet)
    }
    var sheet = Self.sheet
    sheet.name = "a/b"
    let bad = Workbook(title: "", createdAt: 0, sheets: [(sheet, [])])
    #expect {
      try bad.write(to: "\(folder.path)/a")
    } throws: { error in
      if case .refused(sheet: "a/b", row: 0, _)? = error as? WorkbookError { true } else { false }
    }
    let book = Workbook(title: "", createdAt: 0, sheets: [(Self.sheet, [])])
    #expect {
      try book.write(to: "\(folder.path)/none/a.xlsx")
    } throws: { error in
      guard let error = error as? WorkbookError, case .unwritable = error else { return false }
      return error.sentence.contains("không ghi được bảng tính")
    }
    #expect(
      WorkbookError.tooManyRows(sheet: "S").sentence.contains("chỉ chứa được 1.048.576 dòng"))
    #expect(WorkbookError.tooManyRows(sheet: "S").englishSentence.contains("1,048,576 rows"))
  }

  @Test(
    "Columns are counted as spreadsheets count them",
    arguments: [(0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (702, "AAA1"), (16383, "XFD1")])
  func addresses(column: Int, address: String) {
    #expect(CellAddress(row: 0, column: column).description == address)
  }

  @Test("A sheet refuses the row after its last")
  func rowLimit() throws {
    let folder = try TemporaryFolder()
    let writer = try WorkbookWriter(
      path: "\(folder.path)/a.xlsx", title: "", createdAt: 0, mostRows: 3)
    try writer.begin(Self.sheet)
    for _ in 0..<3 { try writer.append(SheetRow([.text("a")])) }
    #expect(throws: WorkbookError.tooManyRows(sheet: "Bảng đánh giá")) {
      try writer.append(SheetRow([]))
    }
    #expect(Sheet.mostRows == 1_048_576)
  }
}
