/// Masses of produce and goods, and yields.
package enum WeightUnits {
  package static let all: [UnitOfMeasure] = [
    UnitOfMeasure("T", .mass, factor: ExactDecimal(1000), labels: ["tấn"]),
    UnitOfMeasure("QUINTAL", .mass, factor: ExactDecimal(100), labels: ["tạ"]),
    UnitOfMeasure("KG", .mass, labels: ["kg", "kilogram", "ki lô gam", "kilôgam"]),
    UnitOfMeasure("G", .mass, factor: ExactDecimal(1, decimals: 3), labels: ["gram", "gam", "gr"]),
  ]
}
