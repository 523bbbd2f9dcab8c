package import Ledger
import Quantities

/// Writes a number with its unit as official documents do: `7.800 tấn`, `12,7%`, `04 dự án`.
///
/// Dots group thousands, a comma opens the decimals, and a count below ten takes a leading zero in
/// text.
package enum QuantityWriter {
  package static func write(
    _ amount: Statement.Amount, _ unit: Fact.Unit
  ) throws(WritingError) -> String {
    let isCount = if case .count = unit { true } else { false }
    let numbers =
      switch amount {
      case .number(let number): write(number, padded: isCount)
      case .range(let low, let high): write(low, padded: false) + "-" + write(high, padded: false)
      case .fraction(let part, let whole):
        write(part, padded: false) + "/" + write(whole, padded: false)
      }
    let words = try write(unit)
    return words.hasPrefix("%") || words.hasPrefix("‰") ? numbers + words : numbers + " " + words
  }

  /// The words of a unit, multiplier first: "nghìn tấn".
  package static func write(_ unit: Fact.Unit) throws(WritingError) -> String {
    switch unit {
    case .count(let noun):
      return noun
    case .measure(let code, let exponent):
      guard let unit = UnitCatalogue.unit(code: code) else { throw .unknownUnit(code: code) }
      guard exponent > 0 else { return unit.label }
      guard let multiplier = UnitMultiplier.all.first(where: { $0.exponent == exponent }) else {
        throw .unknownUnit(code: code)
      }
      return multiplier.labels[0] + " " + unit.label
    }
  }

  private static func write(_ number: ReportedNumber, padded: Bool) -> String {
    let text = NumeralReader.write(number.value, decimals: number.decimals)
    return padded && text.utf8.count == 1 ? "0" + text : text
  }
}
