import Ledger
import Quantities

/// The remark on a row of a scorecard: what a reader of the verdict alone would miss.
enum ScorecardNote {
  static func note(on row: Scorecard.Row) -> String? {
    let words = VerdictWording.vietnamese
    if let override = row.override, let verdict = override.verdict {
      let day = override.decidedOn.map { ", \(TimePeriod(from: $0, to: $0).wording(.vietnamese))" }
      return "\(override.person)\(day ?? "") đánh giá \(words[verdict] ?? verdict.rawValue): "
        + "\(override.reason); tính theo số liệu là "
        + (words[row.computedVerdict] ?? row.computedVerdict.rawValue)
    }
    guard let result = row.result else {
      return row.incomplete?.phrase.vietnamese ?? "báo cáo không nêu kết quả của chỉ tiêu này"
    }
    if let count = row.rolledUpFrom {
      let period =
        result.key.period == row.target.period ? "" : "số của kỳ \(result.key.period.code), "
      return period + RollUpWording.source(count).vietnamese
    }
    if result.key.period != row.target.period {
      return "báo cáo kỳ \(row.target.period.code) không nêu; số gần nhất là của kỳ "
        + result.key.period.code
    }
    guard let stated = row.statedVerdict, stated != row.computedVerdict else { return nil }
    let figures = result.value.number.map {
      "\(NumeralReader.write($0.value, decimals: $0.decimals)) so với \(row.target.text)"
    }
    return "văn bản ghi \(words[stated] ?? stated.rawValue), số liệu cho thấy "
      + "\(words[row.computedVerdict] ?? row.computedVerdict.rawValue)"
      + (figures.map { " (\($0))" } ?? "")
  }
}
