import Documents
import Testing

@Suite("Paragraphs of a plain text")
struct ParagraphJoiningTests {
  /// Wraps words at a width, as a program does that counts signs.
  static func wrap(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  static let first = """
    Lũy kế đến nay, thu hoạch 3.100 ha ngô xuân hè, năng suất ước đạt 38 tạ/ha, sản lượng ước đạt \
    11.780 tấn; diện tích gieo cấy lúa mùa ước đạt 20.800 ha, bằng 91% kế hoạch. Trồng mới trong \
    tháng 130 ha cây ăn quả tại huyện Tam Đường, huyện Than Uyên và huyện Sìn Hồ, lũy kế 340 ha.
    """
  static let second = """
    Tình hình chăn nuôi, thủy sản cơ bản ổn định; tổng đàn gia súc chính ước đạt 347,6 nghìn con; \
    lũy kế sản lượng thịt hơi các loại 11,6 nghìn tấn (trong đó thịt lợn 6,3 nghìn tấn).
    """

  @Test("Hard-wrapped lines are joined, at whatever width", arguments: [50, 60, 72, 80, 100])
  func wrapped(width: Int) {
    for gap in ["\n", "\n\n"] {
      let text = [Self.first, Self.second].map { Self.wrap($0, width).joined(separator: "\n") }
      #expect(PlainText(text.joined(separator: "\n\n")).paragraphs == [Self.first, Self.second])
      let spaced = [Self.first, Self.second].map { Self.wrap($0, width).joined(separator: gap) }
      #expect(
        PlainText(spaced.joined(separator: gap + gap)).paragraphs == [Self.first, Self.second])
    }
  }

  @Test("A paragraph a line stays a paragraph a line")
  func unwrapped() {
    let text = [Self.first, "1. Kết quả đạt được trong năm", Self.second]
    #expect(PlainText(text.joined(separator: "\n")).paragraphs == text)
    #expect(PlainText(text.joined(separator: "\n\n")).paragraphs == text)
  }

  @Test("A paragraph that a page break cut goes on in lower case, behind a page number or without")
  func pageBreak() {
    let cut = Self.first.split(separator: "ước đạt 20.800", maxSplits: 1)
    for gap in ["\n\n", "\n\n\n\n2\n\n\n\n", "\n \n", "\n\n- 2 -\n\n"] {
      let text = Self.second + "\n\n" + cut[0] + gap + "ước đạt 20.800" + cut[1]
      #expect(PlainText(text).paragraphs == [Self.second, Self.first], "\(gap.debugDescription)")
    }
  }

  @Test("Form feeds are page breaks, and a number beside one is a page number")
  func formFeed() {
    let lines = Self.wrap(Self.first, 70)
    let text =
      lines[..<2].joined(separator: "\n") + "\n\n2\n\u{C}" + lines[2...].joined(separator: "\n")
    #expect(PlainText(text, pages: true).paragraphs == [Self.first])
  }

  @Test("Page numbers go, numbers in table cells stay")
  func pageNumbers() {
    let page = (0..<8).map { _ in Self.first }.joined(separator: "\n\n")
    let text = PlainText("\(page)\n\n2\n\n\(page)\n\n3\n\n\(page)\n\nTrang 4/5\n\n\(page)")
    #expect(text.paragraphs.count == 32)
    let cells = PlainText("TT\n\n1\n\n395\n\n2\n\n400\n\n3\n\n52")
    #expect(cells.paragraphs == ["TT", "1", "395", "2", "400", "3", "52"])
  }

  @Test("A heading of two lines in capitals is one, in single and in double spacing")
  func shoutedHeading() {
    let heading = ["II. MỘT SỐ NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM TRONG", "THÁNG 8 NĂM 2023"]
    let lines = Self.wrap(Self.first, 72)
    for gap in ["\n", "\n\n"] {
      let text = (lines + heading + Self.wrap(Self.second, 72) + lines).joined(separator: gap)
      let read = PlainText(text).paragraphs
      #expect(read == [Self.first, heading.joined(separator: " "), Self.second, Self.first])
    }
  }

  @Test("A heading at the foot of a page does not swallow the text on the next one")
  func headingBeforePageBreak() {
    let lines = Self.wrap(Self.first, 72)
    let heading = "6. Tình hình triển khai thực hiện các Chương trình mục tiêu quốc gia"
    let text =
      (lines + [heading]).joined(separator: "\n\n") + "\n\n2\n\n" + lines.joined(separator: "\n\n")
    #expect(PlainText(text).paragraphs == [Self.first, heading, Self.first])
  }

  @Test("Items of a list stay apart, and a semicolon inside brackets does not end one")
  func lists() {
    let items = [
      "- Giao thông vận tải: Tiếp tục tổ chức thực hiện sửa chữa 13 công trình đường bộ (trong đó: 09 "
        + "công trình đường trung ương quản lý; 04 công trình đường địa phương quản lý) trong tháng;",
      "+ Bảo dưỡng thường xuyên 1.257,1 km đường bộ được giao quản lý theo kế hoạch của tỉnh năm nay;",
      "a) Tập trung chỉ đạo triển khai kế hoạch đầu tư công năm 2023 với tổng kế hoạch vốn lớn nhất;",
      "(2) Thu ngân sách nhà nước trên địa bàn đạt 2.236 tỷ đồng, khó đạt kế hoạch đã giao đầu năm.",
    ]
    for width in [60, 74, 90] {
      let text = items.flatMap { Self.wrap($0, width) }.joined(separator: "\n")
      #expect(PlainText(text).paragraphs == items, "\(width)")
    }
  }

  @Test("A number, a month or a dash that a line break put first opens no item")
  func falseMarks() {
    let texts = [
      "Phát triển quan hệ đối ngoại với các địa phương của tỉnh Vân Nam - Trung Quốc theo hướng chủ "
        + "động, tích cực mở rộng giao lưu hữu nghị giữa tỉnh Vân Nam - Trung Quốc và tỉnh Lai Châu.",
      "Các cấp, các ngành tiếp tục chuẩn bị nội dung trình kỳ họp chuyên đề vào tháng 12. Trong đó tập "
        + "trung vào kế hoạch đầu tư công năm sau và báo cáo kết quả thực hiện của từng đơn vị.",
      "Triển khai thực hiện Công điện số 469/CĐ-TTg, ngày 25/5/2023 của Thủ tướng Chính phủ và Nghị định "
        + "số 27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ quy định cơ chế quản lý chương trình.",
    ]
    for text in texts {
      for width in 56...90 {
        let lines = Self.wrap(text, width).joined(separator: "\n")
        let read = PlainText("\(lines)\n\n\(lines)\n\n\(lines)").paragraphs
        #expect(read == [text, text, text], "\(width)")
      }
    }
  }

  @Test("Emphasis goes and joins the lines it spans; bullets and remarks stay")
  func emphasis() {
    let text = """
      **Về Kế hoạch phát triển kinh tế - xã hội,
      đảm bảo quốc phòng - an ninh năm 2023**

      *Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
      Luật sửa đổi, bổ sung một số điều ngày 22 tháng 11 năm 2019;*

      - *Về trồng trọt*: đạt 582 ha (*)

      * Khó khăn, hạn chế
      """
    #expect(
      PlainText(text).paragraphs == [
        "Về Kế hoạch phát triển kinh tế - xã hội, đảm bảo quốc phòng - an ninh năm 2023",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; "
          + "Luật sửa đổi, bổ sung một số điều ngày 22 tháng 11 năm 2019;",
        "- Về trồng trọt: đạt 582 ha (*)", "* Khó khăn, hạn chế",
      ])
  }

  @Test("Head and foot set in two columns are read one column after the other")
  func columns() {
    let text = PlainText(
      """
      ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TỈNH LAI CHÂU               Độc lập - Tự do - Hạnh phúc

      Số: 12/BC-UBND           Lai Châu, ngày 05 tháng 01 năm 2024

                 BÁO CÁO
         Tình hình kinh tế - xã hội

      Thu ngân sách đạt 5 tỷ đồng./.

      Nơi nhận:                     TM. ỦY BAN NHÂN DÂN
      - Như trên;                        CHỦ TỊCH
      - Lưu: VT.
                                     Nguyễn Văn A
      """)
    let document = text.document
    #expect(document.header.issuer == "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU")
    #expect(document.header.symbol == "12/BC-UBND")
    #expect(document.header.place == "Lai Châu")
    #expect(document.header.title == "Tình hình kinh tế - xã hội")
    #expect(document.recipients.map(\.string) == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."])
    #expect(document.signatory?.capacity == "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH")
    #expect(document.signatory?.name == "Nguyễn Văn A")
  }

  @Test(
    "A text of nothing has no paragraphs",
    arguments: ["", "\n\n\n", "   \n\t\n", "____\n----------\n"])
  func nothing(text: String) {
    #expect(PlainText(text).paragraphs.isEmpty)
  }
}
