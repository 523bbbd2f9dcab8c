package import Ledger
package import Quantities

/// A ledger that keeps what was assigned and reported, and what became of it.
///
/// Every engine passes the same conformance suite. Nothing is ever overwritten: a second figure for a
/// cell is a revision, a second target for the same indicator and authority an adjustment. Each call
/// that writes is one transaction: after it, and after a crash in the midst of it, the ledger is either
/// before or after, never between, and roll-ups of every area above are right within it.
package protocol LedgerStore: Sendable {
  // Catalogues

  /// Adds or replaces areas and successions by code and validity.
  func save(_ areas: [ReferenceArea], _ successions: [AreaSuccession]) async throws
  func areaRegistry() async throws -> AreaRegistry
  /// Adds or replaces indicators by code.
  func save(_ indicators: [Indicator]) async throws
  func indicators() async throws -> [Indicator]

  // Writing

  /// Records observations and targets of one source together.
  func record(_ entry: LedgerEntry) async throws
  func record(_ override: VerdictOverride) async throws

  // Reading

  /// The current figure of each cell that fits, as it was known at a time; nil means now.
  func observations(_ query: ObservationQuery, asKnownAt time: Int64?) async throws -> [Observation]
  /// Every revision of a cell, the latest first.
  func history(of key: ObservationKey) async throws -> [Observation]
  /// Targets of an area and year in the order of their documents; of adjusted ones the latest.
  func targets(area: String, period: TimePeriod, asKnownAt time: Int64?) async throws -> [Target]
  /// Every version of the targets for an indicator, the latest first.
  func targetHistory(indicator: String, area: String, period: TimePeriod) async throws -> [Target]
  func verdictOverrides(area: String, period: TimePeriod) async throws -> [VerdictOverride]
  /// The rolled-up sum over the areas below one, with the areas that are missing.
  func rollUp(of key: ObservationKey) async throws -> StoredRollUp?
}

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

/// A sum that the engine keeps for an area from the figures of the areas directly below it.
package struct StoredRollUp: Hashable, Sendable {
  package var sum: ExactDecimal
  /// Areas below that have a figure.
  package var reported: Int
  /// Areas below that have none.
  package var missing: [String]

  package init(sum: ExactDecimal, reported: Int, missing: [String]) {
    self.sum = sum
    self.reported = reported
    self.missing = missing
  }
}

/// What a ledger cannot do, in one sentence for a person.
package enum LedgerStoreError: Error, Hashable {
  case unknownIndicator(String)
  case unknownArea(String)
  /// The file is no ledger, or of a later version.
  case notALedger(path: String, reason: String)
  case failed(path: String, reason: String)
}
