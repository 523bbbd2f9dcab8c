import Documents
import Testing

@Suite("Marks of headings and list items")
struct EnumeratorReaderTests {
  static func read(_ text: String) -> EnumeratorReader.Result? {
    EnumeratorReader.read(Array(text.utf8), at: 0)
  }

  static let marks: [(String, Enumerator, String)] = [
    ("Phần thứ nhất", .part(1), ""), ("Phần thứ II", .part(2), ""), ("PHẦN THỨ BA", .part(3), ""),
    ("Phần II. Phương hướng", .part(2), "Phương hướng"), ("Chương 2", .part(2), ""),
    ("A. KẾT QUẢ ĐẠT ĐƯỢC", .part(1), "KẾT QUẢ ĐẠT ĐƯỢC"),
    ("Điều 1. Thông qua", .article(1), "Thông qua"),
    ("Điều 12", .article(12), ""), ("I. THUẬN LỢI", .roman(1), "THUẬN LỢI"),
    ("XIV. Đánh giá", .roman(14), "Đánh giá"), ("I.KẾT QUẢ", .roman(1), "KẾT QUẢ"),
    ("II.1. Kinh tế", .decimal([2, 1]), "Kinh tế"), ("1. Thuận lợi", .decimal([1]), "Thuận lợi"),
    ("1.1. Bối cảnh", .decimal([1, 1]), "Bối cảnh"),
    ("2.4 Triển khai", .decimal([2, 4]), "Triển khai"),
    ("2.1.3. “Chè”", .decimal([2, 1, 3]), "“Chè”"), ("1) Kinh tế", .decimal([1]), "Kinh tế"),
    ("a) Sản xuất", .letter("a"), "Sản xuất"), ("đ) Phát triển", .letter("đ"), "Phát triển"),
    ("b. Văn hóa", .letter("b"), "Văn hóa"), ("(1) Tốc độ", .bracketed(1), "Tốc độ"),
    ("(10). Thu nhập", .bracketed(10), "Thu nhập"), ("(iv) Tổ chức", .romanBracketed(4), "Tổ chức"),
    ("- Trồng trọt", .dash, "Trồng trọt"), ("– Lâm nghiệp", .dash, "Lâm nghiệp"),
    ("-Chăn nuôi", .dash, "Chăn nuôi"), ("+ Thủy sản", .plus, "Thủy sản"),
    ("* Khó khăn", .star, "Khó khăn"),
    ("• Dịch vụ", .star, "Dịch vụ"), ("\u{F0B7} Hoạt động", .star, "Hoạt động"),
  ]

  @Test("Every kind of mark is read, with the words behind it", arguments: marks)
  func mark(text: String, enumerator: Enumerator, words: String) throws {
    let result = try #require(Self.read(text))
    #expect(result.enumerator == enumerator)
    #expect(String(decoding: Array(text.utf8)[result.end...], as: UTF8.self) == words)
  }

  @Test(
    "What counts or names is no mark",
    arguments: [
      "27/2022/NĐ-CP ngày 19/4/2022", "3.100 ha ngô", "2023 đảm bảo", "12,5 tiêu chí",
      "12.5 triệu đồng",
      "9.7% kế hoạch", "100% xã", "15.11.2023 là hạn", "1.257,1 km", "V.I. Lênin", "C.Mác",
      "A. Nguyễn",
      "(2021-2025)", "(trong đó thịt lợn)", "(1)2", "-5%", "-", "Phần lớn các xã",
      "phần 2 của dự án",
      "Phần mềm", "Điều 5 Luật Đầu tư công", "Chương trình OCOP", "điều 3.", "ha", "h", "", "+5 tỷ",
      "*Về*",
      "1. 5", "Xã", "IX", "…", "02 dự án", "1.1.1.1.1.1.1.1. Quá sâu",
    ])
  func noMark(text: String) {
    #expect(Self.read(text) == nil)
  }

  @Test("Marks are ordered by depth as Decree 30 orders them")
  func depths() {
    let order: [Enumerator] = [
      .part(1), .roman(1), .decimal([1]), .decimal([1, 1]), .bracketed(1), .letter("a"),
      .romanBracketed(1), .dash, .plus,
    ]
    let depths = order.map(\.depth)
    #expect(zip(depths, depths.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("Reading at any place of any text stays inside it")
  func everyPlace() {
    let text = Array(Self.marks.map(\.0).joined(separator: "\n").utf8)
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      if let result = EnumeratorReader.read(text, at: start) {
        #expect((start + 1...text.count).contains(result.end))
      }
      _ = EnumeratorReader.read(Array(text[start...]), at: 0)
      _ = EnumeratorReader.read(Array(text[..<start]), at: max(0, start - 7))
    }
    #expect(EnumeratorReader.read([], at: 0) == nil)
  }
}
