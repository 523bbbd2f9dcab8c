import Ledger

/// A percentage of another period: "bằng 98,2% so với cùng kỳ năm trước".
struct RatioToBaseline: Phrase {
  static let code = "RatioToBaseline"
  static let meaning = Meaning(role: .change, direction: .of)
  static let spellings = Spellings(
    "bằng {rate} so với {baseline}",
    alsoReads: "bằng [khoảng] {rate} {baseline}", "đạt {rate} so với {baseline}",
    "bằng {rate} so {baseline}", "bằng [khoảng] {times} [so với] {baseline}",
    "đạt {rate} so {baseline}")
}
