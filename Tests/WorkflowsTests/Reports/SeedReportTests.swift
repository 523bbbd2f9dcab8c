import Foundation
import Ledger
import Quantities
import Reports
import Storage
import TestSupport
import Testing
import Workflows
import WrittenReports

/// The law of the two directions for a ledger filled from real documents.
@Suite("Reports on a ledger filled from the seeds read back as the facts put into them")
struct SeedReportTests {
  /// The resolution, the July report and the annual report in one ledger; nil, with a notice, where the
  /// seeds are absent.
  private static func ledger() async throws -> OpenLedger? {
    guard !Checkout.seeds.isEmpty else {
      print("skipped: no ../shared/seeds beside the checkout")
      return nil
    }
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    for (name, period) in [("001", "2023"), ("002", "2023-07"), ("000", "2023")] {
      let file = try #require(Checkout.seeds.first { $0.lastPathComponent.hasPrefix(name) })
      let plan = try await ledger.planImport(
        of: ReadReport().read(path: file.path), named: file.lastPathComponent,
        at: ledger.place(area: "lai-chau", period: period), now: 1_702_000_000_000)
      try await ledger.store.record(plan.entry)
    }
    return ledger
  }

  @Test(
    "Every kind of report gives back its facts and holds no contradiction",
    arguments: [
      (ReportKind.monthly, "2023-07", 130), (.annual, "2023", 320), (.resolution, "2023", 40),
      (.quarterly, "2023-Q2", 3), (.sixMonth, "2023-01..2023-06", 3),
      (.nineMonth, "2023-01..2023-09", 0), (.term, "2021..2025", 0), (.thematic, "2023", 20),
    ])
  func law(kind: ReportKind, period: String, least: Int) async throws {
    guard let ledger = try await Self.ledger() else { return }
    let written = try await WrittenReport(kind, on: period, from: ledger)
    let lost = try written.lost().map { "\($0.fact.amount.value) \($0.fact.meaning)" }
    let count = written.report.facts.count
    #expect(lost.count * 200 <= count, "\(lost) of \(count) facts are not read back")
    #expect(try written.findings() == [])
    #expect(count >= least)
  }

  @Test(
    "What the figures sections of the seeds say is said again",
    arguments: [
      (
        ReportKind.monthly, "2023-07",
        [
          "48.325 m³, tăng 6,7%", "1.705 tấn, giảm 17,5%", "483.000 m³, tăng 3,2%",
          "34,5 tỷ đồng, tăng 8,5%", "881,799 tỷ đồng", "830,601 tỷ đồng", "30,17%", "29,97%",
          "2,51%",
          "3.609,079 tỷ đồng", "33.300 tấn, bằng 64% kế hoạch", "7,01 triệu USD, tăng 1,7 lần",
          "8.300 tấn, tăng 300 tấn so với cùng kỳ năm trước",
          "9.055,74 tỷ đồng, bằng 85% dự toán HĐND tỉnh giao",
        ]
      ),
      (
        .annual, "2023",
        [
          "10.100 tấn, vượt 11% kế hoạch, tăng 14,4%", "19.546 đàn ong", "45.500 tấn",
          "19.666 tỷ đồng",
          "784,3 tỷ đồng, vượt 24,3% kế hoạch, tăng 41,2%", "50,81%", "702.165 m³, tăng 9,5%",
          "11.000 tấn, tăng 2,8%",
        ]
      ),
    ])
  func figures(kind: ReportKind, period: String, said: [String]) async throws {
    guard let ledger = try await Self.ledger() else { return }
    let written = try await WrittenReport(kind, on: period, from: ledger)
    let text = String(decoding: OfficialText.render(written.report.document), as: UTF8.self)
    for figure in said { #expect(text.contains(figure), "\(figure)") }
  }
}
