import Ledger
import Quantities

/// A document cites only documents that were issued before it.
///
/// - Obligation: a cited document exists when it is cited (Decree 30/2020/NĐ-CP, Appendix I, II.5).
/// - Tolerance: a citation of the same day holds; a document without a full date of its own is held
///   against what it gives.
/// - Violating: a report of 15/11/2023 that cites "Quyết định số 1602/QĐ-UBND ngày 20/12/2023".
/// - Clean: a resolution of 09/12/2022 that cites "Tờ trình số 4528/TTr-UBND ngày 01 tháng 12 năm 2022".
/// - Remedy: look the document up and correct its date, or complete the date of the report.
enum CitedDocumentsComeFirst: Check {
  static let code = "DATE-04"

  static func findings(in facts: FactSet) -> [Finding] {
    guard let issued = facts.facts.issued else { return [] }
    return facts.facts.citations.compactMap { citation in
      guard let date = citation.date else { return nil }
      let holds = !date.isSurelyAfter(issued)
      return Finding(
        check: code, kind: .date, outcome: holds ? .verified : .error,
        claim: facts.operand(citation.source), operands: [facts.operand(citation.source)],
        stated: .text(date.code), computed: .text(issued.code),
        message: holds
          ? .holds(citation.symbol) : .later(citation.symbol, date.code, issued.code))
    }
  }
}

extension TimePeriod.Point {
  /// Whether the date is behind another, as far as the other is known.
  fileprivate func isSurelyAfter(_ other: TimePeriod.Point) -> Bool {
    self > other.lastDay
  }
}

extension Message {
  fileprivate static func holds(_ symbol: String) -> Message {
    Message(
      "\(symbol) ban hành trước văn bản này.", english: "\(symbol) was issued before this document.")
  }

  fileprivate static func later(_ symbol: String, _ date: String, _ issued: String) -> Message {
    Message(
      "\(symbol) ghi ngày \(words: date), sau ngày của văn bản này (\(words: issued)); tra lại ngày ban hành.",
      english: "\(symbol) is dated \(words: date), after this document (\(words: issued)); look it up.")
  }
}
