import Ledger
import Quantities

/// One percentage of plan held against a figure and its plan.
struct PlanArithmetic {
  let outcome: Finding.Outcome
  let computed: ExactDecimal
  /// Whether another multiplier of the unit would make the numbers agree.
  let isThousandfold: Bool

  init?(
    _ ratio: Statement, _ stated: ReportedNumber, _ value: ExactDecimal, _ bounds: Bounds,
    _ plan: ExactDecimal, _ planBounds: Bounds
  ) {
    // "gấp 3,15 lần kế hoạch": the ratio itself, not in percent.
    let hundred = ExactDecimal(ratio.measure?.dimension == .factor ? 1 : 100)
    let tests = [(value, bounds, plan, planBounds), (plan, planBounds, value, bounds)].compactMap {
      top, topBounds, bottom, bottomBounds -> (Finding.Outcome, ExactDecimal)? in
      guard bottom > ExactDecimal(0), let quotient = topBounds.divided(by: bottomBounds) else {
        return nil
      }
      let percent = (top * hundred).quotient(by: bottom)
      let range = quotient * hundred
      let (computed, computedBounds) =
        switch ratio.direction {
        case .over, .up:
          (percent - hundred, range - Bounds(exactly: hundred))
        case .down:
          (hundred - percent, Bounds(exactly: hundred) - range)
        default:
          (percent, range)
        }
      let relation = Relation(
        stated: stated, statedBounds: ratio.plainBounds, computed: computed,
        computedBounds: computedBounds)
      return (relation.outcome, computed.rounded(to: stated.decimals + 2))
    }
    guard let straight = tests.first else { return nil }
    // Where less is better, the plan over the figure is as good.
    let best = tests.dropFirst().first { $0.0 == .verified } ?? straight
    (outcome, computed) = straight.0 == .verified ? straight : best
    let precise = (value * hundred).quotient(by: plan)
    isThousandfold = [ExactDecimal(1000), ExactDecimal(1, decimals: 3)].contains { factor in
      let scaled = precise * factor
      return scaled > stated.value * ExactDecimal(95, decimals: 2)
        && scaled < stated.value * ExactDecimal(105, decimals: 2)
    }
  }
}
