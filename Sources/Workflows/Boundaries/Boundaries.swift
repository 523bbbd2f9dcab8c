package import Ledger

/// On which boundaries the figures of an area are given.
package enum Boundaries: String, Sendable, CaseIterable {
  /// Each figure of the area that reported it.
  case asReported = "as-reported"
  /// What the areas reported that a present one was made from, worked out for it.
  case today
}

/// A figure that could not be worked out on the boundaries of today, and why.
package struct RestatementGap: Hashable, Sendable {
  package var key: ObservationKey
  package var reason: Restatement.Gap
}

/// The figures of one area, with what became of those of other units.
package struct AreaFigures: Sendable {
  /// What the area reported, and what was worked out for it.
  package var observations: [Observation] = []
  /// How the worked-out figures came about.
  package var restatements: [ObservationKey: Restatement] = [:]
  package var gaps: [RestatementGap] = []
  /// Other units that had the code of the area and left figures under it, which are not its own.
  package var namesakes: [ReferenceArea] = []
}
