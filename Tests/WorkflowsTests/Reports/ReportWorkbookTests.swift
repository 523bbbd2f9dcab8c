import Foundation
import Ledger
import Reports
import Spreadsheets
import TestSupport
import Testing
import Workflows

@Suite("The annex tables of a report as a workbook")
struct ReportWorkbookTests {
  private static func material() async throws -> ReportMaterial {
    let ledger = try await SampleScorecard.ledger()
    let place = try await ledger.place(area: "lai-chau", period: "2023")
    return try await ReportGatherer.gather(
      area: place.area, period: #require(ReportingPeriod(place.period)), store: ledger.store)
  }

  private static func parts(
    _ material: ReportMaterial, _ language: Language = .vietnamese
  ) throws -> [String: String] {
    let folder = try TemporaryFolder()
    try ReportWorkbook.make(material, in: language).write(to: "\(folder.path)/a.xlsx")
    return try ZipParts.read("\(folder.path)/a.xlsx")
  }

  @Test("Percentages are formulas over the figures in their row, with the table's own values")
  func formulas() async throws {
    let material = try await Self.material()
    let sheet = try #require(Self.parts(material)["xl/worksheets/sheet1.xml"])
    let rows = IndicatorTable.rows(of: material, sectors: [])
    #expect(rows.count > 60)
    let tea = try #require(rows.firstIndex { $0.indicator.code == "AGR.TEA.AREA" })
    let sectors = Set(rows[...tea].map(\.indicator.sector)).count
    let place = 2 + sectors + tea + 1
    #expect(sheet.contains("<f>F\(place)/E\(place)</f><v>0.99"), "row \(place)")
    #expect(
      sheet.ranges(of: "<f>").count
        == rows.reduce(0) { sum, row in
          let before = row.growth != nil && row.before != nil ? 1 : 0
          let plan = row.percent != nil && row.target?.requirement.value != nil ? 1 : 0
          return sum + before + plan
        })
  }

  @Test("There is a row for each indicator and sector, under fixed headings in either language")
  func rows() async throws {
    let material = try await Self.material()
    let rows = IndicatorTable.rows(of: material, sectors: [])
    let sectors = Set(rows.map(\.indicator.sector)).count
    for (language, heading) in [(Language.vietnamese, "Chỉ tiêu"), (.english, "Indicator")] {
      let sheet = try #require(Self.parts(material, language)["xl/worksheets/sheet1.xml"])
      #expect(sheet.ranges(of: "<row ").count == 2 + sectors + rows.count)
      #expect(sheet.contains("<t>\(heading)</t>"))
      #expect(sheet.contains("<pane xSplit=\"2\" ySplit=\"2\""))
    }
  }

  @Test("The same figures give the same workbook")
  func deterministic() async throws {
    let material = try await Self.material()
    #expect(try Self.parts(material) == Self.parts(material))
  }
}
