import Ledger
import Quantities
import Reports
import Testing

@Suite("Which figure stands for a period")
struct FigureBookTests {
  private static let flow = indicator("TRA.RETAIL", "tỷ đồng", .sum)
  private static let stock = indicator("AGR.LIVESTOCK.HERD", "con", .last)
  private static let rate = indicator("POV.RATE", "%", .none)

  private static func indicator(
    _ code: String, _ unit: String, _ time: Indicator.TimeAggregation, formula: String? = nil,
    measure: Indicator.Measure = .level
  ) -> Indicator {
    Indicator(
      code: code, name: code, englishName: code, unit: unit, direction: .higher, measure: measure,
      areaAggregation: .none, timeAggregation: time, formula: formula, sector: "01 A", phrases: [])
  }

  /// A figure as "period basis value", of an indicator of the three.
  private static func figure(
    _ period: String, _ basis: Basis, _ value: Int, of indicator: Indicator = flow,
    statuses: Set<ObservationStatus> = [], at time: Int64 = 1, part: String = ""
  ) throws -> Observation {
    Observation(
      key: ObservationKey(
        indicator: indicator.code, area: "12", period: try #require(TimePeriod(code: period)),
        basis: basis, breakdown: part, priceBasis: ""),
      value: .number(ReportedNumber(ExactDecimal(Int128(value)))), statuses: statuses,
      provenance: Provenance(document: "1/BC"), recordedAt: time)
  }

  private static func book(
    _ period: String, _ observations: [Observation], targets: [Target] = [],
    more: [Indicator] = [], comparisons: [Observation] = []
  ) throws -> FigureBook {
    let indicators = [flow, stock, rate] + more
    return FigureBook(
      area: ReferenceArea(code: "12", name: "Lai Châu", kind: .province, parent: "VN"),
      areaName: "tỉnh Lai Châu", areaKind: "tỉnh",
      period: try #require(TimePeriod(code: period).flatMap { ReportingPeriod($0) }),
      indicators: Dictionary(uniqueKeysWithValues: indicators.map { ($0.code, $0) }),
      observations: observations, comparisons: comparisons, targets: targets)
  }

  private static func value(
    _ book: FigureBook, _ slot: FigureBook.Slot, _ indicator: Indicator = flow
  ) -> String? {
    book.figure(indicator.code, slot).map { "\($0.value.value)" }
  }

  @Test("The month's own figure is its, the one since January is apart")
  func month() throws {
    let book = try Self.book(
      "2023-07",
      [
        Self.figure("2023-07", .inPeriod, 7), Self.figure("2023-01..2023-07", .cumulative, 50),
        Self.figure("2023-06", .inPeriod, 6), Self.figure("2023", .fullYearEstimate, 90),
        Self.figure("2022-07", .inPeriod, 5),
      ])
    #expect(Self.value(book, .current) == "7")
    #expect(Self.value(book, .cumulative) == "50")
    #expect(book.figure(Self.flow.code, .current)?.before?.value == ExactDecimal(5))
    #expect(book.figure(Self.flow.code, .current)?.change?.amount.value == ExactDecimal(40))
    #expect(book.figure(Self.flow.code, .cumulative)?.before == nil)
  }

  @Test(
    "What a source says of a figure is told of it, unless the figure was revised or can be computed"
  )
  func stated() throws {
    func compared(
      _ measure: Transformation.Measure, _ value: Int, at time: Int64 = 1
    ) throws -> Observation {
      var figure = try Self.figure("2023-07", .inPeriod, value, at: time)
      figure.key.transformation = .comparison(measure, with: .yearBefore)
      return figure
    }
    let own = try Self.figure("2023-07", .inPeriod, 7, at: 2)
    let before = try Self.figure("2022-07", .inPeriod, 5)
    let difference = try compared(.difference, 3, at: 2)
    func change(_ figures: [Observation], _ stated: [Observation]) throws -> ReportFigure.Change? {
      try Self.book("2023-07", figures, comparisons: stated)
        .figure(Self.flow.code, .current)?.change
    }
    #expect(try change([own], [difference])?.measure == .difference)
    #expect(
      try change([own], [difference, compared(.growth, 4, at: 2)])?.amount.value == ExactDecimal(4))
    #expect(try change([own, before], [difference])?.amount.value == ExactDecimal(40))
    #expect(try change([own], [compared(.factor, 2, at: 1)]) == nil, "said before the revision")
  }

  @Test("Of days in the last month the latest stands for it, after the month's own figure")
  func days() throws {
    let days = try [
      Self.figure("2023-07-12", .asOf, 48), Self.figure("2023-07-20", .asOf, 49),
      Self.figure("2023-06-30", .asOf, 40),
    ]
    #expect(Self.value(try Self.book("2023-07", days), .cumulative) == "49")
    #expect(Self.value(try Self.book("2023-07", days), .current) == nil, "a flow since January")
    let whole = try days + [Self.figure("2023-01..2023-07", .cumulative, 50)]
    #expect(Self.value(try Self.book("2023-07", whole), .cumulative) == "50")
  }

  @Test("What stands on a day is the state of the period")
  func stocks() throws {
    let book = try Self.book(
      "2023-07",
      [
        Self.figure("2023-07-12", .asOf, 350, of: Self.stock),
        Self.figure("2023-07-05", .pointInTime, 340, of: Self.stock),
      ])
    #expect(Self.value(book, .current, Self.stock) == "350")
    #expect(Self.value(book, .cumulative, Self.stock) == nil)
  }

  @Test("Cumulative to a day counts from January only")
  func cumulativeToDay() throws {
    #expect(
      Self.value(
        try Self.book("2023-07", [Self.figure("2023-01-01..2023-07-20", .cumulative, 45)]),
        .cumulative) == "45")
    #expect(
      Self.value(
        try Self.book("2023-07", [Self.figure("2023-05-01..2023-07-20", .cumulative, 12)]),
        .cumulative) == nil)
  }

  @Test("For a year its figure comes before its estimate, and a forecast is no result")
  func year() throws {
    let estimate = try Self.figure("2023", .fullYearEstimate, 90)
    #expect(Self.value(try Self.book("2023", [estimate]), .current) == "90")
    let own = try Self.figure("2023", .inPeriod, 88)
    #expect(Self.value(try Self.book("2023", [estimate, own]), .current) == "88")
    let forecast = try Self.figure("2023", .inPeriod, 95, statuses: [.forecast])
    #expect(Self.value(try Self.book("2023", [forecast]), .current) == nil)
    #expect(Self.value(try Self.book("2023-07", [estimate]), .cumulative) == nil)
  }

  @Test("Of a term the latest year says how far it has come")
  func term() throws {
    let years = try [
      Self.figure("2021", .inPeriod, 1), Self.figure("2023", .inPeriod, 3),
      Self.figure("2022", .inPeriod, 2), Self.figure("2026", .inPeriod, 9),
    ]
    #expect(Self.value(try Self.book("2021..2025", years), .current) == "3")
    let whole = try years + [Self.figure("2021..2025", .inPeriod, 6)]
    #expect(Self.value(try Self.book("2021..2025", whole), .current) == "6")
  }

  @Test("Of figures of one cell the one recorded last counts")
  func revisions() throws {
    let book = try Self.book(
      "2023",
      [Self.figure("2023", .inPeriod, 1, at: 5), Self.figure("2023", .inPeriod, 2, at: 9)])
    #expect(Self.value(book, .current) == "2")
  }

  @Test("Sub-items of the cell go with the figure, the largest first")
  func parts() throws {
    let book = try Self.book(
      "2023",
      [
        Self.figure("2023", .inPeriod, 10), Self.figure("2023", .inPeriod, 3, part: "loại=chè"),
        Self.figure("2023", .inPeriod, 7, part: "loại=quế"),
        Self.figure("2022", .inPeriod, 9, part: "loại=cao su"),
      ])
    #expect(book.figure(Self.flow.code, .current)?.parts.map(\.label) == ["quế", "chè"])
  }

  @Test(
    "Rates differ by points, and growth that was reported stands in for a figure that is not known")
  func changes() throws {
    let growth = Self.indicator(
      "TRA.RETAIL.GROWTH", "%", .none, formula: "growth([TRA.RETAIL])", measure: .growth)
    let book = try Self.book(
      "2023",
      [
        Self.figure("2023", .inPeriod, 23, of: Self.rate),
        Self.figure("2022", .inPeriod, 27, of: Self.rate), Self.figure("2023", .inPeriod, 10),
        Self.figure("2023", .inPeriod, 12, of: growth),
      ], more: [growth])
    let rate = book.figure(Self.rate.code, .current)?.change
    #expect(rate?.isPoints == true && rate?.amount.value == ExactDecimal(-4))
    let flow = book.figure(Self.flow.code, .current)?.change
    #expect(flow?.isPoints == false && flow?.amount.value == ExactDecimal(12))
    #expect(book.figure(growth.code, .current)?.change == nil, "growth of growth says nothing")
  }

  @Test("Targets stand in the order of their authorities, the Council first")
  func targets() throws {
    func target(_ authority: Target.Authority) -> Target {
      Target(
        indicator: Self.flow.code, area: "12", period: .year(2023),
        requirement: .exactly(ReportedNumber(ExactDecimal(5))), unit: "tỷ đồng",
        authority: authority, text: "", group: "1", order: 0,
        provenance: Provenance(document: "1/NQ"), recordedAt: 1)
    }
    let book = try Self.book(
      "2023", [Self.figure("2023", .inPeriod, 10)],
      targets: [target(.committee), target(.central), target(.council)])
    #expect(
      book.figure(Self.flow.code, .current)?.targets.map(\.authority).first == .council)
  }

  @Test("What stands is of the latest day known, in a month's report also of the month before")
  func monthBefore() throws {
    let june = try Self.figure("2023-06-30", .asOf, 19, of: Self.stock)
    let book = try Self.book("2023-07", [june])
    #expect(Self.value(book, .current, Self.stock) == "19")
    let newer = try Self.book(
      "2023-07", [june, try Self.figure("2023-07-12", .asOf, 20, of: Self.stock)])
    #expect(Self.value(newer, .current, Self.stock) == "20")
    #expect(
      Self.value(
        try Self.book("2023-07", [try Self.figure("2023-05-31", .asOf, 18, of: Self.stock)]),
        .current,
        Self.stock) == nil)
    #expect(
      Self.value(
        try Self.book("2023-Q3", [try Self.figure("2023-08-31", .asOf, 18, of: Self.stock)]),
        .current, Self.stock) == nil)
  }
}
