import Ledger

/// Growth over another period: "tăng 4% so với cùng kỳ năm trước", "cao hơn 0,2 điểm % so với năm 2022".
///
/// Not read: "tăng lên 51 nhà máy" and "tăng từ 5% lên 7%", which state levels.
struct IncreaseOverBaseline: Phrase {
  static let code = "IncreaseOverBaseline"
  static let meaning = Meaning(role: .change, direction: .up)
  static let spellings = Spellings(
    "tăng {amount} so với {baseline}",
    alsoReads:
      "tăng [thêm|được|hơn|khoảng|trưởng|tới|bình quân|lần lượt|tương ứng|đến|ước] {amount}",
    "tăng [thêm|được|hơn|khoảng|trưởng|bình quân] {amount} [so] {baseline}",
    "tăng [thêm|được|hơn|khoảng|trưởng|bình quân] {amount} so với {baseline}",
    "tăng so với {baseline} [là|khoảng] {amount}", "so với {baseline} tăng [thêm|khoảng] {amount}",
    "cao hơn [khoảng] {amount}", "cao hơn {amount} so với {baseline}",
    "cao hơn {baseline} [là] {amount}",
    "cao hơn so với {baseline} [là] {amount}", "nhiều hơn {amount} so với {baseline}",
    "nhiều hơn {baseline} {amount}",
    "gấp [hơn|khoảng] {times}", "gấp {times} [so với] {baseline}", "tăng gấp [hơn] {times}",
    "tăng gấp {times} so với {baseline}", "tăng {baseline} {amount}", "tăng so {baseline} {amount}",
    "tăng trưởng [đạt|ước đạt] {rate}", "tăng trưởng {rate} so với {baseline}")
}
