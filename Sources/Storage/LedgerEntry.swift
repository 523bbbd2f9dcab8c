package import Ledger

/// What one document or form brought: written together or not at all.
package struct LedgerEntry: Hashable, Sendable {
  package var observations: [Observation]
  package var targets: [Target]

  package init(observations: [Observation] = [], targets: [Target] = []) {
    self.observations = observations
    self.targets = targets
  }
}

/// Which cells are asked for; nil means any.
package struct ObservationQuery: Hashable, Sendable {
  package var indicators: [String]?
  package var areas: [String]?
  package var periods: [TimePeriod]?
  /// Any period that lies in this year.
  package var year: Int?

  package init(
    indicators: [String]? = nil, areas: [String]? = nil, periods: [TimePeriod]? = nil,
    year: Int? = nil
  ) {
    self.indicators = indicators
    self.areas = areas
    self.periods = periods
    self.year = year
  }
}
