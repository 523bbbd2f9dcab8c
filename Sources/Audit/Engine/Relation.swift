package import Quantities

/// A stated number against the one that follows from others.
package struct Relation: Sendable {
  /// The number as printed, without unit.
  package var stated: ReportedNumber
  /// What the words leave possible.
  package var statedBounds: Bounds
  /// What follows from the operands as they are printed.
  package var computed: ExactDecimal
  /// What follows from the operands within their roundings.
  package var computedBounds: Bounds

  package init(
    stated: ReportedNumber, statedBounds: Bounds? = nil, computed: ExactDecimal,
    computedBounds: Bounds
  ) {
    self.stated = stated
    self.statedBounds = statedBounds ?? Bounds(stated.interval)
    self.computed = computed
    self.computedBounds = computedBounds
  }

  /// Verified when the computed number rounds to the stated one; a slip when only other values inside
  /// the roundings do; contradicted when none does.
  package var outcome: Finding.Outcome {
    if statedBounds.contains(computed) || computed.rounded(to: stated.decimals) == stated.value {
      return .verified
    }
    return statedBounds.overlaps(computedBounds) ? .info : .error
  }
}
