import Ledger

/// A percentage of a plan: "bằng 64% kế hoạch", "đạt 88% so với dự toán Trung ương giao".
struct RatioToPlan: Phrase {
  static let code = "RatioToPlan"
  static let meaning = Meaning(role: .planRatio, direction: .of)
  static let spellings = Spellings(
    "bằng {rate} {plan}",
    alsoReads: "[đạt|bằng|hoàn thành|ước đạt|chiếm] [khoảng|trên|gần] {rate} {plan}",
    "[đạt|bằng|hoàn thành|ước đạt] {rate} so [với] {plan}", "{rate} so {plan}",
    "[đạt|bằng] {rate} của {plan}", "so với {plan} [đạt|bằng] {rate}", "bằng {rate} trên {plan}",
    "{plan} đạt {rate} {plan}", "[gấp|bằng] {times} [so với] {plan}",
    "[đạt|bằng] {excess} vượt {plan}", "[đạt|bằng] {excess} , vượt {plan}",
    "đạt {rate} {plan} {plan}")
}
