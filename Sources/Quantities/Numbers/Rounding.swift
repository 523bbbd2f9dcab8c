/// Rounding and division, half away from zero, as official figures are rounded.
extension ExactDecimal {
  /// The value rounded to that many decimals; unchanged when it has no more.
  package func rounded(to decimals: Int) -> ExactDecimal {
    guard self.decimals > decimals else { return self }
    // Beyond every power of ten that fits, no digit is left.
    let quotient = Self.power(self.decimals - decimals).map { Self.divide(coefficient, by: $0) }
    return ExactDecimal(quotient ?? 0, decimals: decimals)
  }

  /// The quotient rounded to that many decimals; nil for a division by zero or a number too large.
  package func divided(by divisor: ExactDecimal, decimals: Int) -> ExactDecimal? {
    guard divisor.coefficient != 0 else { return nil }
    let shift = decimals + divisor.decimals - self.decimals
    guard let power = Self.power(abs(shift)) else { return nil }
    if shift >= 0 {
      let (scaled, overflow) = coefficient.multipliedReportingOverflow(by: power)
      guard !overflow else { return nil }
      return ExactDecimal(Self.divide(scaled, by: divisor.coefficient), decimals: decimals)
    }
    let (scaled, overflow) = divisor.coefficient.multipliedReportingOverflow(by: power)
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

extension ExactDecimal {
  /// 10 to a power, as a number to compute with; nil for one that does not fit.
  package static func tenToThe(_ exponent: Int) -> ExactDecimal? {
    power(exponent).map { ExactDecimal($0) }
  }

  /// The same value printed without zeros at its end, but with at least that many decimals.
  package func withoutTrailingZeros(downTo minimum: Int) -> ExactDecimal {
    var result = self
    while result.decimals > minimum, result.coefficient % 10 == 0 {
      result = ExactDecimal(result.coefficient / 10, decimals: result.decimals - 1)
    }
    return result
  }
}
