import Ledger
import Quantities

/// A figure of a text agrees with what the ledger holds for its area and period.
///
/// - Obligation: a report is written from the figures that were gathered and approved (Decree
///   09/2019/NĐ-CP, articles 9 and 12).
/// - Tolerance: half a unit of the last digit of each number; a figure is contradicted only when it fits
///   none of the cells that it may be, and an error only where its words surely name the indicator.
/// - Violating: "Giải ngân đạt 1.250 tỷ đồng" where the ledger holds 1.384 tỷ đồng.
/// - Clean: "Giải ngân đạt 1,38 nghìn tỷ đồng" where the ledger holds 1.384 tỷ đồng.
/// - Remedy: correct the text, or the ledger with a document that says so.
package enum FiguresAgreeWithLedger {
  /// The code that findings carry.
  package static let code = "LEDGER-01"

  /// What setting each figure against the ledger said, in the order of the text.
  ///
  /// - Parameter held: what the ledger holds, by the index of the statement.
  package static func findings(in facts: FactSet, held: [Int: HeldFigures]) -> [Finding] {
    facts.statements.indices.compactMap { index in
      guard let held = held[index] else { return nil }
      let tests: [Finding] =
        switch facts.statements[index].role {
        case .level, .share, .target:
          held.present.compactMap { value(index, $0, held.isReduction, facts) }
        case .change:
          held.present.compactMap { value(index, $0, held.isReduction, facts) }
            + held.growing.flatMap { change(index, $0, facts) }
        case .planRatio:
          ratios(index, held, facts)
        }
      // Where any reading agrees, the text says nothing wrong.
      var result =
        tests.first { $0.outcome == .verified } ?? tests.first { $0.outcome == .info }
        ?? tests.first
      if !held.isSure, result?.outcome == .error { result?.outcome = .warning }
      return result
    }
  }

  /// A value against the one that the ledger holds.
  private static func value(
    _ index: Int, _ held: HeldFigure, _ isReduction: Bool, _ facts: FactSet
  ) -> Finding? {
    let statement = facts.statements[index]
    let isNegative = statement.isNegative(ofReduction: isReduction)
    guard let number = statement.number, let width = statement.bounds,
      let known = held.statement.value, let knownBounds = held.statement.bounds
    else { return nil }
    let stated = isNegative ? ReportedNumber(-number.value, form: number.form) : number
    let bounds = isNegative ? width * ExactDecimal(-1) : width
    // What the ledger holds, in the unit of the text.
    let factor = statement.measure?.factor ?? ExactDecimal(1)
    let relation = Relation(
      stated: stated, statedBounds: bounds.scaled(by: factor),
      computed: known.quotient(by: factor), computedBounds: knownBounds.scaled(by: factor))
    let computed = relation.computed.withoutTrailingZeros(downTo: 0)
    return Finding(
      check: code, kind: .crossDocument, outcome: relation.outcome, claim: facts.claim(index),
      operands: [held.operand], stated: .number(stated.value), computed: .number(computed),
      message: .value(relation.outcome, stated.value, computed, statement.unit))
  }

  /// A change over the year before against the figures of both years.
  private static func change(
    _ index: Int, _ held: (from: HeldFigure, to: HeldFigure), _ facts: FactSet
  ) -> [Finding] {
    let statement = facts.statements[index]
    let (earlier, later) = (held.from.statement, held.to.statement)
    guard statement.direction == .up || statement.direction == .down, let stated = statement.number,
      statement.against == nil || statement.against == "same-period"
        || statement.against == "prior-year",
      let before = earlier.value, let beforeBounds = earlier.bounds, let value = later.value,
      let bounds = later.bounds
    else { return [] }
    var relations: [(Finding.Kind, Relation)] = []
    if let growth = GrowthArithmetic.relation(
      statement, stated, from: before, beforeBounds, to: value, bounds)
    {
      relations.append((.growth, growth))
    }
    // "tăng 3,8%" between two rates may be points as well.
    if let measure = statement.measure, let unit = later.measure, unit.isRate || !measure.isRate,
      measure.isComparable(to: unit)
    {
      let factor = unit.isRate ? unit.factor : measure.factor
      let sign = ExactDecimal(statement.direction == .down ? -1 : 1)
      relations.append(
        (
          unit.isRate ? .pointDifference : .growth,
          Relation(
            stated: stated, statedBounds: statement.plainBounds,
            computed: ((value - before) * sign).quotient(by: factor),
            computedBounds: ((bounds - beforeBounds) * sign).scaled(by: factor))
        ))
    }
    return relations.map { kind, relation in
      let computed = relation.computed.rounded(to: stated.decimals + 2)
      return Finding(
        check: code, kind: kind, outcome: relation.outcome, claim: facts.claim(index),
        operands: [held.to.operand, held.from.operand], stated: .number(stated.value),
        computed: .number(computed), message: .change(relation.outcome, stated.value, computed))
    }
  }

  /// A percentage of plan against the figure and each plan that it may be of.
  private static func ratios(_ index: Int, _ held: HeldFigures, _ facts: FactSet) -> [Finding] {
    let ratio = facts.statements[index]
    guard let stated = ratio.number, ratio.direction != nil,
      ratio.measure?.unit?.code == "PERCENT" || ratio.measure?.dimension == .factor
    else { return [] }
    let head = ratio.modifies.map { facts.statements[$0] }
    let figures: [(Statement, Finding.Operand)] =
      held.present.isEmpty
      ? ratio.modifies.map { [(facts.statements[$0], facts.operand($0))] } ?? []
      : held.present.map { ($0.statement, $0.operand) }
    guard head == nil || head?.role == .level || head?.role == .share else { return [] }
    return held.plans.filter {
      ratio.planner == .unnamed || $0.statement.planner == ratio.planner
    }.flatMap { plan in
      figures.compactMap { figure, operand -> Finding? in
        guard let value = figure.value, let bounds = figure.bounds,
          let planned = plan.statement.value, let plannedBounds = plan.statement.bounds,
          let test = PlanArithmetic(ratio, stated, value, bounds, planned, plannedBounds)
        else { return nil }
        return Finding(
          check: code, kind: ratio.direction == .of ? .planPercent : .planExcess,
          outcome: test.outcome, claim: facts.claim(index, with: ratio.modifies.map { [$0] } ?? []),
          operands: [operand, plan.operand], stated: .number(stated.value),
          computed: .number(test.computed),
          message: .ratio(test.outcome, stated.value, test.computed))
      }
    }
  }
}

extension Statement {
  /// Whether a change is negative as its indicator counts it.
  fileprivate func isNegative(ofReduction: Bool) -> Bool {
    role == .change && direction == (ofReduction ? .up : .down)
      && number?.value.isNegative == false
  }
}

extension Message {
  fileprivate static func value(
    _ outcome: Finding.Outcome, _ stated: ExactDecimal, _ known: ExactDecimal, _ unit: String?
  ) -> Message {
    let unit = unit.map { $0 == "%" || $0 == "‰" ? $0 : " " + $0 } ?? ""
    return switch outcome {
    case .verified:
      Message(
        "Khớp với sổ số liệu: \(known)\(words: unit).",
        english: "As the ledger has it: \(known)\(words: unit).")
    case .info:
      Message(
        "Ghi \(stated)\(words: unit), sổ số liệu có \(known)\(words: unit): lệch do làm tròn.",
        english:
          "It says \(stated)\(words: unit), the ledger has \(known)\(words: unit): a slip of rounding."
      )
    case .warning, .error:
      Message(
        "Ghi \(stated)\(words: unit) nhưng sổ số liệu có \(known)\(words: unit); kiểm tra lại.",
        english:
          "It says \(stated)\(words: unit) but the ledger has \(known)\(words: unit); check them.")
    }
  }

  fileprivate static func change(
    _ outcome: Finding.Outcome, _ stated: ExactDecimal, _ computed: ExactDecimal
  ) -> Message {
    switch outcome {
    case .verified:
      Message(
        "Mức tăng, giảm \(stated) khớp với sổ số liệu.",
        english: "The change of \(stated) follows from the ledger.")
    case .info:
      Message(
        "Ghi tăng, giảm \(stated), tính từ sổ số liệu là \(computed): lệch do làm tròn.",
        english: "It says a change of \(stated), the ledger gives \(computed): a slip of rounding.")
    case .warning, .error:
      Message(
        "Ghi tăng, giảm \(stated) nhưng tính từ sổ số liệu là \(computed); kiểm tra lại.",
        english: "It says a change of \(stated) but the ledger gives \(computed); check them.")
    }
  }

  fileprivate static func ratio(
    _ outcome: Finding.Outcome, _ stated: ExactDecimal, _ computed: ExactDecimal
  ) -> Message {
    switch outcome {
    case .verified:
      Message(
        "Tỷ lệ so với kế hoạch \(stated) khớp với sổ số liệu.",
        english: "\(stated) of plan follows from the ledger.")
    case .info:
      Message(
        "Ghi \(stated) so với kế hoạch, tính từ sổ số liệu là \(computed): lệch do làm tròn.",
        english: "It says \(stated) of plan, the ledger gives \(computed): a slip of rounding.")
    case .warning, .error:
      Message(
        "Ghi \(stated) so với kế hoạch nhưng tính từ sổ số liệu là \(computed); kiểm tra lại.",
        english: "It says \(stated) of plan but the ledger gives \(computed); check them.")
    }
  }
}
