package import Grammar
package import Quantities

/// A unit as worded, taken apart so that amounts can be turned from one unit into another: "nghìn tấn"
/// is the tấn with 10³, "triệu đồng/người/năm" the đồng with 10⁶ per person and year.
package struct UnitText: Hashable, Sendable {
  /// Power of ten of the multiplier.
  package var exponent: Int
  package var unit: UnitOfMeasure?
  /// The noun of a count.
  package var noun: [Syllable]
  /// The words behind the slashes.
  package var denominator: [Syllable]

  package init?(_ text: String) {
    let tokens = TokenText(Array(text.utf8))
    guard
      let reading = UnitWords.read(tokens, at: 0, allowsCount: true, allowsAnyNoun: true)
    else { return nil }
    exponent = reading.exponent
    unit = reading.unit
    let slash = reading.range.first { tokens.syllable($0) == .slash } ?? reading.range.upperBound
    noun =
      reading.unit == nil ? (reading.range.lowerBound..<slash).map { tokens.syllable($0) } : []
    denominator = (slash..<reading.range.upperBound).map { tokens.syllable($0) }
  }

  /// Whether visits are counted, each time a person comes, and not persons.
  package var isVisit: Bool { unit.map { $0.code == "VISIT" } ?? false }

  /// Whether amounts in the two units can be set against each other.
  package func isComparable(to other: UnitText) -> Bool {
    switch (unit, other.unit) {
    case (let unit?, let other?):
      return unit.dimension == other.dimension || Self.isPeople(unit.dimension, other.dimension)
        || Self.isRate(unit.dimension) && Self.isRate(other.dimension)
    case (nil, nil):
      return true
    case (let unit?, nil), (nil, let unit?):
      return Self.isCount(unit.dimension)
    }
  }

  /// An amount in this unit, in another; nil when the two measure different things or the amount is
  /// too large.
  ///
  /// The digits printed are kept where the factor is a power of ten.
  package func convert(_ number: ReportedNumber, to other: UnitText) -> ReportedNumber? {
    guard isComparable(to: other) else { return nil }
    let factor = unit?.factor ?? ExactDecimal(1)
    let divisor = other.unit?.factor ?? ExactDecimal(1)
    let shift = exponent - other.exponent
    guard factor != divisor || shift != 0 else { return number }
    guard let power = ExactDecimal.tenToThe(abs(shift)) else { return nil }
    let (top, bottom) = shift >= 0 ? (factor * power, divisor) : (factor, divisor * power)
    guard let scaled = number.value.multiplied(by: top),
      let value = scaled.divided(by: bottom, decimals: number.decimals + Self.spareDecimals)
    else { return nil }
    return ReportedNumber(
      value.withoutTrailingZeros(downTo: max(0, number.decimals - shift)), form: number.form)
  }

  /// Digits that a change of unit may add behind the comma.
  private static let spareDecimals = 9

  /// Reports print the reduction of a rate in percent as often as in points.
  private static func isRate(_ dimension: UnitOfMeasure.Dimension) -> Bool {
    dimension == .rate || dimension == .points
  }

  private static func isPeople(
    _ left: UnitOfMeasure.Dimension, _ right: UnitOfMeasure.Dimension
  ) -> Bool {
    isCount(left) && isCount(right)
  }

  private static func isCount(_ dimension: UnitOfMeasure.Dimension) -> Bool {
    dimension == .people || dimension == .livestock || dimension == .count
  }
}
