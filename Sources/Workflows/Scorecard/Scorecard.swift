package import Ledger
package import Storage

/// The account of a plan: each target with its result and verdict, in the groups and the order of the
/// resolution.
package struct Scorecard: Sendable {
  package struct Row: Sendable {
    /// The target that the result is compared with.
    package var target: Target
    /// What it was before it was adjusted.
    package var history: TargetHistory
    package var indicator: Indicator?
    package var result: Observation?
    package var attainment: Attainment?
    /// The verdict that counts: a person's where one is set, else the computed one.
    package var verdict: Verdict
    package var computedVerdict: Verdict
    /// What the report says in words.
    package var statedVerdict: Verdict?
    package var override: VerdictOverride?
    /// How many areas below the result was added up from; nil where it was reported for the area.
    package var rolledUpFrom: Int?
    /// The latest sum over the areas below that lacks some of them.
    package var incomplete: IncompleteSum?
    /// The same result against what other authorities assigned.
    package var others: [Comparison]
    /// Why computed and stated verdict differ, or that the report left the target out.
    package var note: String?
  }

  /// A result against the target of one authority.
  package struct Comparison: Sendable {
    package var history: TargetHistory
    package var attainment: Attainment?
    package var verdict: Verdict
  }

  package var area: ReferenceArea
  package var period: TimePeriod
  package var rows: [Row]
  /// The day as of which everything is given; nil means now.
  package var knownOn: TimePeriod.Point?

  /// How many targets got each verdict; of an indicator with several targets the one compared counts.
  package var summary: [Verdict: Int] {
    Dictionary(rows.map { ($0.verdict, 1) }, uniquingKeysWith: +)
  }
}

/// Makes the account of a plan from a ledger.
package enum ScorecardMaker {
  /// The account of an area and period: one row an indicator, against the target of the authority asked
  /// for, else of the first that assigned one, the Council before the centre, Party and Committee.
  ///
  /// - Parameter moment: gives figures, targets, thresholds and verdicts as they were known then.
  package static func make(
    area: ReferenceArea, period: TimePeriod, store: any LedgerStore,
    authority: Target.Authority? = nil, asKnown moment: LedgerMoment? = nil
  ) async throws -> Scorecard {
    let registry = try await store.areaRegistry()
    let above = registry.ancestors(of: area.code, on: period.end.lastDay)
    let rule = VerdictRule.rule(
      in: try await store.verdictRules(asKnownAt: moment?.time),
      areas: [area.code] + above.map(\.code), year: period.end.year)
    let isKnown = { (time: Int64) in time <= moment?.time ?? .max }
    let histories = TargetHistory.byIndicator(
      try await store.targetHistory(indicator: nil, area: area.code, period: period)
        .filter { isKnown($0.recordedAt) })
    let indicators = Dictionary(
      try await store.indicators().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let observations = try await store.observations(
      ObservationQuery(
        indicators: Array(histories.keys), areas: [area.code], year: period.end.year),
      asKnownAt: moment?.time)
    let overrides = try await store.verdictOverrides(area: area.code, period: period)
      .filter { isKnown($0.recordedAt) }
    // Figures under the code in another part of the year may be another unit's.
    let own = observations.filter {
      $0.key.breakdown.isEmpty && registry.isUnit(area, on: $0.key.period.lastDay)
    }
    let rolledUp = try await RolledUpFigures.read(
      histories.keys.compactMap { indicators[$0] }, of: area, towards: period, besides: own,
      store: store, asKnown: moment)
    let results = Dictionary(
      grouping: (own + rolledUp.observations).filter {
        $0.key.breakdown.isEmpty && $0.key.counts(towards: period, indicators[$0.key.indicator])
      }, by: \.key.indicator)
    let rows = histories.compactMap { code, histories -> Scorecard.Row? in
      guard
        let own = histories.first(where: { authority == nil || $0.current.authority == authority })
      else { return nil }
      let judge = Judge(
        result: best(results[code] ?? [], for: period),
        direction: indicators[code]?.direction ?? .higher,
        thresholds: rule?.thresholds ?? VerdictThresholds())
      return row(
        own, others: histories.filter { $0 != own }, judge, indicators[code],
        overrides.first { $0.indicator == code }.flatMap { $0.verdict == nil ? nil : $0 }, rolledUp)
    }.sorted { Target.comesBefore($0.target, $1.target) }
    return Scorecard(area: area, period: period, rows: rows, knownOn: moment?.day)
  }

  /// A result with what is needed to set it against targets.
  private struct Judge {
    var result: Observation?
    var direction: Indicator.Direction
    var thresholds: VerdictThresholds

    func comparison(_ history: TargetHistory) -> Scorecard.Comparison {
      let requirement = history.current.requirement
      return Scorecard.Comparison(
        history: history,
        attainment: result?.value.number.map {
          Attainment.of($0, against: requirement, direction: direction)
        },
        verdict: result.map {
          Assessor.verdict(
            on: $0.value, statuses: $0.statuses, for: requirement, direction: direction,
            thresholds: thresholds)
        } ?? .noData)
    }
  }

  private static func row(
    _ history: TargetHistory, others: [TargetHistory], _ judge: Judge, _ indicator: Indicator?,
    _ override: VerdictOverride?, _ rolledUp: RolledUpFigures
  ) -> Scorecard.Row {
    let own = judge.comparison(history)
    var row = Scorecard.Row(
      target: history.current, history: history, indicator: indicator, result: judge.result,
      attainment: own.attainment, verdict: override?.verdict ?? own.verdict,
      computedVerdict: own.verdict, statedVerdict: judge.result?.statedVerdict, override: override,
      rolledUpFrom: judge.result.flatMap { rolledUp.coverage[$0.key] },
      incomplete: rolledUp.incomplete.last {
        $0.key.indicator == history.current.indicator && $0.key.breakdown.isEmpty
      }, others: others.map(judge.comparison))
    row.note = ScorecardNote.note(on: row)
    return row
  }

  /// The figure that stands for the period: the whole period's own before what was reached so far, the
  /// latest before earlier ones.
  private static func best(_ results: [Observation], for period: TimePeriod) -> Observation? {
    results.max { left, right in rank(left, period) < rank(right, period) }
  }

  private static func rank(_ result: Observation, _ period: TimePeriod) -> (
    Int, TimePeriod.Point, Int64
  ) {
    let isWhole = result.key.period == period
    let isFinal = result.statuses.isDisjoint(with: [.estimate, .forecast])
    return ((isWhole ? 2 : 0) + (isFinal ? 1 : 0), result.key.period.end.lastDay, result.recordedAt)
  }
}
