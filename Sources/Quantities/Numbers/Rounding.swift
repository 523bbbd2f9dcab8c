/// Rounding and division, half away from zero, as official figures are rounded.
extension ExactDecimal {
  /// The value rounded to that many decimals; unchanged when it has no more.
  package func rounded(to decimals: Int) -> ExactDecimal {
    guard self.decimals > decimals else { return self }
    let divisor = Self.power(self.decimals - decimals)
    return ExactDecimal(Self.divide(coefficient, by: divisor), decimals: decimals)
  }

  /// The quotient rounded to that many decimals; nil for a division by zero or a number too large.
  package func divided(by divisor: ExactDecimal, decimals: Int) -> ExactDecimal? {
    guard divisor.coefficient != 0 else { return nil }
    let shift = decimals + divisor.decimals - self.decimals
    if shift >= 0 {
      let (scaled, overflow) = coefficient.multipliedReportingOverflow(by: Self.power(shift))
      guard !overflow else { return nil }
      return ExactDecimal(Self.divide(scaled, by: divisor.coefficient), decimals: decimals)
    }
    let (scaled, overflow) = divisor.coefficient.multipliedReportingOverflow(by: Self.power(-shift))
    guard !overflow else { return nil }
    return ExactDecimal(Self.divide(coefficient, by: scaled), decimals: decimals)
  }

  /// The product, or nil when it is too large to be exact.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactDecimal(product, decimals: decimals + other.decimals)
  }

  /// Integer division, half away from zero.
  private static func divide(_ dividend: Int128, by divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
    return (dividend < 0) == (divisor < 0) ? quotient + 1 : quotient - 1
  }
}
