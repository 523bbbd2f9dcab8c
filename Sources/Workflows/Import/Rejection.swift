import Ledger
import Reading

/// Why a figure is not taken, and what a person can do, in both languages.
enum Rejection {
  /// No indicator of the catalogue is alike enough.
  static func unmatched(nearest match: IndicatorMatcher.Match?) -> ImportRow.Outcome {
    .rejected(
      cause: match.map {
        Wording(
          "gần nhất là \($0.indicator) nhưng chỉ giống \($0.confidence)%",
          "the nearest is \($0.indicator), but only \($0.confidence)% alike")
      }
        ?? Wording(
          "không chỉ tiêu nào trong danh mục có tên gần giống",
          "no indicator of the catalogue has a name like it"),
      remedy: Wording(
        "thêm cách gọi này vào cột phrases của chỉ tiêu trong danh mục",
        "add these words to the column phrases of the indicator in the catalogue"))
  }

  /// The stated unit measures something else than the indicator's.
  static func unit(_ unit: String, of indicator: Indicator) -> ImportRow.Outcome {
    .rejected(
      cause: Wording(
        "đơn vị \"\(unit)\" không đổi được ra \"\(indicator.unit)\"",
        "the unit \"\(unit)\" cannot be turned into \"\(indicator.unit)\""),
      remedy: Wording(
        "sửa đơn vị của chỉ tiêu trong danh mục hoặc nhập tay",
        "correct the indicator's unit in the catalogue, or enter the figure by hand"))
  }
}
