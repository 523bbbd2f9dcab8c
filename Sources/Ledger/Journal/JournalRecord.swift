/// What the journal says of one change: who did what to what, from what to what, and why.
package struct JournalRecord: Hashable, Sendable {
  /// What was done.
  package enum Action: String, Sendable, CaseIterable {
    case saveSubmission = "save-submission"
    case submit
    case sendBack = "send-back"
    case approve
    case consolidate
    case issue
    case reopen
    case saveAgency = "save-agency"
    case savePerson = "save-person"
    case setPassword = "set-password"
    case saveRegime = "save-regime"
    case saveHolidays = "save-holidays"
    case saveTask = "save-task"
    case reportTask = "report-task"
    /// The ledger was filled with a sample, of which nothing is true.
    case loadSample = "load-sample"
    case saveNarrative = "save-narrative"
    case reserveNumber = "reserve-number"
    /// A number was taken for the document that replaces an issued one.
    case replaceDocument = "replace-document"
    /// A number was taken for the letter that corrects an issued document.
    case correctDocument = "correct-document"
    case issueDocument = "issue-document"
    case recallDocument = "recall-document"
    /// A number that was taken and not used was given up.
    case releaseNumber = "release-number"
  }

  /// When, in milliseconds since 1970 UTC.
  package var at: Int64
  /// Who, by login.
  package var person: String
  package var action: Action
  /// What was changed, by its code.
  package var object: String
  /// Code of the area it belongs to, for who may read of it; empty for what concerns everyone.
  package var area: String
  /// What it was and what it became; empty where there was nothing.
  package var from: String
  package var to: String
  /// Why, in the words of the person; empty where no reason was asked for.
  package var reason: String

  package init(
    at: Int64, person: String, action: Action, object: String, area: String, from: String = "",
    to: String = "", reason: String = ""
  ) {
    self.at = at
    self.person = person
    self.action = action
    self.object = object
    self.area = area
    self.from = from
    self.to = to
    self.reason = reason
  }
}
