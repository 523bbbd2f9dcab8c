/// Power, energy, voltage and scores.
package enum TechnicalUnits {
  package static let all: [UnitOfMeasure] = [
    UnitOfMeasure("MW", .power, factor: ExactDecimal(1_000_000), labels: ["MW"]),
    UnitOfMeasure("KW", .power, factor: ExactDecimal(1000), labels: ["kW"]),
    UnitOfMeasure("KVA", .power, factor: ExactDecimal(1000), labels: ["kVA"]),
    UnitOfMeasure("MVA", .power, factor: ExactDecimal(1_000_000), labels: ["MVA"]),
    UnitOfMeasure("SCORE", .count, labels: ["điểm"]),
    UnitOfMeasure("KV", .count, labels: ["kV"]),
    UnitOfMeasure("KWH", .energy, labels: ["kWh"]),
    UnitOfMeasure("MWH", .energy, factor: ExactDecimal(1000), labels: ["MWh"]),
    UnitOfMeasure("GWH", .energy, factor: ExactDecimal(1_000_000), labels: ["GWh"]),
  ]
}
