package import Ledger
package import Quantities

/// A form on the desk: its lines with what was typed, what is known besides, and what can be done next.
package struct FormSheet: Sendable {
  package var submission: Submission
  package var regime: ReportingRegime
  package var agency: Agency
  /// Who receives it; nil where the agency does not report under the regime.
  package var recipient: Agency?
  package var window: DataWindow
  package var deadline: TimePeriod.Point
  package var punctuality: Punctuality
  package var rows: [Row]
  /// Every step with what stands against it for the person at the desk.
  package var steps: [NextStep]

  /// A line of the form.
  package struct Row: Sendable {
    package var row: FormRow
    package var indicator: Indicator
    /// The cell of the ledger that it fills.
    package var key: ObservationKey
    /// What was typed, readable or not.
    package var text: String
    package var reading: CellReading
    /// The figure of the period before, and of the same period a year before, as the ledger has them.
    package var previous: Observation?
    package var yearBefore: Observation?
    /// The plan that the figure counts towards.
    package var plan: Target?
    package var attainment: Attainment?
    /// Percent over the year before; nil for rates, see ``change``.
    package var growth: ExactDecimal?
    /// The figure less the one of the year before.
    package var change: ExactDecimal?
    package var warnings: [FormWarning]
    /// Why the line was sent back.
    package var returnReasons: [String]
  }

  package var key: Submission.Key { submission.key }
  package var version: Int { submission.version }
  package var period: TimePeriod { submission.key.period }

  /// The step's obstacles; empty where it can be taken.
  package func obstacles(to step: SubmissionStep) -> [StepObstacle] {
    steps.first { $0.step == step }?.obstacles ?? []
  }

  package func isPossible(_ step: SubmissionStep) -> Bool { obstacles(to: step).isEmpty }

  /// The name of a line as the form prints it, with its sub-item behind it.
  package func name(of key: FormRow.Key, in language: Language) -> String {
    guard let row = rows.first(where: { $0.row.key == key }) else { return key.indicator }
    return row.name(in: language)
  }
}

extension FormSheet.Row {
  /// The name of the indicator with the sub-item behind it: "Diện tích rừng trồng mới – loại rừng: sản xuất".
  package func name(in language: Language) -> String {
    let name =
      language == .english && !indicator.englishName.isEmpty
      ? indicator.englishName : indicator.name
    let parts = row.key.breakdown.split(separator: "=", maxSplits: 1).joined(separator: ": ")
    return parts.isEmpty ? name : "\(name) – \(parts)"
  }
}
