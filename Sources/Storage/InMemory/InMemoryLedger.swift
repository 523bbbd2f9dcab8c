package import Ledger
import Quantities

/// A ledger in memory: the plain reference that engines are compared with, and a ledger for tests.
///
/// It keeps what it was given and computes everything anew when asked.
package actor InMemoryLedger: LedgerStore {
  private(set) var contents = InMemoryContents()
  private var writes = LedgerRevision()

  package init() {}

  package func save(_ areas: [ReferenceArea], _ successions: [AreaSuccession]) throws {
    try change([.catalogues]) { contents in
      for area in areas { contents.areas[AreaKey(area)] = area }
      for succession in successions { contents.successions[SuccessionKey(succession)] = succession }
      if !areas.isEmpty { try contents.checkSums(of: contents.observations.keys) }
    }
  }

  package func areaRegistry() -> AreaRegistry { contents.registry }

  package func save(_ indicators: [Indicator]) throws {
    try change([.catalogues]) { contents in
      for indicator in indicators { contents.indicators[indicator.code] = indicator }
      try contents.checkSums(of: contents.observations.keys)
    }
  }

  package func indicators() -> [Indicator] {
    contents.indicators.values.sorted { $0.code < $1.code }
  }

  package func save(_ rules: [VerdictRule], recordedAt: Int64) throws {
    try change([.catalogues]) { contents in
      for rule in rules { try contents.add(rule, recordedAt: recordedAt) }
    }
  }

  package func verdictRules(asKnownAt time: Int64?) -> [VerdictRule] {
    let known = contents.rules.filter { $0.recordedAt <= time ?? .max }
      .stablySorted { $0.recordedAt < $1.recordedAt }.map(\.rule)
    return known.enumerated().filter { index, rule in
      !known[(index + 1)...].contains { $0.area == rule.area && $0.year == rule.year }
    }.map(\.element).sorted { VerdictRule.comesBefore($0, $1) }
  }

  package func record(_ entries: [LedgerEntry]) throws {
    try change([.figures]) { contents in try contents.record(entries) }
  }

  package func record(_ override: VerdictOverride) throws {
    try change([.figures]) { contents in
      try contents.check(
        indicator: override.indicator, area: override.area, period: override.period)
      if !contents.overrides.contains(override) { contents.overrides.append(override) }
    }
  }

  package func record(_ suppression: Suppression) throws {
    try change([.documents]) { contents in
      if !contents.suppressions.contains(suppression) { contents.suppressions.append(suppression) }
    }
  }

  /// Nothing is held that somebody else waits for.
  package func close() {}

  package func revision() -> LedgerRevision { writes }

  package func observations(
    _ query: ObservationQuery, asKnownAt time: Int64?
  ) -> [Observation] {
    contents.observations.filter { query.fits($0.key) }
      .compactMap { $0.value.last { $0.recordedAt <= time ?? .max } }
  }

  package func reportedIndicators(_ query: ObservationQuery) -> Set<String> {
    Set(contents.observations.keys.filter(query.fits).map(\.indicator))
  }

  package func summedIndicators(_ query: ObservationQuery) throws -> Set<String> {
    Set(try sums(query, asKnownAt: nil).map(\.key.indicator))
  }

  package func history(of key: ObservationKey) -> [Observation] {
    (contents.observations[key] ?? []).reversed()
  }

  package func targets(
    area: String, period: TimePeriod, asKnownAt time: Int64?
  ) -> [Target] {
    contents.targets.filter { $0.key.area == area && $0.key.period == period }
      .compactMap { $0.value.last { $0.recordedAt <= time ?? .max } }
      .sorted { Target.comesBefore($0, $1) }
  }

  package func plans() -> [PlanKey] {
    Set(contents.targets.keys.map { PlanKey(area: $0.area, period: $0.period) }).sorted()
  }

  package func targetHistory(
    indicator: String?, area: String, period: TimePeriod
  ) -> [Target] {
    targetHistory(indicator: indicator, areas: [area], period: period)
  }

  package func targetHistory(
    indicator: String?, areas: [String], period: TimePeriod
  ) -> [Target] {
    contents.targetLog.filter {
      (indicator == nil || $0.indicator == indicator) && areas.contains($0.area)
        && $0.period == period
    }.stablySorted { $0.recordedAt < $1.recordedAt }.reversed()
  }

  package func verdictOverrides(area: String, period: TimePeriod) -> [VerdictOverride] {
    verdictOverrides(areas: [area], period: period)
  }

  package func verdictOverrides(areas: [String], period: TimePeriod) -> [VerdictOverride] {
    contents.overrides.filter { areas.contains($0.area) && $0.period == period }
      .stablySorted { $0.recordedAt < $1.recordedAt }.reversed()
  }

  package func suppressions() -> [Suppression] {
    contents.suppressions.stablySorted { $0.recordedAt < $1.recordedAt }.reversed()
  }

  package func sums(_ query: ObservationQuery, asKnownAt time: Int64?) throws -> [StoredSum] {
    let registry = contents.registry
    var keys: Set<ObservationKey> = []
    for key in contents.observations.keys where key.transformation == .level {
      for area in registry.areasAbove(key.area, on: key.period.lastDay) {
        var above = key
        above.area = area
        if query.fits(above) { keys.insert(above) }
      }
    }
    return try keys.flatMap { key in
      try contents.rollUps(of: key, in: registry, asKnownAt: time).map { rollUp in
        StoredSum(
          key: key, level: rollUp.level, sum: rollUp.sum, reported: rollUp.reported,
          notApplicable: rollUp.notApplicable.count,
          expected: registry.areasBelow(key.area, on: key.period.lastDay)[rollUp.level]?.count ?? 0)
      }
    }
  }

  package func rollUps(
    of key: ObservationKey, asKnownAt time: Int64?
  ) throws -> [StoredRollUp] {
    try contents.rollUps(of: key, in: contents.registry, asKnownAt: time)
  }

  /// Changes parts of a copy, and keeps it only when nothing was refused.
  func change(
    _ parts: Set<LedgerPart>, _ body: (inout InMemoryContents) throws -> Void
  ) throws {
    var copy = contents
    try body(&copy)
    contents = copy
    writes.raise(parts)
  }
}

extension ObservationQuery {
  /// Whether a cell is among those asked for.
  func fits(_ key: ObservationKey) -> Bool {
    guard content.includes(key.transformation) else { return false }
    if let indicators, !indicators.contains(key.indicator) { return false }
    if let areas, !areas.contains(key.area) { return false }
    if let periods, !periods.contains(key.period) { return false }
    if let year, !key.period.lies(in: year) { return false }
    return true
  }
}
