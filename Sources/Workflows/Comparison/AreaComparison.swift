package import Ledger
package import Quantities
package import Storage

/// One indicator in several areas, side by side and in the order of who does best.
package struct AreaComparison: Sendable {
  package struct Row: Sendable {
    package var area: ReferenceArea
    /// What stands for the period; nil where the area has no figure.
    package var result: Observation?
    /// How many areas below it was added up from; nil where the area reported it.
    package var rolledUpFrom: Int?
    /// 1 for the best, the same for the same figure; nil where there is no better or no figure.
    package var rank: Int?
    package var target: Target?
    package var attainment: Attainment?
    /// The same figure of the year before, and the difference to it.
    package var yearBefore: Observation?
    package var change: ExactDecimal?
  }

  package var indicator: Indicator
  package var period: TimePeriod
  /// The best first; without a better one the largest first; those without a figure last.
  package var rows: [Row]

  /// How many of the areas have a figure.
  package var reported: Int { rows.count { $0.result?.value.number != nil } }
}

/// Makes comparisons from a ledger.
package enum ComparisonMaker {
  /// An indicator in some areas for a period.
  package static func make(
    _ indicator: Indicator, in areas: [ReferenceArea], period: TimePeriod, store: any LedgerStore
  ) async throws -> AreaComparison {
    let known = try await figures(indicator, areas.map(\.code), period, store)
    let without = areas.filter { result(of: known[$0.code] ?? [], indicator, period) == nil }
    let sums = try await RolledUpFigures.read(
      without.map { RollUpQuestion(of: $0, [indicator], besides: known[$0.code] ?? []) },
      towards: period, store: store)
    let rolledUp = Dictionary(
      zip(without.map(\.code), sums), uniquingKeysWith: { first, _ in first })
    let targets = try await targets(indicator, areas, period, store)
    let rows = areas.map { area -> AreaComparison.Row in
      let own = known[area.code] ?? []
      var row = AreaComparison.Row(area: area)
      row.result = result(of: own, indicator, period)
      if row.result == nil, let sums = rolledUp[area.code] {
        row.result = result(of: sums.observations, indicator, period)
        row.rolledUpFrom = row.result.flatMap { sums.coverage[$0.key] }
      }
      row.target = targets[area.code]
      guard let number = row.result?.value.number else { return row }
      if let target = row.target, target.unit == indicator.unit {
        row.attainment = Attainment.of(
          number, against: target.requirement, direction: indicator.direction)
      }
      row.yearBefore = row.result.flatMap { result in
        own.first {
          $0.key.period == result.key.period.yearBefore && $0.key.basis == result.key.basis
        }
      }
      row.change = row.yearBefore?.value.number.map { number.value - $0.value }
      return row
    }
    return AreaComparison(
      indicator: indicator, period: period, rows: ranked(rows, by: indicator.direction))
  }

  /// The figures of each area that can stand for a period, and of those a year before.
  ///
  /// A figure of the very period stands before any other, so others are read only for areas without.
  private static func figures(
    _ indicator: Indicator, _ areas: [String], _ period: TimePeriod, _ store: any LedgerStore
  ) async throws -> [String: [Observation]] {
    let own = Dictionary(
      grouping: try await store.observations(
        ObservationQuery(
          indicators: [indicator.code], areas: areas, periods: [period, period.yearBefore]),
        asKnownAt: nil
      ).filter { $0.key.breakdown.isEmpty }, by: \.key.area)
    let others = areas.filter { area in
      own[area]?.contains { $0.key.period == period && !$0.statuses.contains(.forecast) } != true
    }
    let all = try await store.observations(
      ObservationQuery(indicators: [indicator.code], areas: others), asKnownAt: nil
    ).filter { $0.key.breakdown.isEmpty }
    return own.merging(Dictionary(grouping: all, by: \.key.area)) { _, all in all }
  }

  /// What is planned for each area: of several authorities the Council first.
  private static func targets(
    _ indicator: Indicator, _ areas: [ReferenceArea], _ period: TimePeriod,
    _ store: any LedgerStore
  ) async throws -> [String: Target] {
    let versions = try await store.targetHistory(
      indicator: indicator.code, areas: areas.map(\.code), period: period)
    return Dictionary(grouping: versions, by: \.area).compactMapValues {
      TargetHistory.byIndicator($0)[indicator.code]?.first?.current
    }
  }

  private static func result(
    of figures: [Observation], _ indicator: Indicator, _ period: TimePeriod
  ) -> Observation? {
    let counting = figures.filter {
      period.coversYears(of: $0.key.period) && $0.key.counts(towards: period, indicator)
        && $0.key.period.end.lastDay <= period.end.lastDay
    }
    return Judge(results: counting, period: period, indicator: indicator).result
  }

  private static func ranked(
    _ rows: [AreaComparison.Row], by direction: Indicator.Direction
  ) -> [AreaComparison.Row] {
    func value(_ row: AreaComparison.Row) -> ExactDecimal? { row.result?.value.number?.value }
    var sorted = rows.stablySorted { left, right in
      guard let first = value(left) else { return false }
      guard let second = value(right) else { return true }
      return direction == .lower ? first < second : first > second
    }
    guard direction == .higher || direction == .lower else { return sorted }
    for index in sorted.indices {
      guard let own = value(sorted[index]) else { continue }
      let isTied = index > 0 && value(sorted[index - 1]) == own
      sorted[index].rank = isTied ? sorted[index - 1].rank : index + 1
    }
    return sorted
  }
}

extension AreaRegistry {
  /// The areas below one on a day, those of each level apart, the nearest level first.
  package func levelsBelow(_ code: String, on day: TimePeriod.Point) -> [[ReferenceArea]] {
    var levels: [[ReferenceArea]] = []
    var current = children(of: code, on: day)
    while !current.isEmpty, levels.count < 3 {
      levels.append(current)
      current = current.flatMap { children(of: $0.code, on: day) }
    }
    return levels
  }
}
