import Ledger

/// A growth rate as the indicator itself: "tốc độ tăng đàn gia súc 5%", "giá trị gia tăng ngành nông nghiệp 5,1%".
///
/// The rate stands for its subject: a comparison behind it speaks of the rate.
struct GrowthRate: Phrase {
  static let code = "GrowthRate"
  static let meaning = Meaning(role: .change, direction: .up, isHead: true)
  static let spellings = Spellings(
    "^ tốc độ tăng {words} {rate}",
    alsoReads: "^ tốc độ tăng trưởng {words} {rate}", "^ mức tăng {words} {rate}",
    "^ tốc độ phát triển {words} {rate}",
    "^ tăng trưởng {words} {rate}", "^ giá trị gia tăng {words} {rate}",
    "^ giá trị tăng thêm {words} {rate}", "^ tốc độ tăng {rate}",
    "^ tốc độ tăng trưởng {rate}", "^ tổng giá trị gia tăng {words} {rate}")
}
