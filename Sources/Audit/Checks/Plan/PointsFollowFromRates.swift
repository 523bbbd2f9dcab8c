import Ledger
import Quantities

/// A difference in percentage points against the plan follows from the rate and the plan.
///
/// - Obligation: results are compared with the plan that was assigned (Decree 09/2019/NĐ-CP, article 9).
/// - Tolerance: half a unit of the last digit of each number.
/// - Violating: "Tỷ lệ bao phủ bảo hiểm y tế đạt 90,8%, thấp hơn 6,3 điểm % so với kế hoạch (96,1%)."
/// - Clean: "Tỷ lệ bao phủ bảo hiểm y tế đạt 90,8%, thấp hơn 5,3 điểm % so với kế hoạch (96,1%)."
/// - Remedy: correct the difference, the rate or the plan.
enum PointsFollowFromRates: Check {
  static let code = "PLAN-02"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.compactMap { index in
      let difference = facts.statements[index]
      guard difference.role == .planRatio || difference.role == .change,
        difference.measure?.dimension == .points, difference.isAgainstPlan,
        let head = difference.modifies, let stated = difference.number
      else { return nil }
      return finding(index, stated, head, facts)
    }
  }

  private static func finding(
    _ index: Int, _ stated: ReportedNumber, _ head: Int, _ facts: FactSet
  ) -> Finding? {
    guard let rate = facts.statements[head].number else { return nil }
    var contradicted: Finding?
    for target in facts.targets(of: head) {
      guard let plan = target.statement.number else { continue }
      let computed = (rate.value - plan.value).magnitude
      let bounds = Bounds(
        low: computed - rate.half - plan.half, high: computed + rate.half + plan.half)
      let relation = Relation(stated: stated, computed: computed, computedBounds: bounds)
      let finding = Finding(
        check: code, kind: .pointDifference, outcome: relation.outcome,
        claim: facts.claim(index, with: [head]),
        operands: [facts.operand(head), target.operand], stated: .number(stated.value),
        computed: .number(computed),
        message: .points(relation.outcome, stated.value, computed))
      if relation.outcome != .error { return finding }
      if target.bond >= .same, contradicted == nil { contradicted = finding }
    }
    return contradicted
  }
}

extension Statement {
  /// Whether a comparison is with a plan, not with another period.
  var isAgainstPlan: Bool {
    guard role == .change else { return true }
    guard let against else { return false }
    return !against.hasPrefix("prior") && against != "same-period"
  }
}

extension ReportedNumber {
  /// Half a unit of the last digit.
  var half: ExactDecimal { ExactDecimal(5, decimals: decimals + 1) }
}

extension Message {
  fileprivate static func points(
    _ outcome: Finding.Outcome, _ stated: ExactDecimal, _ computed: ExactDecimal
  ) -> Message {
    outcome == .verified
      ? Message(
        "Chênh lệch \(stated) điểm % so với kế hoạch đúng.",
        english: "The difference of \(stated) points to the plan is right.")
      : Message(
        "Ghi chênh \(stated) điểm % so với kế hoạch, tính từ hai tỷ lệ là \(computed); kiểm tra lại.",
        english: "It says \(stated) points to the plan, the two rates give \(computed); check them."
      )
  }
}
