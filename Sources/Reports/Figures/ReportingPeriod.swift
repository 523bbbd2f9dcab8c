package import Ledger

/// The stretch of time that a report is about, and what belongs to it: the figures of the period, those
/// from the start of the year, and those they are compared with.
package struct ReportingPeriod: Hashable, Sendable {
  /// How long it is.
  package enum Span: Hashable, Sendable {
    case month(Int)
    case quarter(Int)
    /// The first half of the year.
    case sixMonths
    case nineMonths
    case year
    /// Several years, of a term or programme.
    case term
  }

  package var span: Span
  package var period: TimePeriod

  /// The reporting period that a period is; nil for days and other stretches, which no report is about.
  package init?(_ period: TimePeriod) {
    self.period = period
    let (start, end) = (period.start, period.end)
    if let quarter = period.quarter {
      span = .quarter(quarter)
    } else if period.isSeveralYears, start.month == nil, end.month == nil {
      span = .term
    } else if start == end, end.day == nil {
      span = end.month.map { .month($0) } ?? .year
    } else if start.month == 1, start.year == end.year, end.day == nil, end.month == 6 {
      span = .sixMonths
    } else if start.month == 1, start.year == end.year, end.day == nil, end.month == 9 {
      span = .nineMonths
    } else {
      return nil
    }
  }

  package var year: Int { period.end.year }

  /// The last month of the period.
  package var lastMonth: Int {
    switch span {
    case .month(let month): month
    case .quarter(let quarter): quarter * 3
    case .sixMonths: 6
    case .nineMonths: 9
    case .year, .term: 12
    }
  }

  /// From January to the end of the period, where that says more than the period itself.
  package var cumulative: TimePeriod? {
    switch span {
    case .month, .quarter: lastMonth > 1 ? .throughMonth(lastMonth, year) : nil
    case .sixMonths, .nineMonths, .year, .term: nil
    }
  }

  /// Whether it ends with the year, so that its figures stand for the whole plan.
  package var isWholeYear: Bool { span == .year || span == .term }

  /// What it is called in a heading: "tháng 7 năm 2023", "9 tháng đầu năm 2023", "năm 2023".
  package var name: String {
    switch span {
    case .month(let month): "tháng \(month) năm \(year)"
    case .quarter(let quarter): "quý \(TimeWords.romans[quarter - 1]) năm \(year)"
    case .sixMonths: "6 tháng đầu năm \(year)"
    case .nineMonths: "9 tháng đầu năm \(year)"
    case .year: "năm \(year)"
    case .term: "giai đoạn \(period.start.year)-\(year)"
    }
  }
}
