/// Money; the multiplier (triệu, tỷ) stands apart from the unit.
package enum MoneyUnits {
  package static let all: [UnitOfMeasure] = [
    UnitOfMeasure("VND", .money, labels: ["đồng", "VNĐ", "VND"]),
    UnitOfMeasure("USD", .money, labels: ["USD", "đô la Mỹ", "đô la"]),
    UnitOfMeasure("EUR", .money, labels: ["EUR", "euro"]),
    UnitOfMeasure("CNY", .money, labels: ["nhân dân tệ", "CNY"]),
  ]
}
