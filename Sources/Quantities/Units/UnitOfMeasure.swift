/// A unit of measure: what is counted or measured, and by which words a document says so.
///
/// "tỷ đồng" is not a unit but the unit đồng with the multiplier 10⁹ (SDMX `UNIT_MULT`); "%" and
/// "điểm %" are two units: one of rates, one of differences between rates.
package struct UnitOfMeasure: Hashable, Sendable {
  /// What kind of quantity the unit measures; only quantities of one dimension can be compared.
  package enum Dimension: String, Sendable, CaseIterable {
    case rate, points, factor, money, mass, area, length, volume, power, energy, people, livestock
    case time, count
  }

  /// Code of the unit, ASCII, stable: `VND`, `T`, `HA`, `PERCENT`.
  package let code: String
  package let dimension: Dimension
  /// Factor to the base unit of the dimension.
  package let factor: ExactDecimal
  /// The words for the unit; the first is written, all are read, in letters of either case.
  package let labels: [String]

  package init(
    _ code: String, _ dimension: Dimension, factor: ExactDecimal = ExactDecimal(1),
    labels: [String]
  ) {
    self.code = code
    self.dimension = dimension
    self.factor = factor
    self.labels = labels
  }

  /// The spelling that is written.
  package var label: String { labels[0] }
}

/// A multiplier word in front of a unit: nghìn, triệu, tỷ.
package struct UnitMultiplier: Hashable, Sendable {
  package let exponent: Int
  package let labels: [String]

  /// Every multiplier, the written word first.
  package static let all: [UnitMultiplier] = [
    UnitMultiplier(exponent: 3, labels: ["nghìn", "ngàn"]),
    UnitMultiplier(exponent: 4, labels: ["vạn"]),
    UnitMultiplier(exponent: 6, labels: ["triệu"]),
    UnitMultiplier(exponent: 9, labels: ["tỷ", "nghìn triệu"]),
    UnitMultiplier(exponent: 12, labels: ["nghìn tỷ"]),
  ]
}

/// Every unit of measure the reader and the writer know; count nouns (dự án, vụ, hộ) are not units
/// but words of the grammar.
package enum UnitCatalogue {
  package static let all: [UnitOfMeasure] =
    RateUnits.all + MoneyUnits.all + LandUnits.all + WeightUnits.all + TechnicalUnits.all
    + PeopleUnits.all + TimeUnits.all

  /// The unit of that code, or nil.
  package static func unit(code: String) -> UnitOfMeasure? { byCode[code] }

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
