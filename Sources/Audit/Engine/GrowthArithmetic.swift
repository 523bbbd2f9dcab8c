import Ledger
import Quantities

/// One growth in percent, or one factor, held against the values that it leads from and to.
enum GrowthArithmetic {
  /// What is stated against what follows; nil where the values have no growth or the change is no rate.
  static func relation(
    _ change: Statement, _ stated: ReportedNumber, from earlier: ExactDecimal,
    _ earlierBounds: Bounds, to value: ExactDecimal, _ bounds: Bounds
  ) -> Relation? {
    guard earlier > ExactDecimal(0), let ratio = bounds.divided(by: earlierBounds),
      let dimension = change.measure?.unit?.dimension
    else { return nil }
    let hundred = ExactDecimal(100)
    switch dimension {
    case .rate where change.measure?.unit?.code == "PERCENT":
      let sign = ExactDecimal(change.direction == .down ? -1 : 1)
      return Relation(
        stated: stated, statedBounds: change.plainBounds,
        computed: ((value - earlier) * hundred).quotient(by: earlier) * sign,
        computedBounds: (ratio * hundred - Bounds(exactly: hundred)) * sign)
    case .factor:
      let factor = value.quotient(by: earlier)
      let plain = Relation(stated: stated, computed: factor, computedBounds: ratio)
      let more = Relation(
        stated: stated, computed: factor - ExactDecimal(1),
        computedBounds: ratio - Bounds(exactly: ExactDecimal(1)))
      return more.outcome < plain.outcome ? more : plain
    default:
      return nil
    }
  }
}
