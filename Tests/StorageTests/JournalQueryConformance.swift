import Ledger
import Storage
import Testing

@Suite("Questions to the journal in a store")
struct JournalQueryConformance {
  private typealias Samples = CollectionSamples

  @Test("Every question finds what it asks for, in either order", arguments: TestEngine.allCases)
  func queries(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    for (index, action) in JournalRecord.Action.allCases.enumerated() {
      var record = Samples.record(action, at: Int64(2000 + index))
      record.person = index % 2 == 0 ? "an" : "binh"
      record.area = ["12", "C9", ""][index % 3]
      record.object = "o\(index % 4)"
      try await ledger.store.apply(CollectionChange(journal: [record]))
    }
    let all = try await ledger.store.journal(JournalQuery(limit: .max))
    #expect(all.count == JournalRecord.Action.allCases.count + 1)
    let queries = [
      JournalQuery(after: 3, limit: 4), JournalQuery(before: 6, limit: 3, isLatestFirst: true),
      JournalQuery(limit: 3, isLatestFirst: true), JournalQuery(object: "o1"),
      JournalQuery(person: "binh"), JournalQuery(action: .approve),
      JournalQuery(areas: ["12", "nowhere"]), JournalQuery(areas: []),
      JournalQuery(time: 2003...2005), JournalQuery(time: .min...2002),
      JournalQuery(
        after: 2, before: 14, limit: 2, isLatestFirst: true, person: "an", areas: ["12", ""],
        time: 2001 ... .max),
    ]
    for query in queries {
      let fitting = all.filter(query.fits)
      let expected = (query.isLatestFirst ? fitting.reversed() : fitting).prefix(query.limit)
      #expect(try await ledger.store.journal(query) == Array(expected), "\(query)")
    }
    #expect(try await ledger.store.journal(queries[0]).map(\.number) == [4, 5, 6, 7])
    #expect(try await ledger.store.journal(queries[1]).map(\.number) == [5, 4, 3])
  }

  @Test(
    "A closed agency, who reported on a task, and forms by state are kept",
    arguments: TestEngine.allCases)
  func kept(_ engine: TestEngine) async throws {
    let ledger = try await CollectionSamples.ledger(engine)
    var agency = Samples.agencies[1]
    agency.closedOn = TimePeriod.Point(year: 2025, month: 6, day: 30)
    var task = Samples.task
    task.report = .init(person: "an", at: 77)
    try await ledger.store.apply(
      CollectionChange(
        agencies: [agency], submissions: [Samples.form()], tasks: [task],
        journal: [Samples.record(.saveAgency)]))
    try ledger.reopen()
    #expect(try await ledger.store.agencies()[1] == agency)
    #expect(try await ledger.store.tasks().first?.report == task.report)
    let store = ledger.store
    #expect(try await store.submissions(SubmissionQuery(states: [.draft])).count == 1)
    #expect(try await store.submissions(SubmissionQuery(states: [.submitted])).isEmpty)
    #expect(try await store.submissions(SubmissionQuery(agencies: ["12.UB"])).isEmpty)
    #expect(try await store.submissions(SubmissionQuery(agencies: ["C9.UB", "12.UB"])).count == 1)
  }
}
