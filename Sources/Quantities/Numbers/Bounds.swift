/// The values that a stated number leaves possible: an interval that may be open at either end.
///
/// Arithmetic with bounds gives the bounds of the result, so that a relation between stated numbers is
/// contradicted exactly when no values inside the bounds make it true.
package struct Bounds: Hashable, Sendable {
  /// Nil: no limit.
  package var low: ExactDecimal?
  package var high: ExactDecimal?

  package init(low: ExactDecimal?, high: ExactDecimal?) {
    self.low = low
    self.high = high
  }

  package init(_ interval: NumberInterval) {
    self.init(low: interval.low, high: interval.high)
  }

  /// One value exactly.
  package init(exactly value: ExactDecimal) { self.init(low: value, high: value) }

  package func contains(_ value: ExactDecimal) -> Bool {
    (low.map { $0 <= value } ?? true) && (high.map { value <= $0 } ?? true)
  }

  /// Whether some value lies in both.
  package func overlaps(_ other: Bounds) -> Bool {
    if let low, let end = other.high, low > end { return false }
    if let high, let start = other.low, start > high { return false }
    return true
  }

  package static func + (left: Bounds, right: Bounds) -> Bounds {
    Bounds(low: add(left.low, right.low), high: add(left.high, right.high))
  }

  package static func - (left: Bounds, right: Bounds) -> Bounds {
    left + Bounds(low: right.high.map { -$0 }, high: right.low.map { -$0 })
  }

  /// The product with one number.
  package static func * (left: Bounds, factor: ExactDecimal) -> Bounds {
    let (first, second) = (left.low.map { $0 * factor }, left.high.map { $0 * factor })
    return factor.isNegative ? Bounds(low: second, high: first) : Bounds(low: first, high: second)
  }

  /// The product of two bounds without negative values; nil where one has them.
  package func multiplied(by other: Bounds) -> Bounds? {
    guard let low, let start = other.low, !low.isNegative, !start.isNegative else { return nil }
    let top = high.flatMap { high in other.high.map { high * $0 } }
    return Bounds(low: low * start, high: top)
  }

  /// The quotient of two bounds without negative values; nil where one has them or the divisor may be
  /// zero.
  package func divided(by other: Bounds) -> Bounds? {
    guard let low, let start = other.low, !low.isNegative, start > ExactDecimal(0) else {
      return nil
    }
    let bottom = other.high.map { low.quotient(by: $0) - Self.sliver } ?? ExactDecimal(0)
    return Bounds(low: bottom, high: high.map { $0.quotient(by: start) + Self.sliver })
  }

  /// What rounding a quotient may have cut off.
  private static let sliver = ExactDecimal(1, decimals: 10)

  private static func add(_ left: ExactDecimal?, _ right: ExactDecimal?) -> ExactDecimal? {
    guard let left, let right else { return nil }
    return left + right
  }
}

extension ExactDecimal {
  /// The quotient to ten decimals, or to fewer where the numbers are very long; zero for a division by
  /// zero.
  package func quotient(by divisor: ExactDecimal) -> ExactDecimal {
    for decimals in [10, 6, 2, 0] {
      if let result = divided(by: divisor, decimals: decimals) { return result }
    }
    return ExactDecimal(0)
  }

  package var magnitude: ExactDecimal { isNegative ? -self : self }
}
