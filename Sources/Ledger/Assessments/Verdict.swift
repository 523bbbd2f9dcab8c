package import Quantities

/// What became of a target (đánh giá).
package enum Verdict: String, Sendable, CaseIterable {
  /// vượt kế hoạch
  case exceeded
  /// đạt kế hoạch
  case met
  /// cơ bản đạt
  case nearlyMet = "nearly-met"
  /// khó đạt: an estimate that misses
  case atRisk = "at-risk"
  /// không đạt: a final figure that misses
  case missed
  /// chưa có số liệu
  case noData = "no-data"
}

/// The percentages at which the words of a verdict begin, for one year and area.
///
/// No provincial rule that fixes them was found; the delivered ones are ours and marked so in the
/// catalogue.
package struct VerdictThresholds: Hashable, Sendable {
  /// Percent of plan from which a result is "cơ bản đạt"; nil where the word is not used.
  package var nearlyMetFrom: ExactDecimal?

  package init(nearlyMetFrom: ExactDecimal? = nil) {
    self.nearlyMetFrom = nearlyMetFrom
  }
}

/// Judging a result by its target: at the precision the plan is printed with, and by the ends of a
/// range as they stand.
package enum Assessor {
  /// The verdict on a result.
  ///
  /// A ceiling ("dưới 4") and a range are met, never exceeded from inside; any other target is
  /// exceeded by a value beyond it, in the better direction, by more than rounding. What misses is at
  /// risk while the figure is an estimate and missed when it is final.
  package static func verdict(
    on value: ObservationValue, statuses: Set<ObservationStatus>,
    for requirement: Target.Requirement,
    direction: Indicator.Direction, thresholds: VerdictThresholds = VerdictThresholds()
  ) -> Verdict {
    let isFinal = statuses.isDisjoint(with: [.estimate, .forecast])
    switch value {
    case .missing:
      return .noData
    case .range(let low, let high):
      let first = verdict(
        on: .number(low), statuses: statuses, for: requirement, direction: direction,
        thresholds: thresholds)
      let second = verdict(
        on: .number(high), statuses: statuses, for: requirement, direction: direction,
        thresholds: thresholds)
      return worse(first, second)
    case .number(let number):
      switch position(of: number, for: requirement, direction: direction) {
      case .beyond: return .exceeded
      case .at: return .met
      case .unjudged: return .noData
      case .short:
        if let percent = Attainment.of(number, against: requirement, direction: direction).percent,
          let threshold = thresholds.nearlyMetFrom, percent >= threshold
        {
          return .nearlyMet
        }
        return isFinal ? .missed : .atRisk
      }
    }
  }

  private enum Position { case beyond, at, short, unjudged }

  private static func position(
    of number: ReportedNumber, for requirement: Target.Requirement, direction: Indicator.Direction
  ) -> Position {
    switch requirement {
    case .text:
      return .unjudged
    case .exactly(let target), .about(let target), .atLeast(let target):
      let value = number.value.rounded(to: target.decimals)
      if value == target.value { return .at }
      switch direction {
      case .higher: return value > target.value ? .beyond : .short
      case .lower: return value < target.value ? .beyond : .short
      case .neutral, .band: return .short
      }
    case .atMost(let target):
      return number.value.rounded(to: target.decimals) <= target.value ? .at : .short
    case .between(let low, let high):
      // The ends of a range are limits, not rounded figures: 8,1 is beyond 7-8.
      let value = number.value
      if low.value <= value, value <= high.value { return .at }
      switch direction {
      case .higher: return value > high.value ? .beyond : .short
      case .lower: return value < low.value ? .beyond : .short
      case .neutral, .band: return .short
      }
    }
  }

  /// Of two verdicts on the ends of a range, the one that claims less.
  private static func worse(_ first: Verdict, _ second: Verdict) -> Verdict {
    let order: [Verdict] = [.noData, .missed, .atRisk, .nearlyMet, .met, .exceeded]
    guard let left = order.firstIndex(of: first), let right = order.firstIndex(of: second) else {
      return first
    }
    return order[min(left, right)]
  }
}
