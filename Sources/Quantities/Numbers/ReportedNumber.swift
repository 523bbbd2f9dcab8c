/// A number as a document prints it: its value, and how precisely it was stated.
///
/// `7.800` is 7800 stated to the unit; `12,7` is 12.7 stated to a tenth. A stated number stands for
/// an interval, see ``interval``.
package struct ReportedNumber: Hashable, Sendable {
  /// How the digits were set.
  package enum Form: Sendable {
    /// Dots group thousands and a comma opens the decimals, as Vietnamese prints numbers.
    case vietnamese
    /// A point opens the decimals (`9.7`) or commas group thousands, as scans and foreign tables do.
    case foreign
    /// Separators that no convention explains (`10.933.4`); the value is the likely one.
    case malformed
  }

  package var value: ExactDecimal
  package var form: Form

  package init(_ value: ExactDecimal, form: Form = .vietnamese) {
    self.value = value
    self.form = form
  }

  /// Digits printed behind the decimal comma.
  package var decimals: Int { value.decimals }

  /// Every value that prints as this number: half a unit of the last digit either way.
  package var interval: NumberInterval {
    let half = ExactDecimal(5, decimals: decimals + 1)
    return NumberInterval(low: value - half, high: value + half)
  }
}

/// A closed interval of exact numbers.
package struct NumberInterval: Hashable, Sendable {
  package var low: ExactDecimal
  package var high: ExactDecimal

  package init(low: ExactDecimal, high: ExactDecimal) {
    self.low = low
    self.high = high
  }

  package func contains(_ value: ExactDecimal) -> Bool { low <= value && value <= high }

  /// Whether some value lies in both.
  package func overlaps(_ other: NumberInterval) -> Bool { low <= other.high && other.low <= high }
}
