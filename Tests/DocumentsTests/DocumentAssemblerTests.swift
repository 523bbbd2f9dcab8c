import Documents
import Foundation
import Intake
import TestSupport
import Testing

@Suite("The tree of a document")
struct DocumentAssemblerTests {
  static let report = PlainText(
    """
    ỦY BAN NHÂN DÂN
    TỈNH LAI CHÂU

    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc

    Số: 321/BC-UBND

    Lai Châu, ngày 18 tháng 7 năm 2023

    BÁO CÁO

    Tình hình kinh tế - xã hội tháng 7 năm 2023

    Thực hiện Công văn số 5488/BKHĐT-TH ngày 12/7/2023, Ủy ban nhân dân tỉnh báo cáo như sau:

    Phần thứ nhất

    KẾT QUẢ ĐẠT ĐƯỢC

    I. KINH TẾ

    1. Nông nghiệp

    a) Trồng trọt: Thu hoạch 3.100 ha ngô.

    - Năng suất 38 tạ/ha.

    b) Chăn nuôi

    Đàn gia súc 347,6 nghìn con.

    2. Công nghiệp

    II. XÃ HỘI

    Phần thứ hai

    PHƯƠNG HƯỚNG

    1. Phấn đấu hoàn thành kế hoạch./.

    Nơi nhận:
    - Như trên;
    - Lưu: VT.

    TM. ỦY BAN NHÂN DÂN
    KT. CHỦ TỊCH
    PHÓ CHỦ TỊCH

    (Đã ký)

    Nguyễn Văn A
    """
  ).document

  @Test("The head says who issued what, where and when")
  func header() {
    let header = Self.report.header
    #expect(header.issuer == "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU")
    #expect(header.symbol == "321/BC-UBND")
    #expect(header.place == "Lai Châu")
    #expect([header.day, header.month, header.year] == [18, 7, 2023])
    #expect(header.kind == .report)
    #expect(header.title == "Tình hình kinh tế - xã hội tháng 7 năm 2023")
  }

  @Test("Headings hang under the headings above them")
  func outline() {
    let outline = PlainText.outline(Self.report.body).map { $0.replacing("…", with: "") }
    #expect(
      outline.map { String($0.prefix { $0 != ":" }) }.filter { !$0.contains("Phấn đấu") } == [
        "Phần thứ nhất", "  I. KINH TẾ", "    1. Nông nghiệp", "      a) Trồng trọt",
        "      b) Chăn nuôi", "    2. Công nghiệp", "  II. XÃ HỘI", "Phần thứ hai",
      ])
  }

  @Test("The foot says who receives and who signed")
  func foot() {
    #expect(Self.report.recipients.map(\.string) == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."])
    #expect(Self.report.signatory?.capacity == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH")
    #expect(Self.report.signatory?.name == "Nguyễn Văn A")
  }

  @Test("A resolution has its council, its bases and its articles")
  func resolution() {
    let document = PlainText(
      """
      Số: 52 /NQ-HĐND

      Lai Châu, ngày 09 tháng 12 năm 2022

      NGHỊ QUYẾT

      Về Kế hoạch phát triển kinh tế - xã hội năm 2023

      HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU
      KHOÁ XV, KỲ HỌP THỨ MƯỜI HAI

      Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

      Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ ngày 22 tháng 11 năm 2019;

      Xét Tờ trình số 4528/TTr-UBND ngày 01 tháng 12 năm 2022 của Ủy ban nhân dân tỉnh.

      QUYẾT NGHỊ:

      Điều 1. Thông qua Kế hoạch

      1. Mục tiêu chung

      Điều 2. Tổ chức thực hiện

      CHỦ TỊCH

      Giàng Páo Mỹ
      """
    ).document
    #expect(document.header.kind == .resolution)
    #expect(document.header.symbol == "52/NQ-HĐND")
    #expect(document.header.issuer == "HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU")
    #expect(document.header.title == "Về Kế hoạch phát triển kinh tế - xã hội năm 2023")
    #expect(document.legalBases.count == 2 || document.legalBases.count == 3)
    #expect(document.legalBases.last?.string.hasPrefix("Xét Tờ trình") == true)
    #expect(
      PlainText.outline(document.body) == [
        "Điều 1. Thông qua Kế hoạch", "  1. Mục tiêu chung", "Điều 2. Tổ chức thực hiện",
      ])
    #expect(document.signatory?.capacity == "CHỦ TỊCH")
    #expect(document.signatory?.name == "Giàng Páo Mỹ")
  }

  @Test("A date that is not filled in yet stays empty where it is")
  func draft() {
    let header = PlainText("Số: /BC-UBND\n\nLai Châu, ngày tháng 11 năm 2023\n\nBÁO CÁO\n\nKết quả")
      .document.header
    #expect(header.symbol == "/BC-UBND")
    #expect([header.day, header.month, header.year] == [nil, 11, 2023])
  }

  @Test("Name of the kind and title may share a line")
  func sharedLine() {
    let header = PlainText("BÁO CÁO Tình hình thực hiện kế hoạch năm 2023\n\nI. KẾT QUẢ\n\nTốt.")
      .document.header
    #expect(header.kind == .report)
    #expect(header.title == "Tình hình thực hiện kế hoạch năm 2023")
  }

  @Test("Annexes behind the signature belong to the text")
  func annexes() {
    let text = PlainText(
      "BÁO CÁO\n\nKết quả\n\nI. KINH TẾ\n\nTốt.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nNguyễn Văn A\n\n"
        + "PHỤ LỤC\n\nI. BIỂU SỐ 1\n\nDiện tích chè đạt 9.786 ha, vượt kế hoạch giao.")
    #expect(text.document.recipients.count == 2)
    #expect(text.document.signatory?.name == "Nguyễn Văn A")
    #expect(PlainText.outline(text.document.body).contains("I. BIỂU SỐ 1"))
  }

  @Test("Nothing of a text is lost or counted twice in its tree", arguments: Checkout.samples)
  func everything(file: URL) throws {
    let raw = try DocumentIntake.read(path: file.path)
    let document = DocumentAssembler.assemble(raw)
    let before = raw.blocks.flatMap(\.paragraphs).map(\.string).filter { !$0.isEmpty }.sorted()
    #expect(document.paragraphs.map(\.string).filter { !$0.isEmpty }.sorted() == before)
  }

  @Test("Both forms of a sample have the same head and foot", arguments: Checkout.samples)
  func samples(file: URL) throws {
    let document = DocumentAssembler.assemble(try DocumentIntake.read(path: file.path))
    let header = document.header
    #expect(header.place == "Lai Châu")
    #expect(document.signatory?.name == "Nguyễn Văn A")
    #expect(document.recipients.first?.string == "Nơi nhận:")
    let isResolution = file.lastPathComponent.hasPrefix("nghi-quyet")
    #expect(header.kind == (isResolution ? .resolution : .report))
    #expect(header.issuer == (isResolution ? "HỘI ĐỒNG" : "ỦY BAN") + " NHÂN DÂN TỈNH LAI CHÂU")
    #expect(header.title?.contains("KỲ HỌP") == false)
    #expect(document.legalBases.isEmpty == !isResolution)
    #expect(!document.body.subsections.isEmpty)
  }
}

extension RawBlock {
  /// The paragraphs of a block, those of a table cell by cell.
  var paragraphs: [Paragraph] {
    switch self {
    case .paragraph(let paragraph, _): [paragraph]
    case .table(let table): table.rows.joined().flatMap(\.paragraphs)
    }
  }
}

extension Document {
  /// Every paragraph but those of footnotes, once.
  var paragraphs: [Paragraph] {
    header.paragraphs + legalBases + body.paragraphs + recipients + (signatory?.paragraphs ?? [])
  }
}

extension Section {
  fileprivate var paragraphs: [Paragraph] {
    var paragraphs: [Paragraph] = []
    if let heading, !heading.isRunIn { paragraphs.append(heading.paragraph) }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): paragraphs.append(paragraph)
      case .table(let table): paragraphs += table.rows.joined().flatMap(\.paragraphs)
      }
    }
    return paragraphs + subsections.flatMap(\.paragraphs)
  }
}
