import Ledger

/// A part of a whole: "chiếm 52,9% tổng nguồn vốn".
struct ShareOfWhole: Phrase {
  static let code = "ShareOfWhole"
  static let meaning = Meaning(role: .share)
  static let spellings = Spellings(
    "chiếm {rate}",
    alsoReads: "chiếm [khoảng|trên|hơn|tới|gần] {rate}", "chiếm tỷ lệ [là] {rate}",
    "đạt tỷ lệ {rate}", "tỷ lệ [đạt|là] {rate}", "chiếm tỷ trọng {rate}", "với tỷ lệ [đạt] {rate}",
    "tương ứng {rate}", "tương đương {rate}")
}
