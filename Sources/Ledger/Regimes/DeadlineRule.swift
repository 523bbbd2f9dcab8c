/// By when a report must have been sent.
package enum DeadlineRule: Hashable, Sendable {
  /// So many working days after the last day of the data window.
  ///
  /// Decree 09/2019/NĐ-CP, article 8(5)(b), asks for at least one.
  case workingDays(Int)
  /// A day of a month told from the last month of the period, for reports that are due before it ends.
  case day(DataWindowRule.Edge)

  /// The last day on which a report is in time.
  package func deadline(
    for period: TimePeriod, window: DataWindow, calendar: WorkCalendar
  ) -> TimePeriod.Point {
    switch self {
    case .workingDays(let count): calendar.workingDay(count, after: window.end)
    case .day(let edge):
      edge.day(from: TimePeriod.Point(year: period.end.year, month: period.end.month ?? 12))
    }
  }
}

/// How a report stands against its deadline on a day.
package enum Punctuality: Hashable, Sendable {
  /// Data is still being taken, or cannot be sent yet.
  case early(opens: TimePeriod.Point)
  /// To be sent within so many days; 0 is today.
  case due(days: Int)
  /// Not sent, and late by so many days.
  case overdue(days: Int)
  case sentInTime
  /// Sent, and late by so many days.
  case sentLate(days: Int)

  package var isLate: Bool {
    switch self {
    case .overdue, .sentLate: true
    case .early, .due, .sentInTime: false
    }
  }

  /// How a report with a window and a deadline stands.
  ///
  /// - Parameter sent: the day on which it was first sent; nil while it was not.
  package static func of(
    window: DataWindow, deadline: TimePeriod.Point, sent: TimePeriod.Point?,
    today: TimePeriod.Point
  ) -> Punctuality {
    let last = CivilDay.number(of: deadline)
    if let sent {
      let late = CivilDay.number(of: sent) - last
      return late > 0 ? .sentLate(days: late) : .sentInTime
    }
    let left = last - CivilDay.number(of: today)
    if left < 0 { return .overdue(days: -left) }
    return today < window.start ? .early(opens: window.start) : .due(days: left)
  }
}
