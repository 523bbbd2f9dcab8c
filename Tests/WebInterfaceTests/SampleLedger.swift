import Ledger
import Quantities
import Storage

/// A province with two districts and a plan: enough for every page.
enum SampleLedger {
  static func make() async throws -> InMemoryLedger {
    let ledger = InMemoryLedger()
    try await fill(ledger)
    return ledger
  }

  static func fill(_ ledger: any LedgerStore) async throws {
    try await ledger.save(
      [
        ReferenceArea(code: "VN", name: "Việt Nam", kind: .country, parent: nil),
        ReferenceArea(code: "12", name: "Lai Châu", kind: .province, parent: "VN"),
        ReferenceArea(code: "108", name: "Sìn Hồ", kind: .district, parent: "12"),
        ReferenceArea(code: "106", name: "Tam Đường", kind: .district, parent: "12"),
      ], [])
    try await ledger.save([
      indicator("TEA", "Diện tích chè", "Tea area", "ha", .higher, .sum),
      indicator("POOR", "Tỷ lệ hộ nghèo", "Poverty rate", "%", .lower, .none),
      indicator("JOBS", "Việc làm <mới>", "New jobs", "lao động", .higher, .sum),
    ])
    try await ledger.record([
      LedgerEntry(targets: [
        target("TEA", .exactly(number("9862")), "9.862 ha", "ha", order: 1),
        target("POOR", .atMost(number("23")), "dưới 23%", "%", order: 2),
        target("JOBS", .exactly(number("8440")), "8.440 lao động", "lao động", order: 3),
      ]),
      LedgerEntry(observations: [
        figure("TEA", "12", .year(2022), "9000"), figure("TEA", "12", .year(2023), "9786"),
        figure("JOBS", "12", .throughMonth(7, 2023), "6615", .cumulative),
        figure("TEA", "108", .year(2023), "5000"), figure("TEA", "106", .year(2023), "4786"),
      ]),
    ])
  }

  static func number(_ text: String) -> ReportedNumber {
    ReportedNumber(ExactDecimal(text) ?? ExactDecimal(0))
  }

  static func indicator(
    _ code: String, _ name: String, _ english: String, _ unit: String,
    _ direction: Indicator.Direction, _ aggregation: Indicator.AreaAggregation
  ) -> Indicator {
    Indicator(
      code: code, name: name, englishName: english, unit: unit, direction: direction,
      areaAggregation: aggregation, timeAggregation: code == "JOBS" ? .sum : .last,
      sector: "thử", phrases: [name])
  }

  static func target(
    _ indicator: String, _ requirement: Target.Requirement, _ text: String, _ unit: String,
    order: Int
  ) -> Target {
    Target(
      indicator: indicator, area: "12", period: .year(2023), requirement: requirement, unit: unit,
      authority: .council, text: text, group: order == 1 ? "1" : "2", order: order,
      provenance: Provenance(document: "52/NQ-HĐND", quote: text, line: 10 + order),
      recordedAt: 1000)
  }

  static func figure(
    _ indicator: String, _ area: String, _ period: TimePeriod, _ value: String,
    _ basis: Basis = .inPeriod
  ) -> Observation {
    Observation(
      key: ObservationKey(indicator: indicator, area: area, period: period, basis: basis),
      value: .number(number(value)), statuses: [.estimate],
      provenance: Provenance(document: "456/BC-UBND", quote: "đạt \(value)", line: 37),
      recordedAt: 2000)
  }
}
