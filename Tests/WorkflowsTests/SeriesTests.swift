import Ledger
import Quantities
import Storage
import Testing

@testable import Workflows

@Suite("Series of an indicator")
struct SeriesTests {
  static let tea = "AGR.TEA.FRESH.OUTPUT"

  static func observation(
    _ period: TimePeriod, _ basis: Basis, _ number: String, _ statuses: Set<ObservationStatus>
  ) throws -> Observation {
    Observation(
      key: ObservationKey(indicator: tea, area: "12", period: period, basis: basis),
      value: .number(ReportedNumber(try #require(ExactDecimal(number)))), statuses: statuses,
      provenance: Provenance(document: "321/BC-UBND", quote: number, line: 37), recordedAt: 1)
  }

  /// A ledger in which half of 2022's tea came in its first seven months.
  static func ledger() async throws -> OpenLedger {
    let open = try await ListTests.ledger()
    let plan = Target(
      indicator: tea, area: "12", period: .year(2023),
      requirement: .atLeast(ReportedNumber(ExactDecimal(50_000))), unit: "tấn",
      authority: .council, text: "50.000 tấn", group: "2", order: 1,
      provenance: Provenance(document: "52/NQ-HĐND"), recordedAt: 1)
    try await open.store.record(
      LedgerEntry(
        observations: [
          try observation(.year(2022), .inPeriod, "48000", [.normal]),
          try observation(.throughMonth(7, 2022), .cumulative, "24000", [.normal]),
          try observation(.throughMonth(7, 2023), .cumulative, "27000.0", [.estimate]),
          try observation(.month(7, 2023), .inPeriod, "7800", [.estimate]),
        ], targets: [plan]))
    return open
  }

  static func series(_ years: YearRange = YearRange()) async throws -> Series {
    let open = try await ledger()
    let area = try await open.area("lai-chau", on: ListTests.today)
    return try await SeriesMaker.make(
      indicator: try await open.indicator(tea), area: area, years: years, store: open.store)
  }

  @Test("A figure so far stands beside the year's plan, last year's and the year's end")
  func cumulative() async throws {
    let series = try await Self.series()
    #expect(
      series.rows.map(\.observation.key.period.code) == [
        "2022-01..2022-07", "2022", "2023-01..2023-07", "2023-07",
      ])
    let row = series.rows[2]
    #expect(row.attainment?.percent == ExactDecimal("54.00"))
    #expect(row.growth == ExactDecimal("12.5"))
    #expect(row.forecast?.expectedPercent == ExactDecimal("50.0"))
    #expect(row.forecast?.projection == ExactDecimal("54000"))
    // A month alone is no part of the year's plan, and has nothing to be compared with.
    #expect(series.rows[3].target == nil)
    #expect(series.rows[3].growth == nil)
    #expect(series.rows[3].forecast == nil)
  }

  @Test("Years bound what is shown, not what it is compared with")
  func years() async throws {
    let series = try await Self.series(YearRange(from: 2023, to: 2023))
    #expect(series.rows.count == 2)
    #expect(series.rows[0].growth == ExactDecimal("12.5"))
    #expect(try await Self.series(YearRange(from: 2024)).rows.isEmpty)
  }

  @Test("The table fits its width and says the year's end beneath")
  func text() async throws {
    let series = try await Self.series(YearRange(from: 2023))
    let text = String(
      decoding: SeriesText.render(series, in: .vietnamese, layout: TableLayout(width: 100)),
      as: UTF8.self)
    #expect(
      text == """
        Sản lượng chè búp tươi (tấn) · Lai Châu · AGR.TEA.FRESH.OUTPUT

        kỳ            cách tính   giá trị  kế hoạch   % KH  cùng kỳ  TT  nguồn
        7 tháng 2023  lũy kế     27.000,0  ≥ 50.000  54,00   +12,5%  E   321/BC-UBND, dòng 37
        tháng 7/2023  trong kỳ      7.800                            E   321/BC-UBND, dòng 37

        Theo nhịp 7 tháng 2023, cả năm 2023: 54.000,0 tấn; đến kỳ này lẽ ra 50,0% của năm.

        Kế hoạch 2023: HĐND giao ≥ 50.000 (52/NQ-HĐND).

        """)
    let narrow = SeriesText.render(series, in: .english, layout: TableLayout(width: 76))
    let lines = String(decoding: narrow, as: UTF8.self).split(separator: "\n")
    #expect(lines.dropFirst().prefix(3).allSatisfy { $0.count <= 76 }, "\(lines)")
  }

  @Test("JSON has exact numbers, the year before and the source of each figure")
  func json() async throws {
    let json = String(
      decoding: SeriesJSON.render(try await Self.series(YearRange(from: 2023))), as: UTF8.self)
    #expect(json.contains(#""value":27000,"low":null,"high":null,"status":["E"]"#))
    #expect(json.contains(#""year_before":24000,"change":3000,"growth":12.5"#))
    #expect(json.contains(#""forecast":{"expected_percent":50,"year_end":54000,"#))
    #expect(json.contains(#""document":"321/BC-UBND","line":37"#))
  }

  @Test("The change of a rate is told in points, not in percent of percents")
  func rates() async throws {
    let open = try await ListTests.ledger()
    let rate = try await open.indicator("FOR.COVER")
    func observation(_ year: Int, _ number: String) throws -> Observation {
      var observation = try Self.observation(.year(year), .pointInTime, number, [.normal])
      observation.key.indicator = rate.code
      return observation
    }
    try await open.store.record(
      LedgerEntry(observations: [try observation(2022, "51.2"), try observation(2023, "51.87")]))
    let area = try await open.area("12", on: ListTests.today)
    let series = try await SeriesMaker.make(indicator: rate, area: area, store: open.store)
    #expect(series.rows[1].growth == nil)
    #expect(series.rows[1].change == ExactDecimal("0.67"))
    let text = SeriesText.render(series, in: .vietnamese, layout: TableLayout())
    #expect(String(decoding: text, as: UTF8.self).contains("+0,67 điểm"))
  }
}
