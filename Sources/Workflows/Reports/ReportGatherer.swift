package import Ledger
import Quantities
package import Reports
package import Storage

/// Gathers from a ledger what a report is made of.
package enum ReportGatherer {
  /// What is known for a report on an area and period.
  ///
  /// Targets are those of the year or term that the period belongs to; figures of the year before are
  /// for comparing, results of the term's years for charts and proposals.
  package static func gather(
    area: ReferenceArea, period: ReportingPeriod, store: any LedgerStore
  ) async throws -> ReportMaterial {
    let plan: TimePeriod = period.span == .term ? period.period : .year(period.year)
    let indicators = Dictionary(
      try await store.indicators().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var observations = try await observations(of: area, for: period, store)
    let middle = observations.partition { $0.key.transformation != .level }
    let comparisons = Array(observations[middle...])
    observations.removeSubrange(middle...)
    let targets = try await StatedAtTheTime.targets(
      area: area, period: plan, of: period.period, store: store)
    let card = try await ScorecardMaker.make(area: area, period: plan, store: store)
    var rolledUp = try await rolledUp(
      of: area, for: period, besides: observations, Array(indicators.values), store)
    let known = Set(rolledUp.map(\.key))
    rolledUp += card.rows.compactMap { row in row.rolledUpFrom == nil ? nil : row.result }
      .filter { !known.contains($0.key) }
    let book = FigureBook(
      area: area, areaName: area.kind.wording(of: area.name).vietnamese,
      areaKind: area.kind.word?.vietnamese ?? "", period: period,
      indicators: indicators, observations: observations + rolledUp,
      comparisons: comparisons, targets: targets)
    var material = ReportMaterial(book: book)
    // The account is of one plan: the Council's where there is one.
    let authority = card.rows.first?.target.authority
    let assigned = Dictionary(
      targets.map { (TargetKey($0), $0) }, uniquingKeysWith: { first, _ in first })
    let own = card.rows.filter { $0.target.authority == authority }.map { row in
      var row = row
      row.target = assigned[TargetKey(row.target)] ?? row.target
      return row
    }
    // What a report says was assigned stands in no group of the resolution.
    let rows =
      own.contains { !$0.target.group.isEmpty }
      ? own.filter { !$0.target.group.isEmpty } : own
    // A year that is over needs no pace.
    let figures =
      period.isWholeYear
      ? [:] : Dictionary(grouping: observations + rolledUp, by: \.key.indicator)
    material.account = rows.compactMap { row in
      period.isWholeYear
        ? account(of: row)
        : account(of: row, soFar: book, among: figures[row.target.indicator] ?? [])
    }
    material.plan = planName(of: card)
    material.series = series(
      of: observations, area: area, targets: try await plans(area, period.year, store))
    let year = period.year + 1
    material.proposals = TargetProposer(
      year: year,
      proposed: try await store.targets(area: area.code, period: .year(year), asKnownAt: nil),
      term: try await store.targets(area: area.code, period: .term(of: year), asKnownAt: nil),
      results: results(material.series)
    ).proposals(for: material.account)
    return material
  }

  /// What a report can state or set against it: figures of its years and the year before that end with
  /// it, and those of whole years before; levels and how they compare.
  ///
  /// A ledger holds a figure for each month, which in a report on another month is no use to anyone.
  private static func observations(
    of area: ReferenceArea, for period: ReportingPeriod, _ store: any LedgerStore
  ) async throws -> [Observation] {
    let start = period.span == .term ? period.period.start.year : period.year
    let earlier = (period.year - shownYears..<max(start - 1, period.year - shownYears))
      .map { TimePeriod.year($0) }
    let terms = period.span == .term ? [period.period, period.period.yearBefore] : []
    var observations = try await store.observations(
      ObservationQuery(areas: [area.code], periods: earlier + terms, content: .everything),
      asKnownAt: nil)
    for year in start - 1...period.year {
      // How the figures of the year before compared is of no use.
      observations += try await store.observations(
        ObservationQuery(
          areas: [area.code], year: year, content: year < start ? .levels : .everything),
        asKnownAt: nil
      ).filter {
        let end = $0.key.period.end
        // A day of the month before is as far as many a state is known.
        // Of a year, so are the months and days of its end.
        if period.isWholeYear, $0.key.basis != .inPeriod, let month = end.month {
          return month >= period.lastMonth - 2
        }
        guard let month = end.month else { return true }
        return end.day == nil
          ? months(of: end.year, for: period).contains(month)
          : (period.lastMonth - 1...period.lastMonth).contains(month)
      }
    }
    return try await StatedAtTheTime.figures(observations, of: period.period, store: store)
  }

  /// The months of a year that figures have to end with to be of use: the last of the period, and the last
  /// of the year before, which says what part of that year the same time had brought.
  private static func months(of year: Int, for period: ReportingPeriod) -> Set<Int> {
    year < period.year ? [period.lastMonth, 12] : [period.lastMonth]
  }

  /// What was added up from the areas below for the same times: those of the period and, to set against
  /// them, of the year before.
  private static func rolledUp(
    of area: ReferenceArea, for period: ReportingPeriod, besides observations: [Observation],
    _ indicators: [Indicator], _ store: any LedgerStore
  ) async throws -> [Observation] {
    guard period.span != .term else { return [] }
    var figures: [Observation] = []
    for year in period.year - 1...period.year {
      let months = Self.months(of: year, for: period)
      figures += try await RolledUpFigures.read(
        [RollUpQuestion(of: area, indicators, besides: observations)], in: year, store: store
      ) { key in
        key.breakdown.isEmpty && (key.period.end.month.map(months.contains) ?? true)
      }.flatMap(\.observations)
    }
    return figures
  }

  private static func account(of row: Scorecard.Row) -> AccountRow? {
    guard let indicator = row.indicator else { return nil }
    return AccountRow(
      target: row.target, indicator: indicator, result: row.isLeftOut ? nil : row.result,
      percent: row.percentOfPlan, verdict: row.isLeftOut ? .noData : row.verdict,
      remark: row.override?.reason)
  }

  /// The row while the year is not over.
  ///
  /// It says how far the target has come, gives a verdict only on what has been reached already, and of the
  /// others tells where they are heading by the pace of earlier years. The calendar alone is no ground for an
  /// official report: tea is not picked in January.
  ///
  /// - Parameter known: the figures of the indicator, those of the year before among them.
  private static func account(
    of row: Scorecard.Row, soFar book: FigureBook, among known: [Observation]
  ) -> AccountRow? {
    guard let indicator = row.indicator else { return nil }
    let code = indicator.code
    // The growth of one month says nothing of the year's.
    let isOfMonth = indicator.measure == .growth && book.period.cumulative != nil
    guard
      let figure = book.figure(code, .cumulative) ?? (isOfMonth ? nil : book.figure(code, .current))
    else {
      return AccountRow(
        target: row.target, indicator: indicator, result: nil, percent: nil, verdict: .noData)
    }
    let verdict = Assessor.verdict(
      on: figure.observation.value, statuses: figure.observation.statuses,
      for: row.target.requirement, direction: indicator.direction)
    let isReached = indicator.direction != .lower && [.exceeded, .met].contains(verdict)
    return AccountRow(
      target: row.target, indicator: indicator, result: figure.observation,
      percent: indicator.measure == .level
        ? Attainment.of(
          figure.value, against: row.target.requirement, direction: indicator.direction
        ).percent
        : nil,
      verdict: isReached ? verdict : .noData,
      expected: isReached ? nil : expectation(of: figure.observation, row.target, indicator, known))
  }

  private static func expectation(
    of result: Observation, _ target: Target, _ indicator: Indicator, _ known: [Observation]
  ) -> Verdict? {
    guard let running = RunningFigure(result, of: indicator, among: known) else { return nil }
    let assessment = Assessor.assessment(
      of: running, for: target.requirement, direction: indicator.direction)
    switch (assessment.certainty, assessment.forecast?.ground) {
    case (.certain, _), (.expected, .earlierYears): return assessment.verdict
    default: return nil
    }
  }

  /// "Nghị quyết số 52/NQ-HĐND", of the document that set the first target.
  private static func planName(of card: Scorecard) -> String? {
    guard let target = card.rows.first?.target else { return nil }
    let symbol = target.provenance.document
    return symbol.contains("NQ") ? "Nghị quyết số \(symbol)" : "văn bản số \(symbol)"
  }

  private static func plans(
    _ area: ReferenceArea, _ year: Int, _ store: any LedgerStore
  ) async throws -> [Target] {
    var targets: [Target] = []
    for year in year - shownYears...year {
      targets += try await store.targets(area: area.code, period: .year(year), asKnownAt: nil)
    }
    return targets
  }

  /// Years before the report's that a series goes back.
  private static let shownYears = 5

  private static func series(
    of observations: [Observation], area: ReferenceArea, targets: [Target]
  ) -> [String: [SeriesPoint]] {
    var points: [String: [Int: SeriesPoint]] = [:]
    for observation in observations where observation.key.breakdown.isEmpty {
      let (code, period) = (observation.key.indicator, observation.key.period)
      guard period == .year(period.end.year), let value = observation.value.number?.value else {
        continue
      }
      points[code, default: [:]][period.end.year] = SeriesPoint(
        year: period.end.year, result: value, plan: nil)
    }
    for target in targets {
      let year = target.period.end.year
      var point = points[target.indicator]?[year] ?? SeriesPoint(year: year, result: nil, plan: nil)
      point.plan = point.plan ?? target.requirement.value?.value
      points[target.indicator, default: [:]][year] = point
    }
    return points.mapValues { $0.values.sorted { $0.year < $1.year } }
  }

  private static func results(
    _ series: [String: [SeriesPoint]]
  ) -> [String: [Int: ReportedNumber]] {
    series.mapValues { points in
      Dictionary(
        points.compactMap { point in point.result.map { (point.year, ReportedNumber($0)) } },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
