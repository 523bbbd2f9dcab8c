/// Reads a numeral from bytes: the digits with the separators between them.
///
/// ```
/// 7.800 → 7800    12,7 → 12.7    1.234,5 → 1234.5    06 → 6
/// 9.7 → 9.7 (foreign)    1,234.5 → 1234.5 (foreign)    10.933.4 → 10933.4 (malformed)
/// ```
/// A dot followed by exactly three digits groups thousands; a comma is decimal. Not read: signs,
/// units, and numbers of more than ``ExactDecimal/maximumDigits`` digits.
package enum NumeralReader {
  package struct Result: Sendable {
    /// The number, or nil when it has too many digits to be computed with.
    package var number: ReportedNumber?
    /// Offset behind the last digit.
    package var end: Int
    /// Whether the digits stand without any separator, as years and codes do.
    package var isPlain: Bool
  }

  /// Reads the numeral that starts with the digit at `start`.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Result {
    var scan = Scan()
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(byte) {
        scan.add(byte)
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        guard index + 1 < bytes.count, isDigit(bytes[index + 1]), scan.separators < 16 else {
          break
        }
        scan.separate(byte)
      } else {
        break
      }
      index += 1
    }
    return Result(number: scan.number, end: index, isPlain: scan.separators == 0)
  }

  /// Writes a value with Vietnamese separators and the given decimals, or as many more as it has:
  /// `1.234,50`.
  package static func write(_ value: ExactDecimal, decimals: Int) -> String {
    var digits = Array(String(value.coefficient.magnitude).utf8)
    digits.append(
      contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, decimals - value.decimals)))
    let decimals = max(decimals, value.decimals)
    let padded =
      Array(repeating: UInt8(ascii: "0"), count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    var text: [UInt8] = value.isNegative ? [UInt8(ascii: "-")] : []
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text.append(UInt8(ascii: ".")) }
      text.append(digit)
    }
    if decimals > 0 {
      text.append(UInt8(ascii: ","))
      text.append(contentsOf: padded.suffix(decimals))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// What has been seen of a numeral: its digits, and the lengths of its groups.
  private struct Scan {
    var coefficient: Int128 = 0
    var digits = 0
    var separators = 0
    private var firstGroup = 0
    private var group = 0
    private var hasOnlyThreesBetween = true
    private var dots = 0
    private var commas = 0
    private var lastSeparator: UInt8 = 0
    private var firstSeparator: UInt8 = 0

    mutating func add(_ digit: UInt8) {
      digits += 1
      group += 1
      if digits <= ExactDecimal.maximumDigits {
        coefficient = coefficient * 10 + Int128(digit - 0x30)
      }
    }

    mutating func separate(_ separator: UInt8) {
      if separators == 0 {
        firstGroup = group
        firstSeparator = separator
      } else if group != 3 {
        hasOnlyThreesBetween = false
      }
      if separator == UInt8(ascii: ".") { dots += 1 } else { commas += 1 }
      lastSeparator = separator
      separators += 1
      group = 0
    }

    var number: ReportedNumber? {
      guard digits <= ExactDecimal.maximumDigits else { return nil }
      let whole = ReportedNumber(ExactDecimal(coefficient))
      let decimal = ExactDecimal(coefficient, decimals: group)
      let groups = firstGroup <= 3 && firstGroup > 0 && hasOnlyThreesBetween
      let isZeroFirst =
        firstGroup == 1 && ExactDecimal(coefficient, decimals: group) < ExactDecimal(1)
      switch (dots, commas) {
      case (0, 0):
        return whole
      case (0, 1):
        return ReportedNumber(decimal)
      case (1, 0):
        if groups, group == 3, !isZeroFirst { return whole }
        return ReportedNumber(decimal, form: .foreign)
      case (_, 0):
        if groups, group == 3 { return whole }
        return ReportedNumber(decimal, form: .malformed)
      case (0, _):
        if groups, group == 3 { return ReportedNumber(whole.value, form: .foreign) }
        return ReportedNumber(decimal, form: .malformed)
      case (_, 1) where lastSeparator == UInt8(ascii: ","):
        return ReportedNumber(decimal, form: groups ? .vietnamese : .malformed)
      case (1, _) where lastSeparator == UInt8(ascii: "."):
        return ReportedNumber(decimal, form: groups ? .foreign : .malformed)
      default:
        return ReportedNumber(decimal, form: .malformed)
      }
    }
  }
}
