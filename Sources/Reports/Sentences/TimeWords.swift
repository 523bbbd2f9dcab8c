import Ledger

/// For when a figure holds, in words that read back to its period and basis.
struct TimeWords {
  let period: ReportingPeriod

  /// "trong tháng", "lũy kế 7 tháng", "đến ngày 12/7/2023".
  func words(_ figure: ReportFigure) -> String {
    let key = figure.observation.key
    let (start, end) = (key.period.start, key.period.end)
    if key.basis == .pointInTime, end.day == nil { return "đến nay" }
    if let month = end.month, let day = end.day {
      let last = "đến ngày \(Self.date(day, month, end.year))"
      guard key.basis == .cumulative, let first = start.day, let from = start.month else {
        return last
      }
      return "từ ngày \(Self.date(first, from, start.year)) \(last)"
    }
    if key.basis == .cumulative, start == end, end.month == nil { return "lũy kế đến nay" }
    if key.period == period.cumulative { return "lũy kế \(period.lastMonth) tháng" }
    return name(of: key.period)
  }

  /// What the period of the report itself is called in a sentence.
  func name(of other: TimePeriod) -> String {
    if let quarter = other.quarter { return "trong quý \(Self.romans[quarter - 1])" }
    if other.isSeveralYears { return "giai đoạn \(other.start.year)-\(other.end.year)" }
    guard let month = other.end.month else { return "năm \(other.end.year)" }
    if other.start == other.end { return "trong tháng" }
    return "\(month) tháng đầu năm"
  }

  /// The words behind a subject: " năm 2025"; " trong năm 2025" behind one that ends with the year.
  static func behind(_ subject: String, _ words: String) -> String {
    (subject.hasSuffix("năm") && words.hasPrefix("năm") ? " trong " : " ") + words
  }

  /// How neighbouring sentences on the time since January begin, the first as all do that stand alone.
  static func cumulativeOpenings(_ month: Int) -> [String] {
    ["Lũy kế \(month) tháng, ", "Tính chung \(month) tháng, ", "Từ đầu năm đến nay, "]
  }

  /// The time that a sentence begins with, with its comma: "Năm 2023, "; nil where it begins with another
  /// word.
  static func opening(of sentence: String) -> String? {
    let times = ["Năm ", "Đến ", "Từ ngày ", "Lũy kế đến nay", "Trong quý ", "Giai đoạn "]
    guard times.contains(where: { sentence.hasPrefix($0) }),
      let comma = sentence.ranges(of: ", ").first
    else { return nil }
    return String(sentence[..<comma.upperBound])
  }

  /// Whether the words stand better in front of the subject than behind it.
  static func leads(_ words: String) -> Bool {
    words.hasPrefix("đến") || words.hasPrefix("từ") || words.hasPrefix("lũy kế")
  }

  /// A day as official texts print it: "05/7/2023"; January and February take a zero.
  static func date(_ day: Int, _ month: Int, _ year: Int) -> String {
    (day < 10 ? "0\(day)" : "\(day)") + "/" + (month < 3 ? "0\(month)" : "\(month)") + "/\(year)"
  }

  static let romans = ["I", "II", "III", "IV"]
}
