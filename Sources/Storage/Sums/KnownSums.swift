package import Ledger
package import Quantities

/// Sums over areas added up from figures at hand, for a time of which an engine keeps none.
package struct KnownSums {
  private let registry: AreaRegistry
  private var places: [Moment: (level: Int, above: [String])?] = [:]
  private var counts: [Moment: [Int: Int]] = [:]

  private struct Moment: Hashable {
    var area: String
    var day: TimePeriod.Point
  }

  private struct Cell: Hashable {
    var key: ObservationKey
    var level: Int
  }

  private struct Tally {
    var sum = ExactSum()
    var reported = 0
    var notApplicable = 0
  }

  package init(_ registry: AreaRegistry) { self.registry = registry }

  /// The sums of areas, nil for any, over figures of indicators that add up.
  package mutating func sums(
    of figures: [Observation], above areas: [String]?
  ) throws -> [StoredSum] {
    let wanted = areas.map(Set.init)
    var tallies: [Cell: Tally] = [:]
    for figure in figures {
      guard let place = place(of: figure.key) else { continue }
      for area in place.above where wanted?.contains(area) != false {
        var key = figure.key
        key.area = area
        try Self.add(figure, to: &tallies[Cell(key: key, level: place.level), default: Tally()])
      }
    }
    var result: [StoredSum] = []
    for (cell, tally) in tallies where tally.reported > 0 {
      result.append(
        StoredSum(
          key: cell.key, level: cell.level, sum: try Self.value(tally, cell.key.indicator),
          reported: tally.reported, notApplicable: tally.notApplicable,
          expected: expected(cell)))
    }
    return result
  }

  /// The sums of one cell over the areas below it, the nearest level first.
  ///
  /// - Parameter figures: those of the cell's indicator, period and facet in the areas below.
  package func rollUps(
    of key: ObservationKey, over figures: [Observation]
  ) throws -> [StoredRollUp] {
    let byArea = Dictionary(figures.map { ($0.key.area, $0) }, uniquingKeysWith: { $1 })
    var result: [StoredRollUp] = []
    let levels = registry.areasBelow(key.area, on: key.period.lastDay)
    for (level, codes) in levels.sorted(by: { $0.key < $1.key }) {
      var tally = Tally()
      var rollUp = StoredRollUp(
        level: level, sum: ExactDecimal(0), reported: 0, notApplicable: [], missing: [])
      for code in codes {
        if let figure = byArea[code] { try Self.add(figure, to: &tally) }
        switch byArea[code]?.value {
        case .number?: continue
        case .missing(.notApplicable)?: rollUp.notApplicable.append(code)
        case .range?, .missing?, nil: rollUp.missing.append(code)
        }
      }
      guard tally.reported > 0 else { continue }
      rollUp.reported = tally.reported
      rollUp.sum = try Self.value(tally, key.indicator)
      result.append(rollUp)
    }
    return result
  }

  private static func add(_ figure: Observation, to tally: inout Tally) throws {
    switch figure.value {
    case .number(let number):
      guard tally.sum.add(number.value.coefficient, decimals: number.decimals) else {
        throw LedgerStoreError.sumTooLarge(indicator: figure.key.indicator)
      }
      tally.reported += 1
    case .missing(.notApplicable): tally.notApplicable += 1
    case .range, .missing: break
    }
  }

  private static func value(_ tally: Tally, _ indicator: String) throws -> ExactDecimal {
    guard let stored = tally.sum.stored else {
      throw LedgerStoreError.sumTooLarge(indicator: indicator)
    }
    return ExactDecimal(Int128(stored.coefficient), decimals: stored.decimals)
  }

  /// The level of a figure's area and the areas above it; nil where the area did not exist.
  private mutating func place(of key: ObservationKey) -> (level: Int, above: [String])? {
    let moment = Moment(area: key.area, day: key.period.lastDay)
    if let known = places[moment] { return known }
    let place = registry.area(key.area, on: moment.day).map {
      (level: $0.kind.level, above: registry.areasAbove(key.area, on: moment.day))
    }
    places[moment] = .some(place)
    return place
  }

  private mutating func expected(_ cell: Cell) -> Int {
    let moment = Moment(area: cell.key.area, day: cell.key.period.lastDay)
    if let known = counts[moment] { return known[cell.level] ?? 0 }
    let count = registry.areasBelow(moment.area, on: moment.day).mapValues(\.count)
    counts[moment] = count
    return count[cell.level] ?? 0
  }
}
