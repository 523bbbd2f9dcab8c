/// The days whose data a report takes in (thời gian chốt số liệu), both ends included.
package struct DataWindow: Hashable, Sendable {
  package var start: TimePeriod.Point
  package var end: TimePeriod.Point

  package init(from start: TimePeriod.Point, to end: TimePeriod.Point) {
    self.start = start
    self.end = end
  }
}

/// How the data window of a period is found: a calendar of its own for each kind of report.
///
/// Decree 09/2019/NĐ-CP, article 12, takes data from the 15th of the month before the period to the
/// 14th of its last month: ``decree09``. Statistics and budgets go by whole months: ``wholeMonths``.
package struct DataWindowRule: Hashable, Sendable {
  /// A day of a month told from one month of the period.
  package struct Edge: Hashable, Sendable {
    /// Months after that month; -1 is the one before.
    package var months: Int
    /// The day of the month; one that the month has not is its last.
    package var day: Int

    package init(months: Int, day: Int) {
      self.months = months
      self.day = day
    }

    package func day(from point: TimePeriod.Point) -> TimePeriod.Point {
      let month = point.year * 12 + (point.month ?? 1) - 1 + months
      let year = CivilDay.floored(month, 12)
      let number = month - year * 12 + 1
      return TimePeriod.Point(
        year: year, month: number, day: min(day, CivilDay.days(ofMonth: number, year)))
    }
  }

  /// Told from the first month of the period.
  package var start: Edge
  /// Told from its last month.
  package var end: Edge

  package init(start: Edge, end: Edge) {
    self.start = start
    self.end = end
  }

  /// Decree 09/2019/NĐ-CP, article 12: the 15th of the month before to the 14th of the last month.
  package static let decree09 = DataWindowRule(
    start: Edge(months: -1, day: 15), end: Edge(months: 0, day: 14))

  /// From the first day of the period to its last.
  package static let wholeMonths = DataWindowRule(
    start: Edge(months: 0, day: 1), end: Edge(months: 0, day: 31))

  /// The data window of a period.
  package func window(for period: TimePeriod) -> DataWindow {
    let first = TimePeriod.Point(year: period.start.year, month: period.start.month ?? 1)
    let last = TimePeriod.Point(year: period.end.year, month: period.end.month ?? 12)
    return DataWindow(from: start.day(from: first), to: end.day(from: last))
  }
}
