import Ledger
import Quantities

/// A document that is cited in several places has the same number, symbol and date in each.
///
/// - Obligation: documents are cited by kind, number, symbol and date (Decree 30/2020/NĐ-CP, Appendix I,
///   II.5).
/// - Tolerance: a citation may leave out the date.
/// - Violating: "Nghị quyết 08/2021/NQ-HĐND ... Nghị quyết 08/2021/HĐND".
/// - Clean: "Nghị quyết 01/NQ-CP ngày 06/01/2023 ... Nghị quyết số 01/NQ-CP ngày 06/01/2023".
/// - Remedy: look the document up and cite it the same way everywhere.
enum CitationsAgree: Check {
  static let code = "DATE-02"

  static func findings(in facts: FactSet) -> [Finding] {
    var findings: [Finding] = []
    let citations = facts.facts.citations
    for (index, citation) in citations.enumerated() {
      if let earlier = citations[..<index].last(where: { $0.isSameSymbol(as: citation) }) {
        findings += dates(citation, earlier, facts).map { [$0] } ?? []
      } else if let fuller = citations.first(where: { citation.isShortened(from: $0) }) {
        findings.append(shortened(citation, fuller, facts))
      }
    }
    return findings
  }

  private static func dates(_ citation: Citation, _ earlier: Citation, _ facts: FactSet) -> Finding?
  {
    guard let date = citation.date, let first = earlier.date else { return nil }
    let holds = date == first
    // A symbol without a year is given out anew each year: two dates may be two documents.
    guard holds || citation.symbolYear != nil || date.year == first.year else { return nil }
    return Finding(
      check: code, kind: .date, outcome: holds ? .verified : .error,
      claim: facts.operand(citation.source), operands: [facts.operand(earlier.source)],
      stated: .text(date.code), computed: .text(first.code),
      message: holds ? .holds(citation.symbol) : .differs(citation.symbol, date.code, first.code))
  }

  private static func shortened(
    _ citation: Citation, _ fuller: Citation, _ facts: FactSet
  ) -> Finding {
    Finding(
      check: code, kind: .repetition, outcome: .warning, claim: facts.operand(citation.source),
      operands: [facts.operand(fuller.source)], stated: .text(citation.symbol),
      computed: .text(fuller.symbol), message: .shortened(citation.symbol, fuller.symbol))
  }
}

extension Citation {
  /// The parts of the symbol between its slashes and hyphens, in capitals.
  fileprivate var pieces: [Substring] {
    symbol.uppercased().split { $0 == "/" || $0 == "-" || $0 == " " || $0 == "–" }
  }

  fileprivate func isSameSymbol(as other: Citation) -> Bool {
    pieces == other.pieces && (kind == nil || other.kind == nil || kind == other.kind)
  }

  /// Whether the symbol is the other one with a piece left out: number and year are the same.
  fileprivate func isShortened(from other: Citation) -> Bool {
    let (short, full) = (pieces, other.pieces)
    guard let symbolYear, symbolYear == other.symbolYear, short.count < full.count,
      short.first == full.first, kind == other.kind
    else { return false }
    var rest = full[...]
    for piece in short {
      guard let index = rest.firstIndex(of: piece) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }
}

extension Message {
  fileprivate static func holds(_ symbol: String) -> Message {
    Message(
      "Ngày ban hành \(symbol) giống nhau ở các chỗ viện dẫn.",
      english: "The date of \(symbol) is the same wherever it is cited.")
  }

  fileprivate static func differs(_ symbol: String, _ date: String, _ first: String) -> Message {
    Message(
      "\(symbol) được ghi ngày \(words: date) ở đây và \(words: first) ở chỗ khác; tra lại văn bản.",
      english: "\(symbol) is dated \(words: date) here and \(words: first) elsewhere; look it up.")
  }

  fileprivate static func shortened(_ symbol: String, _ fuller: String) -> Message {
    Message(
      "Ký hiệu \(symbol) thiếu so với \(fuller) ở chỗ khác; viện dẫn thống nhất.",
      english: "The symbol \(symbol) is shorter than \(fuller) elsewhere; cite it the same way.")
  }
}
