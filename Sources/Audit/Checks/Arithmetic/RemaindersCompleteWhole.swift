import Ledger
import Quantities

/// What is left completes the whole: k/n settled and m still open make n.
///
/// - Obligation: the figures of a report are consistent with each other (Decree 09/2019/NĐ-CP,
///   article 4).
/// - Tolerance: none, things are counted; only a rest that is called one ("còn lại") can contradict.
/// - Violating: "Đã giải quyết 56/171 đơn, còn lại 105 đơn."
/// - Clean: "Đã giải quyết 56/171 đơn, còn lại 115 đơn."
/// - Remedy: correct the part, the rest or the whole.
enum RemaindersCompleteWhole: Check {
  static let code = "SUM-03"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.compactMap { index in
      guard case .fraction(let part, of: let whole) = facts.statements[index].amount,
        part.value < whole.value
      else { return nil }
      return finding(index, part.value, whole.value, facts)
    }
  }

  private static func finding(
    _ index: Int, _ part: ExactDecimal, _ whole: ExactDecimal, _ facts: FactSet
  ) -> Finding? {
    let rest = whole - part
    let followers = facts.paragraph(of: index).filter { other in
      other > index && other - index <= 3 && facts.statements[other].role == .level
        && facts.isComparable(other, index)
    }
    let named = followers.first { isCalledRest($0, facts) }
    guard let other = followers.first(where: { facts.statements[$0].number?.value == rest }) ?? named,
      let value = facts.statements[other].number?.value
    else { return nil }
    let holds = value == rest
    return Finding(
      check: code, kind: .sum, outcome: holds ? .verified : .error,
      claim: facts.claim(index, with: [other]),
      operands: [facts.operand(index), facts.operand(other)], stated: .number(whole),
      computed: .number(part + value),
      message: holds ? .holds(whole) : .differs(part, value, whole))
  }

  /// "còn lại 105 đơn", "số đơn còn lại là 105".
  private static func isCalledRest(_ index: Int, _ facts: FactSet) -> Bool {
    facts.quote(facts.statements[index].lead).lowercased().contains("còn lại")
  }
}

extension Statement {
  /// The words before the figure that belong to it, and a few before them.
  fileprivate var lead: Range<Int> { max(0, extent.lowerBound - 24)..<source.lowerBound }
}

extension Message {
  fileprivate static func holds(_ whole: ExactDecimal) -> Message {
    Message("Hai phần cộng lại đúng \(whole).", english: "The two parts make up \(whole).")
  }

  fileprivate static func differs(
    _ part: ExactDecimal, _ rest: ExactDecimal, _ whole: ExactDecimal
  ) -> Message {
    Message(
      "\(part) và phần còn lại \(rest) không bằng tổng \(whole); kiểm tra lại.",
      english: "\(part) and the rest of \(rest) do not make \(whole); check them.")
  }
}
