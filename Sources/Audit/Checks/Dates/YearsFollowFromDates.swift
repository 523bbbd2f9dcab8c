import Ledger
import Quantities

/// A number of years follows from the dates beside it.
///
/// - Obligation: dates in a document are consistent (Decree 30/2020/NĐ-CP, Appendix I).
/// - Tolerance: none for a stretch and its anniversary; a review of "N năm" may be a year early or late.
/// - Violating: "Kế hoạch 5 năm giai đoạn 2021-2030".
/// - Clean: "Kỷ niệm 48 năm Ngày giải phóng miền Nam (30/4/1975 - 30/4/2023)".
/// - Remedy: correct the number of years or the date.
enum YearsFollowFromDates: Check {
  static let code = "DATE-03"

  static func findings(in facts: FactSet) -> [Finding] {
    facts.facts.yearSpans.compactMap { span in
      let computed = span.to.year - span.from.year + (span.counting == .inclusive ? 1 : 0)
      let isReview = span.counting == .anniversary && span.to.day == nil
      let isExact = computed == span.years
      if isReview, !isExact { return nil }
      return Finding(
        check: code, kind: .date, outcome: isExact ? .verified : .error,
        claim: facts.operand(span.source),
        operands: [facts.operand(span.source, value: ExactDecimal(Int128(span.from.year)))],
        stated: .number(ExactDecimal(Int128(span.years))),
        computed: .number(ExactDecimal(Int128(computed))),
        message: isExact ? .holds(span.years) : .differs(span.years, computed))
    }
  }
}

extension Message {
  fileprivate static func holds(_ years: Int) -> Message {
    Message(
      "Số năm \(years) khớp với các mốc nêu ra.",
      english: "The \(years) years follow from the dates.")
  }

  fileprivate static func differs(_ years: Int, _ computed: Int) -> Message {
    Message(
      "Ghi \(years) năm nhưng các mốc nêu ra cách nhau \(computed) năm; kiểm tra lại.",
      english: "It says \(years) years but the dates give \(computed); check them.")
  }
}
