/// A time period as SDMX names it: `2023`, `2023-07`, `2023-Q3`, a day, or a stretch between two.
package struct TimePeriod: Hashable, Sendable {
  /// A calendar date of whatever fineness was stated.
  package struct Point: Hashable, Sendable, Comparable {
    package var year: Int
    package var month: Int?
    package var day: Int?

    package init(year: Int, month: Int? = nil, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }

    package static func < (left: Point, right: Point) -> Bool {
      (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }

    /// `2023`, `2023-07` or `2023-07-12`.
    package var code: String {
      var code = String(year)
      if let month { code += month < 10 ? "-0\(month)" : "-\(month)" }
      if let day { code += day < 10 ? "-0\(day)" : "-\(day)" }
      return code
    }
  }

  /// First point of the period; equal to `end` for a single year, month or day.
  package var start: Point
  package var end: Point
  /// The quarter when the period is one.
  package var quarter: Int?

  package init(from start: Point, to end: Point) {
    self.start = start
    self.end = end
  }

  /// A whole year.
  package static func year(_ year: Int) -> TimePeriod {
    TimePeriod(from: Point(year: year), to: Point(year: year))
  }

  /// A whole month.
  package static func month(_ month: Int, _ year: Int) -> TimePeriod {
    let point = Point(year: year, month: month)
    return TimePeriod(from: point, to: point)
  }

  /// The months from January to that month: what "lũy kế" and "9 tháng" mean.
  package static func throughMonth(_ month: Int, _ year: Int) -> TimePeriod {
    TimePeriod(from: Point(year: year, month: 1), to: Point(year: year, month: month))
  }

  /// A quarter, 1 to 4.
  package static func quarter(_ quarter: Int, _ year: Int) -> TimePeriod {
    var period = TimePeriod(
      from: Point(year: year, month: quarter * 3 - 2), to: Point(year: year, month: quarter * 3))
    period.quarter = quarter
    return period
  }

  /// One day.
  package static func day(_ day: Int, _ month: Int, _ year: Int) -> TimePeriod {
    let point = Point(year: year, month: month, day: day)
    return TimePeriod(from: point, to: point)
  }

  /// The years of a term or programme.
  package static func years(_ first: Int, _ last: Int) -> TimePeriod {
    TimePeriod(from: Point(year: first), to: Point(year: last))
  }

  /// The five years of the plan that a year belongs to: 2021 to 2025 for 2023.
  package static func term(of year: Int) -> TimePeriod {
    let first = (year - 1) / 5 * 5 + 1
    return .years(first, first + 4)
  }

  /// Whether it spans several years, as a term does.
  package var isSeveralYears: Bool { start.year != end.year }

  /// Whether it is several months from January on, so that its figures are cumulative.
  package var isMonthsSinceJanuary: Bool {
    quarter == nil && start.month == 1 && start.day == nil && start.year == end.year
      && (end.month ?? 0) > 1
  }

  /// Whether another period lies in the years of this one.
  package func coversYears(of other: TimePeriod) -> Bool {
    start.year <= other.start.year && other.end.year <= end.year
  }

  /// The same stretch of the year before.
  package var yearBefore: TimePeriod { earlier(by: 1) }

  /// The same stretch so many years before.
  package func earlier(by years: Int) -> TimePeriod {
    var period = self
    period.start.year -= years
    period.end.year -= years
    return period
  }

  /// The code that output and the ledger use: `2023-01..2023-07`.
  package var code: String {
    if let quarter { return "\(start.year)-Q\(quarter)" }
    return start == end ? start.code : start.code + ".." + end.code
  }
}

/// How a figure covers its period.
package enum Basis: String, Sendable, CaseIterable {
  /// In the period itself: "trong tháng".
  case inPeriod = "in-period"
  /// From the start of the year: "lũy kế", "7 tháng đầu năm".
  case cumulative
  /// The whole year, before it is over: "ước cả năm".
  case fullYearEstimate = "full-year-estimate"
  /// Up to a date: "đến ngày 15/7/2023".
  case asOf = "as-of"
  /// The state at a point in time: a stock, a rate, a count of what exists.
  case pointInTime = "point-in-time"
}

extension TimePeriod.Point {
  /// The date that a code spells: `2023`, `2023-07` or `2023-07-12`.
  package init?(code: String) {
    let parts = code.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil, (0...9999).contains(year), parts.count <= 3 else {
      return nil
    }
    let month = parts.count > 1 ? parts[1] : nil
    let day = parts.count > 2 ? parts[2] : nil
    if parts.count > 1, month.map({ (1...12).contains($0) }) != true { return nil }
    if parts.count > 2, day.map({ (1...31).contains($0) }) != true { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that a code spells, `2023-07-12`; nil for a month, a year, and a day that no calendar has.
  package init?(dayCode: String) {
    self.init(code: dayCode)
    guard let month, let day, day <= CivilDay.days(ofMonth: month, year) else { return nil }
  }
}

extension TimePeriod {
  /// The period that a code spells, the other way of ``code``; nil when it spells none.
  package init?(code: String) {
    if let mark = code.quarterMark {
      guard let year = Int(code[..<mark.lowerBound]), let quarter = Int(code[mark.upperBound...]),
        (0...9999).contains(year), (1...4).contains(quarter)
      else { return nil }
      self = .quarter(quarter, year)
      return
    }
    let ends = code.split(separator: ".", omittingEmptySubsequences: false)
    guard ends.count == 1 || ends.count == 3 && ends[1].isEmpty,
      let first = ends.first.flatMap({ Point(code: String($0)) }),
      let last = ends.last.flatMap({ Point(code: String($0)) }), first <= last.lastDay
    else { return nil }
    self.init(from: first, to: last)
  }
}

extension String {
  /// Where "-Q" stands.
  fileprivate var quarterMark: Range<Index>? {
    guard let letter = firstIndex(of: "Q"), letter > startIndex else { return nil }
    let dash = index(before: letter)
    return self[dash] == "-" ? dash..<index(after: letter) : nil
  }
}

extension TimePeriod.Point {
  /// The last day of the year or month, or the day itself; months are taken to 31 days, which is enough
  /// for comparing.
  package var lastDay: TimePeriod.Point {
    TimePeriod.Point(year: year, month: month ?? 12, day: day ?? 31)
  }
}
