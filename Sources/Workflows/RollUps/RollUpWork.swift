import Ledger
import Quantities
import Storage

/// Turns sums into figures, and incomplete ones into what they lack.
///
/// Everything that stands under some sums is read at once, whatever areas, times and indicators they are
/// of, and looked up here.
struct RollUpWork {
  private let registry: AreaRegistry
  private let sums: KnownSums
  /// The figures under the sums, by all that they must agree in with a sum but the price basis: a ratio and
  /// its parts are told at different prices.
  private var figures: [Place: [Observation]] = [:]
  private var levels: [Moment: [Int: [String]]] = [:]

  private struct Place: Hashable {
    var indicator: String
    var period: TimePeriod
    var basis: Basis
    var breakdown: String

    init(_ key: ObservationKey) {
      (indicator, period) = (key.indicator, key.period)
      (basis, breakdown) = (key.basis, key.breakdown)
    }
  }

  private struct Moment: Hashable {
    var area: String
    var day: TimePeriod.Point
  }

  init(registry: AreaRegistry) {
    self.registry = registry
    sums = KnownSums(registry)
  }

  /// Which figures stand under some cells; nil where there are no cells.
  mutating func query(under cells: some Sequence<RolledUpFigures.Cell>) -> ObservationQuery? {
    var indicators: Set<String> = []
    var areas: Set<String> = []
    var periods: Set<TimePeriod> = []
    for part in cells.flatMap(\.parts) {
      indicators.insert(part.key.indicator)
      areas.formUnion(self.areas(under: part))
      periods.insert(part.key.period)
    }
    guard !indicators.isEmpty else { return nil }
    return ObservationQuery(
      indicators: indicators.sorted(), areas: areas.sorted(),
      periods: periods.sorted { $0.code < $1.code })
  }

  /// Takes what the ledger has of them.
  mutating func take(_ observations: [Observation]) {
    figures = Dictionary(grouping: observations) { Place($0.key) }
  }

  /// The cells as figures, and what the incomplete ones lack.
  mutating func figures(of cells: [RolledUpFigures.Cell]) throws -> RolledUpFigures {
    var result = RolledUpFigures()
    for cell in cells {
      if let lacking = cell.parts.first(where: { !$0.isComplete }) {
        result.incomplete.append(try incomplete(lacking, of: cell.key))
        continue
      }
      let level = Set(cell.parts.first.map { areas(under: $0) } ?? [])
      let below = cell.parts.flatMap { figures(under: $0) }
        .filter { level.contains($0.key.area) }
      result.observations.append(
        Observation(
          key: cell.key, value: .number(ReportedNumber(cell.value)),
          statuses: below.reduce(into: [.derived]) {
            $0.formUnion($1.statuses.subtracting([.normal]))
          },
          provenance: Provenance(document: ""), recordedAt: below.map(\.recordedAt).max() ?? 0))
      result.coverage[cell.key] = cell.parts.map(\.reported).min()
    }
    result.incomplete.sort { $0.key.period.end.lastDay < $1.key.period.end.lastDay }
    return result
  }

  private mutating func incomplete(
    _ sum: StoredSum, of key: ObservationKey
  ) throws -> IncompleteSum {
    let own = figures(under: sum).filter { $0.key.priceBasis == sum.key.priceBasis }
    let rollUp = try sums.rollUps(of: sum.key, over: own).first { $0.level == sum.level }
    return IncompleteSum(
      key: key, part: sum.key.indicator, sum: sum.sum, reported: sum.reported,
      missing: (rollUp?.missing ?? []).compactMap { registry.area($0, on: key.period.lastDay) })
  }

  private func figures(under sum: StoredSum) -> [Observation] { figures[Place(sum.key)] ?? [] }

  /// Codes of the areas that were added up.
  private mutating func areas(under sum: StoredSum) -> [String] {
    let moment = Moment(area: sum.key.area, day: sum.key.period.lastDay)
    let known = levels[moment] ?? registry.areasBelow(moment.area, on: moment.day)
    levels[moment] = known
    return known[sum.level] ?? []
  }
}
