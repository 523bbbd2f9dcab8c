package import Ledger
package import Storage

/// Makes the account of a plan from a ledger.
package enum ScorecardMaker {
  /// The account of an area and period: one row an indicator, against the target of the authority asked
  /// for, else of the first that assigned one, the Council before the centre, Party and Committee.
  ///
  /// While a year runs its verdicts are told from where the year is heading, see
  /// ``Assessor/assessment(of:for:direction:thresholds:)``. A year runs as long as the ledger has figures of
  /// the whole of it for no more than half of the plan.
  ///
  /// - Parameter moment: gives figures, targets, thresholds and verdicts as they were known then.
  package static func make(
    area: ReferenceArea, period: TimePeriod, store: any LedgerStore,
    authority: Target.Authority? = nil, asKnown moment: LedgerMoment? = nil
  ) async throws -> Scorecard {
    try await make(
      areas: [area], period: period, store: store, authority: authority, asKnown: moment)[0]
  }

  /// The accounts of several areas, read together; in the order of the areas.
  package static func make(
    areas: [ReferenceArea], period: TimePeriod, store: any LedgerStore,
    authority: Target.Authority? = nil, asKnown moment: LedgerMoment? = nil
  ) async throws -> [Scorecard] {
    let plans = try await AreaPlans.read(of: areas, period, store: store, asKnown: moment)
    let results = try await PlanResults.read(for: plans, period, store: store, asKnown: moment)
    return plans.areas.map { plan in
      var card = Scorecard(
        area: plan.area, period: period,
        rows: rows(of: plan, plans.indicators, results, period, authority),
        knownOn: moment?.day)
      let isReported = card.isReported
      for index in card.rows.indices {
        card.rows[index].note = ScorecardNote.note(on: card.rows[index], isReported: isReported)
      }
      return card
    }
  }

  /// Whether any target of an area and period has a result.
  static func hasResults(
    of area: ReferenceArea, _ period: TimePeriod, store: any LedgerStore
  ) async throws -> Bool {
    let plans = try await AreaPlans.read(of: [area], period, store: store, asKnown: nil)
    let results = try await PlanResults.readOfPeriod(
      for: plans, period, store: store, asKnown: nil)
    return !results.byCell.isEmpty
  }

  private static func rows(
    of plan: AreaPlans.Plan, _ indicators: [String: Indicator], _ results: PlanResults,
    _ period: TimePeriod, _ authority: Target.Authority?
  ) -> [Scorecard.Row] {
    let rolledUp = results.rolledUp[plan.area.code] ?? RolledUpFigures()
    var judges: [String: Judge] = [:]
    for code in plan.histories.keys {
      let cell = PlanResults.Cell(area: plan.area.code, indicator: code)
      judges[code] = Judge(
        results: results.byCell[cell] ?? [], period: period, indicator: indicators[code],
        thresholds: plan.thresholds, earlier: results.earlier[cell] ?? [])
    }
    let told = judges.values.count { $0.result != nil && !$0.isRunning }
    if told * 2 > judges.count { judges = judges.mapValues { $0.inToldYear() } }
    // Rows are large: what is put in order are the targets.
    let compared = plan.histories.values.compactMap { histories in
      histories.first { authority == nil || $0.current.authority == authority }
    }.sorted { Target.comesBefore($0.current, $1.current) }
    return compared.compactMap { own -> Scorecard.Row? in
      let code = own.current.indicator
      guard let judge = judges[code], let histories = plan.histories[code] else { return nil }
      let assessed = judge.comparison(own)
      return Scorecard.Row(
        target: own.current, history: own, indicator: indicators[code], result: judge.result,
        attainment: assessed.attainment, assessment: assessed.assessment,
        statedVerdict: judge.statedVerdict(on: own.current), override: plan.overrides[code],
        rolledUpFrom: judge.result.flatMap { rolledUp.coverage[$0.key] },
        incomplete: rolledUp.incomplete.last {
          $0.key.indicator == code && $0.key.breakdown.isEmpty
        }, others: histories.filter { $0 != own }.map(judge.comparison))
    }
  }
}
