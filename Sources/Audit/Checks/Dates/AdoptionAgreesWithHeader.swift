import Ledger
import Quantities

/// A resolution names the session that adopted it, and the day, as its header does.
///
/// - Obligation: the last article of a resolution gives session and day of adoption (Law on the
///   Promulgation of Legal Documents; Decree 30/2020/NĐ-CP, Appendix I, II.4).
/// - Tolerance: none.
/// - Violating: a resolution of 09/12/2022 that was "thông qua ngày 10 tháng 12 năm 2022".
/// - Clean: a resolution of 09/12/2022, "kỳ họp thứ mười hai thông qua ngày 09 tháng 12 năm 2022".
/// - Remedy: correct the session or the day.
enum AdoptionAgreesWithHeader: Check {
  static let code = "DATE-05"

  static func findings(in facts: FactSet) -> [Finding] {
    guard let first = facts.facts.sessions.first else { return [] }
    return facts.facts.sessions.flatMap { session -> [Finding] in
      guard session.adopted != nil else { return [] }
      return [date(session, facts), self.session(session, first, facts)].compactMap { $0 }
    }
  }

  private static func date(_ session: CouncilSession, _ facts: FactSet) -> Finding? {
    guard let adopted = session.adopted, let issued = facts.facts.issued, issued.day != nil else {
      return nil
    }
    let holds = adopted == issued
    return Finding(
      check: code, kind: .date, outcome: holds ? .verified : .error,
      claim: facts.operand(session.source), operands: [facts.operand(session.source)],
      stated: .text(adopted.code), computed: .text(issued.code),
      message: holds ? .holds(adopted.code) : .differs(adopted.code, issued.code))
  }

  private static func session(
    _ session: CouncilSession, _ first: CouncilSession, _ facts: FactSet
  ) -> Finding? {
    guard session.source != first.source, let number = session.number, let other = first.number,
      let term = session.term, let otherTerm = first.term
    else { return nil }
    let holds =
      SubjectKey(number) == SubjectKey(other) && term.uppercased() == otherTerm.uppercased()
    return Finding(
      check: code, kind: .date, outcome: holds ? .verified : .error,
      claim: facts.operand(session.source), operands: [facts.operand(first.source)],
      stated: .text("\(term), \(number)"), computed: .text("\(otherTerm), \(other)"),
      message: holds ? .holds(number) : .differs("\(term), \(number)", "\(otherTerm), \(other)"))
  }
}

extension Message {
  fileprivate static func holds(_ words: String) -> Message {
    Message(
      "Ngày, kỳ họp thông qua (\(words: words)) khớp phần đầu văn bản.",
      english: "Day and session of adoption (\(words: words)) agree with the header.")
  }

  fileprivate static func differs(_ words: String, _ header: String) -> Message {
    Message(
      "Ghi thông qua \(words: words) nhưng phần đầu văn bản là \(words: header); kiểm tra lại.",
      english: "Adopted \(words: words), but the header says \(words: header); check both.")
  }
}
