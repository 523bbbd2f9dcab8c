/// What an agency sends under a regime for a period: a form with its figures as they were typed.
package struct Submission: Hashable, Sendable {
  /// What a form is for: one agency, one regime, one period.
  package struct Key: Hashable, Sendable {
    package var regime: String
    package var agency: String
    package var period: TimePeriod

    package init(regime: String, agency: String, period: TimePeriod) {
      self.regime = regime
      self.agency = agency
      self.period = period
    }

    /// One word for it, for journals and links: `BC-THANG/12.STC/2026-07`.
    package var code: String { "\(regime)/\(agency)/\(period.code)" }
  }

  /// How far it has come.
  package enum State: String, Sendable, CaseIterable {
    case draft
    case submitted
    case returned
    case approved
    case consolidated
    case issued

    /// Whether its figures can be typed over.
    package var isOpen: Bool { self == .draft || self == .returned }

    /// Whether its figures stand in the ledger, so that they change by a revision only.
    package var isLocked: Bool { self == .approved || self == .consolidated || self == .issued }
  }

  /// Why a form was sent back.
  package struct ReturnReason: Hashable, Sendable {
    /// The line it is about; nil for the whole form.
    package var row: FormRow.Key?
    package var words: String

    package init(row: FormRow.Key? = nil, words: String) {
      self.row = row
      self.words = words
    }
  }

  package var key: Key
  /// 1 for the first, one more each time an approved form was opened again.
  package var revision: Int
  /// Rises with each change that was kept; 0 before the first.
  ///
  /// What was read at an earlier one cannot replace a later one.
  package var version: Int
  package var state: State
  /// What was typed into each line, readable or not; lines without words have none.
  package var cells: [FormRow.Key: String]
  /// What the agency says to the figures.
  package var note: String
  /// Why it was last sent back; none after it was sent again.
  package var returnReasons: [ReturnReason]
  /// Why this revision was opened; nil for the first.
  package var revisionReason: String?
  /// The day on which it was first sent, in any revision.
  package var firstSentOn: TimePeriod.Point?
  /// Who sent and who approved this revision, by login.
  package var sentBy: String?
  package var approvedBy: String?
  /// When it last changed, in milliseconds since 1970 UTC.
  package var changedAt: Int64

  package init(
    key: Key, revision: Int = 1, version: Int = 0, state: State = .draft,
    cells: [FormRow.Key: String] = [:], note: String = "", returnReasons: [ReturnReason] = [],
    revisionReason: String? = nil, firstSentOn: TimePeriod.Point? = nil, sentBy: String? = nil,
    approvedBy: String? = nil, changedAt: Int64 = 0
  ) {
    self.key = key
    self.revision = revision
    self.version = version
    self.state = state
    self.cells = cells
    self.note = note
    self.returnReasons = returnReasons
    self.revisionReason = revisionReason
    self.firstSentOn = firstSentOn
    self.sentBy = sentBy
    self.approvedBy = approvedBy
    self.changedAt = changedAt
  }

  /// Whether two say the same, whenever they were saved.
  package func saysSame(as other: Submission) -> Bool {
    var copy = other
    copy.version = version
    copy.changedAt = changedAt
    return copy == self
  }
}
