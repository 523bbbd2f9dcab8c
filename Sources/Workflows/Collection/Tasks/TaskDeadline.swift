package import Ledger

/// The deadline of a task as plans word it: "30/9/2026", "Quý III/2026", "trước tháng 10 năm 2026",
/// "thường xuyên".
package enum TaskDeadline: Hashable, Sendable {
  case day(TimePeriod.Point)
  /// The document sets none.
  case none
  /// Words that name neither.
  case unreadable

  private static let openEnded = [
    "thuong xuyen", "hang nam", "hang thang", "hang quy", "theo tien do", "theo yeu cau",
    "theo quy dinh", "continuous",
  ]
  private static let quarters = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

  package init(_ text: String) {
    if let point = TimePeriod.Point(code: text), point.year >= 1900 {
      self = Self.checked(point)
      return
    }
    let folded = FoldedWords(text)
    // A period of several years or an open end has no day at which it is late.
    if folded.words.isEmpty || Self.openEnded.contains(where: folded.contains) {
      self = .none
      return
    }
    let numbers = folded.words.compactMap { Int($0) }
    guard let year = numbers.last, (1900...9999).contains(year) else {
      self = .unreadable
      return
    }
    let words = folded.words
    if let place = words.firstIndex(of: "quy") ?? words.firstIndex(of: "q") {
      let next = words.indices.contains(place + 1) ? words[place + 1] : ""
      let quarter = Self.quarters[next] ?? Int(next) ?? 0
      self =
        (1...4).contains(quarter)
        ? .day(TimePeriod.Point(year: year, month: quarter * 3)) : .unreadable
      return
    }
    if folded.contains("6 thang dau nam") || folded.contains("6 thang") {
      self = .day(TimePeriod.Point(year: year, month: 6))
      return
    }
    switch numbers.count {
    case 3: self = Self.checked(.init(year: year, month: numbers[1], day: numbers[0]))
    case 2: self = Self.checked(.init(year: year, month: numbers[0]))
    case 1: self = .day(TimePeriod.Point(year: year))
    default: self = .unreadable
    }
  }

  /// A day that the calendar has.
  private static func checked(_ point: TimePeriod.Point) -> TaskDeadline {
    guard let month = point.month else { return .day(point) }
    guard (1...12).contains(month) else { return .unreadable }
    if let day = point.day, !(1...CivilDay.days(ofMonth: month, point.year)).contains(day) {
      return .unreadable
    }
    return .day(point)
  }
}
