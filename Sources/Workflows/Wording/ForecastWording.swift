import Ledger
import Quantities

extension Forecast {
  /// Where a year is heading, set against its plan, and what that is told from: "dự kiến cả năm 54.000 tấn
  /// (52.000 – 56.000), bằng 108% kế hoạch; theo nhịp năm 2022 đến nay lẽ ra được 50% của năm".
  func wording(
    against requirement: Target.Requirement, unit: String, direction: Indicator.Direction,
    isPercentTold: Bool
  ) -> Wording {
    let end = printed(projection, unit)
    let range = low == high ? "" : " (\(printed(low, nil)) – \(printed(high, nil)))"
    var (vietnamese, english) = (
      "dự kiến cả năm \(end)\(range)", "the year is expected to end at \(end)\(range)"
    )
    let percent = Attainment.of(
      ReportedNumber(projection), against: requirement, direction: direction
    ).percent
    if isPercentTold, let percent {
      vietnamese += ", bằng \(percent.printedAsPercent) kế hoạch"
      english += ", \(percent.printedAsPercent) of plan"
    }
    let (reason, englishReason) = (ground.wording.vietnamese, ground.wording.english)
    guard let due = expectedPercent?.printedAsPercent else {
      return Wording("\(vietnamese); \(reason)", "\(english); \(englishReason)")
    }
    return Wording(
      "\(vietnamese); \(reason) đến nay lẽ ra được \(due) của năm",
      "\(english); \(englishReason) \(due) of the year was due by now")
  }

  private func printed(_ value: ExactDecimal, _ unit: String?) -> String {
    let number = ReportedNumber(value).printed
    guard let unit else { return number }
    return unit == "%" || unit == "‰" ? number + unit : "\(number) \(unit)"
  }
}

extension Forecast.Ground {
  /// What a forecast is told from, as the opening of what was due by now.
  fileprivate var wording: Wording {
    switch self {
    case .calendar: Wording("theo thời gian", "by the calendar")
    case .earlierYears(let years):
      Wording(
        years.count == 1
          ? "theo nhịp năm \(years[0])"
          : "theo nhịp các năm \(years.map(String.init).joined(separator: ", "))",
        "at the pace of \(years.map(String.init).joined(separator: ", "))")
    case .movement(let year):
      Wording("nếu tiếp tục như từ cuối năm \(year),", "if it goes on as since the end of \(year),")
    case .rate: Wording("nếu giữ như hiện nay", "if it stays as it is")
    }
  }
}
