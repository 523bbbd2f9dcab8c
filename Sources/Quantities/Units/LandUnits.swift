/// Areas of land and floors, and lengths of roads.
package enum LandUnits {
  package static let all: [UnitOfMeasure] = [
    UnitOfMeasure("HA", .area, factor: ExactDecimal(10_000), labels: ["ha", "héc ta", "hecta"]),
    UnitOfMeasure("M2", .area, labels: ["m²", "m2", "mét vuông"]),
    UnitOfMeasure(
      "KM2", .area, factor: ExactDecimal(1_000_000), labels: ["km²", "km2", "ki lô mét vuông"]),
    UnitOfMeasure("M", .length, labels: ["m", "mét", "m dài"]),
    UnitOfMeasure("KM", .length, factor: ExactDecimal(1000), labels: ["km", "ki lô mét"]),
    UnitOfMeasure("CM", .length, factor: ExactDecimal(1, decimals: 2), labels: ["cm"]),
    UnitOfMeasure("M3", .volume, labels: ["m³", "m3", "mét khối"]),
    UnitOfMeasure("LITRE", .volume, factor: ExactDecimal(1, decimals: 3), labels: ["lít"]),
  ]
}
