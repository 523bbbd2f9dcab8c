import Ledger
import Quantities

/// A narrower figure is not more than the wider one it is a kind of: those settled among those received,
/// those supported among all there are.
///
/// - Obligation: the figures of a report are consistent with each other (Decree 09/2019/NĐ-CP,
///   article 4). Which figure is within which is told from their names, hence a warning at most.
/// - Tolerance: half a unit of the last digit of each number; things counted one by one are exact.
/// - Violating: "Tiếp nhận 171 đơn thư khiếu nại; đã giải quyết 179 đơn thư khiếu nại."
/// - Clean: "Tổng số người nhiễm HIV là 1.646 người; số người nhiễm HIV được điều trị là 1.133 người."
/// - Remedy: correct one of the figures, or say that they are of different times.
enum CountsWithinTotal: Check {
  static let code = "PART-04"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.compactMap { index in
      let part = facts.statements[index]
      guard part.role == .level || part.role == .share || part.role == .target,
        let unit = part.measure, !unit.isRate,
        unit.denominator.isEmpty, part.number != nil, facts.keys[index].words.count >= 2
      else { return nil }
      return whole(of: index, facts).flatMap { finding(index, of: $0, facts) }
    }
  }

  /// The nearest figure before, or else behind, whose name is the wider one.
  private static func whole(of part: Int, _ facts: FactSet) -> Int? {
    let figure = facts.statements[part]
    func isWider(_ other: Int) -> Bool {
      let role = facts.statements[other].role
      guard role == figure.role || role == .level, role == .level || role == .target,
        facts.numbers[other] != nil, facts.isSameYear(part, other),
        facts.statements[other].basis != .inPeriod || figure.basis == .inPeriod,
        facts.isKind(part, of: other), let unit = figure.measure,
        let measure = facts.statements[other].measure
      else { return false }
      return measure.adds(to: unit)
    }
    let lists = [
      facts.subjects.within(facts.keys[part], near: part), facts.paragraph(of: part),
    ]
    return lists.compactMap { $0.last { $0 < part && isWider($0) } }.max()
      ?? lists.compactMap { $0.first { $0 > part && isWider($0) } }.min()
  }

  private static func finding(_ part: Int, of whole: Int, _ facts: FactSet) -> Finding? {
    let (narrow, wide) = (facts.statements[part], facts.statements[whole])
    guard let inner = narrow.bounds, let outer = wide.bounds, let value = narrow.number?.value,
      let total = wide.number?.value, narrow.value != wide.value
    else { return nil }
    let exceeds = inner.low.flatMap { low in outer.high.map { low > $0 } } ?? false
    // Only in one breath, for one time and of surely the same thing is more of it suspicious.
    if exceeds {
      guard narrow.standing.sentence == wide.standing.sentence,
        facts.isSamePeriod(part, whole), narrow.basis == wide.basis,
        facts.keys[part].isProcessed,
        facts.keys[whole].withoutReception.containment(in: facts.keys[part]) == 100
      else { return nil }
    }
    return Finding(
      check: code, kind: .partWithinWhole, outcome: exceeds ? .warning : .verified,
      claim: facts.operand(part, isWhole: true),
      operands: [facts.operand(part), facts.operand(whole)], stated: .number(total),
      computed: .number(value), message: exceeds ? .exceeds(value, total) : .within(value, total))
  }
}

extension FactSet {
  /// Whether one figure's name is a narrower one of another's: the same words and more, or what was done
  /// with them in the same paragraph.
  fileprivate func isKind(_ part: Int, of whole: Int) -> Bool {
    let (narrow, wide) = (keys[part], keys[whole])
    guard narrow != wide, !wide.isEmpty else { return false }
    // "diện tích cây chè 9.862 ha, trồng mới 395 ha": the part names its whole.
    if let named = wholeKeys[part], named == wide, whole < part,
      statements[part].standing.clause == statements[whole].standing.clause
    {
      return true
    }
    let words = wide.words.count
    if words >= 2, narrow.words.count > words, wide.containment(in: narrow) == 100 { return true }
    let isTogether =
      statements[part].standing.paragraph == statements[whole].standing.paragraph && whole < part
    return isTogether && narrow.isProcessed && !wide.isProcessed
      && statements[part].period == statements[whole].period
  }
}

extension SubjectKey {
  /// Whether the subject is what was done with some of a whole: settled, concluded, treated, supported.
  fileprivate var isProcessed: Bool { contains(anyOf: AuditWords.processes) }

  /// The subject without the words that something came in: "tiếp nhận đơn thư" and "giải quyết đơn thư"
  /// are of the same petitions.
  fileprivate var withoutReception: SubjectKey {
    guard let reception = AuditWords.receptions.first(where: { $0.containment(in: self) == 100 })
    else {
      return self
    }
    return without(reception)
  }
}

extension Message {
  fileprivate static func within(_ part: ExactDecimal, _ whole: ExactDecimal) -> Message {
    Message(
      "Số \(part) nằm trong \(whole) của phạm vi rộng hơn.",
      english: "\(part) is within the \(whole) of the wider group.")
  }

  fileprivate static func exceeds(_ part: ExactDecimal, _ whole: ExactDecimal) -> Message {
    Message(
      "Số \(part) lớn hơn \(whole) của phạm vi rộng hơn; kiểm tra lại hai số.",
      english: "\(part) is more than the \(whole) of the wider group; check both numbers.")
  }
}
