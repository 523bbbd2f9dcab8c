import Ledger
import Quantities
import Storage
import Testing

@Suite("Catalogues of a ledger")
struct CatalogueConformance {
  @Test(
    "Areas, successions and indicators come back as they were saved", arguments: TestEngine.allCases
  )
  func roundTrip(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    try ledger.reopen()
    let registry = try await ledger.store.areaRegistry()
    #expect(registry.areas == Samples.areas.sorted { AreaKey($0) < AreaKey($1) })
    #expect(registry.successions == Samples.successions)
    #expect(
      try await ledger.store.indicators() == Samples.indicators.sorted { $0.code < $1.code })
  }

  @Test(
    "What has the same code is replaced, for areas within the same validity",
    arguments: TestEngine.allCases)
  func replacing(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    var area = Samples.areas[1]
    area.name = "tỉnh Lai Châu"
    try await ledger.store.save([area], [])
    var indicator = Samples.indicators[0]
    indicator.phrases = ["chè búp tươi"]
    indicator.areaAggregation = .none
    try await ledger.store.save([indicator])
    let registry = try await ledger.store.areaRegistry()
    #expect(registry.areas.count == Samples.areas.count)
    #expect(registry.history(of: "12") == [area])
    let indicators = try await ledger.store.indicators()
    #expect(indicators.count == Samples.indicators.count)
    #expect(indicators.contains(indicator))
  }

  @Test("Moving an area moves its figures to other sums", arguments: TestEngine.allCases)
  func moving(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    try await ledger.store.record(
      LedgerEntry(observations: [
        Samples.observation(Samples.key("tea", "C1"), Samples.number("5")),
        Samples.observation(Samples.key("tea", "C2"), Samples.number("7")),
      ]))
    var area = Samples.areas[6]
    #expect(area.code == "C2")
    area.parent = "113"
    try await ledger.store.save([area], [])
    #expect(try await ledger.store.rollUp(of: Samples.key("tea", "112"))?.sum == ExactDecimal(5))
    #expect(try await ledger.store.rollUp(of: Samples.key("tea", "113"))?.sum == ExactDecimal(7))
    #expect(try await ledger.store.rollUp(of: Samples.key("tea", "12"))?.sum == ExactDecimal(12))
  }

  @Test(
    "An indicator that adds up in another way loses or gains its sums",
    arguments: TestEngine.allCases)
  func aggregation(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let key = Samples.key("rank", "C1")
    try await ledger.store.record(
      LedgerEntry(observations: [Samples.observation(key, Samples.number("5"))]))
    #expect(try await ledger.store.rollUps(of: Samples.key("rank", "112")).isEmpty)
    try await ledger.store.save([Samples.indicator("rank", .sum)])
    #expect(try await ledger.store.rollUp(of: Samples.key("rank", "112"))?.sum == ExactDecimal(5))
    try await ledger.store.save([Samples.indicator("rank", .none)])
    #expect(try await ledger.store.rollUps(of: Samples.key("rank", "112")).isEmpty)
  }

  @Test(
    "Thresholds are kept with every change, and given as known at a time",
    arguments: TestEngine.allCases)
  func thresholds(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    func rule(_ area: String, _ year: Int?, _ percent: String?, source: String = "INF")
      -> VerdictRule
    {
      VerdictRule(
        area: area, year: year,
        thresholds: VerdictThresholds(nearlyMetFrom: percent.flatMap { ExactDecimal($0) }),
        source: source)
    }
    let first = [rule("VN", nil, nil), rule("12", 2023, "95")]
    try await ledger.store.save(first, recordedAt: 1000)
    try await ledger.store.save(first, recordedAt: 1000)
    let later = [rule("12", 2023, "97.5", source: "12/QĐ-UBND"), rule("12", nil, "90")]
    try await ledger.store.save(later, recordedAt: 2000)
    try ledger.reopen()
    #expect(try await ledger.store.verdictRules(asKnownAt: 999).isEmpty)
    #expect(try await ledger.store.verdictRules(asKnownAt: 1999) == [first[1], first[0]])
    #expect(
      try await ledger.store.verdictRules(asKnownAt: nil) == [later[1], later[0], first[0]])
    await #expect(throws: LedgerStoreError.unknownArea("no")) {
      try await ledger.store.save([rule("11", nil, "90"), rule("no", nil, "90")], recordedAt: 3000)
    }
    #expect(try await ledger.store.verdictRules(asKnownAt: nil).count == 3)
  }
}
