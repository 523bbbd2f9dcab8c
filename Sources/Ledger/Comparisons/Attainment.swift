package import Quantities

/// A result set against a plan: how much of it was reached, and what it differs by.
///
/// Attainment is value/target where more is better and target/value where less is; it has no meaning
/// for negative numbers, structures and ranges, and is nil there.
package struct Attainment: Hashable, Sendable {
  /// Percent of the plan, to two decimals.
  package var percent: ExactDecimal?
  /// Value less target, in the unit of both; percentage points for rates.
  package var difference: ExactDecimal?

  package init(percent: ExactDecimal?, difference: ExactDecimal?) {
    self.percent = percent
    self.difference = difference
  }

  package static func of(
    _ value: ReportedNumber, against requirement: Target.Requirement,
    direction: Indicator.Direction
  ) -> Attainment {
    guard let target = requirement.value else { return Attainment(percent: nil, difference: nil) }
    let difference = value.value - target.value
    guard value.value > ExactDecimal(0), target.value > ExactDecimal(0) else {
      return Attainment(percent: nil, difference: difference)
    }
    let percent: ExactDecimal? =
      switch direction {
      case .higher: ratio(value.value, to: target.value)
      case .lower: ratio(target.value, to: value.value)
      case .neutral, .band: nil
      }
    return Attainment(percent: percent, difference: difference)
  }

  private static func ratio(_ part: ExactDecimal, to whole: ExactDecimal) -> ExactDecimal? {
    (part * ExactDecimal(100)).divided(by: whole, decimals: 2)
  }
}

/// Growth of a value over an earlier one.
package enum Growth {
  /// Percent to one decimal; nil when the earlier value is zero or negative.
  package static func percent(
    from earlier: ExactDecimal, to later: ExactDecimal
  ) -> ExactDecimal? {
    guard earlier > ExactDecimal(0) else { return nil }
    return ((later - earlier) * ExactDecimal(100)).divided(by: earlier, decimals: 1)
  }
}
