import Ledger

/// A value assigned by a plan: "(kế hoạch 9,0%)", "Chỉ tiêu NQĐH giao 65 triệu đồng/người/năm".
struct PlannedAmount: Phrase {
  static let code = "PlannedAmount"
  static let meaning = Meaning(role: .target)
  static let spellings = Spellings(
    "^ kế hoạch {amount}",
    alsoReads: "^ {plan} [là|lần lượt|lần lượt là|đạt|:] {amount}", "^ {plan} từ {amount}",
    "^ {plan} [lần lượt] tăng {amount}", "^ {plan} [lần lượt] giảm {amount}",
    "^ {plan} tăng khoảng {amount}")
}
