/// Why a person cannot take a step now.
package enum StepObstacle: Hashable, Sendable {
  /// The person's roles do not allow it for this agency.
  case noRight(Permission)
  /// The form is in another state than the step needs.
  case wrongState(Submission.State, needs: Set<Submission.State>)
  /// The data window of the period has not begun.
  case notOpen(until: TimePeriod.Point)
  /// Lines that need an answer have none.
  case emptyRows([FormRow.Key])
  /// Lines hold what is no figure.
  case unreadableRows([FormRow.Key])
  /// The agency does not report under the regime.
  case noReporter
}

/// A step, and what stands against it; nothing where the person may take it now.
package struct NextStep: Hashable, Sendable {
  package var step: SubmissionStep
  package var obstacles: [StepObstacle]

  package init(step: SubmissionStep, obstacles: [StepObstacle]) {
    self.step = step
    self.obstacles = obstacles
  }

  package var isPossible: Bool { obstacles.isEmpty }
}

/// What is known of a form where a person asks what can be done with it.
package struct SubmissionSituation: Sendable {
  package var submission: Submission
  package var regime: ReportingRegime
  /// Code of the agency that receives; nil where the sender does not report under the regime.
  package var recipient: String?
  /// Lines whose words are no figure.
  package var unreadable: [FormRow.Key]
  package var today: TimePeriod.Point

  package init(
    submission: Submission, regime: ReportingRegime, recipient: String?,
    unreadable: [FormRow.Key], today: TimePeriod.Point
  ) {
    self.submission = submission
    self.regime = regime
    self.recipient = recipient
    self.unreadable = unreadable
    self.today = today
  }

  /// What rights over the form are asked for.
  package var object: PermissionObject {
    .submission(from: submission.key.agency, to: recipient ?? submission.key.agency)
  }

  /// Every step, with what stands against it for a person.
  package func steps(for rights: Rights) -> [NextStep] {
    SubmissionStep.allCases.map { NextStep(step: $0, obstacles: obstacles(to: $0, for: rights)) }
  }

  /// What stands against a step: rights first, then the state, then the figures.
  package func obstacles(to step: SubmissionStep, for rights: Rights) -> [StepObstacle] {
    guard rights.may(step.permission, object) else { return [.noRight(step.permission)] }
    guard recipient != nil else { return [.noReporter] }
    guard step.origins.contains(submission.state) else {
      return [.wrongState(submission.state, needs: step.origins)]
    }
    let opens = regime.window(for: submission.key.period).start
    if today < opens { return [.notOpen(until: opens)] }
    guard step == .submit || step == .approve else { return [] }
    let rows = regime.rows(of: submission.key.agency)
    let empty = rows.filter { $0.isRequired && submission.cells[$0.key] == nil }
    return [
      empty.isEmpty ? nil : .emptyRows(empty.map(\.key)),
      unreadable.isEmpty ? nil : .unreadableRows(unreadable),
    ].compactMap { $0 }
  }
}
