import Quantities

extension Assessor {
  /// What is to be said of a target while its year runs.
  ///
  /// - **What only grows** (a flow) is judged for certain where nothing still to come can change it: a plan
  ///   that is reached, a ceiling that is passed. Else by where the year ends at this pace: the pace of the
  ///   same months of earlier years, without these the calendar's.
  /// - **A state** is judged by its way since the end of the year before, taken on evenly to the end of this
  ///   one; one that still stands exactly where that year had left it has hardly been measured anew, and
  ///   says nothing when it falls short. Without the year before, one that reaches the plan is expected to,
  ///   and one that does not has no verdict yet. A state is never certain, since it can be lost again.
  /// - **A rate of change** stands for the year as it is; that of one month alone says nothing.
  /// - **A share that may begin anew each year** is judged by the same time of earlier years; without these as
  ///   a state whose year before is not known.
  ///
  /// It is expected to be exceeded only where the whole range of the forecast lies beyond the target, and at
  /// risk where its middle falls short. Of the parts of a structure, and of a target without a better side
  /// that is no range, nothing is said before the year is over.
  package static func assessment(
    of figure: RunningFigure, for requirement: Target.Requirement,
    direction: Indicator.Direction, thresholds: VerdictThresholds = VerdictThresholds()
  ) -> Assessment {
    let judge = RunningJudge(
      figure: figure, requirement: requirement, direction: direction, thresholds: thresholds)
    switch figure.value {
    case .missing: return Assessment(.noData)
    case .number(let number): return judge.assessment(of: number)
    case .range(let low, let high):
      let ends = [judge.assessment(of: low), judge.assessment(of: high)]
      return ends.min { $0.rank < $1.rank } ?? .open
    }
  }
}

extension Assessment {
  /// Of the ends of a range that claims less which comes first.
  fileprivate var rank: Int {
    let verdicts: [Verdict] = [.noData, .missed, .atRisk, .nearlyMet, .met, .exceeded]
    let certainties = Certainty.allCases
    return (verdicts.firstIndex(of: verdict) ?? 0) * certainties.count
      + (certainties.firstIndex(of: certainty) ?? 0)
  }
}

/// Judges one number of a running year.
private struct RunningJudge {
  let figure: RunningFigure
  let requirement: Target.Requirement
  let direction: Indicator.Direction
  let thresholds: VerdictThresholds

  func assessment(of number: ReportedNumber) -> Assessment {
    guard isJudged, figure.course != .passing else { return .open }
    let now = verdict(on: number, figure.statuses)
    if figure.course == .flow, isSettled(now, number) { return Assessment(now) }
    let isReached = now == .met || now == .exceeded
    guard let forecast = forecast(from: number, isReached: isReached) else {
      return isReached && figure.course != .flow ? Assessment(now, .expected) : .open
    }
    return Assessment(expected(forecast), .expected, forecast: forecast)
  }

  /// Whether there is a better side, or a range to be in.
  private var isJudged: Bool {
    switch (requirement, direction) {
    case (.text, _): false
    case (.between, _), (.atMost, _): true
    case (_, .higher), (_, .lower): true
    case (_, .neutral), (_, .band): false
    }
  }

  /// Whether a sum that only grows keeps its verdict whatever is still to come.
  private func isSettled(_ now: Verdict, _ number: ReportedNumber) -> Bool {
    let isReached = now == .met || now == .exceeded
    // From "cơ bản đạt" on, more of what should be little may still be nearly enough.
    let isMissed = now == .missed || now == .atRisk
    switch (requirement, direction) {
    case (.atMost, _), (.exactly, .lower), (.about, .lower), (.atLeast, .lower): return isMissed
    case (.between(_, let high), .lower), (.between(_, let high), .neutral),
      (.between(_, let high), .band):
      return isMissed && number.value > high.value
    default: return isReached
    }
  }

  private func forecast(from number: ReportedNumber, isReached: Bool) -> Forecast? {
    let decimals = requirement.decimals
    switch figure.course {
    case .flow, .growing:
      return Forecast.yearEnd(
        cumulative: number, elapsed: figure.elapsed, profile: figure.profile, decimals: decimals)
    case .state:
      guard let before = figure.yearBefore, isReached || before.value != number.value else {
        return nil
      }
      return Forecast.yearEnd(
        state: number, since: before, of: figure.year - 1, elapsed: figure.elapsed,
        decimals: decimals)
    case .rateOfChange:
      return Forecast(
        ground: .rate, expectedPercent: nil, projection: number.value, low: number.value,
        high: number.value)
    case .passing:
      return nil
    case .unclear:
      guard !figure.profile.shares.isEmpty else { return nil }
      return Forecast.yearEnd(
        cumulative: number, elapsed: figure.elapsed, profile: figure.profile, decimals: decimals)
    }
  }

  private func expected(_ forecast: Forecast) -> Verdict {
    let middle = verdict(on: ReportedNumber(forecast.projection), [.estimate])
    guard middle == .exceeded else { return middle }
    let worst = direction == .lower ? forecast.high : forecast.low
    return verdict(on: ReportedNumber(worst), [.estimate]) == .exceeded ? .exceeded : .met
  }

  private func verdict(
    on number: ReportedNumber, _ statuses: Set<ObservationStatus>
  ) -> Verdict {
    Assessor.verdict(
      on: .number(number), statuses: statuses, for: requirement, direction: direction,
      thresholds: thresholds)
  }
}

extension Target.Requirement {
  /// The digits that it is printed with.
  fileprivate var decimals: Int {
    switch self {
    case .between(let low, let high): max(low.decimals, high.decimals)
    default: value?.decimals ?? 0
    }
  }
}
