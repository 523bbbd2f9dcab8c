import Ledger
import Quantities
import SourceText

/// Where a result stands against its plan.
enum Reach: Sendable {
  case above, at, below

  /// Whether a verdict in words can be said of it.
  func fits(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .exceeded: self == .above
    case .met: self != .below
    case .nearlyMet: self != .above
    case .atRisk, .missed: self == .below
    case .noData: true
    }
  }
}

/// Something in the document, or a plan, that says where a result stands.
struct ReachEvidence {
  var reach: Reach
  var operands: [Finding.Operand]
  /// Whether nothing but an error could make it wrong.
  var isSure: Bool
}

extension FactSet {
  /// Whether less of a figure is better: "tỷ lệ hộ nghèo", "tỷ lệ thất nghiệp".
  func isLowerBetter(_ index: Int) -> Bool {
    if let indicator = indicators[index] { return indicator.direction == .lower }
    return keys[index].isLowerBetter
  }

  /// Whether a figure is a reduction that was aimed at: "mức giảm tỷ lệ hộ nghèo 3,9%".
  private func isReduction(_ index: Int) -> Bool {
    guard statements[index].role == .change, statements[index].direction == .down else {
      return false
    }
    return keys[index].isBurden || keys[index].contains(anyOf: [AuditWords.decrease])
  }

  /// Where a figure stands against a plan value.
  func reach(of index: Int, against target: Statement) -> Reach? {
    let figure = statements[index]
    guard !isStructure[index], !target.isOfStructure else { return nil }
    guard let value = figure.number?.value, var plan = target.number?.value else { return nil }
    var result = isReduction(index) ? value.magnitude : figure.signedNumber?.value ?? value
    plan = isReduction(index) ? plan.magnitude : plan
    if let measure = figure.measure, let unit = target.measure {
      result = measure.base(result)
      plan = unit.base(plan)
    }
    let isLower = isLowerBetter(index) && figure.role != .change
    if result == plan { return .at }
    return (result > plan) != isLower ? .above : .below
  }

  /// What says where a figure stands against its plan: the plan value, a percentage of plan, a verdict
  /// said of it elsewhere.
  func reachEvidence(for index: Int, besides sentence: Int? = nil) -> [ReachEvidence] {
    var evidence: [ReachEvidence] = []
    for target in targets(of: index) {
      guard let reach = reach(of: index, against: target.statement) else { continue }
      evidence.append(
        ReachEvidence(
          reach: reach, operands: [operand(index), target.operand], isSure: target.bond >= .same))
    }
    evidence += comparisons(of: index).compactMap { ratioEvidence($0) }
    if let sentence, statements[index].standing.sentence != sentence {
      evidence += statedEvidence(index)
    }
    return evidence
  }

  /// What a percentage of plan says.
  func ratioEvidence(_ index: Int) -> ReachEvidence? {
    let ratio = statements[index]
    guard ratio.role == .planRatio, let value = ratio.number?.value else { return nil }
    let hundred = ExactDecimal(100)
    let reach: Reach
    switch ratio.direction {
    case .over, .up: reach = value.coefficient == 0 ? .at : .above
    case .down: reach = .below
    case .equal: reach = .at
    case .of: reach = value > hundred ? .above : value == hundred ? .at : .below
    case nil: return nil
    }
    return ReachEvidence(reach: reach, operands: [operand(index)], isSure: false)
  }

  /// What a verdict in words says elsewhere.
  func statedEvidence(_ index: Int) -> [ReachEvidence] {
    guard let verdict = statements[index].statedVerdict, let reach = verdict.reach else {
      return []
    }
    return [
      ReachEvidence(reach: reach, operands: [operand(index, isWhole: true)], isSure: false)
    ]
  }
}

extension Verdict {
  /// Where a result stands that deserves the verdict.
  var reach: Reach? {
    switch self {
    case .exceeded: .above
    case .met: .at
    case .atRisk, .missed, .nearlyMet: .below
    case .noData: nil
    }
  }
}

extension SubjectKey {
  /// Whether less of it is better; a reduction of it is not.
  var isLowerBetter: Bool { isBurden && !contains(anyOf: AuditWords.reductions) }

  /// Whether it names something that there should be less of.
  var isBurden: Bool { contains(anyOf: AuditWords.burdens) }
}

extension Statement {
  /// Whether it is a share of a structure, of which more is not better: "cơ cấu kinh tế".
  var isOfStructure: Bool {
    subject.contains(letters: Self.structure)
      || whole.map { $0.contains(letters: Self.structure) } ?? false
  }

  private static let structure = "cơ cấu".unicodeScalars.map(\.value)
}

extension String {
  /// Whether small letters stand in the text one after the other, be they small or large there.
  fileprivate func contains(letters: [UInt32]) -> Bool {
    var rest = unicodeScalars[...]
    while let start = rest.firstIndex(where: { Self.small($0) == letters[0] }) {
      if rest[start...].lazy.map(Self.small).starts(with: letters) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }

  private static func small(_ letter: Unicode.Scalar) -> UInt32 {
    VietnameseLetters.lowercased(letter.value)
  }
}
