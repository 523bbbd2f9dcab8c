import Ledger
import Quantities

/// A plan value that a report repeats is the one that the plan set.
///
/// - Obligation: targets are those of the Council's resolution (Law on Organising Local Government;
///   Decree 09/2019/NĐ-CP, article 9).
/// - Tolerance: half a unit of the last digit of each number.
/// - Violating: the resolution sets 2.450 tỷ đồng, the report says "kế hoạch 2.540 tỷ đồng".
/// - Clean: the report says "kế hoạch 2.450 tỷ đồng".
/// - Remedy: take the value from the resolution, or cite the document that adjusted it.
enum PlanValuesAgree: Check {
  static let code = "PLAN-03"

  static func findings(in facts: FactSet) -> [Finding] {
    guard !facts.plans.isEmpty else { return [] }
    return facts.targetIndices.compactMap { finding($0, facts) }
  }

  private static func finding(_ index: Int, _ facts: FactSet) -> Finding? {
    let target = facts.statements[index]
    guard let bounds = target.bounds, let number = target.number else { return nil }
    let year = target.period?.end.year
    let plans = facts.plans.filter { plan in
      plan.statement.period?.end.year == year && facts.isSame(index, plan)
        && plan.statement.measure.flatMap { unit in
          target.measure.map { $0.isComparable(to: unit) }
        } ?? false
    }
    let agreeing = plans.first { $0.statement.bounds.map { $0.overlaps(bounds) } ?? false }
    guard let plan = agreeing ?? (plans.count == 1 ? plans[0] : nil),
      let planned = plan.statement.number
    else { return nil }
    let holds = agreeing != nil
    return Finding(
      check: code, kind: .crossDocument, outcome: holds ? .verified : .error, isDecisive: !holds,
      claim: facts.operand(index, isWhole: true), operands: [plan.operand],
      stated: .number(number.value), computed: .number(planned.value),
      message: holds ? .agrees(number.value) : .differs(number.value, planned.value))
  }
}

extension FactSet {
  /// Whether a statement is surely about what a target of the plan sets.
  func isSame(_ index: Int, _ plan: PlanTarget) -> Bool {
    guard isChange[index] == plan.isChange || statements[index].role == .target else {
      return false
    }
    if keys[index] == plan.key { return true }
    if let code = codes[index], let other = plan.code { return code == other }
    return keys[index].likeness(to: plan.key) >= 85
  }
}

extension Message {
  fileprivate static func agrees(_ value: ExactDecimal) -> Message {
    Message(
      "Chỉ tiêu \(value) đúng như nghị quyết giao.", english: "\(value) is what the plan set.")
  }

  fileprivate static func differs(_ value: ExactDecimal, _ planned: ExactDecimal) -> Message {
    Message(
      "Báo cáo ghi kế hoạch \(value), văn bản giao chỉ tiêu ghi \(planned); lấy theo văn bản giao.",
      english:
        "The report says the plan was \(value), the plan itself says \(planned); take the plan's.")
  }
}
