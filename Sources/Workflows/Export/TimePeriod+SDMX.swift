import Ledger
import Storage

extension TimePeriod {
  /// The period as SDMX spells it: `2023`, `2023-07`, `2023-Q3`, a day, or for a stretch its first
  /// day and its length: `2023-01-01/P7M`.
  var sdmxCode: String {
    if quarter != nil || start == end { return code }
    let first = TimePeriod.Point(year: start.year, month: start.month ?? 1, day: start.day ?? 1)
    if start.day == nil, end.day == nil {
      if start.month == nil, end.month == nil {
        return first.code + "/P\(end.year - start.year + 1)Y"
      }
      let months = (end.year - start.year) * 12 + (end.month ?? 12) - (first.month ?? 1) + 1
      return first.code + "/P\(months)M"
    }
    return first.code + "/P\(CivilDay.number(of: lastDay) - CivilDay.number(of: first) + 1)D"
  }
}

/// Days of the Gregorian calendar, counted from 1970-01-01.
enum CivilDay {
  /// The number of a day; what is left open counts as the first.
  static func number(of day: TimePeriod.Point) -> Int {
    // Years are counted from March, so that the leap day is the last of its year.
    let month = day.month ?? 1
    let year = month > 2 ? day.year : day.year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day.day ?? 1) - 1
    return year * 365 + floored(year, 4) - floored(year, 100) + floored(year, 400) + dayOfYear
      - 719_468
  }

  /// The day of a number, the other way of ``number(of:)``.
  static func day(_ number: Int) -> TimePeriod.Point {
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

  static func floored(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }
}

/// Moments as ISO 8601 spells them in UTC.
enum UniversalTime {
  /// `2023-07-12T08:30:00Z`.
  static func code(milliseconds: Int64) -> String {
    let seconds = CivilDay.floored(Int(milliseconds), 1000)
    let day = CivilDay.floored(seconds, 86_400)
    let rest = seconds - day * 86_400
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return CivilDay.day(day).code + "T" + clock.joined(separator: ":") + "Z"
  }
}
