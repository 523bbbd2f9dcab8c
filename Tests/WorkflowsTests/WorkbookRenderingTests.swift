import Foundation
import Ledger
import Spreadsheets
import Storage
import TestSupport
import Testing

@testable import Workflows

@Suite("Workbooks of accounts and figures")
struct WorkbookRenderingTests {
  private static func parts(_ card: Scorecard) throws -> [String: String] {
    let folder = try TemporaryFolder()
    try ScorecardWorkbook.make(card, in: .vietnamese).write(to: "\(folder.path)/a.xlsx")
    return try ZipParts.read("\(folder.path)/a.xlsx")
  }

  @Test("Percent and difference are formulas over plan and result, with the account's own values")
  func formulas() async throws {
    let card = try await SampleScorecard.card()
    let sheet = try #require(try Self.parts(card)["xl/worksheets/sheet1.xml"])
    let book = ScorecardWorkbook(card: card, language: .vietnamese)
    let tea = try #require(card.rows.firstIndex { $0.target.indicator == "AGR.TEA.AREA" })
    let row = book.place(of: tea) + 1
    #expect(sheet.contains("<f>F\(row)/E\(row)</f><v>0.9923</v>"))
    #expect(sheet.contains("<f>F\(row)-E\(row)</f><v>-76</v>"))
    let thin = try #require(card.rows.firstIndex { $0.target.indicator == "HEA.UNDERWEIGHT.RATE" })
    let lower = book.place(of: thin) + 1
    #expect(sheet.contains("<f>E\(lower)/F\(lower)</f><v>1.0006</v>"), "less is better")
    let growth = try #require(card.rows.firstIndex { $0.target.indicator == "ECO.GRDP.GROWTH" })
    let rate = book.place(of: growth) + 1
    #expect(
      !sheet.contains("<f>F\(rate)/E\(rate)</f>") && sheet.contains("<f>F\(rate)-E\(rate)</f>"))
    #expect(sheet.contains("<autoFilter ref=\"A4:N\(4 + card.rows.count + card.groups.count)\"/>"))
  }

  @Test("The totals are counted by the workbook, and what asks for attention leads to its row")
  func summary() async throws {
    let card = try await SampleScorecard.card()
    let parts = try Self.parts(card)
    let sheet = try #require(parts["xl/worksheets/sheet2.xml"])
    #expect(
      sheet.contains("<f>COUNTIF('Bảng đánh giá'!J:J,&quot;đạt&quot;)</f><v>24</v>")
        || sheet.contains("<f>COUNTIF('Bảng đánh giá'!J:J,\"đạt\")</f><v>24</v>"))
    #expect(sheet.contains("<f>SUM(B2:B7)</f><v>50</v>"))
    let upper = try #require(card.leftOut.first)
    let row = ScorecardWorkbook(card: card, language: .vietnamese).place(of: upper) + 1
    #expect(sheet.contains("location=\"'Bảng đánh giá'!B\(row)\""))
    let main = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(main.contains("<c r=\"B\(row)\"") && main.contains("r=\"A\(row)\""))
  }

  @Test("An export holds the rows of the CSV file, and explains its columns and codes")
  func export() async throws {
    let ledger = try await SampleScorecard.ledger()
    let area = try await ledger.place(area: "lai-chau", period: "2023").area
    let table = try await ExportTable.make(ExportQuestion(area: area), store: ledger.store)
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.xlsx"
    let count = try await ExportWorkbook(ExportQuestion(area: area), language: .vietnamese)
      .write(to: path, store: ledger.store, now: 1_000).figures
    #expect(count == table.observations.count && count > 90)
    let parts = try ZipParts.read(path)
    let figures = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(figures.ranges(of: "<row ").count == count + 2)
    for column in ExportTable.columns {
      #expect(figures.contains("<t>\(column.concept)</t>"))
      #expect(parts["xl/worksheets/sheet2.xml"]?.contains("<t>\(column.concept)</t>") == true)
    }
    let indicators = figures.matches(of: /<c r="B\d+"[^>]*><is><t>([^<]+)<\/t>/)
      .map { String($0.output.1) }
    #expect(
      Array(indicators.dropFirst(2)) == table.observations.map(\.key.indicator), "the same order")
    let codes = try #require(parts["xl/worksheets/sheet3.xml"])
    for code in Set(indicators.dropFirst(2)) { #expect(codes.contains("<t>\(code)</t>")) }
    #expect(codes.contains("<t>tỉnh Lai Châu</t>") && codes.contains("<t>ước</t>"))
  }

  @Test("Without figures no workbook is written")
  func nothing() async throws {
    let ledger = try await ListTests.ledger()
    let area = try await ledger.area("12", on: ListTests.today)
    let folder = try TemporaryFolder()
    let count = try await ExportWorkbook(ExportQuestion(area: area), language: .vietnamese)
      .write(to: "\(folder.path)/a.xlsx", store: ledger.store, now: 0).figures
    #expect(count == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/a.xlsx"))
  }

  private static let office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
      && FileManager.default.fileExists(atPath: "/usr/lib/libreoffice/program/libsclo.so")
  }

  @Test(
    "A spreadsheet program opens the workbook and computes the same",
    .enabled(if: office != nil, "LibreOffice Calc is not installed here"))
  func opensInOffice() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.xlsx"
    try await ScorecardWorkbook.make(SampleScorecard.card(), in: .vietnamese).write(to: path)
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.office))
    process.arguments = [
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1", "--outdir", folder.path, path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(contentsOfFile: "\(folder.path)/a.csv", encoding: .utf8)
    #expect(text.contains(#""Diện tích cây chè","ha","9.862 ha","#))
    #expect(text.contains(#"99.23%,-76,"khó đạt""#))
  }
}
