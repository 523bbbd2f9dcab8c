import GRDB
package import Ledger
package import Storage

extension SQLiteLedger: CollectionStore {
  package func agencies() async throws -> [Agency] {
    try await read { db, _ in try AgencyTable.all(in: db) }
  }

  package func people() async throws -> [Person] {
    try await read { db, _ in try PersonTable.all(in: db) }
  }

  package func person(_ login: String) async throws -> Person? {
    try await read { db, _ in try PersonTable.person(login, in: db) }
  }

  package func regimes() async throws -> [ReportingRegime] {
    try await read { [self] db, _ in try regimes(db) }
  }

  package func workCalendar() async throws -> WorkCalendar {
    try await read { db, _ in try HolidayTable.calendar(in: db) }
  }

  package func submission(_ key: Submission.Key) async throws -> Submission? {
    try await read { db, _ in try SubmissionTable.latest(key, in: db) }
  }

  package func revisions(of key: Submission.Key) async throws -> [Submission] {
    try await read { db, _ in try SubmissionTable.revisions(of: key, in: db) }
  }

  package func submissions(_ query: SubmissionQuery) async throws -> [Submission] {
    try await read { db, _ in try SubmissionTable.all(query, in: db) }
  }

  package func submissionHeads(_ query: SubmissionQuery) async throws -> [SubmissionHead] {
    try await read { db, _ in try SubmissionTable.heads(query, in: db) }
  }

  package func tasks() async throws -> [AssignedTask] {
    try await read { db, _ in try TaskTable.all(in: db) }
  }

  package func journal(_ query: JournalQuery) async throws -> [JournalEntry] {
    try await read { db, _ in try JournalTable.entries(query, in: db) }
  }

  package func lastJournalEntry() async throws -> JournalEntry? {
    try await read { db, _ in try JournalTable.last(in: db) }
  }

  package func apply(_ change: CollectionChange) async throws -> CollectionOutcome {
    try await write(change.parts) { db, catalogue, keys in
      try change.check(
        agencies: AgencyTable.codes(in: db), regimes: RegimeTable.codes(in: db)
      ) { catalogue.areas[$0] != nil }
      let forms = try change.submissions.map { form in
        (form: form, stored: try SubmissionTable.latest(form.key, in: db))
      }
      let tasks = try change.tasks.map { task in
        (task: task, stored: try TaskTable.task(task.code, in: db))
      }
      if try CollectionChange.isKnown(forms, tasks) { return .known }

      for agency in change.agencies { try AgencyTable.save(agency, in: db) }
      for person in change.people { try PersonTable.save(person, in: db) }
      for regime in change.regimes { try RegimeTable.save(regime, in: db) }
      if let calendar = change.workCalendar { try HolidayTable.save(calendar, in: db) }
      for (form, stored) in forms where form.saveState(over: stored) == .fresh {
        try SubmissionTable.save(form, over: stored, in: db)
      }
      for (task, stored) in tasks where task.saveState(over: stored) == .fresh {
        try TaskTable.save(task, in: db)
      }
      if !change.entries.isEmpty {
        var writer = try EntryWriter(db, catalogue: catalogue, keys: keys)
        // The writer has them alone, or its first new key would copy them all.
        keys = WriterKeys()
        try writer.write(change.entries)
        keys = writer.keys
      }
      for narrative in change.narratives {
        guard let area = catalogue.areas[narrative.key.area] else {
          throw CollectionStoreError.unknownArea(narrative.key.area)
        }
        try NarrativeTable.insert(narrative, area: area, in: db)
      }
      try JournalTable.append(change.journal, in: db)
      return .written
    }
  }
}
