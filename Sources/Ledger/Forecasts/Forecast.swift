package import Quantities

/// Where a cumulative figure stands against its plan, and where the year will end at this pace.
package struct Forecast: Hashable, Sendable {
  /// Percent of the plan that the months so far should have brought.
  package var expectedPercent: ExactDecimal
  /// The year's end at this pace.
  package var projection: ExactDecimal
  /// The projection by the best and the worst of the earlier years; equal to it without such years.
  package var low: ExactDecimal
  package var high: ExactDecimal

  /// A forecast from the cumulative value after some months.
  ///
  /// - Parameters:
  ///   - profiles: for each earlier year the percent of the year's total that the same months had
  ///     brought; without any, the calendar is taken.
  /// - Returns: nil when the value, the months or every profile is not positive.
  package static func yearEnd(
    cumulative value: ReportedNumber, months: Int, profiles: [ExactDecimal]
  ) -> Forecast? {
    guard (1...12).contains(months), value.value > ExactDecimal(0) else { return nil }
    let calendar = ExactDecimal(Int128(months * 100)).divided(by: ExactDecimal(12), decimals: 4)
    let shares = profiles.filter { $0 > ExactDecimal(0) }
    let decimals = value.decimals
    guard let calendar else { return nil }
    let used = shares.isEmpty ? [calendar] : shares
    guard
      let mean = used.reduce(ExactDecimal(0), +).divided(
        by: ExactDecimal(Int128(used.count)), decimals: 4),
      let projection = project(value.value, mean, decimals),
      let low = project(value.value, used.max() ?? mean, decimals),
      let high = project(value.value, used.min() ?? mean, decimals)
    else { return nil }
    return Forecast(
      expectedPercent: mean.rounded(to: 1), projection: projection, low: low, high: high)
  }

  private static func project(
    _ value: ExactDecimal, _ percent: ExactDecimal, _ decimals: Int
  ) -> ExactDecimal? {
    (value * ExactDecimal(100)).divided(by: percent, decimals: decimals)
  }
}
