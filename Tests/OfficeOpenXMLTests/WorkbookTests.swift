import Documents
import TestSupport
import Testing

@testable import OfficeOpenXML

@Suite("Workbooks")
struct WorkbookTests {
  private static func read(
    _ rows: [[WorkbookFile.Cell]], merges: [String] = [], formats: [String] = [],
    properties: String = ""
  ) throws -> Sheet {
    let file = WorkbookFile(
      [WorkbookFile.Sheet("Biểu 1", rows, merges: merges)], formats: formats,
      workbookProperties: properties)
    return try #require(try WorkbookReader.read(file.bytes()).sheets.first)
  }

  @Test(
    "Texts are read shared, inline, in runs and from formulas, in composed letters and one line")
  func texts() throws {
    let sheet = try Self.read([
      [
        "Chỉ tiêu", .inline("Đơn vị\u{A0}tính"), .formula("A1", value: "Kỳ", type: "str"),
        .raw(
          "<c r=\"D1\" t=\"inlineStr\"><is><r><t>Kế </t></r><r><t>hoạch</t></r><rPh><t>x</t></rPh></is></c>"
        ), .text("Ke\u{302}\u{301}\nhoạch"),
      ],
      ["", .text("  "), .text("cuối")],
    ])
    #expect(
      sheet.rows[0].cells.map(\.content) == [
        .text("Chỉ tiêu"), .text("Đơn vị tính"), .text("Kỳ"), .text("Kế hoạch"), .text("Kế hoạch"),
      ])
    #expect(sheet.rows[1].cells == [SheetCell(column: 3, content: .text("cuối"))])
    #expect(sheet.name == "Biểu 1" && !sheet.isHidden)
  }

  @Test(
    "A number is the decimal that 15 significant digits show",
    arguments: [
      ("12.7", "12.7"), ("12.699999999999999", "12.7"), ("0.30000000000000004", "0.3"),
      ("7.9999999999999991", "8"), ("9999999999999999", "10000000000000000"), ("12.70", "12.70"),
      ("1E3", "1000"), ("-1.5E-3", "-0.0015"), ("1.2345678901234567E+2", "123.456789012346"),
      ("0", "0"), ("-0", "0"), ("0.00", "0.00"), ("100", "100"), ("0.1", "0.1"), (".5", "0.5"),
    ])
  func numbers(stands: String, value: String) throws {
    #expect(SpreadsheetNumber.decimal(stands) == value)
    #expect(try Self.read([[.number(stands)]]).rows[0].cells[0].content == .number(value))
  }

  @Test("What is no number is kept as words", arguments: ["abc", "1E999", "1.2.3", "--1", "1e"])
  func noNumbers(text: String) throws {
    #expect(SpreadsheetNumber.decimal(text) == nil)
    #expect(try Self.read([[.number(text)]]).rows[0].cells[0].content == .text(text))
  }

  @Test("A format in percent means a hundredfold, a percent sign in quotes does not")
  func percent() throws {
    let sheet = try Self.read(
      [[.number("0.971", format: 1), .number("97.1", format: 2), .number("0.52", format: 3)]],
      formats: ["0.0%", "0.0\"%\"", "[Red]0.00%;-0.00%"])
    #expect(
      sheet.rows[0].cells.map(\.content) == [.percent("97.1"), .number("97.1"), .percent("52")])
  }

  @Test(
    "Formats of dates are told from formats of numbers",
    arguments: [
      ("dd/mm/yyyy", true), ("[$-42A]d mmmm yyyy", true), ("[h]:mm", true), ("General", false),
      ("#,##0.00", false), ("0.0\" tháng\"", false), ("#,##0\\d", false), ("_-* #,##0_-", false),
      ("0;\"dd\"", false), ("[Red]0", false), ("0.00E+00", false),
    ])
  func dateFormats(code: String, isDate: Bool) {
    #expect((CellStyles.kind(ofCode: code) == .date) == isDate)
  }

  @Test("Days count from 1900 with its 29 February, or from 1904")
  func dates() throws {
    func day(_ serial: String, _ properties: String = "") throws -> CellContent {
      try Self.read(
        [[.number(serial, format: 1)]], formats: ["dd/mm/yyyy"], properties: properties
      ).rows[0].cells[0].content
    }
    #expect(try day("25569") == .day(0))
    #expect(try day("45122.5") == .day(19_553))
    #expect(try day("1") == .day(-25_567))
    #expect(try day("61") == .day(-25_508))
    #expect(try day("43660", "date1904=\"1\"") == .day(19_553))
    let iso = WorkbookFile.Cell.raw("<c r=\"A1\" t=\"d\"><v>2023-07-15T00:00:00</v></c>")
    #expect(try Self.read([[iso]]).rows[0].cells[0].content == .day(19_553))
  }

  @Test("Formulas give the value they had, errors and truth values stay what they are")
  func formulas() throws {
    let sheet = try Self.read([
      [
        .formula("A2*2", value: "66600"), .failure("#REF!"),
        .formula("1/0", value: "#DIV/0!", type: "e"),
        .raw("<c r=\"D1\" t=\"b\"><v>1</v></c>"), .raw("<c r=\"E1\"><f>SUM(A1)</f><v></v></c>"),
      ]
    ])
    #expect(
      sheet.rows[0].cells.map(\.content) == [
        .number("66600"), .failure("#REF!"), .failure("#DIV/0!"), .logical(true), .uncomputed,
      ])
  }

  @Test("Merged cells, hidden sheets and cells without address are kept")
  func frame() throws {
    let bare = WorkbookFile.Cell.raw("<c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c>")
    let file = WorkbookFile([
      .init("Ẩn", [["x"]], isHidden: true), .init("B", [[bare]], merges: ["A1:B2", "bad"]),
    ])
    let workbook = try WorkbookReader.read(file.bytes())
    #expect(workbook.sheets.map(\.isHidden) == [true, false])
    #expect(workbook.sheets[1].rows[0].cells.map(\.column) == [1, 4, 5])
    #expect(workbook.sheets[1].merges == [CellRange("A1:B2")])
  }

  @Test("Addresses are read and written as spreadsheets do")
  func addresses() {
    #expect(CellAddress("$AB$12") == CellAddress(column: 28, row: 12))
    #expect(CellAddress(column: 16_384, row: 1).text == "XFD1")
    for text in ["", "7", "C", "C0", "7C", "C-1", "C7:", String(repeating: "Z", count: 40) + "1"] {
      #expect(CellAddress(text) == nil, "\(text)")
    }
    for column in 1...800 {
      #expect(CellAddress(CellAddress.letters(of: column) + "3")?.column == column)
    }
  }
}
