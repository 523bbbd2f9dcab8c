import Ledger
import Quantities
import Reports
import Storage
import Testing
import Workflows
import WrittenReports

@Suite("A report says of what level its area is")
struct ReportLevelTests {
  /// The report of an area as it goes out, its letterhead and recipients those of its office.
  private static func report(
    _ kind: ReportKind, on period: String, of area: String
  ) async throws -> String {
    let time = try #require(TimePeriod(code: period))
    let span = try ReportDesk.period(time, for: kind, given: period)
    let ledger = try await GeneratedLedger.make(span, seed: 3, area: area)
    // Two authorities make it say whose plan is meant.
    let plans = try await ledger.store.targets(area: area, period: .year(span.year), asKnownAt: nil)
    try await ledger.store.record(
      LedgerEntry(
        targets: plans.map { plan in
          var plan = plan
          plan.authority = .committee
          plan.requirement =
            plan.requirement.value.map { .exactly(Self.more(than: $0)) } ?? plan.requirement
          return plan
        }))
    let desk = ReportDesk(ledger)
    let place = try await desk.ledger.place(area: area, period: period)
    let template = try await desk.template(kind)
    let material = try await desk.material(template, for: span, at: place)
    let report = try await desk.write(
      template, of: material, at: place, on: TimePeriod.Point(year: 2026, month: 1, day: 9))
    return String(
      decoding: try OfficialRendering.md.render(
        report.document, named: "report.md", in: .vietnamese), as: UTF8.self)
  }

  /// What another authority asks for: half as much again.
  private static func more(than number: ReportedNumber) -> ReportedNumber {
    ReportedNumber(
      number.value + ExactDecimal(number.value.coefficient / 2, decimals: number.decimals))
  }

  @Test(
    "A commune, a ward and a city speak of themselves, never of a province",
    arguments: [
      ("03390", "xã", "XÃ BÌNH LƯ"), ("03388", "phường", "PHƯỜNG ĐOÀN KẾT"),
      ("79", "thành phố", "THÀNH PHỐ HỒ CHÍ MINH"),
    ])
  func levels(area: String, kind: String, name: String) async throws {
    for (report, period) in [(ReportKind.monthly, "2025-11"), (.annual, "2025")] {
      let text = try await Self.report(report, on: period, of: area)
      #expect(text.contains(name))
      #expect(text.contains("kế hoạch HĐND \(kind) giao"))
      #expect(text.contains("toàn \(kind) "))
      let provincial = text.split(separator: "\n").filter { line in
        ["toàn tỉnh", "HĐND tỉnh", "nhân dân tỉnh", "địa bàn tỉnh", "UBND tỉnh"].contains {
          line.contains($0)
        } && line != "- UBND tỉnh;"
      }
      #expect(provincial.isEmpty)
      // A commune reports to the province that it belongs to; nobody else names one.
      #expect(text.contains("- UBND tỉnh;") == (area != "79"))
    }
    let resolution = try await Self.report(.resolution, on: "2025", of: area)
    #expect(resolution.contains("Ủy ban nhân dân \(kind) tổ chức triển khai"))
    #expect(resolution.contains("đại biểu Hội đồng nhân dân \(kind) giám sát"))
  }
}
