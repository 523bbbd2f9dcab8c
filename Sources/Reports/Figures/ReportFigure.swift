package import Ledger
package import Quantities

/// A figure that a report can state, with all it can be set against.
package struct ReportFigure: Hashable, Sendable {
  /// A sub-item of the figure: "cây chanh leo", 300 ha.
  package struct Part: Hashable, Sendable {
    package var label: String
    package var value: ReportedNumber
  }

  /// How it changed since the same stretch of the year before.
  package struct Change: Hashable, Sendable {
    /// In percent, points, times or the unit of the indicator; a decline is negative.
    package var amount: ReportedNumber
    package var measure: Transformation.Measure

    /// Whether the amount is a difference of rates.
    package var isPoints: Bool { measure == .points }
  }

  /// How its source says that it compares with a plan.
  package struct StatedPlan: Hashable, Sendable {
    /// Whose plan it is, where the source says so.
    package var authority: Target.Authority?
    package var amount: ReportedNumber
    package var measure: Transformation.Measure
  }

  package var indicator: Indicator
  package var observation: Observation
  package var value: ReportedNumber
  package var parts: [Part]
  /// The figure of the same stretch of the year before; nil where none is known.
  package var before: ReportedNumber?
  package var change: Change?
  /// What was assigned for the year or term, an authority each, the Council first.
  package var targets: [Target]
  /// What its source says of plans, which the ledger may not hold.
  package var statedPlans: [StatedPlan] = []

  package var period: TimePeriod { observation.key.period }
  package var basis: Basis { observation.key.basis }

  /// Whether the figure was made before the period was over.
  package var isEstimate: Bool {
    !observation.statuses.isDisjoint(with: [.estimate, .forecast])
  }

  /// Whether the figure is a rate, so that it differs from others by points.
  package var isRate: Bool {
    indicator.isRate
  }

  /// Percent of a target reached; nil where that says nothing, as of a growth.
  package func percent(of target: Target) -> ExactDecimal? {
    guard indicator.measure == .level else { return nil }
    return Attainment.of(value, against: target.requirement, direction: indicator.direction).percent
  }
}
