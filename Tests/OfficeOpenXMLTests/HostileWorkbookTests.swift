import Documents
import TestSupport
import Testing

@testable import OfficeOpenXML

@Suite("Hostile and damaged workbooks")
struct HostileWorkbookTests {
  private func error(
    _ bytes: [UInt8], limits: PackageLimits = PackageLimits()
  ) -> PackageError? {
    do {
      _ = try WorkbookReader.read(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func sheet(_ data: String) throws -> [UInt8] {
    var file = WorkbookFile([.init("A", [])])
    file.replacements["xl/worksheets/sheet1.xml"] = WorkbookFile.part(
      "worksheet", "<sheetData>\(data)</sheetData>")
    return try file.bytes()
  }

  @Test("A row or column behind the last one that a sheet can have is an error that says so")
  func beyondTheEdge() throws {
    let cell = "<c><v>1</v></c>"
    #expect(
      try error(sheet("<row r=\"1048577\">\(cell)</row>")) == .limitExceeded(.rows(1 << 20)))
    #expect(try error(sheet("<row r=\"1048576\">\(cell)</row>")) == nil)
    #expect(
      try error(sheet("<row r=\"1048576\"/><row>\(cell)</row>")) == .limitExceeded(.rows(1 << 20)))
    #expect(try error(sheet("<row r=\"-1\">\(cell)</row>")) == .limitExceeded(.rows(1 << 20)))
    #expect(
      try error(sheet("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"))
        == .limitExceeded(.columns(1 << 14)))
  }

  @Test("1,048,577 rows in the file are refused before they are held")
  func tooManyRows() throws {
    let zip = try ZipBuilder()
    for part in WorkbookFile([.init("A", [])]).parts() where !part.name.hasSuffix("sheet1.xml") {
      try zip.add(part.name, Array(part.content.utf8))
    }
    let frame = WorkbookFile.part("worksheet", "<sheetData>|</sheetData>").split(separator: "|")
    try zip.add(
      "xl/worksheets/sheet1.xml", head: String(frame[0]),
      repeating: Array("<row/>".utf8), times: (1 << 20) + 1, tail: String(frame[1]))
    #expect(
      error(try zip.finish(), limits: PackageLimits(ratio: 10_000))
        == .limitExceeded(.rows(1 << 20)))
  }

  @Test("More cells than the limit over all sheets are refused")
  func tooManyCells() throws {
    let rows = [[WorkbookFile.Cell]](repeating: [1, 2, 3], count: 4)
    let file = WorkbookFile([.init("A", rows), .init("B", rows)])
    #expect(error(try file.bytes(), limits: PackageLimits(cells: 24)) == nil)
    #expect(
      error(try file.bytes(), limits: PackageLimits(cells: 23)) == .limitExceeded(.cells(23)))
  }

  @Test("A zip bomb in the shared texts is stopped")
  func bomb() throws {
    let zip = try ZipBuilder()
    for part in WorkbookFile([.init("A", [["x"]])]).parts() where !part.name.contains("shared") {
      try zip.add(part.name, Array(part.content.utf8))
    }
    try zip.add(
      "xl/sharedStrings.xml", repeating: [UInt8](repeating: 0x20, count: 1 << 20), times: 32)
    #expect(error(try zip.finish()) == .limitExceeded(.ratio(250)))
  }

  @Test("A cell whose text or format is not there is an error of that cell only")
  func danglingIndex() throws {
    let workbook = try WorkbookReader.read(
      sheet(
        """
        <row><c t="s"><v>99</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c>\
        <c t="s"><v>99999999999999999999</v></c><c s="77"><v>5</v></c></row>
        """))
    #expect(
      workbook.sheets[0].rows[0].cells.map(\.content) == [
        .failure("#REF!"), .failure("#REF!"), .failure("#REF!"), .failure("#REF!"), .number("5"),
      ])
  }

  @Test("A workbook that names no workbook part, or another kind of file, is told apart")
  func otherFiles() throws {
    let word = try WordFile(paragraphs: ["a"]).bytes()
    #expect(error(word) == .missingPart(name: "xl/workbook.xml"))
    #expect(!WorkbookReader.recognises(word))
    #expect(try WorkbookReader.recognises(WorkbookFile([.init("A", [])]).bytes()))
  }

  @Test("Whatever is cut off the end or flipped, the result is an error or a workbook")
  func mutilated() throws {
    let rows = (0..<40).map { [WorkbookFile.Cell.text("Chỉ tiêu \($0)"), .number("\($0).5")] }
    let bytes = try WorkbookFile([.init("A", rows, merges: ["A1:B1"])]).bytes()
    #expect(error(bytes) == nil)
    for part in 0..<16 {
      #expect(error(Array(bytes.prefix(bytes.count * part / 16))) != nil)
    }
    for position in stride(from: 0, to: bytes.count, by: 7) {
      var broken = bytes
      broken[position] ^= 0xFF
      _ = error(broken)
    }
  }
}
