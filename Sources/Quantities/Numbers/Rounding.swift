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

extension ExactDecimal {
  /// 10 to a small power, as a number to compute with.
  package static func tenToThe(_ exponent: Int) -> ExactDecimal { ExactDecimal(power(exponent)) }

  /// The same value printed without zeros at its end, but with at least that many decimals.
  package func withoutTrailingZeros(downTo minimum: Int) -> ExactDecimal {
    var result = self
    while result.decimals > minimum, result.coefficient % 10 == 0 {
      result = ExactDecimal(result.coefficient / 10, decimals: result.decimals - 1)
    }
    return result
  }
}
