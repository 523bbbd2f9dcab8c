import Glibc
import Workflows

/// Documents for the tests of what is made of them.
enum SampleReports {
  /// A few lines with something of every sort: header, heading, link, footnote, gap, signature.
  static let short = """
    ỦY BAN NHÂN DÂN

    TỈNH LAI CHÂU

    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

    Độc lập - Tự do - Hạnh phúc

    Số: 321/BC-UBND

    Lai Châu, ngày 18 tháng 7 năm 2023

    BÁO CÁO

    Tình hình kinh tế - xã hội tháng 7 năm 2023

    I. KINH TẾ

    Trồng mới 50 ha¹ chè, bằng 12,7% kế hoạch; sản lượng chè búp tươi trong tháng ước 7.800 tấn, \
    tăng 4% so với cùng kỳ năm trước.

    ¹ Gồm huyện Tam Đường 38 ha, huyện Than Uyên 12 ha.

    Nơi nhận:

    - Chính phủ;

    - Lưu: VT.
    """

  static func read(_ text: String, named name: String = "a.txt") throws -> ReadReport.Result {
    try ReadReport().read(bytes: Array(text.utf8), named: name)
  }

  /// The documents in `Samples`.
  static let names = ["bao-cao-nam-2023", "bao-cao-thang-7-2023", "nghi-quyet-ke-hoach-2023"]
    .flatMap { ["\($0).txt", "\($0).docx"] }

  static func sample(_ name: String) throws -> ReadReport.Result {
    let package = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    return try ReadReport().read(path: "/\(package)/Samples/lai-chau/\(name)")
  }

  static func text(
    _ report: ReadReport.Result, as form: ReportRendering, in language: Language = .vietnamese,
    width: Int = 100, isColoured: Bool = false
  ) -> String {
    let layout = TableLayout(width: width, isColoured: isColoured)
    return String(decoding: form.render(report, in: language, on: layout), as: UTF8.self)
  }
}
