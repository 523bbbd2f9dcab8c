import Foundation
import Intake
import Ledger
import Spreadsheets
import TestSupport
import Testing
import Workflows

@Suite("A form as a workbook and back")
struct FormWorkbookTests {
  private typealias Province = SampleProvince

  private func file(_ sheet: FormSheet, _ language: Language = .vietnamese) throws -> IntakeInput {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/bieu.xlsx"
    try FormWorkbook.make(sheet, in: language).write(to: path)
    let bytes = try Data(contentsOf: URL(filePath: path))
    return IntakeInput(name: "bieu.xlsx", bytes: Array(bytes))
  }

  @Test("What was typed comes back as it reads", arguments: Language.allCases)
  func roundTrip(_ language: Language) async throws {
    let province = try await Province()
    try await province.record(.tea, .month(6, 2026), "400")
    let cells: [FormRow.Key: String] = [
      .tea: "7.800", .teaInMonth: "12,50", .forest: "nhiều", .forest("sản xuất"): "trên 5",
      .pigs: "-",
    ]
    let sheet = try await province.desk("an").preview(Province.key, cells: cells)
    let upload = try FormUpload.read(file(sheet, language), for: sheet)
    #expect(upload.found == sheet.rows.count && upload.unknown.isEmpty)
    let again = try await province.desk("an").preview(Province.key, cells: upload.cells)
    #expect(again.rows.map(\.reading) == sheet.rows.map(\.reading))
    #expect(upload.cells[.tea] == "7800", "without a sign that could be read in two ways")
  }

  @Test("Lines are found by their codes, in any order, and others are named")
  func order() async throws {
    let province = try await Province()
    let sheet = try await province.desk("an").preview(
      Province.key, cells: [.tea: "1", .pigs: "2"])
    let text = """
      Mã dòng;Số kỳ này;ghi chú
      AGR.PIG.HERD|point-in-time;3,5;
      X|cumulative;9;
      FOR.PLANTED|cumulative|loại rừng=sản xuất;4;
      FOR.PLANTED|cumulative;;
      """
    let upload = try FormUpload.read(
      IntakeInput(name: "a.csv", bytes: Array(text.utf8)), for: sheet)
    #expect(upload.found == 3 && upload.unknown == ["X|cumulative"])
    #expect(upload.cells == [.tea: "1", .pigs: "3,5", .forest("sản xuất"): "4"])
  }

  @Test("A file without a line of the form is refused")
  func foreign() async throws {
    let province = try await Province()
    let sheet = try await province.desk("an").form(Province.key)
    #expect(throws: CollectionRefusal.noFormLines("a.csv")) {
      try FormUpload.read(IntakeInput(name: "a.csv", bytes: Array("a;b\n1;2\n".utf8)), for: sheet)
    }
    #expect(throws: IntakeError.self) {
      try FormUpload.read(IntakeInput(name: "a.xlsx", bytes: [1, 2, 3]), for: sheet)
    }
  }
}
