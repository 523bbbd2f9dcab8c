import Glibc
import Ledger

/// The time of the machine's clock, read once where a command starts.
enum Clock {
  /// Milliseconds since 1970 UTC.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// The last millisecond of a day of the calendar here, since 1970 UTC.
  static func end(of day: TimePeriod.Point) -> Int64 {
    var parts = tm()
    parts.tm_year = Int32(clamping: day.year - 1900)
    parts.tm_mon = Int32(clamping: (day.month ?? 12) - 1)
    parts.tm_mday = Int32(clamping: (day.day ?? 31) + 1)
    parts.tm_isdst = -1
    return Int64(mktime(&parts)) * 1000 - 1
  }

  /// A moment as people here write it: "14/11/2023 08:05".
  static func words(_ moment: Int64) -> String {
    var seconds = time_t(moment / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
    return
      "\(parts.tm_mday)/\(parts.tm_mon + 1)/\(parts.tm_year + 1900) \(two(parts.tm_hour)):\(two(parts.tm_min))"
  }

  /// The day of the calendar here.
  static var today: TimePeriod.Point {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return TimePeriod.Point(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
