import Ledger
import Quantities

/// A yield times its area gives the output.
///
/// - Obligation: output is area times yield (Decree 94/2022/NĐ-CP, indicators 0803 to 0805).
/// - Tolerance: half a unit of the last digit of each number.
/// - Violating: "Thu hoạch 3.100 ha ngô, năng suất 48 tạ/ha, sản lượng đạt 11.780 tấn."
/// - Clean: "Thu hoạch 3.100 ha ngô, năng suất 38 tạ/ha, sản lượng đạt 11.780 tấn."
/// - Remedy: correct the area, the yield or the output.
enum YieldsFollowFromOutput: Check {
  static let code = "RATE-01"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.compactMap { index in
      guard let unit = facts.statements[index].measure, unit.unit?.dimension == .mass,
        unit.denominator == "/ha"
      else { return nil }
      return finding(index, facts)
    }
  }

  private static func finding(_ index: Int, _ facts: FactSet) -> Finding? {
    let sentence = facts.statements[index].standing.sentence
    let clause = facts.paragraph(of: index).filter { other in
      let figure = facts.statements[other]
      return figure.standing.sentence == sentence && figure.role == facts.statements[index].role
        && figure.standing.clause == facts.statements[index].standing.clause
    }
    let areas = clause.filter { facts.statements[$0].isPlain(.area) }
    let outputs = clause.filter { facts.statements[$0].isPlain(.mass) }
    guard areas.count == 1, outputs.count == 1, let rate = facts.statements[index].yield,
      let area = facts.statements[areas[0]].hectares, let output = facts.statements[outputs[0]].number,
      let outputUnit = facts.statements[outputs[0]].measure,
      let product = rate.bounds.multiplied(by: area.bounds)
    else { return nil }
    let factor = outputUnit.factor
    let computed = (rate.value * area.value).quotient(by: factor)
    let relation = Relation(
      stated: output, statedBounds: facts.statements[outputs[0]].plainBounds, computed: computed,
      computedBounds: product.scaled(by: factor))
    return Finding(
      check: code, kind: .rate, outcome: relation.outcome == .info ? .verified : relation.outcome,
      claim: facts.claim(outputs[0], with: [index, areas[0]]),
      operands: [areas[0], index, outputs[0]].map { facts.operand($0) },
      stated: .number(output.value), computed: .number(computed),
      message: relation.outcome == .error
        ? .differs(output.value, computed) : .holds(output.value))
  }
}

extension Statement {
  fileprivate func isPlain(_ dimension: UnitOfMeasure.Dimension) -> Bool {
    measure?.unit?.dimension == dimension && measure?.denominator == ""
  }

  /// A yield in the base unit of mass per hectare.
  fileprivate var yield: (value: ExactDecimal, bounds: Bounds)? {
    guard let value, let bounds else { return nil }
    return (value, bounds)
  }

  /// An area in hectares.
  fileprivate var hectares: (value: ExactDecimal, bounds: Bounds)? {
    guard let value, let bounds, let hectare = UnitCatalogue.unit(code: "HA")?.factor else {
      return nil
    }
    return (value.quotient(by: hectare), bounds.scaled(by: hectare))
  }
}

extension Message {
  fileprivate static func holds(_ output: ExactDecimal) -> Message {
    Message(
      "Diện tích nhân năng suất bằng sản lượng \(output).",
      english: "Area times yield gives the output of \(output).")
  }

  fileprivate static func differs(_ output: ExactDecimal, _ computed: ExactDecimal) -> Message {
    Message(
      "Sản lượng ghi \(output) nhưng diện tích nhân năng suất là \(computed); kiểm tra lại ba số.",
      english: "The output is stated as \(output) but area times yield is \(computed); check all three."
    )
  }
}
