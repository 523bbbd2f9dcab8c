import Ledger
import Quantities

/// The annual report accounts for every target of the plan: it gives the result and says what became of
/// the target.
///
/// - Obligation: the Council is told the result of each target it set (Decree 09/2019/NĐ-CP, article 9;
///   Law on Supervisory Activities of the National Assembly and People's Councils).
/// - Tolerance: the account may stand anywhere in the report; a result that meets the target needs no
///   verdict.
/// - Violating: the resolution sets 13,9 tiêu chí/xã; the report says "bình quân 13,6 tiêu chí/xã" and
///   nothing about the target, or does not mention it at all.
/// - Clean: "bình quân 13,6 tiêu chí/xã, khó đạt kế hoạch (kế hoạch 13,9)".
/// - Remedy: add the target to the account with its result and verdict.
enum TargetsAreAccountedFor: Check {
  static let code = "PLAN-04"

  static func findings(in facts: FactSet) -> [Finding] {
    guard let period = facts.facts.period, period.isWholeYear else { return [] }
    return facts.plans.compactMap { plan in
      guard plan.statement.period?.end.year == period.end.year, plan.isFirst(in: facts.plans),
        plan.isAssigned
      else { return nil }
      return finding(plan, facts)
    }
  }

  private static func finding(_ plan: PlanTarget, _ facts: FactSet) -> Finding? {
    let year = plan.statement.period?.end.year
    let results = facts.statements.indices.filter { index in
      let role = facts.statements[index].role
      return role != .target && role != .planRatio && facts.year(of: index) == year
        && facts.isSame(index, plan)
    }
    guard !results.isEmpty else {
      return facts.figuresInReserve(for: plan).isEmpty ? omitted(plan, facts) : nil
    }
    let isJudged = results.contains { index in
      facts.statements[index].statedVerdict != nil
        || facts.comparisons(of: index).contains {
          facts.statements[$0].isAgainstPlan
            && facts.statements[$0].role != .change || facts.statements[$0].statedVerdict != nil
        }
        || facts.targets(of: index).contains { $0.bond == .beside }
    }
    if isJudged { return accounted(plan, results[0], facts) }
    let missed = results.first { facts.reach(of: $0, against: plan.statement) == .below }
    let met = results.first { facts.reach(of: $0, against: plan.statement) != .below }
    guard met == nil, let missed else { return met.flatMap { accounted(plan, $0, facts) } }
    return Finding(
      check: code, kind: .omittedTarget, outcome: .warning, isDecisive: true,
      claim: facts.operand(missed, isWhole: true), operands: [plan.operand],
      stated: facts.statements[missed].number.map { .number($0.value) },
      computed: plan.statement.number.map { .number($0.value) },
      message: .unjudged(plan.statement.subject, facts.operand(missed).quote, plan.statement.quote))
  }

  private static func accounted(_ plan: PlanTarget, _ index: Int, _ facts: FactSet) -> Finding {
    Finding(
      check: code, kind: .omittedTarget, outcome: .verified,
      claim: facts.operand(index, isWhole: true), operands: [plan.operand],
      stated: facts.statements[index].number.map { .number($0.value) },
      computed: plan.statement.number.map { .number($0.value) },
      message: .accounted(plan.statement.subject))
  }

  private static func omitted(_ plan: PlanTarget, _ facts: FactSet) -> Finding {
    Finding(
      check: code, kind: .omittedTarget, outcome: .warning, claim: plan.operand,
      operands: [plan.operand], stated: plan.statement.number.map { .number($0.value) },
      computed: nil, message: .omitted(plan.statement.subject, plan.statement.quote))
  }
}

extension PlanTarget {
  /// Whether the statement sets a value of something named: a number written as a word ("ba chương
  /// trình") or one that only says which are meant ("đạt từ 15-18 tiêu chí") does not.
  fileprivate var isAssigned: Bool {
    key.words.count >= 2 && statement.number != nil
      && statement.quote.contains { ("0"..."9").contains($0) }
  }

  /// Whether no target before it is of the same indicator: a resolution repeats its main targets.
  fileprivate func isFirst(in plans: [PlanTarget]) -> Bool {
    let same = plans.first { plan in
      plan.document == document
        && (plan.key == key || plan.code != nil && plan.code == code)
    }
    return same?.index == index
  }
}

extension FactSet {
  /// Figures that may be the result of a target though neither indicator nor words say so surely.
  fileprivate func figuresInReserve(for plan: PlanTarget) -> [Int] {
    statements.indices.filter { index in
      guard statements[index].role != .target, statements[index].role != .planRatio,
        let unit = statements[index].measure,
        let measure = plan.statement.measure, unit.isComparable(to: measure),
        codes[index] == nil || plan.code == nil,
        // The growth of a figure is no result for a level.
        statements[index].modifies == nil || plan.isChange
      else { return false }
      return Self.likeness(keys[index], plan.key) != nil
    }
  }
}

extension TimePeriod {
  /// Whether the period is one calendar year.
  fileprivate var isWholeYear: Bool { start == end && start.month == nil }
}

extension Message {
  fileprivate static func accounted(_ subject: String) -> Message {
    Message(
      "Báo cáo có đánh giá chỉ tiêu \(subject).", english: "The report accounts for \(subject).")
  }

  fileprivate static func unjudged(
    _ subject: String, _ result: String, _ plan: String
  ) -> Message {
    Message(
      "Chỉ tiêu \(subject): kết quả \(result) chưa đạt \(plan) nhưng báo cáo không đánh giá; bổ sung vào phần kiểm điểm chỉ tiêu.",
      english:
        "Target \(subject): the result \(result) misses \(plan), yet the report does not judge it; add it to the account."
    )
  }

  fileprivate static func omitted(_ subject: String, _ plan: String) -> Message {
    Message(
      "Chỉ tiêu \(subject) (\(plan)) không có trong báo cáo; bổ sung kết quả và đánh giá.",
      english: "Target \(subject) (\(plan)) is not in the report; add its result and verdict.")
  }
}
