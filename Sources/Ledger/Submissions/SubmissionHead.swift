/// How far a form has come, without what was typed into it: what lists of forms show.
package struct SubmissionHead: Hashable, Sendable {
  package var key: Submission.Key
  package var revision: Int
  package var version: Int
  package var state: Submission.State
  /// Lines with words.
  package var filled: Int
  package var returnReasons: [Submission.ReturnReason]
  /// The day on which it was first sent, in any revision.
  package var firstSentOn: TimePeriod.Point?

  package init(
    key: Submission.Key, revision: Int, version: Int, state: Submission.State, filled: Int,
    returnReasons: [Submission.ReturnReason], firstSentOn: TimePeriod.Point?
  ) {
    self.key = key
    self.revision = revision
    self.version = version
    self.state = state
    self.filled = filled
    self.returnReasons = returnReasons
    self.firstSentOn = firstSentOn
  }

  package init(_ form: Submission) {
    self.init(
      key: form.key, revision: form.revision, version: form.version, state: form.state,
      filled: form.cells.count, returnReasons: form.returnReasons, firstSentOn: form.firstSentOn)
  }
}
