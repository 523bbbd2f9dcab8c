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
  package var content: Content

  /// What of the cells is asked for: who does not say is given levels and never a comparison.
  package enum Content: Hashable, Sendable {
    case levels, comparisons, everything
  }

  package init(
    indicators: [String]? = nil, areas: [String]? = nil, periods: [TimePeriod]? = nil,
    year: Int? = nil, content: Content = .levels
  ) {
    self.indicators = indicators
    self.areas = areas
    self.periods = periods
    self.year = year
    self.content = content
  }
}

extension ObservationQuery.Content {
  /// Whether figures of a transformation are asked for.
  package func includes(_ transformation: Transformation) -> Bool {
    switch self {
    case .levels: transformation == .level
    case .comparisons: transformation != .level
    case .everything: true
    }
  }
}
