/// Durations that are stated as results (hours of broadcasting); calendar periods are not units.
package enum TimeUnits {
  package static let all: [UnitOfMeasure] = [
    UnitOfMeasure("HOUR", .time, factor: ExactDecimal(60), labels: ["giờ"]),
    UnitOfMeasure("MINUTE", .time, labels: ["phút"]),
    // An age that is measured, as life expectancy is; "từ 18 tuổi" names who is meant.
    UnitOfMeasure("AGE", .count, labels: ["tuổi"]),
  ]
}
