import Ledger
import Quantities

/// A percentage of plan, or the excess over one, follows from the figure and the plan.
///
/// - Obligation: results are compared with the plan that was assigned (Decree 09/2019/NĐ-CP, article 9);
///   percent of plan as in the table of 2019 for the national targets.
/// - Tolerance: half a unit of the last digit of each number; where less is better, the plan over the
///   figure is accepted too.
/// - Violating: "Giải quyết việc làm cho 9.842 lao động, vượt 26,6% kế hoạch (kế hoạch 8.440)."
/// - Clean: "Thu ngân sách đạt 2.086 tỷ đồng, bằng 85% dự toán (2.450 tỷ đồng)."
/// - Remedy: correct the percentage, the figure, or the plan it is held against.
enum PlanRatioFollowsFromPlan: Check {
  static let code = "PLAN-01"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.compactMap { index in
      let ratio = facts.statements[index]
      guard ratio.role == .planRatio, let head = ratio.modifies, let stated = ratio.number,
        ratio.measure?.unit?.code == "PERCENT" || ratio.measure?.dimension == .factor,
        ratio.direction != nil
      else { return nil }
      return finding(index, ratio, stated, head, facts)
        ?? fromGrowth(index, ratio, stated, head, facts)
    }
  }

  private static func finding(
    _ index: Int, _ ratio: Statement, _ stated: ReportedNumber, _ head: Int, _ facts: FactSet
  ) -> Finding? {
    let figure = facts.statements[head]
    guard figure.role == .level || figure.role == .share, let value = figure.value,
      let bounds = figure.bounds
    else { return nil }
    var contradicted: Finding?
    for target in facts.targets(of: head)
    where !isOtherPlan(ratio, target.statement) && !isOtherRatio(index, head, target, facts) {
      guard let plan = target.statement.value, let planBounds = target.statement.bounds,
        let test = PlanArithmetic(ratio, stated, value, bounds, plan, planBounds)
      else { continue }
      let isThousandfold = test.outcome == .error && ratio.direction == .of && test.isThousandfold
      let finding = Finding(
        check: code,
        kind: isThousandfold ? .magnitude : ratio.direction == .of ? .planPercent : .planExcess,
        outcome: test.outcome, claim: facts.claim(index, with: [head]),
        operands: [facts.operand(head), target.operand], stated: .number(stated.value),
        computed: .number(test.computed),
        message: .plan(test.outcome, stated.value, test.computed, ratio.sign),
        remedy: isThousandfold ? .otherUnit(figure.quote) : nil)
      if test.outcome != .error { return finding }
      // The plan of the centre need not be the one that the document gives elsewhere.
      if target.bond == .beside || target.bond == .same && ratio.isAgainstOwnPlan,
        contradicted == nil
      {
        contradicted = finding
      }
    }
    return contradicted
  }

  /// Whether a ratio names another authority's plan than the target's.
  private static func isOtherPlan(_ ratio: Statement, _ target: Statement) -> Bool {
    ratio.planner != .unnamed && target.planner != .unnamed && ratio.planner != target.planner
  }

  /// Whether another percentage of plan of the same figure stands between this one and the plan value,
  /// which then is the other's: "vượt 36% dự toán Trung ương giao, vượt 31% HĐND tỉnh giao (10.654)".
  private static func isOtherRatio(
    _ index: Int, _ head: Int, _ target: TargetMatch, _ facts: FactSet
  ) -> Bool {
    guard target.bond == .beside, let place = target.operand.statement else { return false }
    return facts.comparisons(of: head).contains { other in
      other > index && other < place && facts.statements[other].role == .planRatio
    }
  }

  /// "vượt 27,4% kế hoạch, tăng 37,1%" where the plan was a growth of 7,6%: growth against growth.
  private static func fromGrowth(
    _ index: Int, _ ratio: Statement, _ stated: ReportedNumber, _ head: Int, _ facts: FactSet
  ) -> Finding? {
    guard let twin = facts.growthTwin(of: head) else { return nil }
    let hundred = ExactDecimal(100)
    for target in facts.targets(of: twin.rate) where target.bond >= .same {
      guard let planned = target.statement.signedNumber, let actual = twin.growth,
        let test = PlanArithmetic(
          ratio, stated, hundred + actual.value, Bounds(actual.interval) + Bounds(exactly: hundred),
          hundred + planned.value, Bounds(planned.interval) + Bounds(exactly: hundred))
      else { continue }
      return Finding(
        check: code, kind: ratio.direction == .of ? .planPercent : .planExcess,
        outcome: test.outcome, isDecisive: test.outcome == .error,
        claim: facts.claim(index, with: [head]),
        operands: [facts.operand(twin.change), facts.operand(twin.rate), target.operand],
        stated: .number(stated.value), computed: .number(test.computed),
        message: .growth(test.outcome, stated.value, test.computed, actual.value, planned.value))
    }
    return nil
  }
}

extension Statement {
  /// What stands behind the number of a ratio: the percent sign, or "lần".
  fileprivate var sign: String { measure?.dimension == .factor ? " lần" : "%" }

  /// Whether a ratio names no other authority than the Council.
  fileprivate var isAgainstOwnPlan: Bool { planner == .unnamed || planner == .council }
}

extension Message {
  fileprivate static func otherUnit(_ quote: String) -> Message {
    Message(
      "Đơn vị tính của \(quote) có thể lệch 1.000 lần (triệu, tỷ; kg, tấn).",
      english: "The unit of \(quote) may be off by 1,000 (million, billion; kg, tonnes).")
  }

  fileprivate static func plan(
    _ outcome: Finding.Outcome, _ stated: ExactDecimal, _ computed: ExactDecimal, _ sign: String
  ) -> Message {
    switch outcome {
    case .verified:
      Message(
        "Tỷ lệ so với kế hoạch \(stated)\(words: sign) đúng.",
        english: "\(stated)\(words: sign) of plan is right.")
    case .info:
      Message(
        "Ghi \(stated)\(words: sign), tính từ số liệu và kế hoạch là \(computed)\(words: sign): lệch do làm tròn.",
        english:
          "It says \(stated)\(words: sign), figure and plan give \(computed)\(words: sign): a slip of rounding."
      )
    case .warning, .error:
      Message(
        "Ghi \(stated)\(words: sign) so với kế hoạch nhưng tính từ số liệu và kế hoạch là \(computed)\(words: sign); kiểm tra lại ba số.",
        english:
          "It says \(stated)\(words: sign) against the plan but figure and plan give \(computed)\(words: sign); check all three."
      )
    }
  }

  fileprivate static func growth(
    _ outcome: Finding.Outcome, _ stated: ExactDecimal, _ computed: ExactDecimal,
    _ actual: ExactDecimal, _ planned: ExactDecimal
  ) -> Message {
    outcome == .error
      ? Message(
        "Ghi \(stated)% so với kế hoạch, nhưng tăng \(actual)% so với mức tăng kế hoạch \(planned)% là \(computed)%; kiểm tra lại.",
        english:
          "It says \(stated)% against the plan, but a growth of \(actual)% where \(planned)% was planned gives \(computed)%; check them."
      )
      : Message(
        "Tăng \(actual)% so với mức tăng kế hoạch \(planned)% là \(computed)%, khớp \(stated)%.",
        english:
          "A growth of \(actual)% where \(planned)% was planned gives \(computed)%, as stated: \(stated)%."
      )
  }
}
