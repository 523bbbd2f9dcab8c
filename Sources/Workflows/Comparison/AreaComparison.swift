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
    let codes = areas.map(\.code)
    let known = try await store.observations(
      ObservationQuery(indicators: [indicator.code], areas: codes), asKnownAt: nil
    ).filter { $0.key.breakdown.isEmpty }
    let byArea = Dictionary(grouping: known, by: \.key.area)
    let plans = Set(try await store.plans().filter { $0.period == period }.map(\.area))
    var rows: [AreaComparison.Row] = []
    for area in areas {
      let own = byArea[area.code] ?? []
      var row = AreaComparison.Row(area: area)
      row.result = result(of: own, indicator, period)
      if row.result == nil {
        let rolledUp = try await RolledUpFigures.read(
          [indicator], of: area, towards: period, besides: own, store: store)
        row.result = result(of: rolledUp.observations, indicator, period)
        row.rolledUpFrom = row.result.flatMap { rolledUp.coverage[$0.key] }
      }
      if plans.contains(area.code) {
        row.target = try await store.targets(area: area.code, period: period, asKnownAt: nil)
          .first { $0.indicator == indicator.code }
      }
      if let number = row.result?.value.number {
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
      }
      rows.append(row)
    }
    return AreaComparison(
      indicator: indicator, period: period, rows: ranked(rows, by: indicator.direction))
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
