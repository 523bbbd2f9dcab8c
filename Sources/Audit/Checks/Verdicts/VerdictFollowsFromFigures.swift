import Ledger
import Quantities

/// The verdict on a target follows from the result and the plan.
///
/// - Obligation: each target is judged by its result (Decree 09/2019/NĐ-CP, article 9; the account of
///   targets in the annual report).
/// - Tolerance: results and plans as they are printed.
/// - Violating: "Tỷ lệ bao phủ bảo hiểm y tế đạt 90,8%, vượt kế hoạch (kế hoạch 96,1%)."
/// - Clean: "Trồng mới 400 ha chè, vượt kế hoạch (kế hoạch 395 ha)."
/// - Remedy: correct the verdict, the result or the plan; a verdict decides what the Council is told.
enum VerdictFollowsFromFigures: Check {
  static let code = "VERDICT-01"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.statements.indices.compactMap { index in
      guard let verdict = facts.statements[index].statedVerdict,
        facts.statements[index].role != .planRatio, facts.statements[index].role != .target
      else { return nil }
      return finding(index, verdict, facts)
    }
  }

  private static func finding(_ index: Int, _ verdict: Verdict, _ facts: FactSet) -> Finding? {
    var evidence = facts.reachEvidence(for: index)
    evidence += elsewhere(index, facts)
    if let fitting = evidence.first(where: { $0.reach.fits(verdict) }) {
      return finding(index, verdict, .verified, fitting, facts)
    }
    // A plan that was just reached is "vượt" as little as "khó đạt", yet rounding may hide more.
    if let equal = evidence.first(where: { $0.reach == .at && $0.isSure }) {
      return finding(index, verdict, verdict == .exceeded ? .info : .error, equal, facts)
    }
    guard let against = evidence.first(where: \.isSure) else { return nil }
    return finding(index, verdict, .error, against, facts)
  }

  /// A verdict said of one thing in more places than this needs no further place.
  private static let enough = 24

  /// What is said of the same thing elsewhere: of its growth as an indicator, or in the same words.
  private static func elsewhere(_ index: Int, _ facts: FactSet) -> [ReachEvidence] {
    var evidence: [ReachEvidence] = []
    if let twin = facts.growthTwin(of: index) {
      evidence += facts.reachEvidence(
        for: twin.rate, besides: facts.statements[index].standing.sentence)
    }
    for other in facts.alike(index) where other != index && evidence.count < Self.enough {
      guard facts.statements[other].standing.sentence != facts.statements[index].standing.sentence,
        facts.statements[other].role == facts.statements[index].role,
        facts.isComparable(index, other), facts.isSameYear(index, other),
        let likeness = facts.likeness(index, other), likeness >= .alike
      else { continue }
      evidence += facts.comparisons(of: other).compactMap { facts.ratioEvidence($0) }
      evidence += facts.statedEvidence(other)
    }
    return evidence
  }

  private static func finding(
    _ index: Int, _ verdict: Verdict, _ outcome: Finding.Outcome, _ evidence: ReachEvidence,
    _ facts: FactSet
  ) -> Finding {
    let others = evidence.operands.compactMap(\.statement).filter { $0 != index }
    return Finding(
      check: code, kind: .verdict, outcome: outcome, isDecisive: outcome == .error,
      claim: facts.claim(index, with: others), operands: evidence.operands,
      stated: .text(verdict.rawValue), computed: .text(evidence.reach.verdict.rawValue),
      message: outcome == .verified
        ? .fits(verdict) : .contradicts(verdict, evidence.operands.map(\.quote)))
  }
}

extension Reach {
  /// The verdict that would fit, for a report made before the year is over.
  var verdict: Verdict {
    switch self {
    case .above: .exceeded
    case .at: .met
    case .below: .atRisk
    }
  }
}

extension Verdict {
  /// What reports call it.
  var words: String {
    switch self {
    case .exceeded: "vượt kế hoạch"
    case .met: "đạt kế hoạch"
    case .nearlyMet: "cơ bản đạt kế hoạch"
    case .atRisk: "khó đạt kế hoạch"
    case .missed: "không đạt kế hoạch"
    case .noData: "chưa có số liệu"
    }
  }
}

extension Message {
  fileprivate static func fits(_ verdict: Verdict) -> Message {
    Message(
      "Đánh giá \(verdict.words) phù hợp với số liệu và kế hoạch.",
      english: "The verdict \(verdict.words) follows from result and plan.")
  }

  fileprivate static func contradicts(_ verdict: Verdict, _ quotes: [String]) -> Message {
    let figures = quotes.joined(separator: " / ")
    return Message(
      "Đánh giá \(verdict.words) không khớp với \(figures); kiểm tra lại đánh giá, kết quả và kế hoạch.",
      english:
        "The verdict \(verdict.words) does not agree with \(figures); check verdict, result and plan."
    )
  }
}
