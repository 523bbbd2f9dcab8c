package import Ledger

/// Why a person's act on forms, tasks or people is refused; nothing is changed by a refused one.
package enum CollectionRefusal: Error, Hashable, Sendable {
  case noSuchPerson(String)
  /// The account is closed.
  case inactive(String)
  /// The roles of the person do not reach the object.
  case forbidden(Permission)
  case noSuchRegime(String)
  case noSuchAgency(String)
  case noSuchArea(String)
  case noSuchTask(String)
  /// The form was never saved, so there is nothing to go on with.
  case noSubmission(Submission.Key)
  /// The regime asks for no report of such a period.
  case wrongPeriod(TimePeriod, ReportingFrequency)
  /// A line that the form has not.
  case noSuchRow(FormRow.Key)
  /// Words that are too long for a cell, a note or a reason.
  case tooLong(limit: Int)
  /// The step cannot be taken, for these reasons.
  case obstacles(SubmissionStep, [StepObstacle])
  /// The form was changed since it was read.
  case stale(Submission.Key, known: Int, given: Int)
  case staleTask(String, known: Int, given: Int)
  /// A step that needs a reason has none.
  case noReason(SubmissionStep)
  /// A password that is too short.
  case weakPassword(minimum: Int)
  /// A file in which no line of the form stands.
  case noFormLines(String)
  /// A file in which no list of tasks stands.
  case noTaskList(String)
  /// An agency that would belong to itself, directly or through others.
  case circle(String)
  /// An agency that others rely on and that therefore cannot be closed.
  case agencyInUse(String, people: [String], agencies: [String], regimes: [String])
  /// An agency that works no more.
  case closedAgency(String)
  /// A code or login that somebody else has.
  case codeTaken(String)
  /// An administrator who would close the own account or lay down the own role.
  case ownAccount
  /// The present password, given to change it, is not right.
  case wrongPassword
  /// What was filled in cannot be used: what is wrong, and what to do.
  case unusable(Wording, remedy: Wording)
  /// What was filled in does not go with what the ledger has: what is wrong, and what to do.
  case contradicted(Wording, remedy: Wording)
  /// A code, login or name that is empty or holds other signs than it may.
  case badCode(String)
}

extension CollectionRefusal {
  /// A row that cannot be used, filled in by a person one at a time.
  init(_ problem: CatalogueReader.RowProblem) {
    self =
      problem.isReadable
      ? .contradicted(problem.message, remedy: problem.remedy)
      : .unusable(problem.message, remedy: problem.remedy)
  }

  /// A text that does not say which day is an agency's last.
  package static func noDay(_ text: String) -> Self { Self(CatalogueReader.noDay(text)) }
}
