import Ledger
import Quantities

/// Numbers, dates and symbols are written as they should be.
///
/// - Obligation: numbers group thousands by dots and open decimals by a comma; number, symbol and date
///   of a document are complete (Decree 30/2020/NĐ-CP, Appendix I, II.3, II.4; Accounting Law, article
///   11 for the separators).
/// - Tolerance: none; a draft that still lacks its number or day is a warning.
/// - Violating: "quy mô 10.933.4 m²", "vượt 0,9 kế hoạch", "ngày 22 ngày 11 tháng 2019".
/// - Clean: "quy mô 10.933,4 m²", "vượt 0,9% kế hoạch".
/// - Remedy: write the number, date or word as the finding shows it.
enum NumbersAreWellFormed: Check {
  static let code = "FORM-01"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.facts.slips.map { slip in
      Finding(
        check: code, kind: .format, outcome: slip.kind.outcome,
        claim: facts.operand(slip.source), operands: [facts.operand(slip.source)],
        stated: .text(slip.quote), computed: slip.remedy.map { .text($0) },
        message: .slip(slip.kind, slip.quote),
        remedy: slip.remedy.map { .write($0) })
    }
  }
}

extension WritingSlip.Kind {
  fileprivate var outcome: Finding.Outcome {
    switch self {
    case .missingNumber, .missingDay, .doubledWord, .doubledUnit: .warning
    case .malformedNumber, .missingPercent, .malformedDate, .malformedStretch: .error
    }
  }
}

extension Message {
  fileprivate static func slip(_ kind: WritingSlip.Kind, _ quote: String) -> Message {
    switch kind {
    case .malformedNumber:
      Message(
        "Số \(quote) dùng dấu chấm, dấu phẩy không theo quy ước nào.",
        english: "The separators of \(quote) follow no convention.")
    case .missingPercent:
      Message(
        "\(quote): thiếu dấu % hoặc đơn vị tính.",
        english: "\(quote) lacks its percent sign or unit.")
    case .missingNumber:
      Message("\(quote): chưa có số văn bản.", english: "\(quote): the document has no number yet.")
    case .missingDay:
      Message("\(quote): chưa ghi ngày.", english: "\(quote): the day is left blank.")
    case .malformedDate:
      Message("\(quote): ngày tháng viết sai.", english: "\(quote) is no date.")
    case .malformedStretch:
      Message(
        "\(quote): khoảng năm viết sai.", english: "\(quote): the stretch of years is wrong.")
    case .doubledWord:
      Message("\(quote): lặp từ.", english: "\(quote): a word stands twice.")
    case .doubledUnit:
      Message("\(quote): lặp đơn vị tính.", english: "\(quote): the unit stands twice.")
    }
  }

  fileprivate static func write(_ words: String) -> Message {
    Message("Có thể là \(words).", english: "Perhaps \(words) is meant.")
  }
}
