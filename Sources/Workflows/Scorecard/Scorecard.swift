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
    package var note: String?
  }

  package var area: ReferenceArea
  package var period: TimePeriod
  package var rows: [Row]

  /// How many targets got each verdict.
  package var summary: [Verdict: Int] {
    Dictionary(rows.map { ($0.verdict, 1) }, uniquingKeysWith: +)
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
        indicators: Array(Set(targets.map(\.indicator))), areas: [area.code],
        year: period.isSeveralYears ? nil : period.end.year),
      asKnownAt: time
    ).filter { period.coversYears(of: $0.key.period) }
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
    let stated = isAim(target, of: result) ? nil : statedVerdict(results, result)
    let computed =
      target.isUnquoted
      ? stated ?? .noData
      : result.map {
        Assessor.verdict(
          on: $0.value, statuses: $0.statuses, for: target.requirement, direction: direction,
          thresholds: thresholds)
      } ?? .noData
    var row = Scorecard.Row(
      target: target, indicator: indicator, result: result,
      attainment: result?.value.number.map {
        Attainment.of($0, against: target.requirement, direction: direction)
      }, verdict: override?.verdict ?? computed, statedVerdict: stated,
      override: override)
    row.note = note(on: row, computed: computed)
    return row
  }

  /// Whether the document that reports the result also sets the target, so that it cannot judge one by
  /// the other.
  private static func isAim(_ target: Target, of result: Observation?) -> Bool {
    target.authority == .committee && target.provenance.document == result?.provenance.document
  }

  /// What the report says in words: of this figure, or of the same figure where it states it again.
  private static func statedVerdict(
    _ results: [Observation], _ result: Observation?
  ) -> Verdict? {
    result?.statedVerdict
      ?? results.sorted { ($0.provenance.line ?? 0) < ($1.provenance.line ?? 0) }.first {
        $0.statedVerdict != nil && $0.value == result?.value
          && $0.provenance.document == result?.provenance.document
      }?.statedVerdict
  }

  /// The figure that stands for the period: what was reached before what is expected, the whole period's
  /// own before what was reached so far, the latest before earlier ones, and of those that end together a
  /// year's before several years'; of figures that are alike in all this, the one stated first.
  private static func best(_ results: [Observation], for period: TimePeriod) -> Observation? {
    results.max { left, right in rank(left, period) < rank(right, period) }
  }

  private static func rank(_ result: Observation, _ period: TimePeriod) -> (
    Int, TimePeriod.Point, Int, Int64, Int, String
  ) {
    let isWhole = result.key.period == period
    let isFinal = result.statuses.isDisjoint(with: [.estimate, .forecast])
    return (
      result.statuses.contains(.forecast) ? -1 : (isWhole ? 2 : 0) + (isFinal ? 1 : 0),
      result.key.period.end.lastDay,
      result.key.period.start.year, result.recordedAt, -(result.provenance.line ?? 0),
      result.key.basis.rawValue
    )
  }

  private static func note(on row: Scorecard.Row, computed: Verdict) -> String? {
    if let override = row.override { return "\(override.person): \(override.reason)" }
    if case .text(let words) = row.target.requirement { return words }
    guard let result = row.result else {
      return "báo cáo không nêu kết quả của chỉ tiêu này"
    }
    if result.key.period != row.target.period, !row.target.period.isSeveralYears {
      return "báo cáo kỳ \(row.target.period.code) không nêu; số gần nhất là của kỳ "
        + result.key.period.code
    }
    guard let stated = row.statedVerdict, stated != computed else { return nil }
    let words = VerdictWording.vietnamese
    let figures = result.value.number.map {
      "\(NumeralReader.write($0.value, decimals: $0.decimals)) so với \(row.target.text)"
        + rounding(of: $0, to: row.target.requirement.value)
    }
    return "văn bản ghi \(words[stated] ?? stated.rawValue), số liệu cho thấy "
      + "\(words[computed] ?? computed.rawValue)" + (figures.map { " (\($0))" } ?? "")
  }
}

extension ScorecardMaker {
  /// That a result meets its target only at the digits the target is printed with.
  private static func rounding(of result: ReportedNumber, to target: ReportedNumber?) -> String {
    guard let target, result.value != target.value,
      result.value.rounded(to: target.decimals) == target.value
    else { return "" }
    return ", làm tròn như chỉ tiêu là "
      + NumeralReader.write(target.value, decimals: target.decimals)
  }
}

/// The words of verdicts in messages.
package enum VerdictWording {
  package static let vietnamese: [Verdict: String] = [
    .exceeded: "vượt kế hoạch", .met: "đạt kế hoạch", .nearlyMet: "cơ bản đạt kế hoạch",
    .atRisk: "khó đạt kế hoạch", .missed: "không đạt kế hoạch", .noData: "chưa có số liệu",
  ]
}
