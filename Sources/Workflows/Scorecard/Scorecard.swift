package import Ledger
package import Quantities
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
    package var note: Wording?

    /// Whether no report states the result of the period itself; a plan of several years is judged by
    /// how far it has come.
    package var isLeftOut: Bool {
      guard let result else { return true }
      return !target.period.isSeveralYears && result.key.period != target.period
    }

    /// Whether a report says in words something else than its figures.
    package var isContradicted: Bool { statedVerdict.map { $0 != computedVerdict } ?? false }

    /// Percent of the plan where it says something; of a rate of change it does not.
    package var percentOfPlan: ExactDecimal? {
      (indicator?.measure ?? .level) == .level ? attainment?.percent : nil
    }

    /// What is measured, in both languages.
    package var name: Wording {
      let name = indicator?.name ?? target.indicator
      let english = indicator?.englishName ?? ""
      return Wording(name, english.isEmpty ? name : english)
    }
  }

  /// Targets that stand together in one document.
  package struct Group: Sendable {
    package var document: String
    /// As the document numbers it; empty where it has no groups.
    package var number: String
    /// The place of each in ``Scorecard/rows``.
    package var rows: Range<Int>
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

  /// The groups in the order of the documents.
  package var groups: [Group] {
    var groups: [Group] = []
    for (index, row) in rows.enumerated() {
      let (document, number) = (row.target.provenance.document, row.target.group)
      if let last = groups.last, last.document == document, last.number == number {
        groups[groups.count - 1].rows = last.rows.lowerBound..<index + 1
      } else {
        groups.append(Group(document: document, number: number, rows: index..<index + 1))
      }
    }
    return groups
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
        indicators: Array(histories.keys), areas: [area.code],
        year: period.isSeveralYears ? nil : period.end.year),
      asKnownAt: moment?.time
    ).filter { period.coversYears(of: $0.key.period) }
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
        results: results[code] ?? [], period: period,
        direction: indicators[code]?.direction ?? .higher,
        thresholds: rule?.thresholds ?? VerdictThresholds())
      return row(
        own, others: histories.filter { $0 != own }, judge, indicators[code],
        overrides.first { $0.indicator == code }.flatMap { $0.verdict == nil ? nil : $0 }, rolledUp)
    }.sorted { Target.comesBefore($0.target, $1.target) }
    var card = Scorecard(area: area, period: period, rows: rows, knownOn: moment?.day)
    let isReported = card.isReported
    for index in card.rows.indices {
      card.rows[index].note = ScorecardNote.note(on: card.rows[index], isReported: isReported)
    }
    return card
  }

  private static func row(
    _ history: TargetHistory, others: [TargetHistory], _ judge: Judge, _ indicator: Indicator?,
    _ override: VerdictOverride?, _ rolledUp: RolledUpFigures
  ) -> Scorecard.Row {
    let own = judge.comparison(history)
    return Scorecard.Row(
      target: history.current, history: history, indicator: indicator, result: judge.result,
      attainment: own.attainment, verdict: override?.verdict ?? own.verdict,
      computedVerdict: own.verdict, statedVerdict: judge.statedVerdict(on: history.current),
      override: override, rolledUpFrom: judge.result.flatMap { rolledUp.coverage[$0.key] },
      incomplete: rolledUp.incomplete.last {
        $0.key.indicator == history.current.indicator && $0.key.breakdown.isEmpty
      }, others: others.map(judge.comparison))
  }
}
