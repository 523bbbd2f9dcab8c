import Ledger
import Quantities

/// The year inside a document's number and symbol is the year of the date given for it.
///
/// - Obligation: normative documents carry the year of issue in their number (Law on the Promulgation
///   of Legal Documents; Decree 78/2025/NĐ-CP and, before it, Decree 34/2016/NĐ-CP).
/// - Tolerance: none.
/// - Violating: "Nghị quyết 08/2021/NQ-HĐND ngày 22/3/2023".
/// - Clean: "Nghị quyết số 19/2023/NQ-HĐND ngày 13/7/2023".
/// - Remedy: look the document up and correct the number or the date.
enum SymbolYearMatchesDate: Check {
  static let code = "DATE-01"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.facts.citations.compactMap { citation in
      guard let year = citation.symbolYear, let date = citation.date else { return nil }
      let holds = year == date.year
      return Finding(
        check: code, kind: .date, outcome: holds ? .verified : .error,
        claim: facts.operand(citation.source),
        operands: [facts.operand(citation.symbolSource, value: ExactDecimal(Int128(year)))],
        stated: .number(ExactDecimal(Int128(year))),
        computed: .number(ExactDecimal(Int128(date.year))),
        message: holds ? .holds(citation.symbol) : .differs(citation.symbol, year, date.year))
    }
  }
}

extension Message {
  fileprivate static func holds(_ symbol: String) -> Message {
    Message(
      "Năm trong số, ký hiệu \(symbol) khớp ngày ban hành.",
      english: "The year in \(symbol) is that of its date.")
  }

  fileprivate static func differs(_ symbol: String, _ year: Int, _ dated: Int) -> Message {
    Message(
      "Số, ký hiệu \(symbol) ghi năm \(year) nhưng ngày ban hành ghi năm \(dated); tra lại văn bản.",
      english: "\(symbol) says \(year) but its date says \(dated); look the document up.")
  }
}
