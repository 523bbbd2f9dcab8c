package import Quantities

/// Where a year will end, told from a figure of it while it runs (ước cả năm theo tiến độ).
package struct Forecast: Hashable, Sendable {
  /// What the year's end was worked out from.
  package enum Ground: Hashable, Sendable {
    /// The part of the year that has passed.
    case calendar
    /// What the same months had brought of these years, the latest first.
    case earlierYears([Int])
    /// The way since the end of that year, taken on to the end of this one.
    case movement(since: Int)
    /// A rate of change since the same time of the year before, which stands for the year as it is.
    case rate
  }

  package var ground: Ground
  /// Percent of the year that the time so far should have brought: of its sum, or of its way from the
  /// year before; nil where nothing is spread over the year.
  package var expectedPercent: ExactDecimal?
  /// The year's end at this pace.
  package var projection: ExactDecimal
  /// The lowest and the highest end that is as well founded: by the years that began fastest and slowest,
  /// or by a way that goes no further; both equal to the projection where nothing tells more.
  package var low: ExactDecimal
  package var high: ExactDecimal

  /// The end of a year in which a figure grows from nought.
  ///
  /// - Parameters:
  ///   - value: what the year has brought so far.
  ///   - elapsed: percent of the year that has passed.
  ///   - profile: what the same time had brought of earlier years; without any, the calendar is taken.
  ///   - decimals: the digits of the result, where they are more than those of the value.
  /// - Returns: nil for a value below nought, and where nothing had ever been brought by that time.
  package static func yearEnd(
    cumulative value: ReportedNumber, elapsed: ExactDecimal, profile: SeasonalProfile,
    decimals: Int = 0
  ) -> Forecast? {
    let decimals = max(decimals, value.decimals)
    let years = profile.shares.filter { $0.value > ExactDecimal(0) }
    guard value.value >= ExactDecimal(0), elapsed > ExactDecimal(0),
      profile.shares.isEmpty || !years.isEmpty
    else { return nil }
    let shares = years.isEmpty ? [elapsed] : Array(years.values)
    guard
      let mean = shares.reduce(ExactDecimal(0), +).divided(
        by: ExactDecimal(Int128(shares.count)), decimals: 4),
      let most = shares.max(), let least = shares.min(),
      let projection = project(value.value, mean, decimals),
      let low = project(value.value, most, decimals),
      let high = project(value.value, least, decimals)
    else { return nil }
    return Forecast(
      ground: years.isEmpty ? .calendar : .earlierYears(years.keys.sorted(by: >)),
      expectedPercent: mean.rounded(to: 1), projection: projection, low: low, high: high)
  }

  /// The end of a year over which a state moves on evenly from where the year before had left it.
  ///
  /// Its range reaches from a state that stays as it is to one that moves on like this.
  package static func yearEnd(
    state value: ReportedNumber, since before: ReportedNumber, of year: Int, elapsed: ExactDecimal,
    decimals: Int = 0
  ) -> Forecast? {
    let decimals = max(decimals, value.decimals, before.decimals)
    let change = (value.value - before.value) * ExactDecimal(100)
    guard elapsed > ExactDecimal(0),
      let moved = change.divided(by: elapsed, decimals: decimals)
    else { return nil }
    let projection = before.value + moved
    return Forecast(
      ground: .movement(since: year), expectedPercent: elapsed.rounded(to: 1),
      projection: projection, low: min(value.value, projection),
      high: max(value.value, projection))
  }

  private static func project(
    _ value: ExactDecimal, _ percent: ExactDecimal, _ decimals: Int
  ) -> ExactDecimal? {
    (value * ExactDecimal(100)).divided(by: percent, decimals: decimals)
  }
}
