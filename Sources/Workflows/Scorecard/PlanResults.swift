import Ledger
import Storage

/// The figures that say how far some plans have come.
struct PlanResults {
  struct Cell: Hashable {
    var area: String
    var indicator: String
  }

  /// Everything that counts towards the period.
  var byCell: [Cell: [Observation]]
  /// The figures of earlier years, of what is judged while its year runs.
  var earlier: [Cell: [Observation]]
  var rolledUp: [String: RolledUpFigures]

  /// How many years a profile goes back.
  private static let profileYears = 5

  static func read(
    for plans: AreaPlans, _ period: TimePeriod, store: any LedgerStore,
    asKnown moment: LedgerMoment?
  ) async throws -> PlanResults {
    var results = try await readOfPeriod(for: plans, period, store: store, asKnown: moment)
    let running = results.byCell.compactMap { cell, figures -> ObservationKey? in
      let judge = Judge(
        results: figures, period: period, indicator: plans.indicators[cell.indicator])
      return judge.isRunning ? judge.result?.key : nil
    }
    results.earlier = Dictionary(
      grouping: try await earlierFigures(of: running, plans, store: store, asKnown: moment)
        .filter { $0.key.breakdown.isEmpty }
    ) { Cell(area: $0.key.area, indicator: $0.key.indicator) }
    return results
  }

  /// The same without the figures of earlier years.
  static func readOfPeriod(
    for plans: AreaPlans, _ period: TimePeriod, store: any LedgerStore,
    asKnown moment: LedgerMoment?
  ) async throws -> PlanResults {
    let planned = plans.areas.filter { !$0.histories.isEmpty }
    let codes = Set(planned.flatMap(\.histories.keys))
    guard !codes.isEmpty else { return PlanResults(byCell: [:], earlier: [:], rolledUp: [:]) }
    let own = Dictionary(
      grouping: try await store.observations(
        ObservationQuery(
          indicators: codes.sorted(), areas: planned.map(\.area.code),
          year: period.isSeveralYears ? nil : period.end.year),
        asKnownAt: moment?.time
      ).filter {
        period.coversYears(of: $0.key.period) && $0.key.breakdown.isEmpty && plans.isOwn($0)
      }, by: \.key.area)
    let sums = try await RolledUpFigures.read(
      planned.map { plan in
        RollUpQuestion(
          of: plan.area, plan.histories.keys.compactMap { plans.indicators[$0] },
          besides: own[plan.area.code] ?? [])
      }, towards: period, store: store, asKnown: moment)
    let rolledUp = Dictionary(
      zip(planned.map(\.area.code), sums), uniquingKeysWith: { first, _ in first })
    // What was added up is of the area that asked, whose code it stands under.
    let byCell = Dictionary(
      grouping: (own.values.joined() + sums.flatMap(\.observations)).filter {
        $0.key.counts(towards: period, plans.indicators[$0.key.indicator])
      }
    ) { Cell(area: $0.key.area, indicator: $0.key.indicator) }
    return PlanResults(byCell: byCell, earlier: [:], rolledUp: rolledUp)
  }

  /// Of each figure what is known of the same time of earlier years and of their ends, reported or added
  /// up.
  private static func earlierFigures(
    of keys: [ObservationKey], _ plans: AreaPlans, store: any LedgerStore,
    asKnown moment: LedgerMoment?
  ) async throws -> [Observation] {
    guard !keys.isEmpty else { return [] }
    let periods = Set(
      keys.flatMap { key in
        (1...profileYears).flatMap { years in
          let year = key.period.end.year - years
          return [
            key.period.earlier(by: years), .year(year), .throughMonth(12, year), .month(12, year),
            .day(31, 12, year),
          ]
        }
      })
    let figures = try await store.observations(
      ObservationQuery(
        indicators: Set(keys.map(\.indicator)).sorted(), areas: Set(keys.map(\.area)).sorted(),
        periods: periods.sorted { $0.code < $1.code }), asKnownAt: moment?.time
    ).filter(plans.isOwn)
    let reported = Dictionary(grouping: figures, by: \.key.area)
    let questions = Dictionary(grouping: keys, by: \.area).compactMap { code, keys in
      plans.units[code].map { area in
        RollUpQuestion(
          of: area, keys.compactMap { plans.indicators[$0.indicator] },
          besides: reported[code] ?? [])
      }
    }
    return try await figures
      + RolledUpFigures.readValues(questions, store: store, asKnown: moment) {
        $0.breakdown.isEmpty && periods.contains($0.period)
      }
  }
}
