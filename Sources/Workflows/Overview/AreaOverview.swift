package import Ledger
import Quantities
package import Storage

/// What a leader asks of an area first: the account of its plan, what is in danger and why, what has
/// moved, and how far the areas below have come.
package struct AreaOverview: Sendable {
  package var card: Scorecard
  /// The targets in danger, the furthest from its plan first.
  package var concerns: [PlanConcern]
  /// What has moved since the period before, in the order of the plan.
  package var movements: [FigureMovement]
  /// The structures that are wholly known for the period.
  package var structures: [StructureFigures]
  /// The areas directly below, in the order of their codes.
  package var below: [AreaBelow]
  /// Every period that the area has a plan for, the latest first.
  package var periods: [TimePeriod]
}

/// An area below another, with how far its figures have come.
package struct AreaBelow: Sendable {
  package var area: ReferenceArea
  /// How many indicators of the plan above it has a figure of.
  package var reported: Int
  /// Its own targets by the words for their verdicts; empty where it has no plan of its own.
  package var tallies: [VerdictTally]
}

/// Makes the overview of an area from a ledger.
package enum OverviewMaker {
  /// The overview of an area and period.
  package static func make(
    area: ReferenceArea, period: TimePeriod, store: any LedgerStore
  ) async throws -> AreaOverview {
    let card = try await ScorecardMaker.make(area: area, period: period, store: store)
    let plans = try await store.plans()
    return AreaOverview(
      card: card, concerns: PlanConcern.all(in: card),
      movements: try await FigureMovement.all(in: card, store: store),
      structures: try await StructureFigures.all(of: area, in: period, store: store),
      below: try await below(card, plans: Set(plans), store: store),
      periods: plans.filter { $0.area == area.code }.map(\.period)
        .sorted { ($0.end.lastDay, $0.start) > ($1.end.lastDay, $1.start) })
  }

  private static func below(
    _ card: Scorecard, plans: Set<PlanKey>, store: any LedgerStore
  ) async throws -> [AreaBelow] {
    let areas = try await store.areaRegistry()
      .children(of: card.area.code, on: card.period.end.lastDay)
    guard !areas.isEmpty else { return [] }
    let reported = try await reported(card, by: areas, store: store)
    let cards = try await ScorecardMaker.make(
      areas: areas.filter { plans.contains(PlanKey(area: $0.code, period: card.period)) },
      period: card.period, store: store)
    let tallies = Dictionary(
      cards.map { ($0.area.code, $0.tallies) }, uniquingKeysWith: { first, _ in first })
    return areas.map {
      AreaBelow(area: $0, reported: reported[$0.code] ?? 0, tallies: tallies[$0.code] ?? [])
    }
  }

  /// How many indicators of the plan each area has a figure of, in the latest of the periods for which
  /// areas below have reported anything.
  private static func reported(
    _ card: Scorecard, by areas: [ReferenceArea], store: any LedgerStore
  ) async throws -> [String: Int] {
    let indicators = card.rows.map(\.target.indicator)
    guard !indicators.isEmpty else { return [:] }
    let sums = try await store.sums(
      ObservationQuery(
        indicators: indicators, areas: [card.area.code], year: card.period.end.year))
    guard let latest = sums.map(\.key.period).max(by: { $0.end.lastDay < $1.end.lastDay })
    else { return [:] }
    let figures = try await store.observations(
      ObservationQuery(indicators: indicators, areas: areas.map(\.code), periods: [latest]),
      asKnownAt: nil)
    return Dictionary(grouping: figures.filter { $0.key.breakdown.isEmpty }, by: \.key.area)
      .mapValues { Set($0.map(\.key.indicator)).count }
  }
}
