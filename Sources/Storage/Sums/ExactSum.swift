package import Quantities

/// A running sum of exact numbers that notices when it can no longer be kept exactly.
package struct ExactSum: Hashable, Sendable {
  package private(set) var coefficient: Int128
  package private(set) var decimals: Int

  package init(coefficient: Int128 = 0, decimals: Int = 0) {
    self.coefficient = coefficient
    self.decimals = decimals
  }

  /// The most decimals a stored number can have.
  package static let maximumDecimals = 18

  /// Adds a number of so many decimals, or its negative; false when the sum would be too large.
  @inlinable
  package mutating func add(
    _ other: Int128, decimals otherDecimals: Int, negated: Bool = false
  ) -> Bool {
    var term = negated ? -other : other
    if otherDecimals > decimals {
      guard Self.scale(&coefficient, by: otherDecimals - decimals) else { return false }
      decimals = otherDecimals
    } else if otherDecimals < decimals {
      guard Self.scale(&term, by: decimals - otherDecimals) else { return false }
    }
    let (sum, overflow) = coefficient.addingReportingOverflow(term)
    coefficient = sum
    return !overflow
  }

  /// The sum without needless zeros, as it is stored; nil when it does not fit 64 bits.
  package var stored: (coefficient: Int64, decimals: Int)? {
    var coefficient = coefficient
    var decimals = decimals
    while decimals > 0, coefficient % 10 == 0 {
      coefficient /= 10
      decimals -= 1
    }
    guard let coefficient = Int64(exactly: coefficient) else { return nil }
    return (coefficient, decimals)
  }

  @usableFromInline
  static func scale(_ value: inout Int128, by decimals: Int) -> Bool {
    for _ in 0..<decimals {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return false }
      value = product
    }
    return true
  }
}

extension ExactDecimal {
  /// Whether a ledger can store the number: 64 bits, and no more decimals than a sum can have.
  package var isStorable: Bool {
    Int64(exactly: coefficient) != nil && decimals <= ExactSum.maximumDecimals
  }
}
