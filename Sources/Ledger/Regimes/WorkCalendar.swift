/// Which days are worked: Monday to Friday, without the holidays that a planning officer lists.
package struct WorkCalendar: Hashable, Sendable {
  /// A day that is not worked every year.
  package struct Anniversary: Hashable, Sendable {
    package var month: Int
    package var day: Int

    package init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }
  }

  /// Holidays with the same date every year.
  package var yearly: Set<Anniversary>
  /// Holidays of one year: those of the lunar calendar, and days taken in exchange.
  package var days: Set<TimePeriod.Point>

  package init(yearly: Set<Anniversary> = [], days: Set<TimePeriod.Point> = []) {
    self.yearly = yearly
    self.days = days
  }

  package func isWorked(_ day: TimePeriod.Point) -> Bool {
    guard CivilDay.weekday(of: day) <= 5, !days.contains(day) else { return false }
    return !yearly.contains(Anniversary(month: day.month ?? 1, day: day.day ?? 1))
  }

  /// The working day so many working days after a day; with none the day itself if it is worked, else
  /// the next that is.
  package func workingDay(_ count: Int, after day: TimePeriod.Point) -> TimePeriod.Point {
    var current = day
    var left = count
    // Nobody lists more than a year of holidays on end.
    for _ in 0..<(400 + 7 * max(0, count)) {
      if isWorked(current), left <= 0 { return current }
      current = CivilDay.day(1, after: current)
      if left > 0, isWorked(current) {
        left -= 1
        if left == 0 { return current }
      }
    }
    return current
  }
}
