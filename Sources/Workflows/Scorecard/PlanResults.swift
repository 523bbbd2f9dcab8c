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
    let planned = plans.areas.filter { !$0.histories.isEmpty }
    let codes = Set(planned.flatMap(\.histories.keys))
    guard !codes.isEmpty else { return PlanResults(byCell: [:], earlier: [:], rolledUp: [:]) }
    let units = Dictionary(
      planned.map { ($0.area.code, $0.area) }, uniquingKeysWith: { first, _ in first })
    // Figures under the code in another part of the year may be another unit's.
    let isOwn = { (figure: Observation) in
      figure.key.breakdown.isEmpty
        && units[figure.key.area].map { plans.registry.isUnit($0, on: figure.key.period.lastDay) }
          == true
    }
    let own = Dictionary(
      grouping: try await store.observations(
        ObservationQuery(
          indicators: codes.sorted(), areas: planned.map(\.area.code),
          year: period.isSeveralYears ? nil : period.end.year),
        asKnownAt: moment?.time
      ).filter { period.coversYears(of: $0.key.period) && isOwn($0) }, by: \.key.area)
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
    var results = PlanResults(byCell: byCell, earlier: [:], rolledUp: rolledUp)
    let running = byCell.compactMap { cell, figures -> ObservationKey? in
      let judge = Judge(results: figures, period: period, indicator: plans.indicators[cell.indicator])
      return judge.isRunning ? judge.result?.key : nil
    }
    results.earlier = Dictionary(
      grouping: try await earlierFigures(
        of: running, plans.indicators, units, store: store, asKnown: moment
      ).filter { $0.key.breakdown.isEmpty }
    ) { Cell(area: $0.key.area, indicator: $0.key.indicator) }
    return results
  }

  /// Of each figure what is known of the same time of earlier years and of their ends, reported or added
  /// up.
  private static func earlierFigures(
    of keys: [ObservationKey], _ indicators: [String: Indicator], _ units: [String: ReferenceArea],
    store: any LedgerStore, asKnown moment: LedgerMoment?
  ) async throws -> [Observation] {
    guard !keys.isEmpty else { return [] }
    let registry = try await store.areaRegistry()
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
    ).filter { figure in
      units[figure.key.area].map { registry.isUnit($0, on: figure.key.period.lastDay) } == true
    }
    let reported = Dictionary(grouping: figures, by: \.key.area)
    let questions = Dictionary(grouping: keys, by: \.area).compactMap { code, keys in
      units[code].map { area in
        RollUpQuestion(
          of: area, keys.compactMap { indicators[$0.indicator] }, besides: reported[code] ?? [])
      }
    }
    let sums = try await RolledUpFigures.read(
      questions, in: nil, store: store, asKnown: moment
    ) { $0.breakdown.isEmpty && periods.contains($0.period) }
    return figures + sums.flatMap(\.observations)
  }
}
