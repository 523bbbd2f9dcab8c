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
  /// A code, login or name that is empty or holds other signs than it may.
  case badCode(String)
}
