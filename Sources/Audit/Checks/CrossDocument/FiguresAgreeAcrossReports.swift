import Ledger
import Quantities

/// A figure for one time is the same in every report that gives it.
///
/// - Obligation: reports of one body agree with each other; a correction says that it is one (Decree
///   09/2019/NĐ-CP, article 4). An estimate may have been revised since, hence a warning only.
/// - Tolerance: half a unit of the last digit of each number.
/// - Violating: the July report says "7 tháng đầu năm trồng mới 441 ha rừng", the next one "7 tháng đầu
///   năm trồng mới 414 ha rừng".
/// - Clean: both say 441 ha, or one says 441,2 ha.
/// - Remedy: find out which is right, and say in the later report that it corrects the earlier one.
enum FiguresAgreeAcrossReports: CrossReportCheck {
  static let code = "CROSS-01"

  static func findings(in reports: [FactSet]) -> [Finding] {
    reports.indices.dropFirst().flatMap { later in
      reports[later].comparableLevels.compactMap { index in
        reports[..<later].lazy.compactMap { finding(index, reports[later], $0) }.first
      }
    }
  }

  private static func finding(_ index: Int, _ facts: FactSet, _ earlier: FactSet) -> Finding? {
    let figure = facts.statements[index]
    guard let time = figure.time, earlier.levelTimes.contains(time), facts.knows(figure),
      earlier.knows(figure)
    else { return nil }
    let same = facts.counterparts(of: index, in: earlier).filter {
      earlier.statements[$0].time == time
    }
    guard let bounds = figure.bounds, let number = figure.number else { return nil }
    let agreeing = same.first { earlier.statements[$0].bounds.map { $0.overlaps(bounds) } ?? false }
    let contrary = same.first { facts.likeness(index, $0, in: earlier) == .same }
    guard let other = agreeing ?? contrary, let before = earlier.statements[other].number else {
      return nil
    }
    let holds = agreeing != nil
    return Finding(
      check: code, kind: .crossDocument, outcome: holds ? .verified : .warning,
      claim: facts.operand(index, isWhole: true), operands: [earlier.operand(other)],
      stated: .number(number.value), computed: .number(before.value),
      message: holds ? .agrees(number.value) : .differs(number.value, before.value))
  }
}

extension FactSet {
  /// Whether the report was made when the period of a figure was over, so that the figure is no part of it.
  fileprivate func knows(_ figure: Statement) -> Bool {
    guard figure.basis == .inPeriod, let reach = figure.period?.end.lastDay,
      let own = facts.period?.end.lastDay
    else { return true }
    return own >= reach
  }
}

extension Message {
  fileprivate static func agrees(_ value: ExactDecimal) -> Message {
    Message("Số \(value) giống báo cáo trước.", english: "\(value) is what the other report says.")
  }

  fileprivate static func differs(_ value: ExactDecimal, _ before: ExactDecimal) -> Message {
    Message(
      "Cùng chỉ tiêu, cùng kỳ: ở đây ghi \(value), báo cáo khác ghi \(before); kiểm tra số nào đúng.",
      english:
        "For the same indicator and time it says \(value) here and \(before) in another report; find out which is right."
    )
  }
}
