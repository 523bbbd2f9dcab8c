import Ledger
import Quantities
import Reading

/// Comparisons as figures of a cell.
extension StatementIntake {
  /// What a comparison says of a figure of an indicator; nil for one that has no such form: a rise of
  /// something else than the indicator measures, a percentage of an unknown time.
  func comparison(
    _ statement: Statement, of indicator: Indicator, withPlanOf authority: Target.Authority?
  ) -> (transformation: Transformation, value: ReportedNumber)? {
    guard let direction = statement.direction,
      let baseline = baseline(of: statement, authority), let number = statement.number,
      let stated = statement.unit.flatMap({ UnitText($0) }), let unit = UnitText(indicator.unit),
      let told = Self.measure(stated, unit),
      let amount = told == .difference
        ? stated.convert(number, to: unit) : number
    else { return nil }
    let value = ReportedNumber(amount.value.magnitude, form: amount.form)
    let signed =
      direction == .down ? ReportedNumber(-value.value, form: value.form) : value
    switch (told, baseline) {
    case (.growth, .plan): return percentage(value, direction, of: baseline)
    case (.growth, _) where direction == .of:
      return (
        .comparison(.growth, with: baseline),
        ReportedNumber(value.value - Self.hundred, form: value.form)
      )
    case (.factor, .plan): return nil
    case (_, _) where direction == .of: return nil
    default: return (.comparison(told, with: baseline), signed)
    }
  }

  /// The row of a comparison of a cell; nil where it has no form that a ledger keeps.
  ///
  /// - Parameter level: the cell of the figure that is compared, and how it was named.
  func comparisonRow(
    _ statement: Statement, of level: (key: ObservationKey, match: IndicatorMatcher.Match?),
    withPlanOf authority: Target.Authority?
  ) -> ImportRow? {
    guard let indicator = indicators[level.key.indicator],
      let (transformation, value) = comparison(statement, of: indicator, withPlanOf: authority)
    else { return nil }
    var row = ImportRow(
      statement: statement, match: level.match, outcome: .new, area: level.key.area)
    var key = level.key
    key.transformation = transformation
    row.observation = Observation(
      key: key, value: .number(value), statuses: statuses(of: statement),
      modifier: statement.modifier, provenance: provenance(statement), recordedAt: now)
    return row
  }

  /// Percent of a plan: what is over it counts with it.
  private func percentage(
    _ value: ReportedNumber, _ direction: Statement.Direction, of plan: Transformation.Baseline
  ) -> (Transformation, ReportedNumber)? {
    let percent: ExactDecimal
    switch direction {
    case .of, .equal: percent = value.value
    case .over, .up: percent = Self.hundred + value.value
    case .down: percent = Self.hundred - value.value
    }
    return (.comparison(.percentage, with: plan), ReportedNumber(percent, form: value.form))
  }

  private static let hundred = ExactDecimal(100)

  /// In what a comparison is told, by its unit and that of the figure.
  private static func measure(_ stated: UnitText, _ unit: UnitText) -> Transformation.Measure? {
    switch stated.unit?.dimension {
    case .points: .points
    case .factor: .factor
    case .rate where stated.unit?.code == "PERCENT": .growth
    case .rate: stated.unit == unit.unit ? .points : nil
    default: stated.isComparable(to: unit) ? .difference : nil
    }
  }

  /// What a comparison is with: a plain plan, one of a named authority, or an earlier time; a rise that
  /// does not say over what is one over the year before.
  private func baseline(
    of statement: Statement, _ authority: Target.Authority?
  ) -> Transformation.Baseline? {
    guard statement.role == .change else {
      guard statement.against == nil || statement.against == "plan" || authority != nil else {
        return nil
      }
      return .plan(authority)
    }
    switch statement.against {
    case nil, "same-period", "prior-year": return .yearBefore
    case "prior-month", "prior-quarter", "prior-period": return .periodBefore
    default: return nil
    }
  }
}
