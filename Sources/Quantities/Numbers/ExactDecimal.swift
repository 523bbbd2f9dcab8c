/// A decimal number without any rounding: `coefficient` × 10⁻`decimals`.
///
/// Two decimals are equal when their values are, however many zeros are printed behind the comma:
/// `5` equals `5,0`. How a number was printed is kept by ``ReportedNumber``.
///
/// Sums and products of numbers that documents state are exact. Where a long chain of them would
/// need more than 38 digits, the last decimals are rounded away; nothing ever traps.
package struct ExactDecimal: Sendable {
  package let coefficient: Int128
  /// Digits behind the decimal comma; never negative.
  package let decimals: Int

  /// The longest coefficient that is computed with, in digits; sums and products of such numbers
  /// still fit the 38 digits of `Int128`.
  package static let maximumDigits = 18

  package init(_ coefficient: Int128, decimals: Int = 0) {
    self.coefficient = coefficient
    self.decimals = max(0, decimals)
  }

  /// The number a string of ASCII digits and at most one `.` spells, for instance `-12.70`.
  package init?(_ text: String) {
    var coefficient: Int128 = 0
    var decimals = 0
    var seenPoint = false
    var digits = 0
    var isNegative = false
    for (index, character) in text.utf8.enumerated() {
      switch character {
      case UInt8(ascii: "-") where index == 0:
        isNegative = true
      case UInt8(ascii: ".") where !seenPoint:
        seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= Self.maximumDigits else { return nil }
        coefficient = coefficient * 10 + Int128(character - UInt8(ascii: "0"))
        if seenPoint { decimals += 1 }
      default:
        return nil
      }
    }
    guard digits > 0 else { return nil }
    self.init(isNegative ? -coefficient : coefficient, decimals: decimals)
  }

  package var isNegative: Bool { coefficient < 0 }
  package var isInteger: Bool {
    guard let power = Self.power(decimals) else { return coefficient == 0 }
    return coefficient % power == 0
  }

  package static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(-value.coefficient, decimals: value.decimals)
  }

  package static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    var (left, right) = (left, right)
    while true {
      let decimals = max(left.decimals, right.decimals)
      if let first = left.scaled(to: decimals), let second = right.scaled(to: decimals) {
        let (sum, isTooLong) = first.addingReportingOverflow(second)
        if !isTooLong { return ExactDecimal(sum, decimals: decimals) }
      }
      guard decimals > 0 else { return saturated(isNegative: left.isNegative) }
      if left.decimals == decimals { left = left.shortened }
      if right.decimals == decimals { right = right.shortened }
    }
  }

  package static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    left + -right
  }

  package static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    var (left, right) = (left, right)
    while true {
      let (product, isTooLong) = left.coefficient.multipliedReportingOverflow(by: right.coefficient)
      if !isTooLong { return ExactDecimal(product, decimals: left.decimals + right.decimals) }
      if left.decimals >= right.decimals, left.decimals > 0 {
        left = left.shortened
      } else if right.decimals > 0 {
        right = right.shortened
      } else {
        return saturated(isNegative: left.isNegative != right.isNegative)
      }
    }
  }

  /// 10 to the power of a number from 0 to 38; nil for what no coefficient can hold.
  static func power(_ exponent: Int) -> Int128? {
    guard exponent >= 0, exponent <= 38 else { return nil }
    var result: Int128 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }

  /// The coefficient the value has when printed with that many decimals, which must not be fewer;
  /// nil when it is too long.
  func scaled(to decimals: Int) -> Int128? {
    if coefficient == 0 { return 0 }
    guard let power = Self.power(decimals - self.decimals) else { return nil }
    let (product, isTooLong) = coefficient.multipliedReportingOverflow(by: power)
    return isTooLong ? nil : product
  }

  /// The value with one decimal less, rounded to the nearest, halves away from zero.
  private var shortened: ExactDecimal {
    let half: Int128 = isNegative ? -5 : 5
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: 10)
    let carry = remainder.magnitude >= half.magnitude ? half.signum() : 0
    return ExactDecimal(quotient + carry, decimals: decimals - 1)
  }

  /// The largest value of a sign, for results that nothing can hold.
  private static func saturated(isNegative: Bool) -> ExactDecimal {
    ExactDecimal(isNegative ? -Int128.max : Int128.max)
  }
}

extension ExactDecimal: Comparable, Hashable {
  package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    order(left, right) == 0
  }

  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    order(left, right) < 0
  }

  /// Negative, zero or positive as the left is less than, equal to or more than the right.
  private static func order(_ left: ExactDecimal, _ right: ExactDecimal) -> Int {
    let decimals = max(left.decimals, right.decimals)
    // Only the one with fewer decimals is scaled; if that is too long, it is the larger in size.
    guard let first = left.scaled(to: decimals) else { return left.isNegative ? -1 : 1 }
    guard let second = right.scaled(to: decimals) else { return right.isNegative ? 1 : -1 }
    return first < second ? -1 : first > second ? 1 : 0
  }

  package func hash(into hasher: inout Hasher) {
    var coefficient = coefficient
    var decimals = decimals
    while decimals > 0, coefficient % 10 == 0 {
      coefficient /= 10
      decimals -= 1
    }
    hasher.combine(coefficient)
    hasher.combine(decimals)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The value with a point and no needless zeros, as JSON and CSV write it: `12.7`, `7800`, `-3`.
  package var description: String {
    var digits = Array(String(coefficient.magnitude).utf8)
    if decimals > 0 {
      if digits.count <= decimals {
        digits.insert(
          contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals - digits.count + 1), at: 0)
      }
      digits.insert(UInt8(ascii: "."), at: digits.count - decimals)
      while digits.last == UInt8(ascii: "0") { digits.removeLast() }
      if digits.last == UInt8(ascii: ".") { digits.removeLast() }
    }
    let text = String(decoding: digits, as: UTF8.self)
    return coefficient < 0 ? "-" + text : text
  }
}
