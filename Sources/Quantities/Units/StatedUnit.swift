/// A unit as a document words it, ready for arithmetic: "nghìn tấn" is the tấn with 10³, "tạ/ha" a
/// mass per area, "dự án" a noun that is counted.
package struct StatedUnit: Hashable, Sendable {
  /// Power of ten of the multiplier word.
  package var exponent: Int
  package var unit: UnitOfMeasure?
  /// The noun of a count, in one spelling; empty for units of measure.
  package var noun: String
  /// What the amount is counted per, in one spelling; empty without a slash.
  package var denominator: String

  package init(exponent: Int, unit: UnitOfMeasure?, noun: String, denominator: String) {
    self.exponent = exponent
    self.unit = unit
    self.noun = noun
    self.denominator = denominator
  }

  package var dimension: UnitOfMeasure.Dimension { unit?.dimension ?? .count }

  /// Whether the amount is a percentage or per mille of something.
  package var isRate: Bool { unit?.dimension == .rate && denominator.isEmpty }

  /// Whether sums and differences of amounts in the two units mean something.
  package func adds(to other: StatedUnit) -> Bool {
    guard denominator == other.denominator else { return false }
    guard let unit, let otherUnit = other.unit else {
      return unit == nil && other.unit == nil && isSameNoun(as: other)
        || isPeople && other.isPeople
    }
    return unit.dimension == otherUnit.dimension
  }

  /// "cuộc" and "cuộc thanh tra" are one noun.
  private func isSameNoun(as other: StatedUnit) -> Bool {
    noun == other.noun || !noun.isEmpty && other.noun.hasPrefix(noun + " ")
      || !other.noun.isEmpty && noun.hasPrefix(other.noun + " ")
  }

  /// Whether persons are counted, by whatever word.
  package var isPeople: Bool { unit?.dimension == .people }

  /// What an amount of one is in the base unit of the dimension.
  package var factor: ExactDecimal {
    (unit?.factor ?? ExactDecimal(1)) * (ExactDecimal.tenToThe(exponent) ?? ExactDecimal(1))
  }

  /// An amount in the base unit of the dimension.
  package func base(_ amount: ExactDecimal) -> ExactDecimal { amount * factor }
}
