package import Ledger

/// Writes a period: "trong tháng 7/2023", "lũy kế 7 tháng năm 2023", "đến ngày 15/7/2023".
package enum PeriodWriter {
  package static func write(
    _ period: TimePeriod, basis: Basis?
  ) throws(WritingError) -> String {
    let start = period.start
    let end = period.end
    if let quarter = period.quarter { return "trong quý \(romans[quarter - 1])/\(start.year)" }
    switch (start == end, end.month, end.day) {
    case (true, nil, _):
      return "năm \(end.year)"
    case (true, let month?, nil):
      return basis == .asOf ? "đến tháng \(month)/\(end.year)" : "trong tháng \(month)/\(end.year)"
    case (true, let month?, let day?):
      return "đến ngày \(day)/\(month)/\(end.year)"
    case (false, let month?, nil)
    where start.month == 1 && start.year == end.year && (2...11).contains(month):
      return "\(month) tháng năm \(end.year)"
    case (false, let month?, let day?):
      guard let from = start.month, let first = start.day else {
        throw .noWordsForPeriod(period, basis: basis)
      }
      return "từ ngày \(first)/\(from)/\(start.year) đến ngày \(day)/\(month)/\(end.year)"
    default:
      throw .noWordsForPeriod(period, basis: basis)
    }
  }

  private static let romans = ["I", "II", "III", "IV"]
}
