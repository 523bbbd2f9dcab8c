import Documents
import Testing

@Suite("Footnotes of a plain text")
struct FootnoteTests {
  @Test("Superscript marks lead to their notes and leave the text")
  func superscript() {
    let text = PlainText(
      """
      Trồng mới 50 ha¹ chè, bằng 12,7% kế hoạch; chăn nuôi ổn định²; đạt 12,5 tiêu chí/xã³.

      ¹ Gồm huyện Tam Đường 38 ha, huyện Than Uyên 12 ha.

      ² Đàn gia súc 347,6 nghìn con.

      ³ Toàn tỉnh có 94 xã.

      Đoạn văn tiếp theo không thuộc ghi chú.
      """)
    #expect(
      text.paragraphs == [
        "Trồng mới 50 ha⟦1⟧ chè, bằng 12,7% kế hoạch; chăn nuôi ổn định⟦2⟧; đạt 12,5 tiêu chí/xã⟦3⟧.",
        "Đoạn văn tiếp theo không thuộc ghi chú.",
      ])
    #expect(
      text.footnotes == [
        "1: Gồm huyện Tam Đường 38 ha, huyện Than Uyên 12 ha.", "2: Đàn gia súc 347,6 nghìn con.",
        "3: Toàn tỉnh có 94 xã.",
      ])
  }

  @Test("Powers of units and numbers stay in the text")
  func powers() {
    let text = "Đất 8.000 m², gỗ 3.800 m³, rừng 12 km², mật độ 10³ cây."
    #expect(PlainText(text).paragraphs == [text])
  }

  @Test("A superscript mark without a note goes and leaves the word whole")
  func dangling() {
    #expect(
      PlainText("Trồng mới 50 ha⁷ chè trong năm ⁸.").paragraphs == [
        "Trồng mới 50 ha chè trong năm."
      ])
  }

  static let rule = "                                           \n"

  @Test("Plain marks are found glued to a word, a year, a bracket, a percent sign, or alone")
  func plain() {
    let text = PlainText(
      """
      Diện tích chè trồng mới đạt 50 ha1, bằng 12,7% kế hoạch; trồng rừng mới năm 20232; tổng vốn
      đăng ký 290 tỷ đồng 3, giảm 7% so với cùng kỳ4; (kế hoạch 395 ha)5; xử lý 24 vụ6 vi phạm.
      \(Self.rule)1Huyện Tam Đường 38 ha; huyện Than Uyên 12 ha.
      2 Chuẩn bị được 13.726.000 cây giống.
      3 Thuộc các lĩnh vực: Khai khoáng 2 doanh nghiệp.
      4 So với tháng 7 năm 2022.
      5 “Kế hoạch” do Hội đồng nhân dân tỉnh giao.
      6 (Làm chết 11 con trâu).
      """)
    #expect(
      text.paragraphs == [
        "Diện tích chè trồng mới đạt 50 ha⟦1⟧, bằng 12,7% kế hoạch; trồng rừng mới năm 2023⟦2⟧; tổng vốn "
          + "đăng ký 290 tỷ đồng⟦3⟧, giảm 7% so với cùng kỳ⟦4⟧; (kế hoạch 395 ha)⟦5⟧; xử lý 24 vụ⟦6⟧ vi phạm."
      ])
    #expect(text.footnotes.count == 6)
    #expect(text.footnotes[0] == "1: Huyện Tam Đường 38 ha; huyện Than Uyên 12 ha.")
  }

  @Test("Codes, areas, months and plain numbers are no marks")
  func noMarks() {
    let body =
      "Thế hệ G1 trồng trên 8.000 m2 trong tháng 1, năm 2023, đạt 1, 2 và 3 tiêu chí, mức độ 1 trở lên"
    let text = PlainText("\(body), đủ1.\n_______\n1 Gồm 5 xã.")
    #expect(text.paragraphs == ["\(body), đủ⟦1⟧."])
  }

  @Test("Footnotes on several lines are whole, and the body goes on behind them")
  func severalLines() {
    for gap in ["\n", "\n\n"] {
      let lines = [
        "Triển khai thực hiện tốt công tác chuẩn bị cho trồng rừng mới1 trong tháng tại các",
        "huyện và thành phố của tỉnh theo kế hoạch đã được phê duyệt từ đầu năm; lũy kế đến nay đã",
      ]
      let note = [
        "1 Chuẩn bị được 13.726.000 cây giống các loại; phát dọn thực bì được 1.615 ha; cuốc hố",
        "được 950 ha tại các huyện Mường Tè, Nậm Nhùn, Sìn Hồ và Phong Thổ trong quý đầu năm nay.",
      ]
      let rest = [
        "trồng mới 441 ha rừng sản xuất, bằng 19,6% kế hoạch giao cho các huyện, thành phố của tỉnh",
        "trong năm 2023.",
      ]
      let text = PlainText(
        lines.joined(separator: gap) + "\n\n" + Self.rule + note.joined(separator: gap)
          + "\n\n\n\n2\n\n\n\n"
          + rest.joined(separator: gap))
      let body = (lines + rest).joined(separator: " ").replacing("mới1", with: "mới⟦1⟧")
      #expect(text.paragraphs == [body])
      #expect(text.footnotes == ["1: " + note.joined(separator: " ").dropFirst(2)])
    }
  }

  @Test("A long superscript footnote is whole on all its lines")
  func longSuperscript() {
    let note = ParagraphJoiningTests.wrap("¹ " + ParagraphJoiningTests.second, 50)
    let text = PlainText("Chăn nuôi ổn định¹.\n\n\(note.joined(separator: "\n"))\n\nĐoạn sau.")
    #expect(text.footnotes == ["1: " + ParagraphJoiningTests.second])
    #expect(text.paragraphs == ["Chăn nuôi ổn định⟦1⟧.", "Đoạn sau."])
  }

  @Test("A footnote that a page break cut goes on before the next one")
  func cutFootnote() {
    let text = PlainText(
      """
      Đã trồng¹ rừng và chăm² sóc rừng theo kế hoạch giao.

      ¹ Gồm các huyện Mường Tè, Nậm Nhùn,

      Rừng đã trồng được bảo vệ tốt theo quy định hiện hành.

      Sìn Hồ và Phong Thổ của tỉnh.

      ² Gồm 100 ha.
      """.replacing("Sìn Hồ và", with: "cùng Sìn Hồ và"))
    #expect(
      text.footnotes == [
        "1: Gồm các huyện Mường Tè, Nậm Nhùn, cùng Sìn Hồ và Phong Thổ của tỉnh.", "2: Gồm 100 ha.",
      ])
    #expect(text.paragraphs.count == 2)
  }

  @Test("Footnotes numbered anew on every page lead to the marks of their page")
  func restart() {
    let page = { (word: String) in
      "Trồng mới trong tháng được nhiều \(word)1 tại các huyện, thành phố của tỉnh.\n\n"
        + String(repeating: ParagraphJoiningTests.second + "\n\n", count: 5)
        + "_______\n1 Ghi chú về \(word).\n\n"
    }
    let text = PlainText(page("chè") + "\n2\n\n" + page("quế") + "\n3\n\n" + page("ngô"))
    #expect(text.footnotes == ["1: Ghi chú về chè.", "1: Ghi chú về quế.", "1: Ghi chú về ngô."])
    let marked = text.paragraphs.filter { $0.contains("⟦1⟧") }
    #expect(marked.count == 3)
    for (word, paragraph) in zip(["chè", "quế", "ngô"], marked) {
      #expect(paragraph.contains("\(word)⟦1⟧"))
    }
    let markers = text.document.body.blocks.flatMap { block in
      guard case .paragraph(let paragraph) = block else { return [Int]() }
      return paragraph.markers.map(\.footnote)
    }
    #expect(markers == [0, 1, 2])
  }

  @Test("A superscript mark may belong to a note with a plain number")
  func mixed() {
    let text = PlainText("Đạt 50 ha¹ chè và 3 vụ².\n_______\n1 Gồm 2 huyện.\n2 Gồm 3 xã.")
    #expect(text.paragraphs == ["Đạt 50 ha⟦1⟧ chè và 3 vụ⟦2⟧."])
  }

  @Test("A heading behind footnotes that no page number closed is no part of them")
  func headingBehindNotes() {
    let text = PlainText("Đạt kế hoạch1.\n_______\n1 Gồm 2 huyện.\n2. Văn hóa - xã hội\nTốt.")
    #expect(text.footnotes == ["1: Gồm 2 huyện."])
    #expect(text.paragraphs.contains("2. Văn hóa - xã hội"))
  }
}
