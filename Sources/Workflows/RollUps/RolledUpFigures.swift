package import Ledger
package import Quantities
package import Storage

/// Figures of an area added up from the areas below it, for cells of which it has no figure of its own.
///
/// Only a sum in which no area is missing is a figure; of another one it is said who is missing.
package struct RolledUpFigures: Sendable {
  /// The sums that are complete, and the ratios recomputed from such sums.
  package var observations: [Observation] = []
  /// How many areas each of them covers.
  package var coverage: [ObservationKey: Int] = [:]
  /// Sums that lack areas.
  package var incomplete: [IncompleteSum] = []
}

/// A sum over areas below that some of them have not reported for.
package struct IncompleteSum: Sendable {
  /// The cell that has no figure for want of it.
  package var key: ObservationKey
  /// The indicator that was added up; another than that of the cell for a ratio.
  package var part: String
  package var sum: ExactDecimal
  package var reported: Int
  package var missing: [ReferenceArea]
}

/// What is asked of the sums of one area.
package struct RollUpQuestion: Sendable {
  package var area: ReferenceArea
  package var indicators: [Indicator]
  /// The figures that the area has of its own; their cells are left alone.
  package var reported: [Observation]

  package init(of area: ReferenceArea, _ indicators: [Indicator], besides reported: [Observation]) {
    self.area = area
    self.indicators = indicators
    self.reported = reported
  }
}

extension RolledUpFigures {
  /// The sums of an area for some indicators, as known now or at a moment.
  ///
  /// - Parameters:
  ///   - period: where one is given, only what counts towards it, of each indicator its own or else the
  ///     latest; without one everything.
  ///   - reported: the figures that the area has of its own; their cells are left alone.
  package static func read(
    _ indicators: [Indicator], of area: ReferenceArea, towards period: TimePeriod? = nil,
    besides reported: [Observation], store: any LedgerStore, asKnown moment: LedgerMoment? = nil
  ) async throws -> RolledUpFigures {
    try await read(
      [RollUpQuestion(of: area, indicators, besides: reported)], towards: period, store: store,
      asKnown: moment)[0]
  }

  /// The sums of several areas, read together: what is asked of each, in that order.
  package static func read(
    _ questions: [RollUpQuestion], towards period: TimePeriod? = nil, store: any LedgerStore,
    asKnown moment: LedgerMoment? = nil
  ) async throws -> [RolledUpFigures] {
    let year = period.flatMap { $0.start.year == $0.end.year ? $0.end.year : nil }
    return try await read(questions, year: year, store: store, asKnown: moment) {
      cells, indicator in
      guard let period else { return cells }
      let counting = cells.filter {
        $0.key.breakdown.isEmpty && $0.key.counts(towards: period, indicator)
      }.sorted { $0.key.isLess($1.key, for: period) }
      // What is complete stands; what is later and is not, is only told of.
      return [counting.last(where: \.isComplete), counting.last { !$0.isComplete }]
        .compactMap { $0 }
    }
  }

  /// The sums of several areas, of the cells that are wanted: what is asked of each, in that order.
  ///
  /// - Parameter year: nil for every year.
  package static func read(
    _ questions: [RollUpQuestion], in year: Int?, store: any LedgerStore,
    asKnown moment: LedgerMoment? = nil, where isWanted: (ObservationKey) -> Bool
  ) async throws -> [RolledUpFigures] {
    try await read(questions, year: year, store: store, asKnown: moment) { cells, _ in
      cells.filter { isWanted($0.key) }
    }
  }

  /// The complete sums alone of several areas in all years, of the cells that are wanted.
  ///
  /// What stands under them is not read, so nothing is told of how sure they are and when they were known.
  static func readValues(
    _ questions: [RollUpQuestion], store: any LedgerStore, asKnown moment: LedgerMoment?,
    where isWanted: (ObservationKey) -> Bool
  ) async throws -> [Observation] {
    try await cells(questions, year: nil, store: store, asKnown: moment) { cells, _ in
      cells.filter { $0.isComplete && isWanted($0.key) }
    }.joined().map { cell in
      Observation(
        key: cell.key, value: .number(ReportedNumber(cell.value)), statuses: [.derived],
        provenance: Provenance(document: ""), recordedAt: 0)
    }
  }

  private static func read(
    _ questions: [RollUpQuestion], year: Int?, store: any LedgerStore,
    asKnown moment: LedgerMoment?, choosing choose: ([Cell], Indicator) -> [Cell]
  ) async throws -> [RolledUpFigures] {
    let chosen = try await cells(
      questions, year: year, store: store, asKnown: moment, choosing: choose)
    var work = RollUpWork(registry: try await store.areaRegistry())
    if let query = work.query(under: chosen.joined()) {
      work.take(try await store.observations(query, asKnownAt: moment?.time))
    }
    return try chosen.map { try work.figures(of: $0) }
  }

  /// The sums of several areas that are chosen, of each question in its order.
  private static func cells(
    _ questions: [RollUpQuestion], year: Int?, store: any LedgerStore,
    asKnown moment: LedgerMoment?, choosing choose: ([Cell], Indicator) -> [Cell]
  ) async throws -> [[Cell]] {
    // Nothing is added up for an area that never had any below it.
    let parents = Set(try await store.areaRegistry().areas.compactMap(\.parent))
    let codes = Set(questions.flatMap(\.indicators).flatMap { [$0.code] + $0.rollUpBase })
    let sums = Dictionary(
      grouping: try await store.sums(
        ObservationQuery(
          indicators: codes.sorted(),
          areas: questions.map(\.area.code).filter(parents.contains), year: year),
        asKnownAt: moment?.time), by: \.key.area)
    return questions.map { question in
      guard let own = sums[question.area.code] else { return [] }
      let best = Dictionary(grouping: own, by: \.key).compactMapValues(\.mostTelling)
      let byIndicator = Dictionary(grouping: best.values, by: \.key.indicator)
      let reported = Set(question.reported.map(\.key))
      return question.indicators.flatMap { indicator in
        choose(
          cells(of: indicator, in: byIndicator, best).filter { !reported.contains($0.key) },
          indicator)
      }
    }
  }

  /// A figure with the sums it is worked out from.
  struct Cell {
    var key: ObservationKey
    var parts: [StoredSum]
    var value: ExactDecimal

    var isComplete: Bool { parts.allSatisfy(\.isComplete) }
  }

  private static func cells(
    of indicator: Indicator, in byIndicator: [String: [StoredSum]],
    _ sums: [ObservationKey: StoredSum]
  ) -> [Cell] {
    switch indicator.areaAggregation {
    case .sum:
      return (byIndicator[indicator.code] ?? []).map {
        Cell(key: $0.key, parts: [$0], value: $0.sum)
      }
    case .ratio(let numerator, let denominator, let factor):
      return (byIndicator[numerator] ?? []).compactMap { top in
        var key = top.key
        key.indicator = denominator
        guard let bottom = sums[key],
          let ratio = top.sum.multiplied(by: factor)?.divided(by: bottom.sum, decimals: 2)
        else { return nil }
        key.indicator = indicator.code
        key.priceBasis = indicator.priceBasis ?? ""
        return Cell(key: key, parts: [top, bottom], value: ratio)
      }
    case .weightedMean, .none:
      return []
    }
  }
}

extension ObservationKey {
  /// Whether a figure says how far a period has come: its own, or one of the whole so far.
  ///
  /// What happened in a month alone does not, where months add up. A plan of several years is also told
  /// by what one of its years brought.
  func counts(towards period: TimePeriod, _ indicator: Indicator?) -> Bool {
    if self.period == period || basis != .inPeriod { return true }
    let isOfYears = self.period.start.month == nil && self.period.end.month == nil
    return indicator?.timeAggregation != .sum || period.isSeveralYears && isOfYears
  }

  /// Whether another figure stands rather for a period: its own first, then the latest.
  fileprivate func isLess(_ other: ObservationKey, for target: TimePeriod) -> Bool {
    (period == target ? 1 : 0, period.end.lastDay, basis.rawValue)
      < (other.period == target ? 1 : 0, other.period.end.lastDay, other.basis.rawValue)
  }
}

extension [StoredSum] {
  /// Of the sums of one cell the one that says most: of the nearest level that reported in full, else
  /// of the nearest.
  fileprivate var mostTelling: StoredSum? {
    let ordered = sorted { $0.level < $1.level }
    return ordered.first(where: \.isComplete) ?? ordered.first
  }
}

extension Indicator {
  /// The indicators from which it is recomputed for a larger area.
  var rollUpBase: [String] {
    switch areaAggregation {
    case .ratio(let numerator, let denominator, _): [numerator, denominator]
    case .weightedMean(let weight): [weight]
    case .sum, .none: []
    }
  }
}
