import Grammar
package import Quantities

/// Writes the numbers of a report: dots between thousands, a comma before decimals, "âm" before what is
/// below zero, a zero before counts under ten.
package enum AmountWriter {
  /// A number with its unit, for the text of a document: "7.800 tấn", "12,7%", "04 dự án".
  package static func text(_ number: ReportedNumber, unit: String) -> String {
    let digits = digits(of: number.value.magnitude, isPadded: isCount(unit))
    let signed = number.value.isNegative ? "âm " + digits : digits
    if unit.isEmpty { return signed }
    return unit.hasPrefix("%") || unit.hasPrefix("‰") ? signed + unit : signed + " " + unit
  }

  /// A number alone, for the cell of a table: "7.800", "-3,8".
  ///
  /// - Parameter decimals: how many to print; nil for those it was stated with.
  package static func cell(_ number: ReportedNumber, decimals: Int? = nil) -> String {
    NumeralReader.write(number.value, decimals: decimals ?? number.decimals)
  }

  private static func digits(of value: ExactDecimal, isPadded: Bool) -> String {
    let text = NumeralReader.write(value, decimals: value.decimals)
    return isPadded && text.utf8.count == 1 && text != "0" ? "0" + text : text
  }

  /// Whether things or persons are counted by the unit, so that small numbers take a zero in front.
  private static func isCount(_ unit: String) -> Bool {
    let words = TokenText(Array(unit.utf8))
    guard !unit.contains("/"),
      let reading = UnitWords.read(words, at: 0, allowsCount: true, allowsAnyNoun: true),
      reading.exponent == 0
    else { return false }
    return reading.unit.map { [.people, .livestock, .count].contains($0.dimension) } ?? true
  }
}
