/// How often a report is due, and for which periods.
package enum ReportingFrequency: String, Sendable, CaseIterable {
  case month
  case quarter
  /// The first six months and the last six.
  case halfYear = "half-year"
  /// The first nine months.
  case nineMonths = "nine-months"
  case year

  /// Whether a period is one that reports of this frequency are for.
  package func fits(_ period: TimePeriod) -> Bool {
    periods(of: period.end.year).contains(period)
  }

  /// The periods of a year, the earliest first.
  package func periods(of year: Int) -> [TimePeriod] {
    switch self {
    case .month: (1...12).map { .month($0, year) }
    case .quarter: (1...4).map { .quarter($0, year) }
    case .halfYear:
      [
        .throughMonth(6, year),
        TimePeriod(
          from: TimePeriod.Point(year: year, month: 7), to: TimePeriod.Point(year: year, month: 12)),
      ]
    case .nineMonths: [.throughMonth(9, year)]
    case .year: [.year(year)]
    }
  }

  /// The period before one.
  package func period(before period: TimePeriod) -> TimePeriod? {
    let year = period.end.year
    let known = periods(of: year - 1) + periods(of: year)
    return known.firstIndex(of: period).flatMap { $0 > 0 ? known[$0 - 1] : nil }
  }
}
