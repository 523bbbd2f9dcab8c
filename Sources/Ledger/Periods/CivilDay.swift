/// Days of the Gregorian calendar, counted from 1970-01-01.
package enum CivilDay {
  /// The number of a day; what is left open counts as the first.
  package static func number(of day: TimePeriod.Point) -> Int {
    // Years are counted from March, so that the leap day is the last of its year.
    let month = day.month ?? 1
    let year = month > 2 ? day.year : day.year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day.day ?? 1) - 1
    return year * 365 + floored(year, 4) - floored(year, 100) + floored(year, 400) + dayOfYear
      - 719_468
  }

  /// The day of a number, the other way of ``number(of:)``.
  package static func day(_ number: Int) -> TimePeriod.Point {
    let days = number + 719_468
    let era = floored(days, 146_097)
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return TimePeriod.Point(
      year: yearOfEra + era * 400 + (isNextYear ? 1 : 0), month: isNextYear ? month - 9 : month + 3,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// Division that rounds towards the past, also for days before 1970.
  package static func floored(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }

  /// The day so many days after another one.
  package static func day(_ count: Int, after day: TimePeriod.Point) -> TimePeriod.Point {
    self.day(number(of: day) + count)
  }

  /// The number of days of a month: 28 to 31.
  package static func days(ofMonth month: Int, _ year: Int) -> Int {
    let next = month == 12 ? (1, year + 1) : (month + 1, year)
    return number(of: TimePeriod.Point(year: next.1, month: next.0))
      - number(of: TimePeriod.Point(year: year, month: month))
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  package static func weekday(of day: TimePeriod.Point) -> Int {
    // 1970-01-01 was a Thursday.
    let sinceMonday = number(of: day) + 3
    return sinceMonday - floored(sinceMonday, 7) * 7 + 1
  }
}
