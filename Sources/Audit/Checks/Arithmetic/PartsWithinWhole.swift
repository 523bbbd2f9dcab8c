import Ledger
import Quantities

/// No part is larger than the whole it is given for: behind "trong đó", in brackets and footnotes, in
/// k/n.
///
/// - Obligation: the figures of a report are consistent with each other (Decree 09/2019/NĐ-CP,
///   article 4).
/// - Tolerance: half a unit of the last digit of each number; things counted one by one are exact.
/// - Violating: "Giải quyết việc làm cho 120 lao động, trong đó 150 lao động đi làm việc ở nước ngoài."
/// - Clean: "Giải quyết việc làm cho 1.056 lao động, trong đó có 20 lao động đi làm việc ở nước ngoài."
/// - Remedy: correct the part or the whole, or say that the part is not one of this whole.
enum PartsWithinWhole: Check {
  static let code = "PART-01"

  static func findings(in facts: FactSet) -> [Finding] {
    let listed = facts.facts.lists.indices.flatMap { list in
      facts.members(of: list).compactMap { part in
        whole(of: part, in: list, facts).flatMap { finding(part, of: $0, facts) }
      }
    }
    return listed + facts.statements.indices.compactMap { fraction($0, facts) }
  }

  /// The figure that a listed one is a part of.
  private static func whole(of part: Int, in list: Int, _ facts: FactSet) -> Int? {
    let figure = facts.statements[part]
    guard figure.role == .level || figure.role == .target, let unit = figure.measure,
      !unit.isRate, unit.denominator.isEmpty
    else { return nil }
    return facts.facts.lists[list].wholes.last { index in
      let whole = facts.statements[index]
      guard index != part, whole.role == figure.role, let measure = whole.measure else {
        return false
      }
      return measure.adds(to: unit)
    }
  }

  private static func finding(_ part: Int, of whole: Int, _ facts: FactSet) -> Finding? {
    guard let inner = facts.statements[part].bounds, let outer = facts.statements[whole].bounds,
      let total = facts.statements[whole].number, let value = facts.statements[part].number
    else { return nil }
    let exceeds = inner.low.flatMap { low in outer.high.map { low > $0 } } ?? false
    // A list that goes on with other things ("..., lũy kế 300 ha") has no whole before it.
    if exceeds, !isSurePart(part, of: whole, facts) { return nil }
    return Finding(
      check: code, kind: .partWithinWhole, outcome: exceeds ? .error : .verified,
      claim: facts.claim(part, with: [whole]),
      operands: [facts.operand(part), facts.operand(whole)],
      stated: .number(total.value), computed: .number(value.value),
      message: exceeds ? .exceeds(value.value, total.value) : .within(value.value, total.value))
  }

  /// Whether the words leave no doubt that one figure is a part of the other: "trong đó" stands between
  /// them, and nothing about another time.
  private static func isSurePart(_ part: Int, of whole: Int, _ facts: FactSet) -> Bool {
    guard let list = facts.statements[part].standing.list else { return false }
    return facts.facts.lists[list].kind == .ofWhich && facts.isSamePeriod(part, whole)
      && facts.statements[part].basis == facts.statements[whole].basis
      && facts.members(of: list).first == part
  }

  /// "428/462 cơ sở": the part is not more than the whole.
  private static func fraction(_ index: Int, _ facts: FactSet) -> Finding? {
    guard case .fraction(let part, of: let whole) = facts.statements[index].amount,
      part.value <= whole.value
    else { return nil }
    return Finding(
      check: code, kind: .partWithinWhole, outcome: .verified,
      claim: facts.operand(index, isWhole: true), operands: [facts.operand(index)],
      stated: .number(whole.value), computed: .number(part.value),
      message: .within(part.value, whole.value))
  }
}

extension Message {
  fileprivate static func within(_ part: ExactDecimal, _ whole: ExactDecimal) -> Message {
    Message(
      "Phần \(part) nằm trong tổng \(whole).",
      english: "The part \(part) is within the whole \(whole).")
  }

  fileprivate static func exceeds(_ part: ExactDecimal, _ whole: ExactDecimal) -> Message {
    Message(
      "Phần \(part) lớn hơn tổng \(whole); kiểm tra lại hai số.",
      english: "The part \(part) is larger than its whole \(whole); check both numbers.")
  }
}
