import Ledger

/// The result that stands for a period, with what is needed to set it against targets.
struct Judge {
  /// The figure that stands for the period; nil without any.
  let result: Observation?
  private let results: [Observation]
  private let direction: Indicator.Direction
  private let thresholds: VerdictThresholds
  /// What the result tells while the year of the plan runs; nil where it tells of the whole period.
  private var running: RunningFigure?

  /// Chooses among all figures that say how far the period has come.
  ///
  /// - Parameter earlier: what is known of the indicator in earlier years, for telling where a running year
  ///   is heading.
  init(
    results: [Observation], period: TimePeriod, indicator: Indicator?,
    thresholds: VerdictThresholds = VerdictThresholds(), earlier: [Observation] = []
  ) {
    self.results = results
    self.direction = indicator?.direction ?? .higher
    self.thresholds = thresholds
    result = results.max { Self.rank($0, period) < Self.rank($1, period) }
    if let result, let indicator, period == .year(period.end.year) {
      running = RunningFigure(result, of: indicator, among: earlier)
    } else {
      running = nil
    }
  }

  /// Whether the year is judged by how far it has come.
  var isRunning: Bool { running != nil }

  /// The same in a year of which most is told: what is not, was left out of its report, and is judged by what
  /// is known of it.
  func inToldYear() -> Judge {
    var judge = self
    judge.running = nil
    return judge
  }

  /// The result against what an authority assigned.
  func comparison(_ history: TargetHistory) -> Scorecard.Comparison {
    let target = history.current
    return Scorecard.Comparison(
      history: history,
      attainment: result?.value.number.map {
        Attainment.of($0, against: target.requirement, direction: direction)
      }, assessment: assessment(of: target))
  }

  private func assessment(of target: Target) -> Assessment {
    if target.isUnquoted { return Assessment(statedVerdict(on: target) ?? .noData) }
    guard let result else { return Assessment(.noData) }
    if let running {
      return Assessor.assessment(
        of: running, for: target.requirement, direction: direction, thresholds: thresholds)
    }
    return Assessment(
      Assessor.verdict(
        on: result.value, statuses: result.statuses, for: target.requirement, direction: direction,
        thresholds: thresholds))
  }

  /// What the report says in words: of this figure, or of the same figure where it states it again; nil
  /// where the same document sets the target, for it cannot judge one by the other.
  func statedVerdict(on target: Target) -> Verdict? {
    guard let result else { return nil }
    let document = result.provenance.document
    if target.authority == .committee, target.provenance.document == document { return nil }
    return result.statedVerdict
      ?? results.sorted { ($0.provenance.line ?? 0) < ($1.provenance.line ?? 0) }.first {
        $0.statedVerdict != nil && $0.value == result.value && $0.provenance.document == document
      }?.statedVerdict
  }

  /// What was reached before what is expected, the whole period's own before what was reached so far, the
  /// latest before earlier ones, and of those that end together a year's before several years'; of
  /// figures that are alike in all this, the one stated first.
  private static func rank(_ result: Observation, _ period: TimePeriod) -> (
    Int, TimePeriod.Point, Int, Int64, Int, String
  ) {
    let isWhole = result.key.period == period
    let isFinal = result.statuses.isDisjoint(with: [.estimate, .forecast])
    return (
      result.statuses.contains(.forecast) ? -1 : (isWhole ? 2 : 0) + (isFinal ? 1 : 0),
      result.key.period.end.lastDay, result.key.period.start.year, result.recordedAt,
      -(result.provenance.line ?? result.provenance.paragraph ?? 0), result.key.basis.rawValue
    )
  }
}
