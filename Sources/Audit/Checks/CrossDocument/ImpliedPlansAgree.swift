import Ledger
import Quantities

/// The plan that two reports imply for one indicator and year is the same: figure over percentage of plan.
///
/// - Obligation: results are compared with the plan that was assigned (Decree 09/2019/NĐ-CP, article 9).
///   The plan may have been adjusted in between, hence a warning.
/// - Tolerance: half a unit of the last digit of each number.
/// - Violating: July "2.564 tỷ đồng, bằng 34,5% kế hoạch", November "6.267,8 tỷ đồng, bằng 81,8% kế
///   hoạch": plans of about 7.432 and 7.662.
/// - Clean: July "2.643 tỷ đồng, bằng 34,5% kế hoạch" with the same November figure.
/// - Remedy: say which plan each percentage is of.
enum ImpliedPlansAgree: CrossReportCheck {
  static let code = "CROSS-05"

  static func findings(in reports: [FactSet]) -> [Finding] {
    let plans = reports.map(\.impliedPlans)
    return reports.indices.dropFirst().flatMap { later in
      (0..<later).flatMap { earlier in
        plans[later].compactMap { finding($0, reports[later], plans[earlier], reports[earlier]) }
      }
    }
  }

  private static func finding(
    _ plan: FactSet.ImpliedPlan, _ late: FactSet, _ earlier: [FactSet.ImpliedPlan], _ early: FactSet
  ) -> Finding? {
    guard let measure = plan.unit else { return nil }
    let unit = measure.factor
    // Whose plan a percentage is of, as far as the words say.
    let others = earlier.filter { before in
      before.year == plan.year && before.planner == plan.planner
        && before.unit.map { measure.adds(to: $0) } == true
        && late.likeness(plan.figure, before.figure, in: early).map { $0 >= .alike } == true
    }
    guard let other = others.first(where: { $0.bounds.overlaps(plan.bounds) }) ?? others.first
    else { return nil }
    let agrees = plan.bounds.overlaps(other.bounds)
    let (value, before) = (
      plan.value.quotient(by: unit).rounded(to: 1), other.value.quotient(by: unit).rounded(to: 1)
    )
    return Finding(
      check: code, kind: .crossDocument, outcome: agrees ? .verified : .warning,
      claim: late.claim(plan.ratio, with: [plan.figure]),
      operands: [
        late.operand(plan.figure), early.operand(other.figure), early.operand(other.ratio),
      ],
      stated: .number(value), computed: .number(before),
      message: agrees ? .agrees(value) : .differs(value, before))
  }
}

extension FactSet {
  /// A plan that follows from a figure and its percentage of plan.
  struct ImpliedPlan {
    var figure: Int
    var ratio: Int
    var year: Int?
    var planner: Planner
    var unit: StatedUnit?
    /// In the base unit.
    var value: ExactDecimal
    var bounds: Bounds
  }

  var impliedPlans: [ImpliedPlan] {
    statements.indices.compactMap { ratio in
      let statement = statements[ratio]
      guard statement.role == .planRatio, statement.measure?.unit?.code == "PERCENT",
        let figure = statement.modifies, statements[figure].role == .level,
        let value = statements[figure].value, let bounds = statements[figure].bounds,
        let percent = statement.number, let range = statement.plainBounds
      else { return nil }
      let hundred = ExactDecimal(100)
      let part: (ExactDecimal, Bounds)
      switch statement.direction {
      case .of: part = (percent.value, range)
      case .over, .up: part = (percent.value + hundred, range + Bounds(exactly: hundred))
      case .down: part = (hundred - percent.value, Bounds(exactly: hundred) - range)
      case .equal, nil: return nil
      }
      guard part.0 > ExactDecimal(0), let plan = bounds.divided(by: part.1) else { return nil }
      return ImpliedPlan(
        figure: figure, ratio: ratio, year: year(of: figure), planner: statement.planner,
        unit: statements[figure].measure, value: (value * hundred).quotient(by: part.0),
        bounds: plan * hundred)
    }
  }
}

extension Message {
  fileprivate static func agrees(_ plan: ExactDecimal) -> Message {
    Message(
      "Kế hoạch suy ra, khoảng \(plan), giống báo cáo khác.",
      english: "The plan implied, about \(plan), is that of the other report.")
  }

  fileprivate static func differs(_ plan: ExactDecimal, _ before: ExactDecimal) -> Message {
    Message(
      "Kế hoạch suy ra ở đây khoảng \(plan), ở báo cáo khác khoảng \(before); nêu rõ so với kế hoạch nào.",
      english:
        "The plan implied here is about \(plan), in another report about \(before); say which plan is meant."
    )
  }
}
