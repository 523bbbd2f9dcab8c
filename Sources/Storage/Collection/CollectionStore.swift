package import Ledger

/// A store that keeps a ledger and what people do to fill it, in one place and in one transaction.
package typealias WholeStore = LedgerStore & CollectionStore

/// A store of what people do to bring figures together: agencies, people, regimes, forms, tasks and the
/// journal of all that changed.
///
/// Every engine passes the same conformance suite. Its promises:
///
/// - **One way to write.** ``apply(_:)`` takes everything that one act of a person changes, figures of
///   the ledger included, and writes it with the act's journal entries in one transaction.
/// - **Nobody's work is written over.** Forms and tasks carry the version they were read at; one that
///   was changed since is refused with ``CollectionStoreError/staleSubmission(_:known:given:)`` or
///   ``CollectionStoreError/staleTask(_:known:given:)`` and the store stays as it was. The same change
///   sent again is known as such and written once.
/// - **Revisions stay.** A form that was opened again is a new revision beside the earlier ones.
/// - **The journal is a chain** (``JournalChain``) to which entries are only ever added.
package protocol CollectionStore: Sendable {
  /// Every agency in the order of their codes.
  func agencies() async throws -> [Agency]
  /// Every person in the order of their logins.
  func people() async throws -> [Person]
  /// The person of a login.
  func person(_ login: String) async throws -> Person?
  /// Every regime in the order of their codes.
  func regimes() async throws -> [ReportingRegime]
  /// The days that are not worked.
  func workCalendar() async throws -> WorkCalendar
  /// The latest revision of a form; nil while nothing was saved.
  func submission(_ key: Submission.Key) async throws -> Submission?
  /// Every revision of a form, the latest first, each as it was last.
  func revisions(of key: Submission.Key) async throws -> [Submission]
  /// The latest revisions of the forms that fit, in the order of regime, agency and period code.
  func submissions(_ query: SubmissionQuery) async throws -> [Submission]
  /// The same without what was typed, in the same order.
  func submissionHeads(_ query: SubmissionQuery) async throws -> [SubmissionHead]
  /// Every task in the order of their codes.
  func tasks() async throws -> [AssignedTask]
  /// Entries of the journal that fit, in the order of their numbers or the latest first.
  func journal(_ query: JournalQuery) async throws -> [JournalEntry]
  /// The last entry of the journal.
  func lastJournalEntry() async throws -> JournalEntry?

  /// Writes a change in one transaction, or nothing of it.
  ///
  /// Agencies, people and regimes are added or replaced by their codes. Refused with
  /// ``CollectionStoreError`` or, for figures, as a ledger refuses them when it records.
  @discardableResult
  func apply(_ change: CollectionChange) async throws -> CollectionOutcome
}

/// Everything that one act of a person changes.
package struct CollectionChange: Hashable, Sendable {
  package var agencies: [Agency]
  package var people: [Person]
  package var regimes: [ReportingRegime]
  /// The days that are not worked, in the place of those known; nil where they stay.
  package var workCalendar: WorkCalendar?
  /// Each with the version it was read at.
  package var submissions: [Submission]
  /// Each with the version it was read at.
  package var tasks: [AssignedTask]
  /// Figures for the ledger.
  package var entries: [LedgerEntry]
  /// Revisions of the free texts of reports; one that repeats another in everything is not added.
  package var narratives: [Narrative]
  /// What the journal says of it; a change without any is refused.
  package var journal: [JournalRecord]

  package init(
    agencies: [Agency] = [], people: [Person] = [], regimes: [ReportingRegime] = [],
    workCalendar: WorkCalendar? = nil, submissions: [Submission] = [], tasks: [AssignedTask] = [],
    entries: [LedgerEntry] = [], narratives: [Narrative] = [],
    journal: [JournalRecord]
  ) {
    self.agencies = agencies
    self.people = people
    self.regimes = regimes
    self.workCalendar = workCalendar
    self.submissions = submissions
    self.tasks = tasks
    self.entries = entries
    self.narratives = narratives
    self.journal = journal
  }
}

/// What became of a change.
package enum CollectionOutcome: Hashable, Sendable {
  case written
  /// All its forms and tasks say already what it says: it was sent before, and nothing was written.
  case known
}

/// Which forms are asked for; nil means any.
package struct SubmissionQuery: Hashable, Sendable {
  package var regime: String?
  package var agencies: [String]?
  package var period: TimePeriod?
  /// How far the latest revision has come.
  package var states: Set<Submission.State>?

  package init(
    regime: String? = nil, agencies: [String]? = nil, period: TimePeriod? = nil,
    states: Set<Submission.State>? = nil
  ) {
    self.regime = regime
    self.agencies = agencies
    self.period = period
    self.states = states
  }

  /// Whether a form, as its latest revision has it, is asked for.
  package func fits(_ form: Submission) -> Bool {
    regime.map { $0 == form.key.regime } != false
      && agencies?.contains(form.key.agency) != false
      && period.map { $0 == form.key.period } != false && states?.contains(form.state) != false
  }
}

/// Which entries of the journal are asked for; nil means any.
package struct JournalQuery: Hashable, Sendable {
  /// Only entries behind this number.
  package var after: Int
  /// Only entries in front of this number.
  package var before: Int?
  /// At most so many.
  package var limit: Int
  /// Whether the latest come first.
  package var isLatestFirst: Bool
  /// Only those about this object.
  package var object: String?
  /// Only acts of this login.
  package var person: String?
  package var action: JournalRecord.Action?
  /// Only what belongs to one of these areas, by their codes.
  package var areas: Set<String>?
  /// Only what was done in this time, both ends included, in milliseconds since 1970 UTC.
  package var time: ClosedRange<Int64>?

  package init(
    after: Int = 0, before: Int? = nil, limit: Int = 1000, isLatestFirst: Bool = false,
    object: String? = nil, person: String? = nil, action: JournalRecord.Action? = nil,
    areas: Set<String>? = nil, time: ClosedRange<Int64>? = nil
  ) {
    self.after = after
    self.before = before
    self.limit = limit
    self.isLatestFirst = isLatestFirst
    self.object = object
    self.person = person
    self.action = action
    self.areas = areas
    self.time = time
  }

  /// Whether an entry is one of those asked for, the limit apart.
  package func fits(_ entry: JournalEntry) -> Bool {
    let record = entry.record
    return entry.number > after && before.map { entry.number < $0 } != false
      && object.map { $0 == record.object } != false
      && person.map { $0 == record.person } != false
      && action.map { $0 == record.action } != false && areas?.contains(record.area) != false
      && time?.contains(record.at) != false
  }
}

/// What the store of a collection refuses, by codes and versions, never figures.
package enum CollectionStoreError: Error, Hashable, Sendable {
  /// The form is at a later version than the one that was read.
  case staleSubmission(Submission.Key, known: Int, given: Int)
  case staleTask(String, known: Int, given: Int)
  case unknownAgency(String)
  case unknownRegime(String)
  case unknownArea(String)
  /// A change that says nothing to the journal.
  case notJournalled
}
