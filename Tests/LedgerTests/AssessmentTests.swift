import Ledger
import Quantities
import Testing

/// Verdicts, on the official table of national targets of 2019 and on the cases of a resolution.
@Suite("Verdicts")
struct AssessmentTests {
  private static func number(_ text: String) -> ReportedNumber {
    ReportedNumber(ExactDecimal(text) ?? ExactDecimal(0))
  }

  struct Row: Sendable, CustomStringConvertible {
    var plan: Target.Requirement
    var result: ObservationValue
    var direction: Indicator.Direction
    var verdict: Verdict

    var description: String { "\(plan.relation) → \(verdict.rawValue)" }
  }

  /// What the Government's own table said of 2019.
  ///
  /// The cut in poverty (plan 1-1,5, result 1,1, judged
  /// "vượt") is left out: inside the range, it was a person's judgement.
  static let nationalTable2019: [Row] = [
    Row(
      plan: .between(number("6.6"), number("6.8")), result: .number(number("7.02")),
      direction: .higher, verdict: .exceeded),
    Row(
      plan: .about(number("4")), result: .number(number("2.79")), direction: .lower,
      verdict: .exceeded),
    Row(
      plan: .between(number("7"), number("8")), result: .number(number("8.1")), direction: .higher,
      verdict: .exceeded),
    Row(
      plan: .between(number("33"), number("34")), result: .number(number("33.9")),
      direction: .higher, verdict: .met),
    Row(
      plan: .atMost(number("4")), result: .number(number("3.1")), direction: .lower, verdict: .met),
    Row(
      plan: .between(number("60"), number("62")), result: .range(number("61"), number("62")),
      direction: .higher, verdict: .met),
    Row(
      plan: .exactly(number("27")), result: .number(number("27.5")), direction: .higher,
      verdict: .exceeded),
    Row(
      plan: .exactly(number("88.1")), result: .number(number("89.3")), direction: .higher,
      verdict: .exceeded),
    Row(
      plan: .exactly(number("89")), result: .number(number("89")), direction: .higher, verdict: .met
    ),
    Row(
      plan: .exactly(number("41.85")), result: .number(number("41.85")), direction: .higher,
      verdict: .met),
  ]

  @Test("agree with the national table of 2019", arguments: nationalTable2019)
  func nationalTable(_ row: Row) {
    let verdict = Assessor.verdict(
      on: row.result, statuses: [.normal], for: row.plan, direction: row.direction)
    #expect(verdict == row.verdict)
  }

  @Test("an estimate that misses is at risk, a final figure that misses is missed")
  func missing() {
    let plan = Target.Requirement.exactly(Self.number("9.0"))
    let value = ObservationValue.number(Self.number("-3.8"))
    #expect(
      Assessor.verdict(on: value, statuses: [.estimate], for: plan, direction: .higher) == .atRisk)
    #expect(
      Assessor.verdict(on: value, statuses: [.normal], for: plan, direction: .higher) == .missed)
  }

  @Test("a result is compared at the precision of the plan")
  func precisionOfThePlan() {
    let plan = Target.Requirement.exactly(Self.number("60.9"))
    let value = ObservationValue.number(Self.number("60.94"))
    #expect(Assessor.verdict(on: value, statuses: [.normal], for: plan, direction: .higher) == .met)
  }

  @Test("nearly met is said only where a threshold is configured")
  func nearlyMet() {
    let plan = Target.Requirement.exactly(Self.number("100"))
    let value = ObservationValue.number(Self.number("97"))
    let thresholds = VerdictThresholds(nearlyMetFrom: ExactDecimal(95))
    #expect(
      Assessor.verdict(on: value, statuses: [.normal], for: plan, direction: .higher) == .missed)
    #expect(
      Assessor.verdict(
        on: value, statuses: [.normal], for: plan, direction: .higher, thresholds: thresholds)
        == .nearlyMet)
  }

  @Test("a figure that is not there is no zero")
  func noFigure() {
    for reason in MissingReason.allCases {
      let verdict = Assessor.verdict(
        on: .missing(reason), statuses: [.normal], for: .exactly(Self.number("5")),
        direction: .lower)
      #expect(verdict == .noData)
    }
  }
}

/// Attainment, growth, roll-ups and forecasts.
@Suite("Ledger arithmetic")
struct ArithmeticTests {
  private static func decimal(_ text: String) -> ExactDecimal {
    ExactDecimal(text) ?? ExactDecimal(0)
  }
  private static func number(_ text: String) -> ReportedNumber { ReportedNumber(decimal(text)) }

  @Test("attainment is turned round where less is better")
  func attainment() {
    let more = Attainment.of(
      Self.number("44"), against: .exactly(Self.number("40")), direction: .higher)
    #expect(more.percent == Self.decimal("110"))
    let less = Attainment.of(
      Self.number("3.1"), against: .exactly(Self.number("4")), direction: .lower)
    #expect(less.percent == Self.decimal("129.03"))
    #expect(less.difference == Self.decimal("-0.9"))
  }

  @Test("attainment of a negative growth has no percentage")
  func negativeGrowth() {
    let result = Attainment.of(
      Self.number("-3.8"), against: .about(Self.number("9.0")), direction: .higher)
    #expect(result.percent == nil)
    #expect(result.difference == Self.decimal("-12.8"))
  }

  @Test(
    "a total names the areas it lacks, and never takes them for zero",
    arguments: MissingValueStrategy.allCases)
  func missingAreas(_ strategy: MissingValueStrategy) {
    let parts = [
      RollUpPart(area: "a", value: ExactDecimal(10)),
      RollUpPart(area: "b", value: nil, lastKnown: ExactDecimal(7), lastYear: ExactDecimal(6)),
      RollUpPart(area: "c", value: ExactDecimal(20)),
    ]
    let result = RollUp.sum(parts, missing: strategy)
    #expect(result.missing == ["b"])
    let expected: ExactDecimal? =
      switch strategy {
      case .requireAll: nil
      case .partial, .zero: ExactDecimal(30)
      case .lastKnown: ExactDecimal(37)
      case .sameAsLastYear: ExactDecimal(36)
      case .meanOfReported: ExactDecimal(45)
      }
    #expect(result.total == expected)
  }

  @Test("a ratio is recomputed from its rolled-up parts")
  func ratioIsRecomputed() {
    let poor = RollUp.sum(
      [
        RollUpPart(area: "a", value: ExactDecimal(10)),
        RollUpPart(area: "b", value: ExactDecimal(30)),
      ],
      missing: .requireAll)
    let all = RollUp.sum(
      [
        RollUpPart(area: "a", value: ExactDecimal(100)),
        RollUpPart(area: "b", value: ExactDecimal(900)),
      ],
      missing: .requireAll)
    let rate = RollUp.ratio(
      numerator: poor, denominator: all, factor: ExactDecimal(100), decimals: 2)
    #expect(rate.total == ExactDecimal(4))
  }

  @Test("a forecast follows the years before, else the calendar")
  func forecast() throws {
    let calendar = try #require(
      Forecast.yearEnd(
        cumulative: Self.number("50"), elapsed: ExactDecimal(50), profile: SeasonalProfile()))
    #expect(calendar.projection == ExactDecimal(100))
    let seasonal = try #require(
      Forecast.yearEnd(
        cumulative: Self.number("50"), elapsed: ExactDecimal(50),
        profile: SeasonalProfile(shares: [2021: ExactDecimal(40), 2022: ExactDecimal(60)])))
    #expect(seasonal.projection == ExactDecimal(100))
    #expect(seasonal.low == ExactDecimal(83))
    #expect(seasonal.high == ExactDecimal(125))
  }

  @Test("every period is read back from its code")
  func periodCodes() {
    let periods: [TimePeriod] = [
      .year(2023), .month(7, 2023), .throughMonth(7, 2023), .quarter(3, 2023), .day(12, 7, 2023),
      .years(2021, 2025),
    ]
    for period in periods { #expect(TimePeriod(code: period.code) == period) }
    #expect(TimePeriod(code: "2023-13") == nil)
    #expect(TimePeriod(code: "x") == nil)
    for year in ["-1", "10000", "\(Int.min)", "\(Int.max)"] {
      #expect(TimePeriod(code: "\(year)-Q1") == nil)
    }
    #expect(TimePeriod(code: "2023-12..2023-01") == nil)
  }
}

/// Areas that change over time.
@Suite("Areas in time")
struct AreaRegistryTests {
  private static let reform = TimePeriod.Point(year: 2025, month: 7, day: 1)
  private static let before = TimePeriod.Point(year: 2025, month: 6, day: 30)
  private static let registry = AreaRegistry(
    areas: [
      ReferenceArea(code: "12", name: "Lai Châu", kind: .province, parent: "VN"),
      ReferenceArea(code: "VN", name: "Việt Nam", kind: .country, parent: nil),
      ReferenceArea(code: "110", name: "Than Uyên", kind: .district, parent: "12", validTo: before),
      ReferenceArea(
        code: "03595", name: "Than Uyên", kind: .commune, parent: "12", validFrom: reform),
    ],
    successions: [
      AreaSuccession(
        predecessor: "110", successor: "03595", date: reform, share: nil, source: "1670/NQ-UBTVQH15"
      )
    ])

  @Test("a name of two units at two times gives both, the one of the day first")
  func sameName() {
    let today = Self.registry.search("than-uyen", on: Self.reform)
    #expect(today.map(\.code) == ["03595", "110"])
    #expect(Self.registry.search("Than Uyên", on: Self.before).map(\.code) == ["110", "03595"])
  }

  @Test("the areas below a province are those of the day")
  func childrenOfTheDay() {
    #expect(Self.registry.children(of: "12", on: Self.before).map(\.code) == ["110"])
    #expect(Self.registry.children(of: "12", on: Self.reform).map(\.code) == ["03595"])
    #expect(Self.registry.ancestors(of: "03595", on: Self.reform).map(\.code) == ["12", "VN"])
    #expect(Self.registry.successors(of: "110").map(\.successor) == ["03595"])
  }
}

/// Who says "cơ bản đạt", and from where.
@Suite("Rules of verdict words")
struct VerdictRuleTests {
  private static func rule(_ area: String, _ year: Int?, _ percent: Int?) -> VerdictRule {
    VerdictRule(
      area: area, year: year,
      thresholds: VerdictThresholds(nearlyMetFrom: percent.map { ExactDecimal(Int128($0)) }),
      source: "")
  }

  private let rules = [
    rule("VN", nil, nil), rule("12", nil, 95), rule("12", 2024, 90), rule("105", 2025, 80),
  ]

  @Test("The nearest area's rule holds, and of its rules the latest that is valid in the year")
  func nearest() {
    func percent(_ areas: [String], _ year: Int) -> ExactDecimal? {
      VerdictRule.rule(in: rules, areas: areas, year: year)?.thresholds.nearlyMetFrom
    }
    #expect(percent(["12", "VN"], 2026) == ExactDecimal(90))
    #expect(percent(["105", "12", "VN"], 2025) == ExactDecimal(80))
    #expect(percent(["105", "12", "VN"], 2023) == ExactDecimal(95))
    #expect(percent(["12", "VN"], 2024) == ExactDecimal(90))
    #expect(percent(["11", "VN"], 2024) == nil)
    #expect(percent(["99"], 2024) == nil)
  }
}
