package import Ledger
import Quantities
package import Storage

/// The account of a plan: each target with its result and verdict, in the groups and the order of the
/// resolution.
package struct Scorecard: Sendable {
  package struct Row: Sendable {
    package var target: Target
    package var indicator: Indicator?
    package var result: Observation?
    package var attainment: Attainment?
    package var verdict: Verdict
    /// What the report says in words.
    package var statedVerdict: Verdict?
    package var override: VerdictOverride?
    /// Why computed and stated verdict differ, or that the report left the target out.
    package var note: Wording?

    /// Whether no report states the result of the period itself.
    package var isLeftOut: Bool { result?.key.period != target.period }

    /// Whether a report says in words something else than its figures.
    package var isContradicted: Bool { statedVerdict.map { $0 != verdict } ?? false }

    /// Percent of the plan where it says something; of a rate of change it does not.
    var percentOfPlan: ExactDecimal? {
      indicator?.measuresChange == true ? nil : attainment?.percent
    }

    /// What is measured, in both languages.
    var name: Wording {
      let name = indicator?.name ?? target.indicator
      let english = indicator?.englishName ?? ""
      return Wording(name, english.isEmpty ? name : english)
    }
  }

  /// Targets that stand together in one document.
  struct Group {
    var document: String
    /// As the document numbers it; empty where it has no groups.
    var number: String
    /// The place of each in ``Scorecard/rows``.
    var rows: Range<Int>
  }

  package var area: ReferenceArea
  package var period: TimePeriod
  package var rows: [Row]

  /// How many targets got each verdict.
  package var summary: [Verdict: Int] {
    Dictionary(rows.map { ($0.verdict, 1) }, uniquingKeysWith: +)
  }

  /// The groups in the order of the documents.
  var groups: [Group] {
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
  package static func make(
    area: ReferenceArea, period: TimePeriod, store: any LedgerStore, rules: [VerdictRule] = [],
    asKnownAt time: Int64? = nil
  ) async throws -> Scorecard {
    let above = try await store.areaRegistry().ancestors(of: area.code, on: period.end.lastDay)
    let thresholds = VerdictRule.thresholds(
      in: rules, areas: [area.code] + above.map(\.code), year: period.end.year)
    let targets = try await store.targets(area: area.code, period: period, asKnownAt: time)
    let indicators = Dictionary(
      try await store.indicators().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let observations = try await store.observations(
      ObservationQuery(
        indicators: Array(Set(targets.map(\.indicator))), areas: [area.code], year: period.end.year),
      asKnownAt: time)
    let overrides = try await store.verdictOverrides(area: area.code, period: period)
    let results = Dictionary(grouping: observations.filter { $0.key.breakdown.isEmpty }) {
      $0.key.indicator
    }
    let rows = targets.map { target in
      row(
        target, indicators[target.indicator], results[target.indicator] ?? [], thresholds,
        overrides.last { $0.indicator == target.indicator })
    }
    return Scorecard(area: area, period: period, rows: rows)
  }

  private static func row(
    _ target: Target, _ indicator: Indicator?, _ results: [Observation],
    _ thresholds: VerdictThresholds, _ override: VerdictOverride?
  ) -> Scorecard.Row {
    let result = best(results, for: target.period)
    let direction = indicator?.direction ?? .higher
    let computed =
      result.map {
        Assessor.verdict(
          on: $0.value, statuses: $0.statuses, for: target.requirement, direction: direction,
          thresholds: thresholds)
      } ?? .noData
    var row = Scorecard.Row(
      target: target, indicator: indicator, result: result,
      attainment: result?.value.number.map {
        Attainment.of($0, against: target.requirement, direction: direction)
      }, verdict: override?.verdict ?? computed, statedVerdict: result?.statedVerdict,
      override: override)
    row.note = note(on: row, computed: computed)
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

  private static func note(on row: Scorecard.Row, computed: Verdict) -> Wording? {
    if let override = row.override {
      return Wording(
        "\(override.person): \(override.reason)", "\(override.person): \(override.reason)")
    }
    guard let result = row.result else {
      return Wording(
        "báo cáo không nêu kết quả của chỉ tiêu này",
        "the report does not state the result of this target")
    }
    if row.isLeftOut {
      let (due, known) = (row.target.period.wording, result.key.period.wording)
      return Wording(
        "báo cáo \(due.vietnamese) không nêu; số gần nhất là của \(known.vietnamese)",
        "the report of \(due.english) does not state it; the latest figure is of \(known.english)")
    }
    guard let stated = row.statedVerdict, stated != computed else { return nil }
    let (said, shown) = (stated.wording, computed.wording)
    let figures = result.value.number.map { $0.printed }
    return Wording(
      "văn bản ghi \(said.vietnamese) kế hoạch, số liệu cho thấy \(shown.vietnamese) kế hoạch"
        + (figures.map { " (\($0) so với \(row.target.text))" } ?? ""),
      "the report says \(said.english), its figures show \(shown.english)"
        + (figures.map { " (\($0) against \(row.target.text))" } ?? ""))
  }
}
