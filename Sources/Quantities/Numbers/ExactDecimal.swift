/// A decimal number without any rounding: `coefficient` × 10⁻`decimals`.
///
/// Two decimals are equal when their values are, however many zeros are printed behind the comma:
/// `5` equals `5,0`. How a number was printed is kept by ``ReportedNumber``.
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
  package var isInteger: Bool { coefficient % Self.power(decimals) == 0 }

  package static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(-value.coefficient, decimals: value.decimals)
  }

  package static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let decimals = max(left.decimals, right.decimals)
    return ExactDecimal(left.scaled(to: decimals) + right.scaled(to: decimals), decimals: decimals)
  }

  package static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    left + -right
  }

  package static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    ExactDecimal(
      left.coefficient * right.coefficient, decimals: left.decimals + right.decimals)
  }

  /// 10 to the power of a small number.
  static func power(_ exponent: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<max(0, exponent) { result *= 10 }
    return result
  }

  /// The coefficient the value has when printed with that many decimals, which must not be fewer.
  func scaled(to decimals: Int) -> Int128 {
    coefficient * Self.power(decimals - self.decimals)
  }
}

extension ExactDecimal: Comparable, Hashable {
  package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let decimals = max(left.decimals, right.decimals)
    return left.scaled(to: decimals) == right.scaled(to: decimals)
  }

  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let decimals = max(left.decimals, right.decimals)
    return left.scaled(to: decimals) < right.scaled(to: decimals)
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
