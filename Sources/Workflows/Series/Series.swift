package import Ledger
package import Quantities
package import Storage

/// The figures of one indicator in one area over its periods, each beside its plan and the figure of
/// the year before.
package struct Series: Sendable {
  package struct Row: Sendable {
    package var observation: Observation
    /// The target of the period, or of the year that a figure so far counts towards.
    package var target: Target?
    package var attainment: Attainment?
    /// The same period of the year before.
    package var yearBefore: Observation?
    /// The figure less the one of the year before, where both have one number; percentage points for
    /// rates.
    package var change: ExactDecimal?
    /// Percent over the year before; none for rates, whose change is told in points.
    package var growth: ExactDecimal?
    /// The year's end at this pace, for what adds up over the months.
    package var forecast: Forecast?
    /// How the figure was worked out on the boundaries of today; nil where it was reported.
    package var restatement: Restatement?
    /// How many areas below the figure was added up from; nil where it was reported for the area.
    package var rolledUpFrom: Int?
  }

  package var indicator: Indicator
  package var area: ReferenceArea
  /// In the order of their periods; within one, as the bases are listed.
  package var rows: [Row]
  /// How sources say that figures of the indicator compare, in the order of their periods.
  package var comparisons: [Observation] = []
  /// The targets of the periods shown, by authority, with what they were before.
  package var plans: [TimePeriod: [TargetHistory]] = [:]
  package var boundaries = Boundaries.asReported
  /// The figures that could not be worked out on these boundaries.
  package var gaps: [RestatementGap] = []
  /// Sums over the areas below that lack some of them, and so are no figures.
  package var incomplete: [IncompleteSum] = []
  /// What is to be said of other units with the code of the area.
  package var namesakes: Wording?
  /// The day as of which everything is given; nil means now.
  package var knownOn: TimePeriod.Point?
}

/// Which years a series covers; nil means open.
package struct YearRange: Hashable, Sendable {
  package var first: Int?
  package var last: Int?

  package init(from first: Int? = nil, to last: Int? = nil) {
    self.first = first
    self.last = last
  }

  func contains(_ year: Int) -> Bool { (first ?? year) <= year && year <= (last ?? year) }
}

/// Makes a series from a ledger: the wholes of an indicator, without its sub-items.
package enum SeriesMaker {
  /// The series of an indicator in an area.
  ///
  /// - Parameter moment: gives figures and targets as they were known then.
  package static func make(
    indicator: Indicator, area: ReferenceArea, years: YearRange = YearRange(),
    store: any LedgerStore, boundaries: Boundaries = .asReported,
    asKnown moment: LedgerMoment? = nil
  ) async throws -> Series {
    let figures = try await AreaFigures.read(
      ObservationQuery(indicators: [indicator.code]), of: area, boundaries: boundaries,
      store: store, asKnown: moment)
    let rolledUp = try await RolledUpFigures.read(
      [indicator], of: area, besides: figures.observations, store: store, asKnown: moment)
    let known = (figures.observations + rolledUp.observations).filter { $0.key.breakdown.isEmpty }
    let shown = known.filter { years.contains($0.key.period.end.year) }.sorted(by: comesBefore)
    let registry = try await store.areaRegistry()
    var series = Series(indicator: indicator, area: area, rows: [])
    for period in Set(shown.flatMap { [$0.key.period, .year($0.key.period.end.year)] })
    // A target under the code in another time may be another unit's.
    where registry.isUnit(area, on: period.lastDay) {
      let versions = try await store.targetHistory(
        indicator: indicator.code, area: area.code, period: period
      ).filter { $0.recordedAt <= moment?.time ?? .max }
      series.plans[period] = TargetHistory.byIndicator(versions)[indicator.code]
    }
    let targets = series.plans.compactMapValues { $0.first?.current }
    series.rows = shown.map { observation in
      let restatement = figures.restatements[observation.key]
      // What was planned for former areas is not the plan of the one they became.
      var row = row(observation, among: known, restatement == nil ? targets : [:], indicator)
      row.restatement = restatement
      row.rolledUpFrom = rolledUp.coverage[observation.key]
      return row
    }
    if boundaries == .asReported {
      series.comparisons = try await AreaFigures.read(
        ObservationQuery(indicators: [indicator.code], content: .comparisons), of: area,
        boundaries: boundaries, store: store, asKnown: moment
      ).observations.filter {
        $0.key.breakdown.isEmpty && years.contains($0.key.period.end.year)
      }.sorted {
        comesBefore($0, $1)
          || !comesBefore($1, $0) && $0.key.transformation.code < $1.key.transformation.code
      }
    }
    series.boundaries = boundaries
    series.gaps = figures.gaps.filter {
      $0.key.breakdown.isEmpty && years.contains($0.key.period.end.year)
    }
    series.incomplete = rolledUp.incomplete.filter {
      $0.key.breakdown.isEmpty && years.contains($0.key.period.end.year)
    }
    series.namesakes = boundaries == .today ? nil : figures.namesakeWording(of: area)
    series.knownOn = moment?.day
    return series
  }

  private static func row(
    _ observation: Observation, among known: [Observation], _ targets: [TimePeriod: Target],
    _ indicator: Indicator
  ) -> Series.Row {
    var row = Series.Row(observation: observation)
    let key = observation.key
    row.target = targets[key.period]
    // A figure of one month counts towards the year only with those before it.
    if row.target == nil, key.basis != .inPeriod, key.period.start.year == key.period.end.year {
      row.target = targets[.year(key.period.end.year)]
    }
    row.yearBefore = yearBefore(of: key, among: known)
    guard let number = observation.value.number else { return row }
    if let target = row.target, target.unit == indicator.unit {
      row.attainment = Attainment.of(
        number, against: target.requirement, direction: indicator.direction)
    }
    if let earlier = row.yearBefore?.value.number {
      row.change = number.value - earlier.value
      if !indicator.isRate {
        row.growth = Growth.percent(from: earlier.value, to: number.value)
      }
    }
    row.forecast = forecast(number, key, among: known, indicator)
    return row
  }

  /// The figure a year earlier on the same basis; for whole years on any, since what was estimated
  /// while a year ran is a plain result in the next.
  private static func yearBefore(
    of key: ObservationKey, among known: [Observation]
  ) -> Observation? {
    let period = key.period.yearBefore
    let earlier = known.filter { $0.key.period == period && $0.key.priceBasis == key.priceBasis }
    if let same = earlier.first(where: { $0.key.basis == key.basis }) { return same }
    return key.period.isYear ? earlier.sorted(by: comesBefore).first : nil
  }

  /// The year's end, by what the same months brought in the earlier years.
  private static func forecast(
    _ number: ReportedNumber, _ key: ObservationKey, among known: [Observation],
    _ indicator: Indicator
  ) -> Forecast? {
    let elapsed = key.period.shareOfYear
    guard indicator.timeAggregation == .sum, key.basis == .cumulative,
      key.period.start == TimePeriod.Point(year: key.period.end.year, month: 1),
      key.period.end.day == nil, elapsed < ExactDecimal(100)
    else { return nil }
    return Forecast.yearEnd(
      cumulative: number, elapsed: elapsed, profile: SeasonalProfile(of: key, among: known))
  }

  private static func comesBefore(_ left: Observation, _ right: Observation) -> Bool {
    func place(_ key: ObservationKey) -> (TimePeriod.Point, TimePeriod.Point, Int, String) {
      let basis = Basis.allCases.firstIndex(of: key.basis) ?? 0
      return (key.period.end.lastDay, key.period.start, basis, key.priceBasis)
    }
    return place(left.key) < place(right.key)
  }
}

extension Indicator {
  /// Whether it is measured in parts of a hundred or a thousand.
  var isRate: Bool { ["%", "‰", "điểm %"].contains(unit) }
}

extension TimePeriod {
  /// Whether the period is one calendar year.
  fileprivate var isYear: Bool { start == end && start.month == nil }
}
