/// A report written for measuring: real turns of phrase with made-up figures, the same in every run.
enum SampleProse {
  /// About that many bytes of prose.
  static func report(bytes size: Int) -> [UInt8] {
    var figures = Figures()
    var text: [UInt8] = Array(head.utf8)
    text.reserveCapacity(size + 1024)
    var section = 0
    while text.count < size {
      section += 1
      text += Array("\n\(section % 90 + 1). Kết quả ngành, lĩnh vực\n".utf8)
      for template in paragraphs {
        text += figures.fill(template)
        text.append(UInt8(ascii: "\n"))
      }
    }
    return text
  }

  private static let head = """
    ỦY BAN NHÂN DÂN
    TỈNH LAI CHÂU
    Số: 321/BC-UBND
    Lai Châu, ngày 18 tháng 7 năm 2023
    BÁO CÁO
    Tình hình kinh tế - xã hội tháng 7 năm 2023
    I. KẾT QUẢ THỰC HIỆN

    """

  /// `#` stands for a grouped number, `~` for one with a decimal.
  private static let paragraphs = [
    """
    - Trồng trọt: Lũy kế thu hoạch # ha ngô xuân hè, năng suất ước ~ tạ/ha, sản lượng ước # tấn; \
    lúa mùa đã cấy # ha, bằng ~% kế hoạch. Sản lượng chè búp tươi trong tháng ước # tấn, tăng ~% \
    so với cùng kỳ năm trước, lũy kế # tấn, bằng ~% kế hoạch.
    """,
    """
    - Công nghiệp: Giá trị sản xuất công nghiệp tháng 7 ước ~ tỷ đồng, giảm ~% so với cùng kỳ năm \
    trước; lũy kế # tỷ đồng, vượt ~% kế hoạch. Điện sản xuất trong tháng ~ triệu kWh, giảm ~%; \
    đá xây dựng # m³, tăng ~%.
    """,
    """
    - Thu, chi ngân sách: Tổng thu ngân sách trên địa bàn ước # tỷ đồng, đạt ~% dự toán Trung ương \
    giao, ~% dự toán HĐND tỉnh giao; trong đó thu nội địa # tỷ đồng, thu từ xuất khẩu, nhập khẩu ~ \
    tỷ đồng.
    """,
    """
    Các cấp, các ngành tiếp tục thực hiện Nghị quyết số 52/NQ-HĐND ngày 09 tháng 12 năm 2022 của \
    Hội đồng nhân dân tỉnh; tập trung tháo gỡ khó khăn, vướng mắc cho doanh nghiệp, đẩy nhanh tiến \
    độ giải ngân vốn đầu tư công, bảo đảm an sinh xã hội và giữ vững quốc phòng, an ninh.
    """,
    """
    - Giáo dục: Toàn tỉnh có # trường với # học sinh; tỷ lệ huy động trẻ 5 tuổi đến trường đạt ~%, \
    tăng ~ điểm% so với năm học trước; # trường đạt chuẩn quốc gia, chiếm ~%.
    """,
  ]

  /// Numbers from a fixed sequence.
  private struct Figures {
    private var state: UInt32 = 2023

    private mutating func next(_ limit: UInt32) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int((state >> 8) % limit)
    }

    mutating func fill(_ template: String) -> [UInt8] {
      var bytes: [UInt8] = []
      for byte in template.utf8 {
        switch byte {
        case UInt8(ascii: "#"):
          bytes += Array("\(next(90) + 1).\(next(900) + 100)".utf8)
        case UInt8(ascii: "~"):
          bytes += Array("\(next(99) + 1),\(next(9) + 1)".utf8)
        default:
          bytes.append(byte)
        }
      }
      return bytes
    }
  }
}
