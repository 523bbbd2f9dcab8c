/// A step of a form on its way from the first draft to what is issued.
package enum SubmissionStep: String, Sendable, CaseIterable {
  case save
  case submit
  case sendBack = "send-back"
  case approve
  case consolidate
  case issue
  /// Open an approved form again as a revision.
  case reopen

  /// The states in which it can be taken.
  package var origins: Set<Submission.State> {
    switch self {
    case .save, .submit: [.draft, .returned]
    case .sendBack, .approve: [.submitted]
    case .consolidate: [.approved]
    case .issue: [.consolidated]
    case .reopen: [.approved, .consolidated, .issued]
    }
  }

  /// What a person must be allowed to, to take it.
  package var permission: Permission {
    switch self {
    case .save, .submit: .enterFigures
    case .sendBack: .returnSubmissions
    case .approve: .approveSubmissions
    case .consolidate: .consolidate
    case .issue: .issue
    case .reopen: .reopenSubmissions
    }
  }
}

extension Submission {
  /// The form after a step; nil where the step cannot be taken in its state.
  ///
  /// - Parameters:
  ///   - reasons: why it is sent back.
  ///   - reason: why it is opened again.
  package func after(
    _ step: SubmissionStep, by login: String, on today: TimePeriod.Point, now: Int64,
    reasons: [ReturnReason] = [], reason: String? = nil
  ) -> Submission? {
    guard step.origins.contains(state) else { return nil }
    var next = self
    next.changedAt = now
    switch step {
    case .save:
      break
    case .submit:
      next.state = .submitted
      next.returnReasons = []
      next.firstSentOn = firstSentOn ?? today
      next.sentBy = login
    case .sendBack:
      next.state = .returned
      next.returnReasons = reasons
    case .approve:
      next.state = .approved
      next.approvedBy = login
    case .consolidate: next.state = .consolidated
    case .issue: next.state = .issued
    case .reopen:
      next.state = .draft
      next.revision += 1
      next.revisionReason = reason
      next.sentBy = nil
      next.approvedBy = nil
    }
    return next
  }
}
