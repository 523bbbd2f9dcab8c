import Ledger
import Quantities

/// What the assessment says in words agrees with the figures of the report: which targets were exceeded
/// or missed, what rose and what fell.
///
/// - Obligation: the general assessment follows from the results by field (Decree 09/2019/NĐ-CP,
///   article 9).
/// - Tolerance: a subject counts as borne out when one of its figures says so.
/// - Violating: "Xảy ra 156 vụ tội phạm về trật tự xã hội (tương đương năm 2022) ... đã kéo giảm số vụ
///   tội phạm về trật tự xã hội."
/// - Clean: "Tổng lượt khách du lịch tăng 37,1% ... lượt khách du lịch tiếp tục tăng."
/// - Remedy: correct the assessment or the figure.
enum ClaimsAgreeWithFigures: Check {
  static let code = "VERDICT-02"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.facts.claims.filter { $0.statements.isEmpty }.flatMap { finding($0, facts) }
  }

  /// What the figures of one subject say of the claim.
  private struct Answer {
    var subject: Claim.Subject
    var holds: Bool
    var operands: [Finding.Operand]
  }

  private static func finding(_ claim: Claim, _ facts: FactSet) -> [Finding] {
    let answers = claim.subjects.compactMap { subject in
      answer(claim, subject, facts)
    }
    let contrary = answers.filter { !$0.holds }
    if contrary.isEmpty {
      guard !answers.isEmpty else { return [] }
      let list = make(claim, .verified, answers, facts)
      guard answers.count > 1 else { return [list] }
      // In a list each subject is borne out for itself.
      return [list]
        + answers.map { answer in
          var single = make(claim, .verified, [answer], facts)
          single.claim = facts.operand(answer.subject.source)
          return single
        }
    }
    // Where any wording of the subject is borne out, the claim is.
    guard !answers.contains(where: \.holds) || claim.subjects.count > 2 else {
      return [make(claim, .verified, answers.filter(\.holds), facts)]
    }
    return [make(claim, .error, contrary, facts)]
  }

  private static func answer(_ claim: Claim, _ subject: Claim.Subject, _ facts: FactSet) -> Answer? {
    let figures = facts.figures(named: subject.words, outside: claim.source)
    var contrary: [Finding.Operand] = []
    for figure in figures {
      for (holds, operands) in evidence(claim.content, figure, facts) {
        if holds { return Answer(subject: subject, holds: true, operands: operands) }
        contrary += operands
      }
    }
    return contrary.isEmpty ? nil : Answer(subject: subject, holds: false, operands: contrary)
  }

  private static func evidence(
    _ content: Claim.Content, _ figure: Int, _ facts: FactSet
  ) -> [(Bool, [Finding.Operand])] {
    switch content {
    case .verdict(let verdict):
      let evidence = facts.reachEvidence(for: figure, besides: -1)
      return evidence.map { ($0.reach.fits(verdict) || $0.reach == .at, $0.operands) }
    case .trend(let direction):
      return facts.trends(of: figure).map { ($0.direction == direction, [$0.operand]) }
    }
  }

  private static func make(
    _ claim: Claim, _ outcome: Finding.Outcome, _ answers: [Answer], _ facts: FactSet
  ) -> Finding {
    let operands = answers.flatMap(\.operands)
    return Finding(
      check: code, kind: .verdict, outcome: outcome, claim: facts.operand(claim.source),
      operands: operands, stated: .text(claim.quote),
      computed: .text(operands.map(\.quote).joined(separator: "; ")),
      message: outcome == .verified
        ? .borneOut(claim.quote)
        : .contradicted(claim.quote, answers.map(\.subject.words), operands.map(\.quote)))
  }
}

extension FactSet {
  /// What is said of the course of a figure: by a change, by its own sign, or in words.
  func trends(of index: Int) -> [(direction: Statement.Direction, operand: Finding.Operand)] {
    var trends = comparisons(of: index).compactMap { change in
      statements[change].role == .change
        ? statements[change].direction.map { ($0, operand(change, isWhole: true)) } : nil
    }
    if statements[index].role == .change, let direction = statements[index].direction {
      trends.append((direction, operand(index, isWhole: true)))
    }
    for claim in facts.claims where claim.statements.contains(index) {
      if case .trend(let direction) = claim.content {
        trends.append((direction, operand(claim.source)))
      }
    }
    return trends
  }
}

extension Message {
  fileprivate static func borneOut(_ claim: String) -> Message {
    Message(
      "Nhận định \(claim) phù hợp với số liệu.", english: "The figures bear out \(claim).")
  }

  fileprivate static func contradicted(
    _ claim: String, _ subjects: [String], _ quotes: [String]
  ) -> Message {
    let figures = quotes.joined(separator: "; ")
    return Message(
      "Nhận định \(claim) không khớp với số liệu \(figures); kiểm tra lại nhận định và số liệu.",
      english: "The claim \(claim) does not agree with \(figures); check the claim and the figures."
    )
  }
}
