import Ledger
import Quantities
import Storage
import Testing

@Suite("Targets and verdicts of a ledger")
struct TargetConformance {
  private func number(_ text: String) -> ReportedNumber { Samples.reported(text) }

  @Test(
    "Every shape of requirement comes back, by authority and then in order",
    arguments: TestEngine.allCases)
  func roundTrip(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let targets = [
      Samples.target("tea", .exactly(number("5.0")), order: 3),
      Samples.target("poor", .atLeast(number("5")), order: 1),
      Samples.target("households", .atMost(number("4.2")), order: 2),
      Samples.target("tea", .about(number("5")), authority: .central, order: 1),
      Samples.target("poverty", .between(number("61"), number("62.5")), authority: .party),
      Samples.target("rank", .text("Giữ vững\nhạng"), authority: .committee),
    ]
    try await ledger.store.record(LedgerEntry(targets: targets))
    try ledger.reopen()
    let found = try await ledger.store.targets(area: "12", period: .year(2024), asKnownAt: nil)
    #expect(found == [1, 2, 0, 3, 4, 5].map { targets[$0] })
    #expect(
      found.map { $0.requirement.numbers.map(\.decimals) }
        == [1, 2, 0, 3, 4, 5].map { targets[$0].requirement.numbers.map(\.decimals) })
    #expect(
      try await ledger.store.targets(area: "12", period: .year(2023), asKnownAt: nil).isEmpty)
    #expect(try await ledger.store.targets(area: "11", period: .year(2024), asKnownAt: nil).isEmpty)
  }

  @Test(
    "A later target adjusts the earlier one of the same authority only",
    arguments: TestEngine.allCases)
  func adjustments(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let first = Samples.target("tea", .exactly(number("5")), at: 1000)
    let adjusted = Samples.target("tea", .exactly(number("6")), at: 3000)
    let central = Samples.target("tea", .exactly(number("7")), authority: .central, at: 2000)
    for target in [adjusted, first, central, first] {
      try await ledger.store.record(LedgerEntry(targets: [target]))
    }
    let area = "12"
    let period = TimePeriod.year(2024)
    #expect(
      try await ledger.store.targets(area: area, period: period, asKnownAt: nil)
        == [adjusted, central])
    #expect(
      try await ledger.store.targets(area: area, period: period, asKnownAt: 2999)
        == [first, central])
    #expect(
      try await ledger.store.targets(area: area, period: period, asKnownAt: 1000) == [first])
    #expect(
      try await ledger.store.targetHistory(indicator: "tea", area: area, period: period)
        == [adjusted, central, first])
    let poor = Samples.target("poor", .atMost(number("4")), at: 2500)
    try await ledger.store.record(LedgerEntry(targets: [poor]))
    #expect(
      try await ledger.store.targetHistory(indicator: nil, area: area, period: period)
        == [adjusted, poor, central, first])
    var other = Samples.target("tea", .exactly(number("9")), at: 2700)
    other.area = "112"
    try await ledger.store.record(LedgerEntry(targets: [other]))
    #expect(
      try await ledger.store.targetHistory(
        indicator: nil, areas: [area, "112", "no"], period: period)
        == [adjusted, other, poor, central, first])
    #expect(
      try await ledger.store.targetHistory(indicator: nil, areas: ["112"], period: period)
        == [other])
    #expect(
      try await ledger.store.targetHistory(indicator: "tea", areas: [area, "112"], period: period)
        == [adjusted, other, central, first])
    #expect(
      try await ledger.store.targetHistory(indicator: "no", areas: [area], period: period).isEmpty)
    #expect(try await ledger.store.targetHistory(indicator: nil, areas: [], period: period).isEmpty)
    #expect(
      try await ledger.store.targetHistory(indicator: nil, areas: [area], period: .year(2023))
        .isEmpty)
  }

  @Test("Verdicts that persons set are all kept, the latest first", arguments: TestEngine.allCases)
  func overrides(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let verdicts = [(Verdict?.some(.met), Int64(2000)), (.missed, 1000), (nil, 3000)].map {
      VerdictOverride(
        indicator: "tea", area: "12", period: .year(2024), verdict: $0, reason: "rà soát",
        person: "Chu Lê C",
        decidedOn: $0 == .met ? TimePeriod.Point(year: 2024, month: 12, day: 8) : nil,
        recordedAt: $1)
    }
    for verdict in verdicts + [verdicts[0]] { try await ledger.store.record(verdict) }
    try ledger.reopen()
    #expect(
      try await ledger.store.verdictOverrides(area: "12", period: .year(2024))
        == [verdicts[2], verdicts[0], verdicts[1]])
    var other = verdicts[0]
    (other.area, other.recordedAt) = ("112", 2500)
    try await ledger.store.record(other)
    #expect(
      try await ledger.store.verdictOverrides(areas: ["112", "12", "no"], period: .year(2024))
        == [verdicts[2], other, verdicts[0], verdicts[1]])
    #expect(
      try await ledger.store.verdictOverrides(areas: [], period: .year(2024)).isEmpty)
    await #expect(throws: LedgerStoreError.unknownIndicator("no")) {
      var verdict = verdicts[0]
      verdict.indicator = "no"
      try await ledger.store.record(verdict)
    }
  }

  @Test(
    "Every area and period with targets is listed once", arguments: TestEngine.allCases)
  func plans(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    #expect(try await ledger.store.plans().isEmpty)
    for order in [1, 2] {
      try await ledger.store.record(
        LedgerEntry(targets: [Samples.target("tea", .exactly(number("5")), order: order)]))
    }
    #expect(try await ledger.store.plans() == [PlanKey(area: "12", period: .year(2024))])
  }

  @Test(
    "The revision stays while nobody writes, and is another one after every write",
    arguments: TestEngine.allCases)
  func revisions(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    var seen = [try await ledger.store.revision()]
    #expect(try await ledger.store.revision() == seen[0])
    for at in [1000, 2000, 3000] as [Int64] {
      try await ledger.store.record(
        LedgerEntry(targets: [Samples.target("tea", .exactly(number("5")), at: at)]))
      let revision = try await ledger.store.revision()
      #expect(!seen.contains(revision))
      #expect(try await ledger.store.revision() == revision)
      seen.append(revision)
    }
  }

  @Test(
    "Only the parts that are written to have another revision, and a refused write changes none",
    arguments: TestEngine.allCases)
  func partsOfRevisions(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let store = ledger.store
    func parts(_ write: () async throws -> Void) async throws -> Set<LedgerPart> {
      let before = try await store.revision()
      try await write()
      let after = try await store.revision()
      return Set(LedgerPart.allCases.filter { before.of([$0]) != after.of([$0]) })
    }
    #expect(try await parts { _ = try await store.areaRegistry() } == [])
    #expect(try await parts { try await store.save(try await store.indicators()) } == [.catalogues])
    #expect(
      try await parts {
        try await store.record(
          LedgerEntry(targets: [Samples.target("tea", .exactly(number("5")), at: 1000)]))
      } == [.figures])
    let record = JournalRecord(at: 1, person: "local", action: .saveTask, object: "N", area: "12")
    let agency = Agency(code: "12.UB", name: "Ủy ban", kind: .committee, area: "12")
    #expect(
      try await parts {
        try await store.apply(CollectionChange(agencies: [agency], journal: [record]))
      } == [.offices, .journal])
    let task = AssignedTask(
      code: "N", title: "Việc", document: "1/KH", area: "12", lead: "12.UB",
      deadline: nil)
    #expect(
      try await parts { try await store.apply(CollectionChange(tasks: [task], journal: [record])) }
        == [.tasks, .journal])
    #expect(
      try await parts {
        await #expect(throws: (any Error).self) {
          try await store.apply(
            CollectionChange(
              people: [Person(login: "a", name: "A", agency: "không có", roles: [])],
              journal: [record]))
        }
      } == [])
  }
}
