import Ledger
import Quantities
import Reports
import Testing

@Suite("Next year's targets are proposed with a reason")
struct TargetProposerTests {
  private static func number(_ text: String) -> ReportedNumber {
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    let digits = Int128(text.replacing(".", with: "")) ?? 0
    return ReportedNumber(ExactDecimal(digits, decimals: decimals))
  }

  private static func target(
    _ requirement: Target.Requirement, _ period: TimePeriod, document: String = "52/NQ-HĐND"
  ) -> Target {
    Target(
      indicator: "A.B", area: "12", period: period, requirement: requirement, unit: "ha",
      authority: .council, text: "", group: "2", order: 3,
      provenance: Provenance(document: document), recordedAt: 1)
  }

  private static func row(
    _ requirement: Target.Requirement, result: String?, _ direction: Indicator.Direction = .higher,
    measure: Indicator.Measure = .level
  ) -> AccountRow {
    AccountRow(
      target: target(requirement, .year(2023)),
      indicator: Indicator(
        code: "A.B", name: "A", englishName: "A", unit: "ha", direction: direction,
        measure: measure, areaAggregation: .none, timeAggregation: .none, sector: "01 A",
        phrases: []),
      result: result.map {
        Observation(
          key: ObservationKey(
            indicator: "A.B", area: "12", period: .year(2023), basis: .inPeriod, priceBasis: ""),
          value: .number(number($0)), provenance: Provenance(document: "1/BC"), recordedAt: 1)
      }, percent: nil, verdict: .met)
  }

  private static func proposals(
    for row: AccountRow, proposed: [Target] = [], term: [Target] = [],
    results: [Int: String] = [:]
  ) -> [TargetProposal] {
    TargetProposer(
      year: 2024, proposed: proposed, term: term, results: ["A.B": results.mapValues(number)]
    ).proposals(for: [row])
  }

  @Test("What a document has proposed comes before everything")
  func proposed() throws {
    let proposal = try #require(
      Self.proposals(
        for: Self.row(.exactly(Self.number("100")), result: "98"),
        proposed: [Self.target(.atLeast(Self.number("120")), .year(2024), document: "9/TTr")],
        term: [Self.target(.exactly(Self.number("200")), .years(2021, 2025))]
      ).first)
    #expect(proposal.reason == .proposed(document: "9/TTr"))
    #expect(proposal.requirement == .atLeast(Self.number("120")))
    #expect(proposal.group == "2" && proposal.order == 3 && proposal.unit == "ha")
  }

  @Test("An even path leads to the goal of the term")
  func path() throws {
    let proposal = try #require(
      Self.proposals(
        for: Self.row(.atLeast(Self.number("100")), result: "98"),
        term: [Self.target(.exactly(Self.number("120")), .years(2021, 2025))]
      ).first)
    #expect(proposal.reason == .path(toward: Self.number("120"), year: 2025))
    #expect(
      proposal.requirement == .atLeast(Self.number("109")), "half of the way in half the time")
  }

  @Test("A goal that is behind already proposes nothing")
  func reachedGoal() throws {
    let proposal = try #require(
      Self.proposals(
        for: Self.row(.exactly(Self.number("100")), result: "130"),
        term: [Self.target(.exactly(Self.number("120")), .years(2021, 2025))]
      ).first)
    #expect(proposal.reason == .kept)
  }

  @Test("Where fewer are better the path goes down, to the decimals that were stated")
  func lower() throws {
    let proposal = try #require(
      Self.proposals(
        for: Self.row(.atMost(Self.number("20.00")), result: "18.50", .lower),
        term: [Self.target(.exactly(Self.number("15.00")), .years(2021, 2025))]
      ).first)
    #expect(proposal.requirement == .atMost(Self.number("16.75")))
  }

  @Test("The mean change of the years known goes on, from two earlier years on")
  func trend() throws {
    let row = Self.row(.exactly(Self.number("100")), result: "100")
    let proposal = try #require(Self.proposals(for: row, results: [2021: "80", 2022: "85"]).first)
    #expect(proposal.reason == .trend(years: 3))
    #expect(proposal.requirement == .exactly(Self.number("110")))
    #expect(Self.proposals(for: row, results: [2022: "85"]).first?.reason == .kept)
    #expect(
      Self.proposals(for: row, results: [2021: "120", 2022: "110"]).first?.reason == .kept,
      "a fall is no plan")
  }

  @Test("A plan that was missed is set again, a result beyond it is kept")
  func keptOrRepeated() throws {
    let missed = try #require(
      Self.proposals(for: Self.row(.atLeast(Self.number("100")), result: "98")).first)
    #expect(missed.reason == .repeated)
    #expect(missed.requirement == .atLeast(Self.number("100")))
    let exceeded = try #require(
      Self.proposals(for: Self.row(.atLeast(Self.number("100")), result: "104")).first)
    #expect(exceeded.reason == .kept)
    #expect(exceeded.requirement == .atLeast(Self.number("104")))
  }

  @Test("Without a result the plan is set again, without a number nothing is proposed")
  func unknown() throws {
    let proposal = try #require(
      Self.proposals(for: Self.row(.about(Self.number("100")), result: nil)).first)
    #expect(proposal.reason == .repeated && proposal.requirement == .about(Self.number("100")))
    #expect(Self.proposals(for: Self.row(.text("hoàn thành"), result: nil)).isEmpty)
  }

  @Test("Of rates of growth there is no trend, and a structure has no better")
  func noTrend() throws {
    let growth = Self.row(.exactly(Self.number("9.0")), result: "9.5", measure: .growth)
    #expect(
      Self.proposals(for: growth, results: [2021: "7.0", 2022: "8.0"]).first?.reason == .kept)
    let share = Self.row(.exactly(Self.number("30.0")), result: "28.0", .neutral)
    #expect(
      Self.proposals(
        for: share, term: [Self.target(.exactly(Self.number("40")), .years(2021, 2025))]
      ).first?.reason == .kept)
  }
}
