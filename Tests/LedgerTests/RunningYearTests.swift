import Ledger
import Quantities
import Testing

/// What is to be said of a target while its year runs.
@Suite("Verdicts of a running year")
struct RunningYearTests {
  private static func decimal(_ text: String) -> ExactDecimal {
    ExactDecimal(text) ?? ExactDecimal(0)
  }
  private static func number(_ text: String) -> ReportedNumber { ReportedNumber(decimal(text)) }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var course: RunningFigure.Course
    var value: String
    var months: Int
    var requirement: Target.Requirement
    var direction: Indicator.Direction = .higher
    var shares: [Int: String] = [:]
    var before: String?
    var statuses: Set<ObservationStatus> = [.estimate]
    var nearlyMetFrom: Int?
    var verdict: Verdict
    var certainty: Assessment.Certainty

    var testDescription: String { name }

    var figure: RunningFigure {
      RunningFigure(
        value: .number(number(value)), statuses: statuses, course: course,
        elapsed: TimePeriod.throughMonth(months, 2026).shareOfYear,
        profile: SeasonalProfile(shares: shares.mapValues { decimal($0) }),
        yearBefore: before.map { number($0) }, year: 2026)
    }

    var assessment: Assessment {
      Assessor.assessment(
        of: figure, for: requirement, direction: direction,
        thresholds: VerdictThresholds(
          nearlyMetFrom: nearlyMetFrom.map { ExactDecimal(Int128($0)) }))
    }
  }

  static let flows: [Case] = [
    Case(
      name: "58,4 % in July is on pace", course: .flow, value: "584", months: 7,
      requirement: .exactly(number("1000")), verdict: .exceeded, certainty: .expected),
    Case(
      name: "what the calendar just brings is met", course: .flow, value: "500", months: 6,
      requirement: .exactly(number("1000")), verdict: .met, certainty: .expected),
    Case(
      name: "half of what was due in July is at risk already", course: .flow, value: "290",
      months: 7, requirement: .exactly(number("1000")), verdict: .atRisk, certainty: .expected),
    Case(
      name: "a slow start is no danger where every year starts slowly", course: .flow,
      value: "290", months: 7, requirement: .exactly(number("1000")),
      shares: [2024: "27", 2025: "29"], verdict: .met, certainty: .expected),
    Case(
      name: "expected to exceed only by the whole range", course: .flow, value: "300", months: 7,
      requirement: .exactly(number("1000")), shares: [2024: "20", 2025: "32"],
      verdict: .met, certainty: .expected),
    Case(
      name: "a plan that is reached is exceeded for certain", course: .flow, value: "1010",
      months: 9, requirement: .exactly(number("1000")), verdict: .exceeded, certainty: .certain),
    Case(
      name: "at its plan it is met for certain", course: .flow, value: "1000", months: 11,
      requirement: .atLeast(number("1000")), verdict: .met, certainty: .certain),
    Case(
      name: "nothing yet, where something was due", course: .flow, value: "0", months: 7,
      requirement: .exactly(number("1000")), verdict: .atRisk, certainty: .expected),
    Case(
      name: "nothing yet, where nothing ever was by then", course: .flow, value: "0", months: 4,
      requirement: .exactly(number("1000")), shares: [2024: "0", 2025: "0"], verdict: .noData,
      certainty: .open),
    Case(
      name: "nearly met where the area has a threshold", course: .flow, value: "480", months: 6,
      requirement: .exactly(number("1000")), nearlyMetFrom: 95, verdict: .nearlyMet,
      certainty: .expected),
    Case(
      name: "about is met within its rounding", course: .flow, value: "3.9", months: 6,
      requirement: .about(number("8")), verdict: .met, certainty: .expected),
    Case(
      name: "in a range at this pace", course: .flow, value: "31", months: 6,
      requirement: .between(number("61"), number("63")), verdict: .met, certainty: .expected),
    Case(
      name: "beyond a range at this pace", course: .flow, value: "40", months: 6,
      requirement: .between(number("61"), number("63")), verdict: .exceeded, certainty: .expected),
    Case(
      name: "inside a range whose better side is up, for certain", course: .flow, value: "62",
      months: 6, requirement: .between(number("61"), number("63")), verdict: .met,
      certainty: .certain),
    Case(
      name: "inside a range that it must not leave, not for certain", course: .flow, value: "62",
      months: 6, requirement: .between(number("61"), number("63")), direction: .band,
      verdict: .atRisk, certainty: .expected),
  ]

  static let ceilings: [Case] = [
    Case(
      name: "below a ceiling is not met before the year is over", course: .flow, value: "40",
      months: 6, requirement: .atMost(number("65")), direction: .lower, verdict: .atRisk,
      certainty: .expected),
    Case(
      name: "expected to stay below a ceiling", course: .flow, value: "30", months: 6,
      requirement: .atMost(number("65")), direction: .lower, verdict: .met, certainty: .expected),
    Case(
      name: "fewer than planned", course: .flow, value: "30", months: 6,
      requirement: .exactly(number("65")), direction: .lower, verdict: .exceeded,
      certainty: .expected),
    Case(
      name: "fewer than planned, but not in every earlier year's way", course: .flow, value: "30",
      months: 6, requirement: .exactly(number("65")), direction: .lower,
      shares: [2024: "40", 2025: "60"], verdict: .met, certainty: .expected),
    Case(
      name: "a ceiling that an official figure has passed is missed for certain", course: .flow,
      value: "66", months: 6, requirement: .atMost(number("65")), direction: .lower,
      statuses: [.normal], verdict: .missed, certainty: .certain),
    Case(
      name: "a ceiling that an estimate has passed is at risk", course: .flow, value: "66",
      months: 11, requirement: .atMost(number("65")), direction: .lower, verdict: .atRisk,
      certainty: .certain),
  ]

  static let states: [Case] = [
    Case(
      name: "a cover that grows as it must", course: .state, value: "51.6", months: 6,
      requirement: .exactly(number("52.0")), before: "51.2", verdict: .met, certainty: .expected),
    Case(
      name: "a cover that grows too slowly", course: .state, value: "51.3", months: 6,
      requirement: .exactly(number("52.0")), before: "51.2", verdict: .atRisk, certainty: .expected),
    Case(
      name: "a share below its plan tells nothing without the year before", course: .state,
      value: "51.3", months: 6, requirement: .exactly(number("52.0")), verdict: .noData,
      certainty: .open),
    Case(
      name: "a share that was not measured anew", course: .state, value: "51.2", months: 9,
      requirement: .exactly(number("52.0")), before: "51.2", verdict: .noData, certainty: .open),
    Case(
      name: "a share at its plan is expected to stay there", course: .state, value: "52.1",
      months: 6, requirement: .exactly(number("52.0")), verdict: .exceeded, certainty: .expected),
    Case(
      name: "poor households that go down as they must", course: .state, value: "15.0",
      months: 6, requirement: .atMost(number("14.0")), direction: .lower, before: "16.5",
      verdict: .met, certainty: .expected),
    Case(
      name: "poor households that go down too slowly", course: .state, value: "16.0",
      months: 6, requirement: .atMost(number("14.0")), direction: .lower, before: "16.5",
      verdict: .atRisk, certainty: .expected),
    Case(
      name: "a state at its plan that is being lost", course: .state, value: "52.5", months: 6,
      requirement: .atLeast(number("52.0")), before: "54.0", verdict: .atRisk,
      certainty: .expected),
  ]

  static let rates: [Case] = [
    Case(
      name: "growth stands for the year", course: .rateOfChange, value: "7.5", months: 6,
      requirement: .exactly(number("8.0")), verdict: .atRisk, certainty: .expected),
    Case(
      name: "growth above its plan", course: .rateOfChange, value: "8.4", months: 6,
      requirement: .exactly(number("8.0")), verdict: .exceeded, certainty: .expected),
    Case(
      name: "a decline against planned growth", course: .rateOfChange, value: "-3.8", months: 6,
      requirement: .about(number("9.0")), verdict: .atRisk, certainty: .expected),
    Case(
      name: "a reduction that comes on as it must", course: .growing, value: "1.8", months: 6,
      requirement: .exactly(number("3.6")), verdict: .met, certainty: .expected),
    Case(
      name: "a reduction that is reached may be lost again", course: .growing, value: "3.6",
      months: 11, requirement: .exactly(number("3.6")), verdict: .exceeded, certainty: .expected),
    Case(
      name: "a share of disbursed capital, by earlier years", course: .unclear, value: "45",
      months: 7, requirement: .atLeast(number("95")), shares: [2025: "46"], verdict: .exceeded,
      certainty: .expected),
    Case(
      name: "growth of one month alone", course: .passing, value: "11.5", months: 7,
      requirement: .exactly(number("8.0")), verdict: .noData, certainty: .open),
    Case(
      name: "a share of disbursed capital, without earlier years", course: .unclear, value: "45",
      months: 7, requirement: .atLeast(number("95")), before: "94", verdict: .noData,
      certainty: .open),
    Case(
      name: "a part of a structure", course: .state, value: "20", months: 7,
      requirement: .exactly(number("20")), direction: .neutral, before: "19", verdict: .noData,
      certainty: .open),
    Case(
      name: "words are judged by persons", course: .flow, value: "20", months: 7,
      requirement: .text("hoàn thành"), verdict: .noData, certainty: .open),
  ]

  @Test("are what a planning officer would say", arguments: flows + ceilings + states + rates)
  func table(_ row: Case) {
    #expect(row.assessment.verdict == row.verdict)
    #expect(row.assessment.certainty == row.certainty)
  }

  // MARK: - Laws

  /// How much a verdict says for the plan: what is certain more than what is only expected.
  private static func rank(_ assessment: Assessment) -> Int? {
    guard assessment.certainty != .open else { return nil }
    let verdicts: [Verdict] = [.missed, .atRisk, .nearlyMet, .met, .exceeded]
    guard let place = verdicts.firstIndex(of: assessment.verdict) else { return nil }
    guard assessment.certainty == .certain else { return place }
    return place > 2 ? place + 10 : place - 10
  }

  private static let requirements: [Target.Requirement] = [
    .exactly(number("100")), .about(number("90")), .atLeast(number("80.5")),
  ]

  @Test("More of a result never gives a worse verdict", arguments: RunningFigure.Course.allCases)
  func monotone(_ course: RunningFigure.Course) {
    for direction in [Indicator.Direction.higher, .lower] {
      let ceilings: [Target.Requirement] = direction == .lower ? [.atMost(Self.number("70"))] : []
      for requirement in Self.requirements.filter({ direction == .higher || $0.relation != ">=" })
        + ceilings
      {
        for months in [1, 5, 7, 11] {
          for shares in [[:], [2024: "30", 2025: "55"]] {
            let ranks = (0...150).map { value in
              let row = Case(
                name: "", course: course, value: "\(value)", months: months,
                requirement: requirement, direction: direction, shares: shares, before: "60",
                verdict: .met, certainty: .certain)
              return Self.rank(row.assessment)
            }.compactMap { $0 }
            let ordered = direction == .higher ? ranks : ranks.reversed()
            #expect(ordered == ordered.sorted(), "\(course) \(requirement.relation) \(months)")
          }
        }
      }
    }
  }

  @Test("At the end of the year it is the verdict on the year", arguments: 0...60)
  func yearEnd(_ step: Int) {
    let value = ExactDecimal(Int128(step * 25), decimals: 1)
    for course in [RunningFigure.Course.flow, .growing, .state, .rateOfChange] {
      for direction in [Indicator.Direction.higher, .lower] {
        for requirement in Self.requirements + [.between(Self.number("70"), Self.number("75"))] {
          let figure = RunningFigure(
            value: .number(ReportedNumber(value)), statuses: [.estimate], course: course,
            elapsed: ExactDecimal(100), profile: SeasonalProfile(shares: [2025: ExactDecimal(100)]),
            yearBefore: Self.number("60.3"), year: 2026)
          let running = Assessor.assessment(of: figure, for: requirement, direction: direction)
          let final = Assessor.verdict(
            on: figure.value, statuses: [.estimate], for: requirement, direction: direction)
          #expect(running.verdict == final, "\(course) \(value) \(requirement)")
        }
      }
    }
  }

  @Test("The unit in which figures are told changes no verdict", arguments: 1...6)
  func scale(_ zeros: Int) {
    func scaled(_ text: String) -> ReportedNumber {
      let value = Self.decimal(text)
      return ReportedNumber(ExactDecimal(value.coefficient, decimals: value.decimals + zeros))
    }
    for course in RunningFigure.Course.allCases {
      for value in stride(from: 1, through: 130, by: 3) {
        let row = Case(
          name: "", course: course, value: "\(value)", months: 7,
          requirement: .exactly(Self.number("97")), shares: [2025: "52.5"], before: "60",
          verdict: .met, certainty: .certain)
        var figure = row.figure
        figure.value = .number(scaled("\(value)"))
        figure.yearBefore = scaled("60")
        let small = Assessor.assessment(
          of: figure, for: .exactly(scaled("97")), direction: .higher)
        #expect(small.verdict == row.assessment.verdict, "\(course) \(value)")
        #expect(small.certainty == row.assessment.certainty)
      }
    }
  }

  @Test("A stated range claims what its worse end claims")
  func ranges() {
    var figure = Self.flows[0].figure
    figure.value = .range(Self.number("290"), Self.number("600"))
    let plan = Target.Requirement.exactly(Self.number("1000"))
    let assessment = Assessor.assessment(of: figure, for: plan, direction: .higher)
    #expect(assessment.verdict == .atRisk)
    figure.value = .missing(.noData)
    #expect(
      Assessor.assessment(of: figure, for: plan, direction: .higher) == Assessment(.noData))
  }

  // MARK: - What earlier years tell

  private static func figure(
    _ period: TimePeriod, _ value: String, _ basis: Basis = .cumulative
  ) -> Observation {
    Observation(
      key: ObservationKey(indicator: "X", area: "12", period: period, basis: basis),
      value: .number(number(value)), provenance: Provenance(document: "BC"), recordedAt: 1)
  }

  @Test("A profile counts years whose end is known, as a year or as twelve months")
  func profile() {
    let known = [
      Self.figure(.throughMonth(7, 2023), "30"), Self.figure(.year(2023), "60", .inPeriod),
      Self.figure(.throughMonth(7, 2024), "40"), Self.figure(.throughMonth(12, 2024), "50"),
      Self.figure(.throughMonth(7, 2025), "45"), Self.figure(.year(2025), "90", .fullYearEstimate),
      Self.figure(.throughMonth(6, 2023), "1"),
    ]
    let key = Self.figure(.throughMonth(7, 2026), "1").key
    let shares = SeasonalProfile(of: key, among: known).shares
    #expect(shares == [2023: ExactDecimal(50), 2024: ExactDecimal(80)])
    #expect(YearEnd.figure(of: 2025, like: key, among: known) == nil)
    #expect(
      YearEnd.figure(of: 2025, like: key, among: known, isEstimateEnough: true)?.value.number
        == Self.number("90"))
  }

  @Test("Months and days of a year make its part, a whole year is all of it")
  func shareOfYear() {
    #expect(TimePeriod.throughMonth(6, 2026).shareOfYear == ExactDecimal(50))
    #expect(TimePeriod.quarter(3, 2026).shareOfYear == ExactDecimal(75))
    #expect(TimePeriod.day(15, 6, 2026).shareOfYear == Self.decimal("45.8333"))
    #expect(TimePeriod.day(31, 12, 2026).shareOfYear == ExactDecimal(100))
    #expect(TimePeriod.year(2026).shareOfYear == ExactDecimal(100))
  }
}
