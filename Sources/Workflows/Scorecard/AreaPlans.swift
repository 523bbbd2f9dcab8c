import Ledger
import Storage

/// What was assigned to some areas for a period, and what persons said of it.
struct AreaPlans {
  struct Plan {
    var area: ReferenceArea
    var histories: [String: [TargetHistory]]
    /// The verdicts of persons that hold, by indicator.
    var overrides: [String: VerdictOverride]
    var thresholds: VerdictThresholds
  }

  var areas: [Plan]
  var indicators: [String: Indicator]
  var registry: AreaRegistry
  /// The areas by their codes.
  var units: [String: ReferenceArea]

  /// Whether a figure is of the area itself: under the code in another time it may be another unit's.
  func isOwn(_ figure: Observation) -> Bool {
    units[figure.key.area].map { registry.isUnit($0, on: figure.key.period.lastDay) } == true
  }

  static func read(
    of areas: [ReferenceArea], _ period: TimePeriod, store: any LedgerStore,
    asKnown moment: LedgerMoment?
  ) async throws -> AreaPlans {
    let registry = try await store.areaRegistry()
    let rules = try await store.verdictRules(asKnownAt: moment?.time)
    let isKnown = { (time: Int64) in time <= moment?.time ?? .max }
    let codes = areas.map(\.code)
    let targets = Dictionary(
      grouping: try await store.targetHistory(indicator: nil, areas: codes, period: period)
        .filter { isKnown($0.recordedAt) }, by: \.area)
    let overrides = Dictionary(
      grouping: try await store.verdictOverrides(areas: codes, period: period)
        .filter { isKnown($0.recordedAt) }, by: \.area)
    let indicators = Dictionary(
      try await store.indicators().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let plans = areas.map { area in
      let above = registry.ancestors(of: area.code, on: period.end.lastDay).map(\.code)
      let latest = Dictionary(
        (overrides[area.code] ?? []).map { ($0.indicator, $0) },
        uniquingKeysWith: { first, _ in first })
      return Plan(
        area: area, histories: TargetHistory.byIndicator(targets[area.code] ?? []),
        overrides: latest.filter { $0.value.verdict != nil },
        thresholds: VerdictRule.rule(
          in: rules, areas: [area.code] + above, year: period.end.year)?.thresholds
          ?? VerdictThresholds())
    }
    return AreaPlans(
      areas: plans, indicators: indicators, registry: registry,
      units: Dictionary(areas.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }))
  }
}
