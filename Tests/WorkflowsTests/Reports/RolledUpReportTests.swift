import Ledger
import Quantities
import Reports
import Storage
import Testing
import Workflows

@Suite("A report on an area whose figures come from the areas below")
struct RolledUpReportTests {
  /// A province with two districts of which both reported on July, a year before too, and one on June only.
  private func book() async throws -> FigureBook {
    let store = InMemoryLedger()
    try await store.save(
      [
        ReferenceArea(code: "VN", name: "Việt Nam", kind: .country, parent: nil),
        ReferenceArea(code: "12", name: "Lai Châu", kind: .province, parent: "VN"),
        ReferenceArea(code: "106", name: "Tam Đường", kind: .district, parent: "12"),
        ReferenceArea(code: "108", name: "Sìn Hồ", kind: .district, parent: "12"),
      ], [])
    try await store.save([
      Indicator(
        code: "TEA", name: "Sản lượng chè", englishName: "Tea", unit: "tấn", direction: .higher,
        measure: .level, areaAggregation: .sum, timeAggregation: .sum, formula: nil,
        sector: "08", phrases: []),
      Indicator(
        code: "JOBS", name: "Việc làm", englishName: "Jobs", unit: "lao động", direction: .higher,
        measure: .level, areaAggregation: .sum, timeAggregation: .sum, formula: nil,
        sector: "02", phrases: []),
    ])
    func figure(
      _ indicator: String, _ area: String, _ period: TimePeriod, _ basis: Basis, _ value: Int128
    ) -> Observation {
      Observation(
        key: ObservationKey(
          indicator: indicator, area: area, period: period, basis: basis, breakdown: "",
          priceBasis: ""), value: .number(ReportedNumber(ExactDecimal(value))),
        statuses: [.estimate], provenance: Provenance(document: "biểu"), recordedAt: 1)
    }
    try await store.record([
      LedgerEntry(observations: [
        figure("TEA", "106", .month(7, 2023), .inPeriod, 40),
        figure("TEA", "108", .month(7, 2023), .inPeriod, 60),
        figure("TEA", "106", .throughMonth(7, 2023), .cumulative, 300),
        figure("TEA", "108", .throughMonth(7, 2023), .cumulative, 200),
        figure("TEA", "106", .month(7, 2022), .inPeriod, 30),
        figure("TEA", "108", .month(7, 2022), .inPeriod, 50),
        figure("TEA", "106", .month(6, 2023), .inPeriod, 7),
        figure("TEA", "108", .month(6, 2023), .inPeriod, 7),
        figure("JOBS", "106", .month(7, 2023), .inPeriod, 5),
      ])
    ])
    let place = try await OpenLedger(store).place(area: "12", period: "2023-07")
    let period = try #require(ReportingPeriod(place.period))
    return try await ReportGatherer.gather(area: place.area, period: period, store: store).book
  }

  @Test("It states the sums of the month and since January, with no plan needed")
  func sums() async throws {
    let book = try await book()
    #expect(book.figure("TEA", .current)?.value.value == ExactDecimal(100))
    #expect(book.figure("TEA", .cumulative)?.value.value == ExactDecimal(500))
  }

  @Test("The same month of the year before stands beside it")
  func yearBefore() async throws {
    let figure = try await book().figure("TEA", .current)
    #expect(figure?.before?.value == ExactDecimal(80))
  }

  @Test("A sum that lacks an area is no figure")
  func incomplete() async throws {
    #expect(try await book().figure("JOBS", .current) == nil)
  }
}
