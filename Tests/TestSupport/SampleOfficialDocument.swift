package import Documents
import Quantities

/// An annual report of some pages with every component that an official document can have.
package enum SampleOfficialDocument {
  package static let report = OfficialDocument(
    kind: .report,
    letterhead: Letterhead(
      issuer: ["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"],
      issuerInText: "Ủy ban nhân dân tỉnh Lai Châu", number: 5, symbol: "BC-UBND",
      place: "Lai Châu", day: 5, month: 1, year: 2024),
    subject: """
      Tình hình thực hiện kế hoạch phát triển kinh tế - xã hội năm 2023, dự kiến kế hoạch phát triển \
      kinh tế - xã hội năm 2024
      """,
    addressees: ["Bộ Kế hoạch và Đầu tư", "Bộ Tài chính"],
    bases: [
      "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
      "Căn cứ Nghị quyết số 52/NQ-HĐND ngày 09 tháng 12 năm 2022 của Hội đồng nhân dân tỉnh",
    ],
    body: opening + results + structure + plan,
    recipients: [
      "Như trên", "Thường trực Tỉnh ủy", "Thường trực HĐND tỉnh", "Các sở, ban, ngành tỉnh",
      "Lưu: VT, TH.",
    ],
    signature: SignatureBlock(
      capacity: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], name: "Nguyễn Văn A"),
    annexes: [targets, products],
    figures: [
      FigureLink(id: "f1", meaning: "GRDP-GROWTH 12 2023 A"),
      FigureLink(id: "f2", meaning: "TEA-AREA 12 2023 <\"E\" & 'P'>"),
      FigureLink(id: "f3", meaning: "TEA-AREA-NEW 12 2023"),
      FigureLink(id: "f4", meaning: "TEA-OUTPUT 12 2023"),
    ])

  private static let opening: [WrittenBlock] = [
    .paragraph(
      """
      Thực hiện Nghị quyết của Hội đồng nhân dân tỉnh về nhiệm vụ phát triển kinh tế - xã hội, bảo đảm \
      quốc phòng, an ninh năm 2023, Ủy ban nhân dân tỉnh báo cáo kết quả như sau:
      """),
    .heading(
      WrittenHeading(
        level: .part, mark: "Phần thứ nhất", text: "Tình hình thực hiện kế hoạch năm 2023")),
    .heading(WrittenHeading(level: .roman, mark: "I.", text: "Kết quả đạt được")),
  ]

  private static let results: [WrittenBlock] = [
    .heading(WrittenHeading(level: .arabic, mark: "1.", text: "Về kinh tế")),
    .heading(WrittenHeading(level: .letter, mark: "a)", text: "Tăng trưởng")),
    .paragraph(
      WrittenText([
        .init("Tốc độ tăng trưởng kinh tế (GRDP) ước đạt "),
        .init("6,08%", figure: "f1"),
        .init(", thấp hơn kế hoạch 2,92 điểm %"),
        .init(
          "", note: ["Kế hoạch năm 2023 tăng 9%.", "Số liệu do Cục Thống kê tỉnh công bố."]),
        .init("; GRDP bình quân đầu người đạt 47,6 triệu đồng/người/năm."),
      ])),
    .heading(WrittenHeading(level: .letter, mark: "b)", text: "Nông nghiệp")),
    .paragraph(
      WrittenText([
        .init("Diện tích chè toàn tỉnh "),
        .init("9.862 ha", figure: "f2"),
        .init(", đạt 99,2% kế hoạch; trong đó trồng mới "),
        .init("1.074 ha", figure: "f3"),
        .init(
          "",
          note: [
            WrittenText([
              .init("Huyện Tam Đường 320 ha, huyện Tân Uyên 412 ha, thành phố "),
              .init("Lai Châu", isItalic: true), .init(" 54 ha."),
            ])
          ]),
        .init("; sản lượng chè búp tươi "),
        .init("55.000 tấn", isBold: true, figure: "f4"),
        .init(", tăng 8,5% so với cùng kỳ năm trước."),
      ])),
    .table(tea),
    .chart(attainment),
    .heading(WrittenHeading(level: .arabic, mark: "2.", text: "Về đầu tư công")),
    .paragraph(
      """
      Tổng kế hoạch vốn đầu tư công năm 2023 là 3.612,5 tỷ đồng; giải ngân đến ngày 31 tháng 12 đạt \
      3.251 tỷ đồng, bằng 90% kế hoạch. Tiến độ giải ngân các tháng cuối năm nhanh hơn các tháng đầu năm.
      """),
    .chart(disbursement),
  ]

  private static let structure: [WrittenBlock] = [
    .heading(WrittenHeading(level: .roman, mark: "II.", text: "Cơ cấu kinh tế")),
    .paragraph("Cơ cấu kinh tế chuyển dịch đúng hướng, tỷ trọng khu vực dịch vụ chiếm 44,55%."),
    .chart(shares),
  ]

  private static let plan: [WrittenBlock] = [
    .heading(
      WrittenHeading(level: .part, mark: "Phần thứ hai", text: "Dự kiến kế hoạch năm 2024")),
    .heading(WrittenHeading(level: .roman, mark: "I.", text: "Mục tiêu")),
    .paragraph(
      """
      Đẩy nhanh tốc độ tăng trưởng kinh tế gắn với chuyển dịch cơ cấu; phát triển nông nghiệp hàng hóa \
      tập trung; nâng cao chất lượng giáo dục, y tế; giữ vững quốc phòng, an ninh.
      """),
    .paragraph(
      """
      Ủy ban nhân dân tỉnh Lai Châu trân trọng báo cáo./.
      """),
  ]

  private static let tea = WrittenTable(
    caption: "Bảng 1. Diện tích, sản lượng chè", widths: [1, 4, 2, 2, 2],
    rows: [
      ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"].map { .init(WrittenText($0)) },
      [
        .init("1", alignment: .centre), .init("Diện tích chè"), .init("ha", alignment: .centre),
        .init("9.938", alignment: .right), .init("9.862", alignment: .right),
      ],
      [
        .init("2", alignment: .centre), .init("Sản lượng chè búp tươi"),
        .init("tấn", alignment: .centre), .init("52.500", alignment: .right),
        .init("55.000", alignment: .right),
      ],
    ])

  private static let attainment = WrittenChart(
    shape: .columns, title: "Biểu đồ 1. Diện tích chè qua các năm",
    categories: ["Năm 2020", "Năm 2021", "Năm 2022", "Năm 2023"],
    series: [
      .init(name: "Thực hiện", values: [7_250, 8_123, 8_788, 9_862].map { ExactDecimal($0) }),
      .init(
        name: "Kế hoạch", values: [7_100, 8_000, 8_950, 9_938].map { ExactDecimal($0) },
        isLine: true),
    ], unit: "ha")

  private static let disbursement = WrittenChart(
    shape: .lines, title: "Biểu đồ 2. Giải ngân vốn đầu tư công lũy kế",
    categories: (1...12).map { "T\($0)" },
    series: [
      .init(
        name: "Năm 2023",
        values: collected),
      .init(
        name: "Kế hoạch", values: (1...12).map { ExactDecimal(3_612 * $0 / 12) }, isLine: true),
    ], unit: "tỷ đồng")

  /// The ninth month is missing.
  private static let collected: [ExactDecimal?] =
    [35, 120, 310, 480, 702, 1_015, 1_322, 1_640].map { ExactDecimal($0) } + [nil]
    + [2_241, 2_688, 3_251].map { ExactDecimal($0) }

  private static let shares = WrittenChart(
    shape: .pie, title: "Biểu đồ 3. Cơ cấu kinh tế năm 2023",
    categories: [
      "Nông, lâm nghiệp, thủy sản", "Công nghiệp, xây dựng", "Dịch vụ", "Thuế sản phẩm",
    ],
    series: [
      .init(
        name: "Tỷ trọng",
        values: [
          ExactDecimal(1_575, decimals: 2), ExactDecimal(3_142, decimals: 2),
          ExactDecimal(4_455, decimals: 2), ExactDecimal(828, decimals: 2),
        ])
    ], unit: "%")
}

extension SampleOfficialDocument {
  /// A wide table with two rows of headings and cells over rows and columns.
  private static let targets: Annex = {
    var rows: [[WrittenTable.Cell]] = [
      [
        .init("TT", rowSpan: 2), .init("Chỉ tiêu", rowSpan: 2), .init("Đơn vị tính", rowSpan: 2),
        .init("Năm 2022", rowSpan: 2), .init("Năm 2023", columnSpan: 3),
        .init("So sánh (%)", columnSpan: 2), .init("Đánh giá", rowSpan: 2),
        .init("Ghi chú", rowSpan: 2),
      ],
      [
        .init("Kế hoạch"), .init("Tháng 12"), .init("Lũy kế"), .init("Kế hoạch"),
        .init("Cùng kỳ"),
      ],
      [
        .init(WrittenText([.init("I", isBold: true)]), alignment: .centre),
        .init(WrittenText([.init("Kinh tế", isBold: true)]), columnSpan: 10),
      ],
    ]
    for number in 1...34 {
      let text: [(String, WrittenTable.Alignment)] = [
        ("\(number)", .centre), ("Chỉ tiêu phát triển kinh tế - xã hội thứ \(number)", .left),
        ("tỷ đồng", .centre), ("1.\(100 + number),5", .right), ("1.\(200 + number),0", .right),
        ("\(100 + number),3", .right), ("1.\(220 + number),7", .right), ("101,7", .right),
        ("109,6", .right), ("vượt", .centre), ("", .left),
      ]
      rows.append(text.map { .init(WrittenText($0.0), alignment: $0.1) })
    }
    return Annex(
      number: "I", title: "Kết quả thực hiện các chỉ tiêu chủ yếu năm 2023", isLandscape: true,
      blocks: [
        .table(
          WrittenTable(
            widths: [2, 11, 4, 4, 4, 4, 4, 4, 4, 4, 4], headingRows: 2, rows: rows))
      ])
  }()

  private static let products = Annex(
    number: "II", title: "Sản phẩm chủ yếu", isLandscape: false,
    blocks: [
      .table(
        WrittenTable(
          caption: "Sản lượng", widths: [1, 1],
          rows: [
            [.init("Sản phẩm"), .init("Sản lượng")],
            [.init("Chè búp tươi\n(cả năm)"), .init("55.000 tấn", alignment: .right)],
          ])),
      .paragraph("Số liệu của Sở Nông nghiệp và Phát triển nông thôn./."),
    ])

  /// A draft resolution: not numbered, with articles and who passes it.
  package static let resolution = OfficialDocument(
    kind: .resolution,
    letterhead: Letterhead(
      issuer: ["HỘI ĐỒNG NHÂN DÂN", "TỈNH LAI CHÂU"], symbol: "NQ-HĐND", place: "Lai Châu",
      month: 12, year: 2023, isDraft: true),
    subject: "Về kế hoạch phát triển kinh tế - xã hội năm 2024",
    enactors: ["HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU", "KHÓA XV, KỲ HỌP THỨ HAI MƯƠI"],
    bases: ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"],
    enactment: "QUYẾT NGHỊ:",
    body: [
      .heading(
        WrittenHeading(
          level: .article, mark: "Điều 1.",
          text: "Thông qua kế hoạch phát triển kinh tế - xã hội năm 2024 với các chỉ tiêu sau:")),
      .paragraph("1. Tốc độ tăng trưởng kinh tế (GRDP) đạt trên 10%."),
      .paragraph("2. Tổng thu ngân sách nhà nước trên địa bàn đạt 2.310 tỷ đồng."),
      .heading(
        WrittenHeading(
          level: .article, mark: "Điều 2.", text: "Ủy ban nhân dân tỉnh tổ chức thực hiện./.")),
    ],
    recipients: ["Ủy ban Thường vụ Quốc hội", "Lưu: VT"],
    signature: SignatureBlock(capacity: ["CHỦ TỊCH"], name: "Trần Thị B"))
}

extension SampleOfficialDocument {
  /// The sample with its text so many times over, each figure marked, and charts in the first rounds:
  /// 60 times are some sixty pages.
  package static func long(_ times: Int) -> OfficialDocument {
    var document = report
    document.figures = []
    document.body = opening
    for round in 0..<times {
      for block in results + structure + plan.dropLast() {
        if case .chart = block, round > 3 { continue }
        guard case .paragraph(var text) = block else {
          document.body.append(block)
          continue
        }
        for index in text.runs.indices where text.runs[index].figure != nil {
          let id = "f\(round).\(index)"
          text.runs[index].figure = id
          document.figures.append(FigureLink(id: id, meaning: "TEA-AREA 12 2023 \(round)"))
        }
        document.body.append(.paragraph(text))
      }
    }
    return document
  }
}
