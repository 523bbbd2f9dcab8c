import Ledger
import Quantities

/// What has come in since the start of the year does not shrink from one month's report to the next, and
/// the year's figure is not less than what was in by a month.
///
/// - Obligation: cumulative figures add up month by month (Decree 09/2019/NĐ-CP, article 4). Cancelled
///   entries may lower one, hence a warning.
/// - Tolerance: half a unit of the last digit of each number; rates and stocks are left out.
/// - Violating: "lũy kế 7 tháng trồng mới 441 ha rừng" in July, "lũy kế 8 tháng trồng mới 414 ha" in
///   August.
/// - Clean: 441 ha in July, 512 ha in August.
/// - Remedy: find out which of the two is wrong, or say what was taken back.
enum CumulativeFiguresGrow: CrossReportCheck {
  static let code = "CROSS-03"

  static func findings(in reports: [FactSet]) -> [Finding] {
    reports.flatMap { early in
      reports.flatMap { late -> [Finding] in
        guard early.document != late.document else { return [] }
        return late.comparableLevels.compactMap { finding($0, late, early) }
      }
    }
  }

  private static func finding(_ index: Int, _ late: FactSet, _ early: FactSet) -> Finding? {
    let figure = late.statements[index]
    guard let unit = figure.measure, !unit.isRate, unit.denominator.isEmpty,
      let period = figure.period,
      let reach = figure.cumulativeEnd, let outer = figure.bounds, let value = figure.number?.value
    else { return nil }
    let before = late.namesakes(of: index, in: early).first { other in
      let earlier = early.statements[other]
      guard earlier.basis == .cumulative, let end = earlier.cumulativeEnd,
        earlier.period?.start.year == period.start.year
      else { return false }
      return end < reach
    }
    guard let before, let inner = early.statements[before].bounds,
      let first = early.statements[before].number?.value
    else { return nil }
    let shrinks = inner.low.flatMap { low in outer.high.map { low > $0 } } ?? false
    return Finding(
      check: code, kind: .crossDocument, outcome: shrinks ? .warning : .verified,
      claim: late.operand(index, isWhole: true), operands: [early.operand(before)],
      stated: .number(value), computed: .number(first),
      message: shrinks ? .shrinks(value, first) : .grows(value, first))
  }
}

extension Statement {
  /// The last month that a cumulative figure, or one for the whole year, covers.
  fileprivate var cumulativeEnd: TimePeriod.Point? {
    guard let period else { return nil }
    switch basis {
    case .cumulative: return period.end.lastDay
    case .inPeriod where period.start.month == nil && period.start == period.end,
      .fullYearEstimate:
      return period.end.lastDay
    default: return nil
    }
  }
}

extension Message {
  fileprivate static func grows(_ value: ExactDecimal, _ first: ExactDecimal) -> Message {
    Message(
      "Lũy kế \(value) không nhỏ hơn \(first) của kỳ trước.",
      english: "The cumulative \(value) is not less than the earlier \(first).")
  }

  fileprivate static func shrinks(_ value: ExactDecimal, _ first: ExactDecimal) -> Message {
    Message(
      "Lũy kế \(value) nhỏ hơn \(first) mà báo cáo trước đã nêu; kiểm tra lại hai số.",
      english: "The cumulative \(value) is less than the \(first) of an earlier report; check both."
    )
  }
}
