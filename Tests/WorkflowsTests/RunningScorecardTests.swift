import Ledger
import Quantities
import Storage
import Testing

@testable import Workflows

@Suite("The account of a plan while its year runs")
struct RunningScorecardTests {
  private static func card(_ open: OpenLedger) async throws -> Scorecard {
    try await ScorecardMaker.make(
      area: try await open.area("12", on: ListTests.today), period: .year(2023), store: open.store)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(
    "54 % in July exceeds the plan where half of last year came by then, and every form says so")
  func expected() async throws {
    let open = try await SeriesTests.ledger()
    let card = try await Self.card(open)
    let row = try #require(card.rows.first)
    #expect(row.verdict == .exceeded && row.certainty == .expected)
    #expect(row.assessment.forecast?.ground == .earlierYears([2022]))
    #expect(row.assessment.forecast?.projection == ExactDecimal(54_000))
    #expect(card.reached == 0 && card.summary == [.exceeded: 1])
    let outlook =
      "dự kiến cả năm 54.000,0 tấn, bằng 108% kế hoạch; theo nhịp năm 2022 đến nay lẽ ra được 50% của năm"
    let text = Self.text(ScorecardText.render(card, in: .vietnamese, layout: TableLayout()))
    #expect(text.contains("  dự kiến vượt\n") && text.contains(outlook))
    #expect(text.hasSuffix("\n1 chỉ tiêu: 1 dự kiến vượt.\n"))
    let page = Self.text(ScorecardPage.render(card, in: .vietnamese))
    #expect(page.contains(outlook) && page.contains("data-verdict=\"expected-exceeded\""))
    #expect(page.contains("1 chỉ tiêu khác dự kiến đạt hoặc vượt"))
    let json = Self.text(ScorecardJSON.render(card))
    #expect(
      json.contains(
        #""certainty":"expected","forecast":{"expected_percent":50,"year_end":54000,"low":54000,"#
          + #""high":54000,"ground":"earlier-years","years":[2022]}"#))
    #expect(json.contains(#""verdict":"exceeded","computed_verdict":"exceeded""#))
    #expect(json.contains(#""summary":{"exceeded":1,"#))
    #expect(json.contains(#""expected":{"exceeded":1,"#))
  }

  @Test("A figure of the whole year is judged for certain")
  func told() async throws {
    let open = try await SeriesTests.ledger()
    try await open.store.record(
      LedgerEntry(observations: [
        try SeriesTests.observation(.year(2023), .fullYearEstimate, "49000", [.estimate])
      ]))
    let row = try #require(try await Self.card(open).rows.first)
    #expect(row.verdict == .atRisk && row.certainty == .certain)
    #expect(row.assessment.forecast == nil && row.outlook == nil)
  }

  @Test("Once most of a plan is told, what was left out is judged by what is known of it")
  func leftOut() async throws {
    let open = try await SeriesTests.ledger()
    for (order, code) in ["AGR.TEA.AREA", "LAB.JOBS"].enumerated() {
      var target = try #require(
        try await open.store.targets(area: "12", period: .year(2023), asKnownAt: nil).first)
      (target.indicator, target.order) = (code, order + 2)
      var figure = try SeriesTests.observation(.year(2023), .inPeriod, "60000", [.normal])
      figure.key.indicator = code
      try await open.store.record(LedgerEntry(observations: [figure], targets: [target]))
    }
    let card = try await Self.card(open)
    #expect(card.rows.map(\.certainty) == [.certain, .certain, .certain])
    #expect(card.rows.first?.verdict == .atRisk && card.rows.first?.isLeftOut == true)
  }

  @Test("The accounts of several areas read together are those read one by one")
  func together() async throws {
    let open = try await RolledUpFiguresTests.ledger()
    for (area, value) in [("12", "30"), ("C1", "10"), ("C2", "12")] {
      let target = Target(
        indicator: "POOR", area: area, period: RolledUpFiguresTests.year,
        requirement: .atLeast(ReportedNumber(ExactDecimal(11))), unit: "hộ", authority: .council,
        text: "11 hộ", group: "1", order: 1, provenance: Provenance(document: "1/NQ-HĐND"),
        recordedAt: 1)
      let figures =
        area == "12" ? [] : [try RolledUpFiguresTests.figure("POOR", area, value)]
      try await open.store.record(LedgerEntry(observations: figures, targets: [target]))
    }
    var areas: [ReferenceArea] = []
    for code in ["12", "C1", "C2"] { areas.append(try await open.area(code, on: ListTests.today)) }
    let cards = try await ScorecardMaker.make(
      areas: areas, period: RolledUpFiguresTests.year, store: open.store)
    #expect(cards.map(\.area.code) == ["12", "C1", "C2"])
    #expect(cards.map { $0.rows.first?.verdict } == [.exceeded, .missed, .exceeded])
    #expect(cards.first?.rows.first?.rolledUpFrom == 2)
    for (area, card) in zip(areas, cards) {
      let own = try await ScorecardMaker.make(
        area: area, period: RolledUpFiguresTests.year, store: open.store)
      #expect(ScorecardJSON.render(own) == ScorecardJSON.render(card))
    }
  }
}
