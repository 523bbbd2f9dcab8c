import Ledger
import Quantities
import Storage
import Testing

@Suite("Sums over areas")
struct RollUpConformance {
  @Test(
    "A commune's figure counts at once in its district, province and country",
    arguments: TestEngine.allCases)
  func levels(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    try await record([("C1", "5.5"), ("C2", "0"), ("C3", "1.25")], in: ledger)
    try await record([("12", "100")], in: ledger)
    let district = StoredRollUp(
      level: 3, sum: ExactDecimal("5.5")!, reported: 2, notApplicable: [], missing: [])
    #expect(try await rollUps("112", ledger) == [district])
    let province = StoredRollUp(
      level: 3, sum: ExactDecimal("6.75")!, reported: 3, notApplicable: [], missing: ["C4"])
    #expect(try await rollUps("12", ledger) == [province])
    var country = province
    let provinces = StoredRollUp(
      level: 1, sum: ExactDecimal(100), reported: 1, notApplicable: [], missing: ["11"])
    #expect(try await rollUps("VN", ledger) == [provinces, country])
    try await record([("C4", "-6.75")], at: 2000, in: ledger)
    country.sum = ExactDecimal(0)
    country.reported = 4
    country.missing = []
    #expect(try await ledger.store.rollUp(of: Samples.key("tea", "VN")) == country)
  }

  @Test(
    "A revision changes the sums by the difference; an older one does not",
    arguments: TestEngine.allCases)
  func revisions(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    try await record([("C1", "5"), ("C2", "7")], at: 2000, in: ledger)
    try await record([("C1", "4.5")], at: 3000, in: ledger)
    #expect(try await rollUps("12", ledger).first?.sum == ExactDecimal("11.5"))
    try await record([("C1", "9")], at: 1000, in: ledger)
    #expect(try await rollUps("12", ledger).first?.sum == ExactDecimal("11.5"))
    try await ledger.store.record(
      LedgerEntry(observations: [
        Samples.observation(Samples.key("tea", "C1"), .missing(.noData), at: 4000)
      ]))
    #expect(try await rollUps("112", ledger).first?.missing == ["C1"])
    #expect(try await rollUps("112", ledger).first?.sum == ExactDecimal(7))
  }

  @Test(
    "Not applicable is no gap; a range and every other lack of a figure is",
    arguments: TestEngine.allCases)
  func kinds(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let range = ObservationValue.range(
      ReportedNumber(ExactDecimal(1)), ReportedNumber(ExactDecimal(2)))
    let values: [(String, ObservationValue)] = [
      ("C1", .missing(.notApplicable)), ("C2", .missing(.notReported)), ("C3", range),
    ]
    try await ledger.store.record(
      LedgerEntry(
        observations: values.map { Samples.observation(Samples.key("tea", $0), $1) }))
    #expect(try await rollUps("12", ledger).isEmpty)
    try await record([("C4", "0")], in: ledger)
    #expect(
      try await rollUps("12", ledger) == [
        StoredRollUp(
          level: 3, sum: ExactDecimal(0), reported: 1, notApplicable: ["C1"],
          missing: ["C2", "C3"])
      ])
    let sum = try await ledger.store.sums(ObservationQuery(areas: ["12"])).first
    #expect(sum?.expected == 4 && sum?.notApplicable == 1 && sum?.isComplete == false)
  }

  @Test(
    "A sum is given as it was known at a time, whatever came later", arguments: TestEngine.allCases)
  func knownThen(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    try await record([("C1", "5.5"), ("C2", "7")], at: 1000, in: ledger)
    try await record([("C3", "1")], at: 2000, in: ledger)
    try await record([("C1", "6"), ("C4", "2")], at: 3000, in: ledger)
    let key = Samples.key("tea", "12")
    let sums: [(Int64, String?, [String])] = [
      (999, nil, []), (1000, "12.5", ["C3", "C4"]), (2999, "13.5", ["C4"]), (3000, "16", []),
    ]
    for (time, sum, missing) in sums {
      let known = try await ledger.store.rollUp(of: key, asKnownAt: time)
      #expect(known?.sum == sum.flatMap { ExactDecimal($0) })
      #expect(known?.missing ?? [] == missing)
      let listed = try await ledger.store.sums(
        ObservationQuery(indicators: ["tea"], areas: ["12"]), asKnownAt: time)
      #expect(listed.map(\.sum) == [known?.sum].compactMap { $0 })
      #expect(listed.allSatisfy { $0.expected == 4 && $0.reported == 4 - missing.count })
    }
    #expect(
      try await ledger.store.rollUps(of: Samples.key("poverty", "12"), asKnownAt: 3000).isEmpty)
  }

  @Test("Areas are those of the last day of the period", arguments: TestEngine.allCases)
  func validity(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    for period in [TimePeriod.month(6, 2025), .year(2025)] {
      try await ledger.store.record(
        LedgerEntry(
          observations: ["C1", "C2"].map {
            Samples.observation(Samples.key("tea", $0, period), Samples.number("3"))
          }))
    }
    let june = try await ledger.store.rollUps(of: Samples.key("tea", "12", .month(6, 2025)))
    #expect(june.map(\.sum) == [ExactDecimal(6)])
    #expect(june.first?.missing == ["C3", "C4"])
    let district = try await ledger.store.rollUps(of: Samples.key("tea", "112", .year(2025)))
    #expect(district.isEmpty)
    // C2 does not exist any more on 2025-12-31; C1 does, now directly under the province.
    let year = try await ledger.store.rollUps(of: Samples.key("tea", "12", .year(2025)))
    #expect(year.map(\.sum) == [ExactDecimal(3)])
    #expect(year.first?.missing == ["C9"])
  }

  @Test(
    "Ratios, means and ranks have no sums; parts of a whole have their own",
    arguments: TestEngine.allCases)
  func otherIndicators(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let keys =
      ["poverty", "income", "rank"].map { Samples.key($0, "C1") } + [
        Samples.key("tea", "C1", breakdown: "giống=shan")
      ]
    try await ledger.store.record(
      LedgerEntry(observations: keys.map { Samples.observation($0, Samples.number("2")) }))
    let sums = try await ledger.store.sums(ObservationQuery())
    #expect(Set(sums.map(\.key.indicator)) == ["tea"])
    #expect(Set(sums.map(\.key.breakdown)) == ["giống=shan"])
    #expect(Set(sums.map(\.key.area)) == ["112", "12", "VN"])
  }

  private func record(
    _ figures: [(String, String)], at time: Int64 = 1000, in ledger: TestLedger
  ) async throws {
    try await ledger.store.record(
      LedgerEntry(
        observations: figures.map {
          Samples.observation(Samples.key("tea", $0), Samples.number($1), at: time)
        }))
  }

  private func rollUps(_ area: String, _ ledger: TestLedger) async throws -> [StoredRollUp] {
    try await ledger.store.rollUps(of: Samples.key("tea", area))
  }
}
