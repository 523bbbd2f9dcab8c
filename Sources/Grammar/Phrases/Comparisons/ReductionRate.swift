import Ledger

/// A reduction as the indicator itself: "mức giảm tỷ lệ hộ nghèo 3,6%".
///
/// Not read: "giảm tỷ lệ ... xuống dưới 16,7%", "giảm tỷ lệ ... còn 9,2%", which state the level reached.
struct ReductionRate: Phrase {
  static let code = "ReductionRate"
  static let meaning = Meaning(role: .change, direction: .down, isHead: true)
  static let spellings = Spellings(
    "^ mức giảm {words} {amount}",
    alsoReads: "^ tốc độ giảm {words} {amount}", "^ tỷ lệ giảm {words} {amount}",
    "^ giảm tỷ lệ {words} {rate}", "^ giảm tỷ suất {words} {rate}",
    "^ giảm tỷ lệ {words} {points}", "^ mức giảm {amount}")
}
