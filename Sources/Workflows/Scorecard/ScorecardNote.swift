import Ledger
import Quantities

/// The remark on a row of a scorecard: what a reader of the verdict alone would miss.
enum ScorecardNote {
  /// The remark on a row.
  ///
  /// - Parameter isReported: whether there is a report of the period at all, which could leave it out.
  static func note(on row: Scorecard.Row, isReported: Bool) -> Wording? {
    if let override = row.override { return note(on: override, computed: row.computedVerdict) }
    if case .text(let words) = row.target.requirement { return Wording(words, words) }
    guard let result = row.result else {
      return row.incomplete?.phrase
        ?? (isReported
          ? Wording(
            "báo cáo không nêu kết quả của chỉ tiêu này",
            "the report does not state the result of this target")
          : Wording("chưa có số liệu", "no figure yet"))
    }
    let (due, known) = (row.target.period.wording, result.key.period.wording)
    if let count = row.rolledUpFrom {
      let source = RollUpWording.source(count)
      guard row.isLeftOut else { return source }
      return Wording(
        "số của \(known.vietnamese), \(source.vietnamese)",
        "figure of \(known.english), \(source.english)")
    }
    if row.isLeftOut, !isReported {
      return Wording("số của \(known.vietnamese)", "figure of \(known.english)")
    }
    if row.isLeftOut {
      return Wording(
        "báo cáo \(due.vietnamese) không nêu; số gần nhất là của \(known.vietnamese)",
        "the report of \(due.english) does not state it; the latest figure is of \(known.english)")
    }
    guard row.isContradicted, let stated = row.statedVerdict else { return nil }
    let (said, shown) = (stated.ofPlan, row.computedVerdict.ofPlan)
    let figures = result.value.number.map { comparison(of: $0, with: row.target) }
    return Wording(
      "văn bản ghi \(said.vietnamese), số liệu cho thấy \(shown.vietnamese)"
        + (figures?.vietnamese ?? ""),
      "the report says \(said.english), its figures show \(shown.english)"
        + (figures?.english ?? ""))
  }

  /// Result and target, and whether the one meets the other only at the digits that the target is
  /// printed with.
  private static func comparison(of result: ReportedNumber, with target: Target) -> Wording {
    var (vietnamese, english) = ("", "")
    if let value = target.requirement.value, result.value != value.value,
      result.value.rounded(to: value.decimals) == value.value
    {
      vietnamese = ", làm tròn như chỉ tiêu là \(value.printed)"
      english = ", rounded as the target is: \(value.printed)"
    }
    return Wording(
      " (\(result.printed) so với \(target.text)\(vietnamese))",
      " (\(result.printed) against \(target.text)\(english))")
  }

  private static func note(on override: VerdictOverride, computed: Verdict) -> Wording? {
    guard let verdict = override.verdict else { return nil }
    let day = override.decidedOn?.wording
    return Wording(
      "\(override.person)\(day.map { ", \($0.vietnamese)" } ?? "") đánh giá \(verdict.ofPlan.vietnamese): "
        + "\(override.reason); tính theo số liệu là \(computed.ofPlan.vietnamese)",
      "\(override.person)\(day.map { ", \($0.english)" } ?? "") set it to \(verdict.ofPlan.english): "
        + "\(override.reason); by its figures it is \(computed.ofPlan.english)")
  }
}
