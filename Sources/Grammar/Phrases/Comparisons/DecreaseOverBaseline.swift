import Ledger

/// Decline against another period: "giảm 15,6% so với cùng kỳ năm trước", "thấp hơn 2 vụ so với năm 2022".
///
/// Not read: "giảm còn 9,2%" and "giảm xuống dưới 16%", which state levels.
struct DecreaseOverBaseline: Phrase {
  static let code = "DecreaseOverBaseline"
  static let meaning = Meaning(role: .change, direction: .down)
  static let spellings = Spellings(
    "giảm {amount} so với {baseline}",
    alsoReads: "giảm [thêm|được|hơn|khoảng|tới|bình quân|lần lượt|tương ứng|đến|ước|mạnh] {amount}",
    "giảm [thêm|được|hơn|khoảng|bình quân] {amount} [so] {baseline}",
    "giảm [thêm|được|hơn|khoảng|bình quân] {amount} so với {baseline}",
    "giảm so với {baseline} [là|khoảng] {amount}", "so với {baseline} giảm [thêm|khoảng] {amount}",
    "thấp hơn [khoảng] {amount}", "thấp hơn {amount} so với {baseline}",
    "thấp hơn {baseline} [là] {amount}",
    "ít hơn {amount} so với {baseline}", "ít hơn {baseline} {amount}", "giảm {baseline} {amount}",
    "giảm so {baseline} {amount}")
}
