import Ledger
import Storage
import Testing

@Suite("Forms, people, tasks and the journal in a store")
struct CollectionConformance {
  private typealias Samples = CollectionSamples

  @Test("What was saved is read back after the store was closed", arguments: TestEngine.allCases)
  func roundTrip(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    try await ledger.store.apply(
      CollectionChange(
        submissions: [Samples.form()], tasks: [Samples.task],
        journal: [Samples.record(.saveSubmission)]))
    try ledger.reopen()
    let store = ledger.store
    #expect(try await store.agencies() == Samples.agencies)
    #expect(try await store.people() == Samples.people)
    #expect(try await store.person("an") == Samples.people[0])
    #expect(try await store.person("nobody") == nil)
    #expect(try await store.regimes() == [Samples.otherRegime, Samples.regime])
    #expect(try await store.workCalendar() == Samples.calendar)
    var form = Samples.form()
    form.version = 1
    #expect(try await store.submission(Samples.key) == form)
    var task = Samples.task
    task.version = 1
    #expect(try await store.tasks() == [task])
    #expect(try await store.journal(JournalQuery()).count == 2)
  }

  @Test("Agencies, people and regimes are replaced by their codes", arguments: TestEngine.allCases)
  func replacement(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    var agency = Samples.agencies[1]
    agency.name = "Ủy ban nhân dân xã C9"
    var person = Samples.people[0]
    person.roles = [.leader]
    var regime = Samples.regime
    regime.rows.removeLast()
    regime.reporters = [.agency("C9.UB")]
    regime.deadline = .day(.init(months: 0, day: 25))
    try await ledger.store.apply(
      CollectionChange(
        agencies: [agency], people: [person], regimes: [regime], workCalendar: WorkCalendar(),
        journal: [Samples.record(.saveAgency)]))
    #expect(try await ledger.store.agencies() == [Samples.agencies[0], agency])
    #expect(try await ledger.store.person("an") == person)
    #expect(try await ledger.store.regimes() == [Samples.otherRegime, regime])
    #expect(try await ledger.store.workCalendar() == WorkCalendar())
  }

  @Test(
    "A form saved from an older version is refused, and nothing of the change is written",
    arguments: TestEngine.allCases)
  func staleness(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    let store = ledger.store
    for (version, text) in [(0, "1"), (1, "2")] {
      try await store.apply(
        CollectionChange(
          submissions: [Samples.form(version, text)], journal: [Samples.record(.saveSubmission)]))
    }
    let stale = CollectionChange(
      people: [Person(login: "new", name: "Mới", agency: "12.UB", roles: [])],
      submissions: [Samples.form(1, "3")], entries: [LedgerEntry(observations: [figure("3")])],
      journal: [Samples.record(.saveSubmission)])
    await #expect(
      throws: CollectionStoreError.staleSubmission(Samples.key, known: 2, given: 1)
    ) { try await store.apply(stale) }
    #expect(try await store.submission(Samples.key)?.cells[Samples.row] == "2")
    #expect(try await store.person("new") == nil)
    #expect(try await store.observations(ObservationQuery(), asKnownAt: nil).isEmpty)
    #expect(try await store.journal(JournalQuery()).count == 3)
  }

  @Test("The same form sent again is written once", arguments: TestEngine.allCases)
  func repetition(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    let change = CollectionChange(
      submissions: [Samples.form()], journal: [Samples.record(.saveSubmission)])
    #expect(try await ledger.store.apply(change) == .written)
    var later = change
    later.submissions[0].changedAt = 900
    #expect(try await ledger.store.apply(later) == .known)
    #expect(try await ledger.store.submission(Samples.key)?.version == 1)
    #expect(try await ledger.store.journal(JournalQuery()).count == 2)
  }

  @Test("A task changed from an older version is refused", arguments: TestEngine.allCases)
  func staleTask(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    var task = Samples.task
    try await ledger.store.apply(
      CollectionChange(tasks: [task], journal: [Samples.record(.saveTask)]))
    task.version = 1
    task.supporting = []
    task.doneOn = TimePeriod.Point(year: 2025, month: 8, day: 1)
    try await ledger.store.apply(
      CollectionChange(tasks: [task], journal: [Samples.record(.reportTask)]))
    var other = Samples.task
    other.version = 1
    other.progress = "khác"
    let change = CollectionChange(tasks: [other], journal: [Samples.record(.reportTask)])
    await #expect(throws: CollectionStoreError.staleTask("NV-1", known: 2, given: 1)) {
      try await ledger.store.apply(change)
    }
    task.version = 2
    #expect(try await ledger.store.tasks() == [task])
  }

  @Test("Earlier revisions of a form stay as they were", arguments: TestEngine.allCases)
  func revisions(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    var first = Samples.form()
    first.state = .approved
    first.sentBy = "an"
    first.approvedBy = "an"
    first.firstSentOn = TimePeriod.Point(year: 2025, month: 7, day: 14)
    var second = first
    second.version = 1
    second.revision = 2
    second.state = .returned
    second.revisionReason = "nhập nhầm"
    second.returnReasons = [
      .init(row: Samples.part, words: "thiếu nguồn"), .init(words: "xem lại"),
    ]
    for form in [first, second] {
      try await ledger.store.apply(
        CollectionChange(submissions: [form], journal: [Samples.record(.reopen)]))
    }
    try ledger.reopen()
    first.version = 1
    second.version = 2
    #expect(try await ledger.store.revisions(of: Samples.key) == [second, first])
    #expect(try await ledger.store.submission(Samples.key) == second)
    #expect(try await ledger.store.submissions(SubmissionQuery()) == [second])
    #expect(
      try await ledger.store.submissionHeads(SubmissionQuery()) == [SubmissionHead(second)])
  }

  @Test("Forms are found by regime, agencies, period and state", arguments: TestEngine.allCases)
  func query(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    let keys = [
      Submission.Key(regime: "BC-NAM", agency: "C9.UB", period: .year(2025)),
      Submission.Key(regime: "BC-THANG", agency: "12.UB", period: .month(7, 2025)),
      Submission.Key(regime: "BC-THANG", agency: "C9.UB", period: .month(6, 2025)),
      Samples.key,
    ]
    try await ledger.store.apply(
      CollectionChange(
        submissions: keys.reversed().map { Submission(key: $0) },
        journal: [Samples.record(.saveSubmission)]))
    func found(_ query: SubmissionQuery) async throws -> [Submission.Key] {
      try await ledger.store.submissions(query).map(\.key)
    }
    #expect(try await found(SubmissionQuery()) == keys)
    #expect(try await found(SubmissionQuery(regime: "BC-NAM")) == [keys[0]])
    #expect(try await found(SubmissionQuery(agencies: ["12.UB"])) == [keys[1]])
    #expect(try await found(SubmissionQuery(agencies: [])) == [])
    #expect(
      try await found(SubmissionQuery(regime: "BC-THANG", period: .month(7, 2025)))
        == [keys[1], keys[3]])
    var sent = Submission(key: keys[0])
    (sent.version, sent.state) = (1, .submitted)
    try await ledger.store.apply(
      CollectionChange(submissions: [sent], journal: [Samples.record(.submit)]))
    #expect(try await found(SubmissionQuery(states: [.submitted])) == [keys[0]])
    #expect(
      try await found(SubmissionQuery(regime: "BC-THANG", states: [.draft, .returned]))
        == Array(keys[1...]))
    #expect(try await found(SubmissionQuery(states: [])) == [])
  }

  @Test(
    "Figures, form and journal are written together or not at all", arguments: TestEngine.allCases)
  func transaction(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    let store = ledger.store
    var change = CollectionChange(
      submissions: [Samples.form()], entries: [LedgerEntry(observations: [figure("7")])],
      journal: [Samples.record(.approve)])
    change.entries[0].observations[0].key.indicator = "unknown"
    await #expect(throws: LedgerStoreError.unknownIndicator("unknown")) {
      try await store.apply(change)
    }
    #expect(try await store.submission(Samples.key) == nil)
    #expect(try await store.journal(JournalQuery()).count == 1)
    change.entries[0].observations[0].key.indicator = "tea"
    try await store.apply(change)
    try ledger.reopen()
    #expect(
      try await ledger.store.observations(ObservationQuery(), asKnownAt: nil) == [figure("7")])
    #expect(try await ledger.store.sums(ObservationQuery(areas: ["12"])).map(\.reported) == [1])
    #expect(try await ledger.store.journal(JournalQuery()).count == 2)
  }

  @Test("A change that names what is not there is refused", arguments: TestEngine.allCases)
  func unknown(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    var elsewhere = Samples.task
    elsewhere.area = "99"
    var led = Samples.task
    led.supporting = ["X"]
    let record = [Samples.record(.saveAgency)]
    let cases: [(CollectionChange, CollectionStoreError)] = [
      (CollectionChange(agencies: Samples.agencies, journal: []), .notJournalled),
      (
        CollectionChange(
          agencies: [Agency(code: "A", name: "A", kind: .other, area: "99")], journal: record),
        .unknownArea("99")
      ),
      (
        CollectionChange(
          agencies: [Agency(code: "A", name: "A", kind: .other, area: "12", parent: "X")],
          journal: record), .unknownAgency("X")
      ),
      (
        CollectionChange(
          people: [Person(login: "a", name: "A", agency: "X", roles: [])], journal: record),
        .unknownAgency("X")
      ),
      (
        CollectionChange(
          submissions: [
            Submission(key: .init(regime: "X", agency: "C9.UB", period: .year(2025)))
          ], journal: record), .unknownRegime("X")
      ),
      (
        CollectionChange(
          submissions: [
            Submission(key: .init(regime: "BC-NAM", agency: "X", period: .year(2025)))
          ], journal: record), .unknownAgency("X")
      ),
      (CollectionChange(tasks: [elsewhere], journal: record), .unknownArea("99")),
      (CollectionChange(tasks: [led], journal: record), .unknownAgency("X")),
    ]
    for (change, error) in cases {
      await #expect(throws: error) { try await ledger.store.apply(change) }
    }
    #expect(try await ledger.store.journal(JournalQuery()).count == 1)
  }

  @Test("The journal is a chain, read by number and by object", arguments: TestEngine.allCases)
  func journal(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    let store = ledger.store
    var other = Samples.record(.savePerson, at: 2000)
    other.object = "an"
    try await store.apply(
      CollectionChange(
        people: [Samples.people[0]], journal: [other, Samples.record(.issue, at: 3000)]))
    let all = try await store.journal(JournalQuery())
    #expect(all.map(\.number) == [1, 2, 3])
    #expect(all[1].record == other)
    #expect(JournalChain.sha256.firstDefect(in: all) == nil)
    #expect(try await store.lastJournalEntry() == all[2])
    #expect(try await store.journal(JournalQuery(after: 1, limit: 1)) == [all[1]])
    #expect(try await store.journal(JournalQuery(after: 3)) == [])
    #expect(try await store.journal(JournalQuery(object: "an")) == [all[1]])
  }

  @Test("People saving at once lose nothing and double nothing", arguments: TestEngine.allCases)
  func concurrency(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    let store = ledger.store
    // Each goes on from what it read until its own line is in.
    try await withThrowingTaskGroup(of: Void.self) { group in
      for person in 0..<8 {
        group.addTask {
          let own = FormRow.Key(indicator: "line\(person)", basis: .inPeriod)
          while true {
            var form = try await store.submission(Samples.key) ?? Submission(key: Samples.key)
            form.cells[own] = "\(person)"
            do {
              try await store.apply(
                CollectionChange(
                  submissions: [form], journal: [Samples.record(.saveSubmission)]))
              return
            } catch CollectionStoreError.staleSubmission { continue }
          }
        }
      }
      try await group.waitForAll()
    }
    let form = try #require(try await store.submission(Samples.key))
    #expect(form.cells.count == 8)
    #expect(form.version == 8)
    let journal = try await store.journal(JournalQuery())
    #expect(journal.count == 9)
    #expect(JournalChain.sha256.firstDefect(in: journal) == nil)
  }

  private func figure(_ text: String) -> Observation {
    StorageTests.Samples.observation(
      StorageTests.Samples.key("tea", "C9", .month(7, 2025)), StorageTests.Samples.number(text))
  }
}
