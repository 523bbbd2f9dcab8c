import Documents
import Testing

/// Pages as a layout-keeping converter prints them: every line where it stood on the paper.
@Suite("Printed pages")
struct PrintedPageTests {
  private static let first = """
          ỦY BAN NHÂN DÂN                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
           TỈNH LAI CHÂU                                   Độc lập - Tự do - Hạnh phúc
            Số: 1/BC-UBND                             Lai Châu, ngày 24 tháng 11 năm 2023

                                        BÁO CÁO
          Diện tích cây lương thực có hạt ước 51.017 ha, sản lượng đạt 225 nghìn tấn
    theo kế hoạch giao của tỉnh. Trồng mới 400 ha chè 1, vượt kế hoạch; toàn   tỉnh có
    221 trang trại chăn nuôi2. Cấp giấy đăng ký cho 135 doanh nghiệp 3 với số vốn đăng
    ký là 3.770 tỷ đồng của các ngành nông nghiệp, công nghiệp, xây dựng và dịch vụ.
          Các xã bình quân đạt 13,6 tiêu chí nông thôn mới, trong đó có các xã của huyện
    Tam Đường, Tân Uyên, Phong Thổ và các xã, phường của thành phố Lai Châu như xã San

    1
      Chia theo địa bàn: huyện Tam Đường 150 ha, huyện Tân Uyên 110 ha, huyện Than Uyên 72 ha, huyện Phong Thổ
    38 ha, huyện Sìn Hồ 20 ha.
    2
      Có 04 trang trại lợn quy mô lớn
    3
      Gồm nông nghiệp 08 dự án với số vốn là 737,9 tỷ đồng; công nghiệp và xây dựng 10 dự án với số vốn là
                                                          2
    """
  private static let second = """
    Thàng đã được công nhận trong năm 2023 theo quyết định của Ủy ban nhân dân tỉnh
    và các cơ quan có thẩm quyền.
          Toàn tỉnh hiện có 12 hợp tác xã hoạt động hiệu quả theo đánh giá của các huyện4.
    2.634,8 tỷ đồng; thương mại, dịch vụ 02 dự án, vốn 7,2 tỷ đồng, theo quyết định của Ủy ban nhân dân tỉnh;
    giáo dục 3 dự án.
    4
      Năm 2022 là 10 hợp tác xã.
                                                          3
    """
  private let text = PlainText(first + "\n\u{0C}" + second + "\n\u{0C}", pages: true)

  @Test("Raised numbers on lines of their own open the footnotes at the foot of the page")
  func notes() {
    let expected: [String] = [
      """
      1: Chia theo địa bàn: huyện Tam Đường 150 ha, huyện Tân Uyên 110 ha, huyện Than Uyên 72 ha, \
      huyện Phong Thổ 38 ha, huyện Sìn Hồ 20 ha.
      """,
      "2: Có 04 trang trại lợn quy mô lớn",
      """
      3: Gồm nông nghiệp 08 dự án với số vốn là 737,9 tỷ đồng; công nghiệp và xây dựng 10 dự án với \
      số vốn là 2.634,8 tỷ đồng; thương mại, dịch vụ 02 dự án, vốn 7,2 tỷ đồng, theo quyết định của \
      Ủy ban nhân dân tỉnh; giáo dục 3 dự án.
      """,
      "4: Năm 2022 là 10 hợp tác xã.",
    ]
    #expect(text.footnotes == expected)
  }

  @Test("Marks are bound, glued or apart; a paragraph goes on behind the page break")
  func paragraphs() {
    let expected: [String] = [
      """
      Diện tích cây lương thực có hạt ước 51.017 ha, sản lượng đạt 225 nghìn tấn theo kế hoạch giao \
      của tỉnh. Trồng mới 400 ha chè⟦1⟧, vượt kế hoạch; toàn tỉnh có 221 trang trại chăn nuôi⟦2⟧. \
      Cấp giấy đăng ký cho 135 doanh nghiệp ⟦3⟧ với số vốn đăng ký là 3.770 tỷ đồng của các ngành \
      nông nghiệp, công nghiệp, xây dựng và dịch vụ.
      """,
      """
      Các xã bình quân đạt 13,6 tiêu chí nông thôn mới, trong đó có các xã của huyện Tam Đường, Tân \
      Uyên, Phong Thổ và các xã, phường của thành phố Lai Châu như xã San Thàng đã được công nhận \
      trong năm 2023 theo quyết định của Ủy ban nhân dân tỉnh và các cơ quan có thẩm quyền.
      """,
      "Toàn tỉnh hiện có 12 hợp tác xã hoạt động hiệu quả theo đánh giá của các huyện⟦4⟧.",
    ]
    #expect(Array(text.paragraphs.suffix(3)) == expected)
  }

  @Test("The columns of the head stand apart, and page numbers are gone")
  func head() {
    let expected: [String] = [
      "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "Số: 1/BC-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc", "Lai Châu, ngày 24 tháng 11 năm 2023", "BÁO CÁO",
    ]
    #expect(Array(text.paragraphs.prefix(6)) == expected)
    #expect(text.paragraphs.count == 9)
    #expect(!text.paragraphs.contains { $0 == "2" || $0 == "3" })
  }

  @Test("A number at the end of a paragraph, or in a list of cells, opens no footnote")
  func noNotes() {
    let text = PlainText(
      """
            Toàn tỉnh có các chỉ tiêu đạt kế hoạch được giao trong năm và số chỉ tiêu chưa đạt là
      1
      Các chỉ tiêu còn lại sẽ được thực hiện trong những tháng cuối năm theo kế hoạch giao.
      """ + "\n\u{0C}", pages: true)
    #expect(text.footnotes.isEmpty)
  }
}
