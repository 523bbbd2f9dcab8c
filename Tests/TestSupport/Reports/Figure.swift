import Quantities

/// A quantity of a generated report: known exactly, printed rounded.
struct Figure: Hashable, Sendable {
  let exact: ExactDecimal
  let decimals: Int
  let unit: String

  /// A count, which is printed as it is.
  init(count: Int, unit: String) {
    (exact, decimals, self.unit) = (ExactDecimal(Int128(count)), 0, unit)
  }

  /// A quantity printed to so many decimals.
  init(_ exact: ExactDecimal, decimals: Int, unit: String) {
    (self.exact, self.decimals, self.unit) = (exact, decimals, unit)
  }

  /// The number as it is printed.
  var number: ExactDecimal { exact.rounded(to: decimals) }

  /// The number in digits: `7.800`, `12,7`, `08`.
  var digits: String {
    let text = NumeralReader.write(number, decimals: decimals)
    return decimals == 0 && text.count == 1 ? "0" + text : text
  }

  /// The number with its unit.
  var text: String { unit == "%" ? digits + unit : "\(digits) \(unit)" }

  /// The same quantity with another number.
  func with(_ number: ExactDecimal) -> Figure { Figure(number, decimals: decimals, unit: unit) }

  /// The number with two signs of thousands, as a slip of the keyboard leaves it; nil for one that has
  /// none or no decimals.
  var malformed: String? {
    guard decimals > 0, decimals < 3, digits.contains(".") else { return nil }
    return String(digits.map { $0 == "," ? "." : $0 })
  }

  /// How many per cent this is of another, rounded as officials round.
  func percent(of other: Figure, decimals: Int) -> Figure {
    let value = (exact * ExactDecimal(100)).divided(by: other.exact, decimals: decimals)
    return Figure(value ?? ExactDecimal(0), decimals: decimals, unit: "%")
  }
}
