import Ledger
import Quantities
import Storage

/// A small country in time, with indicators of each kind, for tests of storage.
enum Samples {
  static let lastDistrictDay = TimePeriod.Point(year: 2025, month: 6, day: 30)
  static let firstDayWithout = TimePeriod.Point(year: 2025, month: 7, day: 1)

  /// Two provinces; in the first, two districts with two communes each until 2025-06-30, and two
  /// merged communes of the province itself since; one commune keeps its code.
  static let areas: [ReferenceArea] =
    [
      ReferenceArea(code: "VN", name: "Việt Nam", kind: .country, parent: nil),
      ReferenceArea(code: "12", name: "Lai Châu", kind: .province, parent: "VN"),
      ReferenceArea(code: "11", name: "Điện Biên", kind: .province, parent: "VN"),
      ReferenceArea(
        code: "112", name: "Sìn Hồ", kind: .district, parent: "12", validTo: lastDistrictDay),
      ReferenceArea(
        code: "113", name: "Tam Đường", kind: .district, parent: "12", validTo: lastDistrictDay),
    ]
    + [("C1", "112"), ("C2", "112"), ("C3", "113"), ("C4", "113")].map { code, parent in
      ReferenceArea(
        code: code, name: "Xã \(code)", kind: .commune, parent: parent, validTo: lastDistrictDay)
    }
    + ["C1", "C9"].map {
      ReferenceArea(
        code: $0, name: "Xã \($0)", kind: .commune, parent: "12", validFrom: firstDayWithout)
    }

  static let successions: [AreaSuccession] = [
    AreaSuccession(
      predecessor: "C2", successor: "C1", date: firstDayWithout, share: ExactDecimal(1),
      source: "1670/NQ-UBTVQH15"),
    AreaSuccession(
      predecessor: "C3", successor: "C9", date: firstDayWithout, share: ExactDecimal("0.25"),
      source: "1670/NQ-UBTVQH15"),
    AreaSuccession(
      predecessor: "C4", successor: "C9", date: firstDayWithout, share: nil, source: ""),
  ]

  static let indicators: [Indicator] = [
    indicator("tea", .sum),
    indicator("poor", .sum),
    indicator("households", .sum),
    indicator(
      "poverty",
      .ratio(numerator: "poor", denominator: "households", factor: ExactDecimal(100))),
    indicator("income", .weightedMean(by: "households")),
    indicator("rank", .none),
  ]

  static func indicator(_ code: String, _ aggregation: Indicator.AreaAggregation) -> Indicator {
    Indicator(
      code: code, name: "chỉ tiêu \(code)", englishName: code, unit: "tấn", direction: .lower,
      measure: code == "rank" ? .decrease : code == "income" ? .growth : .level,
      areaAggregation: aggregation, timeAggregation: .last,
      formula: code == "poverty" ? "a/b" : nil,
      breakdowns: code == "tea" ? ["giống", "huyện"] : [], sector: "nông nghiệp", agency: "Sở",
      phrases: ["sản lượng \(code)", code], officialCodes: ["TT: \(code)"],
      priceBasis: code == "income" ? "2010" : nil)
  }

  static func key(
    _ indicator: String, _ area: String, _ period: TimePeriod = .month(7, 2024),
    breakdown: String = ""
  ) -> ObservationKey {
    ObservationKey(
      indicator: indicator, area: area, period: period, basis: .inPeriod, breakdown: breakdown)
  }

  static func number(_ text: String) -> ObservationValue {
    .number(reported(text))
  }

  static func reported(_ text: String) -> ReportedNumber {
    guard let value = ExactDecimal(text) else { preconditionFailure("no number: \(text)") }
    return ReportedNumber(value)
  }

  static func observation(
    _ key: ObservationKey, _ value: ObservationValue, at time: Int64 = 1000, line: Int = 1
  ) -> Observation {
    Observation(
      key: key, value: value,
      provenance: Provenance(document: "12/BC-UBND", quote: "đạt", line: line), recordedAt: time)
  }

  static func target(
    _ indicator: String, _ requirement: Target.Requirement, area: String = "12",
    authority: Target.Authority = .council, order: Int = 1, at time: Int64 = 1000
  ) -> Target {
    Target(
      indicator: indicator, area: area, period: .year(2024), requirement: requirement,
      unit: "nghìn tấn", authority: authority, text: "Sản lượng: trên 5", group: "2", order: order,
      provenance: Provenance(
        document: "52/NQ-HĐND", quote: "trên 5", line: 14, paragraph: 9, page: 3, sheet: "PL1",
        cell: "D12", person: nil),
      assignedOn: TimePeriod.Point(year: 2023, month: 12, day: 8), recordedAt: time)
  }

  /// A ledger with the sample catalogues in it.
  static func ledger(_ engine: TestEngine) async throws -> TestLedger {
    let ledger = try engine.makeLedger()
    try await ledger.store.save(areas, successions)
    try await ledger.store.save(indicators)
    return ledger
  }
}
