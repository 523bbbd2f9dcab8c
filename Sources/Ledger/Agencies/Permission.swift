/// What a person can be allowed to do.
package enum Permission: String, Sendable, CaseIterable {
  /// Read what was issued: scorecards and reports that are public.
  case readIssued = "read-issued"
  /// Read the figures of the ledger, issued or not.
  case readFigures = "read-figures"
  /// Read a form that is being worked on.
  case readSubmissions = "read-submissions"
  /// Fill in a form, save and send it.
  case enterFigures = "enter-figures"
  /// Send a form back with reasons.
  case returnSubmissions = "return-submissions"
  /// Approve a form, which writes its figures into the ledger.
  case approveSubmissions = "approve-submissions"
  /// Open an approved form again as a revision.
  case reopenSubmissions = "reopen-submissions"
  /// Gather approved forms into the figures of the receiving agency.
  case consolidate
  /// Issue what was gathered.
  case issue
  case readTasks = "read-tasks"
  /// Assign tasks and change what was assigned.
  case assignTasks = "assign-tasks"
  /// Report the progress of a task of the own agency.
  case reportTasks = "report-tasks"
  /// Write reports from the figures of an area.
  case writeReports = "write-reports"
  /// Verify documents against the ledger.
  case verifyDocuments = "verify-documents"
  case readJournal = "read-journal"
  case manageAgencies = "manage-agencies"
  case managePeople = "manage-people"
  case manageRegimes = "manage-regimes"
}

/// How far a permission reaches.
package enum Reach: Int, Sendable, CaseIterable, Comparable {
  /// Nowhere.
  case none
  /// What was sent to the person's agency, and what that agency itself sends.
  case received
  /// The person's agency.
  case ownAgency
  /// The person's agency and those that belong to it.
  case ownAgencies
  /// The agencies and figures of the person's area and of every area below it.
  case ownArea
  /// Everything.
  case everything

  package static func < (left: Reach, right: Reach) -> Bool { left.rawValue < right.rawValue }
}

extension Role {
  /// How far a role lets a person do something: the whole table of roles and permissions.
  ///
  /// Rights only ever add up: with several roles the reaches of all of them hold.
  package func reach(of permission: Permission) -> Reach {
    switch permission {
    case .readIssued: .everything
    case .readFigures: self == .publicReader ? .none : .ownArea
    case .readSubmissions:
      switch self {
      case .reporter, .approver: .ownAgency
      case .consolidator: .received
      case .leader: .ownArea
      case .councilVerifier, .administrator, .publicReader: .none
      }
    case .enterFigures: self == .reporter ? .ownAgency : .none
    case .approveSubmissions: self == .approver ? .ownAgency : .none
    case .returnSubmissions, .reopenSubmissions:
      switch self {
      case .approver: .ownAgency
      case .consolidator: .received
      case .reporter, .leader, .councilVerifier, .administrator, .publicReader: .none
      }
    case .consolidate: self == .consolidator ? .received : .none
    case .issue: self == .leader ? .ownAgencies : .none
    case .readTasks:
      switch self {
      case .reporter, .approver: .ownAgencies
      case .consolidator, .leader, .councilVerifier: .ownArea
      case .administrator, .publicReader: .none
      }
    case .assignTasks: self == .consolidator || self == .leader ? .ownArea : .none
    case .reportTasks: self == .reporter || self == .approver ? .ownAgency : .none
    case .writeReports: self == .consolidator || self == .leader ? .ownArea : .none
    case .verifyDocuments:
      switch self {
      case .consolidator, .leader, .councilVerifier: .ownArea
      case .reporter, .approver, .administrator, .publicReader: .none
      }
    case .readJournal: self == .administrator || self == .leader ? .ownArea : .none
    case .manageAgencies, .managePeople, .manageRegimes: self == .administrator ? .ownArea : .none
    }
  }
}
