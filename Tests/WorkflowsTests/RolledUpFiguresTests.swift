import Ledger
import Quantities
import Storage
import Testing

@testable import Workflows

/// A province whose two communes report, and which reports nothing itself.
@Suite("Figures added up from the areas below")
struct RolledUpFiguresTests {
  static let year = TimePeriod.year(2023)

  static func ledger() async throws -> OpenLedger {
    let open = OpenLedger(InMemoryLedger())
    try await open.store.save(
      [
        ReferenceArea(code: "12", name: "Lai Châu", kind: .province, parent: nil),
        ReferenceArea(code: "C1", name: "Mù Cả", kind: .commune, parent: "12"),
        ReferenceArea(code: "C2", name: "Tà Tổng", kind: .commune, parent: "12"),
      ], [])
    func indicator(_ code: String, _ aggregation: Indicator.AreaAggregation) -> Indicator {
      Indicator(
        code: code, name: "Chỉ tiêu \(code)", englishName: "", unit: "hộ", direction: .higher,
        areaAggregation: aggregation, timeAggregation: .sum, sector: "", phrases: [])
    }
    try await open.store.save([
      indicator("POOR", .sum), indicator("ALL", .sum),
      indicator(
        "RATE", .ratio(numerator: "POOR", denominator: "ALL", factor: ExactDecimal(100))),
    ])
    return open
  }

  static func figure(
    _ indicator: String, _ area: String, _ value: String, _ period: TimePeriod = year,
    at time: Int64 = 100, _ statuses: Set<ObservationStatus> = [.normal]
  ) throws -> Observation {
    Observation(
      key: ObservationKey(indicator: indicator, area: area, period: period, basis: .inPeriod),
      value: .number(ReportedNumber(try #require(ExactDecimal(value)))), statuses: statuses,
      provenance: Provenance(document: "BC"), recordedAt: time)
  }

  static func series(
    _ open: OpenLedger, _ indicator: String, at time: Int64? = nil
  ) async throws -> Series {
    try await SeriesMaker.make(
      indicator: try await open.indicator(indicator),
      area: try await open.area("12", on: ListTests.today), store: open.store,
      asKnown: time.map { LedgerMoment(day: TimePeriod.Point(year: 2023), time: $0) })
  }

  @Test("A complete sum is a figure, an incomplete one names who is missing, on every day")
  func sums() async throws {
    let open = try await Self.ledger()
    try await open.store.record(
      LedgerEntry(observations: [
        try Self.figure("POOR", "C1", "12.5", Self.year, at: 100, [.estimate]),
        try Self.figure("POOR", "C2", "7", at: 200), try Self.figure("POOR", "C1", "13", at: 300),
      ]))
    let now = try await Self.series(open, "POOR")
    #expect(now.rows.map(\.observation.value.number?.value) == [ExactDecimal(20)])
    #expect(now.rows.first?.rolledUpFrom == 2 && now.incomplete.isEmpty)
    let text = String(
      decoding: SeriesText.render(now, in: .vietnamese, layout: TableLayout()), as: UTF8.self)
    #expect(text.contains("  20  I   cộng từ 2 địa bàn cấp dưới\n"), "\(text)")
    let then = try await Self.series(open, "POOR", at: 200)
    #expect(then.rows.map(\.observation.value.number?.value) == [ExactDecimal("19.5")])
    #expect(then.rows.first?.observation.statuses == [.derived, .estimate])
    let early = try await Self.series(open, "POOR", at: 150)
    #expect(early.rows.isEmpty)
    #expect(
      early.incomplete.map(\.wording.vietnamese) == [
        "POOR, năm 2023 (trong kỳ): mới có 1/2 địa bàn cấp dưới, cộng được 12,5, chưa tính là số của cả địa bàn; thiếu C2 Tà Tổng."
      ])
    let json = String(decoding: SeriesJSON.render(early), as: UTF8.self)
    #expect(
      json.contains(
        #""incomplete_sums":[{"indicator":"POOR","period":"2023","basis":"in-period","sum":12.5,"reported":1,"missing":["C2"]}]"#
      ))
  }

  @Test("A ratio is recomputed from its sums, and lacks who lacks a part")
  func ratios() async throws {
    let open = try await Self.ledger()
    try await open.store.record(
      LedgerEntry(observations: [
        try Self.figure("RATE", "C1", "50"), try Self.figure("POOR", "C1", "50"),
        try Self.figure("ALL", "C1", "100"), try Self.figure("RATE", "C2", "10"),
        try Self.figure("POOR", "C2", "90"), try Self.figure("ALL", "C2", "900", at: 200),
      ]))
    let series = try await Self.series(open, "RATE")
    #expect(series.rows.map(\.observation.value.number?.value) == [ExactDecimal(14)])
    let early = try await Self.series(open, "RATE", at: 150)
    #expect(early.rows.isEmpty)
    #expect(early.incomplete.first?.wording.vietnamese.contains("ALL mới có 1/2") == true)
  }

  @Test("The area's own figure stands before any sum")
  func own() async throws {
    let open = try await Self.ledger()
    try await open.store.record(
      LedgerEntry(observations: [
        try Self.figure("POOR", "C1", "5"), try Self.figure("POOR", "C2", "7"),
        try Self.figure("POOR", "12", "15"),
      ]))
    let series = try await Self.series(open, "POOR")
    #expect(series.rows.map(\.observation.value.number?.value) == [ExactDecimal(15)])
    #expect(series.rows.first?.rolledUpFrom == nil)
  }

  @Test("The account of a plan counts complete sums, and never a month alone for the year")
  func scorecard() async throws {
    let open = try await Self.ledger()
    let target = Target(
      indicator: "POOR", area: "12", period: Self.year,
      requirement: .exactly(ReportedNumber(ExactDecimal(20))), unit: "hộ", authority: .council,
      text: "20 hộ", group: "1", order: 1, provenance: Provenance(document: "NQ"), recordedAt: 1)
    try await open.store.record(
      LedgerEntry(
        observations: [
          try Self.figure("POOR", "C1", "12"),
          try Self.figure("POOR", "C1", "2", .month(12, 2023)),
          try Self.figure("POOR", "C2", "1", .month(12, 2023)),
          try Self.figure("POOR", "C2", "8", at: 200),
        ], targets: [target]))
    func row(at time: Int64?) async throws -> Scorecard.Row? {
      try await ScorecardMaker.make(
        area: try await open.area("12", on: ListTests.today), period: Self.year,
        store: open.store,
        asKnown: time.map { LedgerMoment(day: TimePeriod.Point(year: 2023), time: $0) }
      ).rows.first
    }
    let now = try await row(at: nil)
    #expect(now?.verdict == .met && now?.rolledUpFrom == 2)
    #expect(now?.note == "cộng từ 2 địa bàn cấp dưới")
    let early = try await row(at: 150)
    #expect(early?.verdict == .noData)
    #expect(
      early?.note
        == "mới có 1/2 địa bàn cấp dưới, cộng được 12, chưa tính là số của cả địa bàn; thiếu C2 Tà Tổng"
    )
    // A later stretch that lacks a commune does not put a complete one aside.
    let months = TimePeriod.throughMonth(11, 2023)
    var complete = try Self.figure("POOR", "C1", "9", months, at: 50)
    complete.key.basis = .cumulative
    var other = complete
    other.key.area = "C2"
    try await open.store.record(LedgerEntry(observations: [complete, other]))
    let far = try await row(at: 150)
    #expect(far?.result?.value.number?.value == ExactDecimal(18))
    #expect(far?.note == "số của kỳ 2023-01..2023-11, cộng từ 2 địa bàn cấp dưới")
    #expect(try await row(at: nil)?.rolledUpFrom == 2)
  }
}
