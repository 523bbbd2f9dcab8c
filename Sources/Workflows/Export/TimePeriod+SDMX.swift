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
