import Ledger
import Quantities
import Reading

/// Amounts in the unit of their indicator.
extension StatementIntake {
  /// What a target requires; nil when its unit cannot be turned into the indicator's.
  func requirement(
    of statement: Statement, for indicator: Indicator
  ) -> Target.Requirement? {
    switch statement.amount {
    case .number(let number):
      guard let value = convert(number, statement, indicator) else { return nil }
      return Target.Requirement(value, modifier: statement.modifier)
    case .range(let low, let high):
      guard let first = convert(low, statement, indicator),
        let second = convert(high, statement, indicator)
      else { return nil }
      return .between(first, second)
    case .fraction(let part, _):
      return convert(part, statement, indicator).map { .exactly($0) }
    }
  }

  /// What a result is; nil when its unit cannot be turned into the indicator's.
  func value(of statement: Statement, for indicator: Indicator) -> ObservationValue? {
    switch statement.amount {
    case .number(let number):
      return convert(number, statement, indicator).map { .number(signed($0, statement, indicator)) }
    case .range(let low, let high):
      guard let first = convert(low, statement, indicator),
        let second = convert(high, statement, indicator)
      else { return nil }
      return .range(first, second)
    case .fraction(let part, _):
      return convert(part, statement, indicator).map { .number($0) }
    }
  }

  /// A decline of an indicator of growth is negative; a decline of an indicator of reduction is what
  /// it measures.
  private func signed(
    _ number: ReportedNumber, _ statement: Statement, _ indicator: Indicator
  ) -> ReportedNumber {
    guard statement.role == .change, let direction = statement.direction,
      !number.value.isNegative,
      direction == (indicator.measure == .decrease ? .up : .down)
    else { return number }
    return ReportedNumber(-number.value, form: number.form)
  }

  private func convert(
    _ number: ReportedNumber, _ statement: Statement, _ indicator: Indicator
  ) -> ReportedNumber? {
    guard let stated = statement.unit.flatMap({ UnitText($0) }), let unit = UnitText(indicator.unit)
    else { return number }
    return stated.convert(number, to: unit)
  }
}
