import Ledger
import Quantities

/// A plan value that a figure can be held against.
struct TargetMatch {
  /// How the two belong together.
  enum Bond: Int, Comparable {
    /// The same subject elsewhere, worded alike.
    case alike
    /// The same subject or indicator elsewhere.
    case same
    /// Beside the figure: "khó đạt kế hoạch (kế hoạch 9,0%)".
    case beside

    static func < (left: Bond, right: Bond) -> Bool { left.rawValue < right.rawValue }
  }

  var statement: Statement
  var operand: Finding.Operand
  var bond: Bond
}

extension FactSet {
  /// The plan values for a figure, the surest first: those beside it, those elsewhere in the document,
  /// those of the plans at hand.
  func targets(of index: Int) -> [TargetMatch] {
    var matches: [TargetMatch] = []
    for other in possibleTargets(of: index)
    where other != index && abs(other - index) <= SubjectIndex.reach {
      guard isComparable(index, other), isSameYear(index, other),
        let bond = bond(index, other)
      else { continue }
      matches.append(
        TargetMatch(statement: statements[other], operand: operand(other), bond: bond))
    }
    for plan in plans {
      guard let bond = bond(index, plan), let measure = statements[index].measure,
        let unit = plan.statement.measure, measure.isComparable(to: unit)
      else { continue }
      matches.append(
        TargetMatch(statement: plan.statement, operand: plan.operand, bond: bond))
    }
    return matches.sorted { $0.bond > $1.bond }
  }

  /// The plan values with half of a figure's words or its indicator: no other has a bond with it.
  private func possibleTargets(of index: Int) -> [Int] {
    guard !keys[index].isEmpty else { return targetIndices }
    return targetSubjects.candidates(for: keys[index], codes[index]).map { targetIndices[$0] }
  }

  private func bond(_ index: Int, _ target: Int) -> TargetMatch.Bond? {
    let (figure, planned) = (statements[index].standing, statements[target].standing)
    if figure.sentence == planned.sentence, figure.paragraph == planned.paragraph, target > index,
      keys[index] == keys[target]
        || isOnlyFigureBefore(target, index) && likeness(index, target) != nil
    {
      return .beside
    }
    guard isChange[index] == isChange[target] else { return nil }
    switch likeness(index, target) {
    case .same?: return .same
    case .alike?: return .alike
    case .related?, nil: return nil
    }
  }

  /// Whether a growth or a reduction is stated, not a level.
  ///
  /// For instance "giảm 3,6 điểm %", "tốc độ tăng ... 9%".
  static func isChange(_ statement: Statement, _ key: SubjectKey) -> Bool {
    statement.role == .change || statement.direction == .up || statement.direction == .down
      || key.isGrowth || statement.measure?.dimension == .points
  }

  /// Whether a target in brackets stands behind this figure and no other of its kind.
  private func isOnlyFigureBefore(_ target: Int, _ index: Int) -> Bool {
    guard let list = statements[target].standing.list else { return false }
    let wholes = facts.lists[list].wholes.filter { isComparable($0, target) }
    return wholes.last == index
  }

  private func bond(_ index: Int, _ plan: PlanTarget) -> TargetMatch.Bond? {
    guard isChange[index] == plan.isChange else { return nil }
    let worded = Self.likeness(keys[index], plan.key)
    if worded != .same, let code = codes[index], let other = plan.code {
      return code == other ? .same : nil
    }
    switch worded {
    case .same?: return .same
    case .alike?: return .alike
    case .related?, nil: return nil
    }
  }
}
