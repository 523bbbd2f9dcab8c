package import Ledger
package import Quantities
import Storage

/// What a result of a plan has moved since the figure before it: an earlier one of the same year, or that
/// of the year before.
package struct FigureMovement: Sendable {
  /// Which way a movement goes for the plan.
  package enum Course: String, Sendable {
    case better, worse, none
  }

  /// Its place in the rows of the scorecard.
  package var row: Int
  package var earlier: Observation
  /// Percent of the plan that the earlier figure stood at, where it counts towards the same plan.
  package var earlierPercent: ExactDecimal?
  /// The later figure less the earlier one; nil for what only accumulates within the year.
  package var change: ExactDecimal?
  package var course: Course

  /// What has moved among the results of a scorecard.
  static func all(in card: Scorecard, store: any LedgerStore) async throws -> [FigureMovement] {
    let registry = try await store.areaRegistry()
    let known = try await store.observations(
      ObservationQuery(
        indicators: card.rows.map(\.target.indicator), areas: [card.area.code]),
      asKnownAt: nil
    ).filter { $0.key.breakdown.isEmpty && registry.isUnit(card.area, on: $0.key.period.lastDay) }
    let byIndicator = Dictionary(grouping: known, by: \.key.indicator)
    return card.rows.indices.compactMap { index in
      movement(at: index, in: card, among: byIndicator[card.rows[index].target.indicator] ?? [])
    }
  }

  private static func movement(
    at index: Int, in card: Scorecard, among known: [Observation]
  ) -> FigureMovement? {
    let row = card.rows[index]
    guard let result = row.result, let later = result.value.number else { return nil }
    let candidates = known.filter { other in
      guard other.value.number != nil, other.key.priceBasis == result.key.priceBasis,
        other.key.period.end.lastDay < result.key.period.end.lastDay
      else { return false }
      return other.key.period == result.key.period.yearBefore
        || other.key.period.end.year == result.key.period.end.year
          && other.key.counts(towards: card.period, row.indicator)
    }
    guard
      let earlier = candidates.max(by: {
        ($0.key.period.end.lastDay, $0.key.basis.rawValue)
          < ($1.key.period.end.lastDay, $1.key.basis.rawValue)
      }), let before = earlier.value.number
    else { return nil }
    let isOfTheYear = earlier.key.period.end.year == result.key.period.end.year
    let direction = row.indicator?.direction ?? .higher
    var movement = FigureMovement(row: index, earlier: earlier, course: .none)
    if isOfTheYear, (row.indicator?.measure ?? .level) == .level {
      movement.earlierPercent =
        Attainment.of(before, against: row.target.requirement, direction: direction).percent
    }
    guard !isOfTheYear || row.indicator?.timeAggregation != .sum else { return movement }
    let change = later.value - before.value
    movement.change = change
    if change != ExactDecimal(0) {
      let isUp = change > ExactDecimal(0)
      switch direction {
      case .higher: movement.course = isUp ? .better : .worse
      case .lower: movement.course = isUp ? .worse : .better
      case .neutral, .band: break
      }
    }
    return movement
  }
}
