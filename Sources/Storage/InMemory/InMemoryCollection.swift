package import Ledger

/// What a ledger in memory knows of collecting figures.
struct InMemoryCollection {
  var agencies: [String: Agency] = [:]
  var people: [String: Person] = [:]
  var regimes: [String: ReportingRegime] = [:]
  var workCalendar = WorkCalendar()
  /// The revisions of each form, the latest last.
  var submissions: [Submission.Key: [Submission]] = [:]
  var tasks: [String: AssignedTask] = [:]
  var journal: [JournalEntry] = []

  /// Whether the forms and tasks of a change are there already, all of them.
  func knows(_ change: CollectionChange) throws(CollectionStoreError) -> Bool {
    try CollectionChange.isKnown(
      change.submissions.map { ($0, submissions[$0.key]?.last) },
      change.tasks.map { ($0, tasks[$0.code]) })
  }

  mutating func write(_ change: CollectionChange) {
    for agency in change.agencies { agencies[agency.code] = agency }
    for person in change.people { people[person.login] = person }
    for regime in change.regimes { regimes[regime.code] = regime }
    workCalendar = change.workCalendar ?? workCalendar
    for submission in change.submissions { write(submission) }
    for task in change.tasks where task.saveState(over: tasks[task.code]) == .fresh {
      var task = task
      task.version += 1
      tasks[task.code] = task
    }
    write(change.journal)
  }

  /// Chains records to the journal.
  mutating func write(_ records: [JournalRecord]) {
    for record in records {
      journal.append(JournalChain.sha256.entry(record, after: journal.last))
    }
  }

  private mutating func write(_ submission: Submission) {
    var revisions = submissions[submission.key] ?? []
    guard submission.saveState(over: revisions.last) == .fresh else { return }
    var next = submission
    next.version += 1
    if revisions.last?.revision == next.revision { revisions.removeLast() }
    submissions[submission.key] = revisions + [next]
  }
}

extension InMemoryLedger: CollectionStore {
  package func agencies() -> [Agency] {
    contents.collection.agencies.values.sorted { $0.code < $1.code }
  }

  package func people() -> [Person] {
    contents.collection.people.values.sorted { $0.login < $1.login }
  }

  package func person(_ login: String) -> Person? { contents.collection.people[login] }

  package func regimes() -> [ReportingRegime] {
    contents.collection.regimes.values.sorted { $0.code < $1.code }
  }

  package func workCalendar() -> WorkCalendar { contents.collection.workCalendar }

  package func submission(_ key: Submission.Key) -> Submission? {
    contents.collection.submissions[key]?.last
  }

  package func revisions(of key: Submission.Key) -> [Submission] {
    (contents.collection.submissions[key] ?? []).reversed()
  }

  package func submissions(_ query: SubmissionQuery) -> [Submission] {
    contents.collection.submissions.compactMap(\.value.last).filter(query.fits)
      .sorted {
        ($0.key.regime, $0.key.agency, $0.key.period.code)
          < ($1.key.regime, $1.key.agency, $1.key.period.code)
      }
  }

  package func submissionHeads(_ query: SubmissionQuery) -> [SubmissionHead] {
    submissions(query).map { SubmissionHead($0) }
  }

  package func tasks() -> [AssignedTask] {
    contents.collection.tasks.values.sorted { $0.code < $1.code }
  }

  package func journal(_ query: JournalQuery) -> [JournalEntry] {
    let found = contents.collection.journal.filter(query.fits)
    return Array((query.isLatestFirst ? found.reversed() : found).prefix(max(0, query.limit)))
  }

  package func lastJournalEntry() -> JournalEntry? { contents.collection.journal.last }

  package func apply(_ change: CollectionChange) throws -> CollectionOutcome {
    var isKnown = false
    try self.change(change.parts) { contents in
      let collection = contents.collection
      try change.check(
        agencies: Set(collection.agencies.keys), regimes: Set(collection.regimes.keys)
      ) { code in contents.areas.keys.contains { $0.code == code } }
      isKnown = try collection.knows(change)
      guard !isKnown else { return }
      try contents.record(change.entries)
      for narrative in change.narratives { try contents.register.add(narrative) }
      contents.collection.write(change)
    }
    return isKnown ? .known : .written
  }
}
