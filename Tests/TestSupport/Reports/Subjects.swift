/// What generated reports speak of.
struct Subject: Hashable, Sendable {
  let name: String
  let unit: String
  let decimals: Int
  /// The least and the largest figure of a year.
  let range: ClosedRange<Int>

  init(_ name: String, _ unit: String, _ range: ClosedRange<Int>, decimals: Int = 0) {
    (self.name, self.unit, self.range, self.decimals) = (name, unit, range, decimals)
  }

  /// Whether the figure counts heads: there is nothing behind its comma.
  var isCounted: Bool { ["lao động", "người", "lượt người", "lượt khách"].contains(unit) }
}

/// A group of things that a report counts and splits up.
struct CountedGroup: Sendable {
  /// The words before the parts, with a blank for the count: "Lực lượng kiểm lâm xử lý {N}".
  let opening: String
  let unit: String
  let parts: [String]
}

enum Sector: CaseIterable, Sendable {
  case agriculture, industry, trade, finance, society

  var title: String {
    switch self {
    case .agriculture: "Nông, lâm nghiệp, thủy sản và xây dựng nông thôn mới"
    case .industry: "Công nghiệp, xây dựng"
    case .trade: "Thương mại, dịch vụ, du lịch"
    case .finance: "Tài chính, ngân hàng"
    case .society: "Lao động, giáo dục, y tế"
    }
  }

  var subjects: [Subject] {
    switch self {
    case .agriculture:
      [
        Subject("sản lượng chè búp tươi", "tấn", 20_000...90_000),
        Subject("sản lượng thịt hơi xuất chuồng", "tấn", 15_000...80_000),
        Subject("sản lượng thủy sản nuôi trồng", "tấn", 4_000...60_000),
        Subject("diện tích trồng rừng tập trung", "ha", 2_000...9_000),
        Subject("sản lượng gỗ rừng trồng khai thác", "m³", 60_000...400_000),
        Subject("sản lượng cà phê nhân", "tấn", 20_000...95_000),
        Subject("diện tích rau màu vụ đông", "ha", 3_000...14_000),
      ]
    case .industry:
      [
        Subject("giá trị sản xuất công nghiệp", "tỷ đồng", 4_000...40_000, decimals: 1),
        Subject("sản lượng điện thương phẩm", "triệu kWh", 1_200...6_000, decimals: 1),
        Subject("sản lượng xi măng", "tấn", 90_000...900_000),
        Subject("sản lượng đá xây dựng", "m³", 200_000...900_000),
        Subject("sản lượng gạch nung", "nghìn viên", 20_000...90_000),
        Subject("sản lượng nước máy thương phẩm", "nghìn m³", 5_000...30_000, decimals: 1),
      ]
    case .trade:
      [
        Subject(
          "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ", "tỷ đồng", 6_000...60_000, decimals: 1),
        Subject("giá trị xuất khẩu hàng địa phương", "triệu USD", 120...900, decimals: 2),
        Subject("doanh thu vận tải", "tỷ đồng", 300...2_500, decimals: 2),
        Subject("tổng lượt khách du lịch", "lượt khách", 300_000...4_000_000),
        Subject("doanh thu du lịch", "tỷ đồng", 500...6_000, decimals: 1),
        Subject("giá trị nhập khẩu", "triệu USD", 100...700, decimals: 2),
      ]
    case .finance:
      [
        Subject("thu ngân sách nhà nước trên địa bàn", "tỷ đồng", 1_500...12_000, decimals: 2),
        Subject("tổng chi ngân sách địa phương", "tỷ đồng", 6_000...16_000, decimals: 2),
        Subject("thu tiền sử dụng đất", "tỷ đồng", 200...1_900, decimals: 2),
        Subject("thu từ hoạt động xuất nhập khẩu", "tỷ đồng", 150...990, decimals: 2),
      ]
    case .society:
      [
        Subject("số lao động được giải quyết việc làm", "lao động", 8_000...40_000),
        Subject("số lao động được đào tạo nghề", "lao động", 6_000...24_000),
        Subject("số người tham gia bảo hiểm xã hội tự nguyện", "người", 4_000...30_000),
        Subject("số lượt người khám, chữa bệnh bảo hiểm y tế", "lượt người", 150_000...990_000),
      ]
    }
  }
}

extension Subject {
  static let rates = [
    "tỷ lệ che phủ rừng", "tỷ lệ lao động qua đào tạo", "tỷ lệ bao phủ bảo hiểm y tế",
    "tỷ lệ trường đạt chuẩn quốc gia", "tỷ lệ hộ sử dụng điện lưới quốc gia",
    "tỷ lệ dân số nông thôn sử dụng nước hợp vệ sinh",
    "tỷ lệ chất thải rắn sinh hoạt đô thị được thu gom, xử lý",
    "tỷ lệ dân số đô thị được cấp nước sạch tập trung",
    "tỷ lệ dân số có hồ sơ sức khỏe điện tử",
    "tỷ lệ thôn, bản, khu dân cư có nhà văn hóa", "tỷ lệ học sinh mẫu giáo ra lớp",
    "tỷ lệ kiên cố hóa trường học", "tỷ lệ cơ quan, đơn vị đạt tiêu chuẩn văn hóa",
  ]
}

extension CountedGroup {
  static let all = [
    CountedGroup(
      opening: "Lực lượng kiểm lâm phát hiện, xử lý {N}", unit: "vụ",
      parts: [
        "phá rừng trái pháp luật", "mua bán, vận chuyển lâm sản trái pháp luật",
        "vi phạm về hồ sơ lâm sản", "khai thác rừng trái phép",
      ]),
    CountedGroup(
      opening: "Ngành giáo dục quản lý {N}", unit: "trường",
      parts: ["mầm non", "tiểu học", "trung học cơ sở", "trung học phổ thông"]),
    CountedGroup(
      opening: "Thanh tra các cấp triển khai {N}", unit: "cuộc",
      parts: ["thanh tra hành chính", "thanh tra chuyên ngành", "kiểm tra đột xuất"]),
    CountedGroup(
      opening: "Cấp đăng ký thành lập mới {N}", unit: "doanh nghiệp",
      parts: ["thương mại, dịch vụ", "công nghiệp", "xây dựng", "khai khoáng"]),
    CountedGroup(
      opening: "Tổ chức theo dõi, quản lý {N} khoa học và công nghệ", unit: "nhiệm vụ",
      parts: ["cấp quốc gia", "cấp tỉnh", "cấp cơ sở"]),
    CountedGroup(
      opening: "Toàn tỉnh có {N} được công nhận OCOP", unit: "sản phẩm",
      parts: ["hạng 3 sao", "hạng 4 sao", "hạng 5 sao"]),
    CountedGroup(
      opening: "Từ đầu năm xảy ra {N}", unit: "đợt thiên tai",
      parts: ["rét đậm, rét hại", "mưa lớn, dông lốc", "lũ quét", "hạn hán"]),
    CountedGroup(
      opening: "Cung cấp {N} trực tuyến", unit: "dịch vụ công",
      parts: ["toàn trình", "một phần", "cung cấp thông tin"]),
  ]
}
