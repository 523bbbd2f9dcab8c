/// Rates, differences of rates, and factors.
package enum RateUnits {
  package static let all: [UnitOfMeasure] = [
    UnitOfMeasure("PERCENT", .rate, labels: ["%", "phần trăm"]),
    UnitOfMeasure("PER_MILLE", .rate, factor: ExactDecimal(1, decimals: 1), labels: ["‰"]),
    UnitOfMeasure("POINTS", .points, labels: ["điểm %", "điểm phần trăm"]),
    UnitOfMeasure("TIMES", .factor, labels: ["lần"]),
  ]
}
