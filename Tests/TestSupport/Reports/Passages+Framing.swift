extension ReportDraft {
  private static let fillers = [
    "Các cấp, các ngành chủ động, linh hoạt trong chỉ đạo, điều hành {của} địa phương.",
    "Tiếp tục thực hiện đồng bộ các nhiệm vụ, giải pháp {theo} chương trình công tác.",
    "Công tác phòng, chống dịch bệnh {được} quan tâm chỉ đạo; tình hình cơ bản ổn định.",
    "Thị trường hàng hóa ổn định, nguồn cung dồi dào, đáp ứng nhu cầu {của} Nhân dân.",
    "Tăng cường kỷ luật, kỷ cương hành chính {trong} các cơ quan, đơn vị.",
    "Tập trung tháo gỡ khó khăn {cho} doanh nghiệp, đẩy nhanh tiến độ các dự án trọng điểm.",
    "Duy trì chế độ trực sẵn sàng chiến đấu, trực ứng phó thiên tai 24/24 giờ {tại} các địa bàn.",
    "Hoạt động sản xuất, kinh doanh {đã} phục hồi, phát triển ổn định.",
  ]

  /// A sentence without figures, one word of which can be doubled.
  mutating func filler() -> String {
    let template = pick(Self.fillers)
    guard let open = template.firstIndex(of: "{"), let close = template.firstIndex(of: "}")
    else { return template }
    let word = String(template[template.index(after: open)..<close])
    return fill(template, [word: piece(word, [.doubledWord: "\(word) \(word)"])])
  }

  /// The day the report is dated.
  private func date(_ facts: ReportFacts) -> (day: Int, month: Int, year: Int) {
    switch facts.span {
    case .month(let month): (day: 24, month: month, year: facts.year)
    case .nineMonths: (day: 28, month: 9, year: facts.year)
    case .year: (day: 12, month: 12, year: facts.year)
    }
  }

  /// Two digits of a day or month.
  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Issuer, number, date and title.
  mutating func head(_ facts: ReportFacts) {
    let name = facts.area.name
    let (day, month, year) = date(facts)
    paragraph("ỦY BAN NHÂN DÂN")
    paragraph("\(facts.area.kind) \(name)".uppercased())
    paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    paragraph("Độc lập - Tự do - Hạnh phúc")
    paragraph("Số: \(integer(101...899))/BC-UBND")
    let written = piece("ngày \(day) tháng", [.lostDay: "ngày tháng"])
    paragraph("\(facts.area.seat), \(written) \(month) năm \(year)")
    paragraph("BÁO CÁO")
    switch facts.span {
    case .month(let month):
      paragraph("Tình hình kinh tế - xã hội tháng \(month) và \(month) tháng đầu năm \(year)")
    case .nineMonths:
      paragraph("Tình hình kinh tế - xã hội 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm \(year)")
    case .year:
      paragraph(
        "Kết quả thực hiện Kế hoạch phát triển kinh tế - xã hội năm \(year); phương hướng năm \(year + 1)"
      )
    }
  }

  /// Why the report is made, and what it cites.
  mutating func introduction(_ facts: ReportFacts) {
    let year = facts.year
    paragraph("Kính gửi: Bộ Kế hoạch và Đầu tư.")
    paragraph(
      "Thực hiện Nghị quyết số 52/NQ-HĐND ngày 09/12/\(year - 1) của Hội đồng nhân dân tỉnh về Kế hoạch phát triển kinh tế - xã hội năm \(year), Ủy ban nhân dân \(facts.area.kind) \(facts.area.name) báo cáo như sau:"
    )
    paragraph("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")
    paragraph("\(filler()) \(citation(facts)) \(citation(facts)) \(share())")
    paragraph(anniversary(facts))
  }

  /// A cited document with the year in its symbol.
  private mutating func citation(_ facts: ReportFacts) -> String {
    let year = facts.year - integer(1...4)
    let day = "\(Self.padded(integer(1...28)))/\(Self.padded(integer(1...12)))"
    let wrong = year + pick([-1, 1, -2])
    let values = [
      "k": "\(integer(10...99))/\(year)",
      "d": "\(day)/" + piece("\(year)", [.symbolYear: "\(wrong < facts.year ? wrong : year - 1)"]),
    ]
    return fill(
      pick([
        "Triển khai Nghị quyết số {k}/NQ-HĐND ngày {d} của Hội đồng nhân dân tỉnh về chính sách hỗ trợ sản xuất.",
        "Thực hiện Quyết định số {k}/QĐ-UBND ngày {d} của Ủy ban nhân dân tỉnh về phân cấp quản lý tài sản công.",
        "Triển khai Nghị định số {k}/NĐ-CP ngày {d} của Chính phủ về cơ chế tự chủ.",
        "Tổ chức thực hiện Thông tư số {k}/TT-BTC ngày {d} của Bộ Tài chính về quản lý kinh phí.",
      ]), values)
  }

  /// An anniversary with both its days.
  private mutating func anniversary(_ facts: ReportFacts) -> String {
    let (name, day, year) = pick([
      ("Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam", "02/9", 1945),
      ("Ngày Thương binh - Liệt sĩ", "27/7", 1947),
      ("Ngày giải phóng miền Nam, thống nhất đất nước", "30/4", 1975),
      ("Ngày thành lập Đảng Cộng sản Việt Nam", "03/02", 1930),
    ])
    let years = facts.year - year
    let count = piece("\(years)", [.anniversary: "\(years + pick([-10, 10, -3, 4]))"])
    return pick([
      "Tổ chức thành công các hoạt động kỷ niệm \(count) năm \(name) (\(day)/\(year) - \(day)/\(facts.year)).",
      "Các địa phương tổ chức kỷ niệm \(count) năm \(name) (\(day)/\(year)-\(day)/\(facts.year)) trang trọng, tiết kiệm.",
    ])
  }

  /// Recipients and signature.
  mutating func foot(_ facts: ReportFacts) {
    for line in [
      "Ủy ban nhân dân \(facts.area.kind) \(facts.area.name) kính báo cáo./.", "Nơi nhận:",
      "- Như trên;",
      "- Thường trực Tỉnh ủy;", "- Các sở, ban, ngành tỉnh;", "- Lưu: VT, TH.",
      "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Đã ký)", "Nguyễn Văn A",
    ] {
      paragraph(line)
    }
  }
}
