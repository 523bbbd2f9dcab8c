package import Ledger

/// Finds the indicators of a catalogue that the words of a report surely name.
package protocol IndicatorResolver: Sendable {
  /// The indicator that a figure of the report's own area is of.
  func indicator(of statement: Statement) -> Indicator?
  /// The indicator that some words name.
  func indicator(named words: String) -> Indicator?
}

/// No catalogue at hand: figures are told apart by their words alone.
package struct NoIndicators: IndicatorResolver {
  package init() {}

  package func indicator(of statement: Statement) -> Indicator? { nil }
  package func indicator(named words: String) -> Indicator? { nil }
}
