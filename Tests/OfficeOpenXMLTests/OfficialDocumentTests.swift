import Documents
import Foundation
import OfficeOpenXML
import SourceText
import TestSupport
import Testing

@Suite("Official documents written as Word files and read again")
struct OfficialDocumentTests {
  private static func read(_ document: OfficialDocument) throws -> (RawDocument, Document) {
    let raw = try WordDocumentReader.read(WordDocumentWriter.write(document))
    return (raw, DocumentAssembler.assemble(raw))
  }

  @Test("The letterhead, kind and subject are read as they were meant")
  func letterhead() throws {
    let (_, document) = try Self.read(SampleOfficialDocument.report)
    let header = document.header
    #expect(header.issuer == "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU")
    #expect(header.symbol == "05/BC-UBND")
    #expect(header.place == "Lai Châu")
    #expect([header.day, header.month, header.year] == [5, 1, 2024])
    #expect(header.kind == .report)
    #expect(header.title == SampleOfficialDocument.report.subject)
  }

  @Test("A draft has blanks where number and day will stand")
  func draft() throws {
    let (raw, document) = try Self.read(SampleOfficialDocument.resolution)
    #expect(document.header.symbol == "/NQ-HĐND")
    #expect([document.header.day, document.header.month, document.header.year] == [nil, 12, 2023])
    #expect(document.header.kind == .resolution)
    #expect(document.header.title == "Về kế hoạch phát triển kinh tế - xã hội năm 2024")
    let words = raw.tables[0].rows.joined().flatMap(\.paragraphs).map(\.string)
    #expect(words.contains("DỰ THẢO"))
    #expect(document.legalBases.map { $0.string.last } == ["."])
    #expect(document.body.subsections.map { $0.heading?.enumerator } == [.article(1), .article(2)])
  }

  @Test("Recipients and signature are found")
  func ends() throws {
    let (_, document) = try Self.read(SampleOfficialDocument.report)
    #expect(
      document.recipients.map(\.string) == [
        "Nơi nhận:", "- Như trên;", "- Thường trực Tỉnh ủy;", "- Thường trực HĐND tỉnh;",
        "- Các sở, ban, ngành tỉnh;", "- Lưu: VT, TH.",
      ])
    #expect(document.signatory?.capacity == "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH")
    #expect(document.signatory?.name == "Nguyễn Văn A")
  }

  @Test("Headings stand in each other by their levels")
  func headings() throws {
    let (_, document) = try Self.read(SampleOfficialDocument.report)
    func outline(_ section: Section) -> String {
      let own = section.heading.map { $0.paragraph.string } ?? ""
      let below = section.subsections.map(outline)
      return below.isEmpty ? own : "\(own)[\(below.joined(separator: "|"))]"
    }
    let parts = document.body.subsections.map(outline)
    #expect(
      parts.first == """
        Phần thứ nhất TÌNH HÌNH THỰC HIỆN KẾ HOẠCH NĂM 2023[I. KẾT QUẢ ĐẠT ĐƯỢC[1. Về kinh tế\
        [a) Tăng trưởng|b) Nông nghiệp]|2. Về đầu tư công]|II. CƠ CẤU KINH TẾ]
        """)
  }

  @Test("Notes are at their marks, with all their paragraphs")
  func notes() throws {
    let (raw, _) = try Self.read(SampleOfficialDocument.report)
    #expect(
      raw.footnotes.map { $0.paragraphs.map(\.string) } == [
        ["Kế hoạch năm 2023 tăng 9%.", "Số liệu do Cục Thống kê tỉnh công bố."],
        ["Huyện Tam Đường 320 ha, huyện Tân Uyên 412 ha, thành phố Lai Châu 54 ha."],
      ])
    let growth = try #require(raw.paragraphs.first { $0.string.hasPrefix("Tốc độ tăng") })
    #expect(growth.markers.map(\.footnote) == [0])
    #expect(
      growth.string.utf8.prefix(growth.markers[0].offset).elementsEqual(
        "Tốc độ tăng trưởng kinh tế (GRDP) ước đạt 6,08%, thấp hơn kế hoạch 2,92 điểm %".utf8))
  }

  @Test("Tables keep their cells, those over several rows and columns too")
  func tables() throws {
    let (raw, _) = try Self.read(SampleOfficialDocument.report)
    // The letterhead, a table of the text, the foot and two annexes.
    #expect(raw.tables.map(\.rows.count) == [2, 3, 1, 37, 2])
    func words(_ row: [Table.Cell]) -> [String] {
      row.map { $0.paragraphs.map(\.string).joined(separator: "/") }
    }
    #expect(words(raw.tables[1].rows[1]) == ["1", "Diện tích chè", "ha", "9.938", "9.862"])
    let wide = raw.tables[3]
    #expect(wide.rows[0].map(\.columnSpan) == [1, 1, 1, 1, 3, 2, 1, 1])
    #expect(
      words(wide.rows[1])
        == ["", "", "", "", "Kế hoạch", "Tháng 12", "Lũy kế", "Kế hoạch", "Cùng kỳ", "", ""])
    #expect(wide.rows[2].map(\.columnSpan) == [1, 10])
  }

  @Test("Every paragraph of the text is read as it was written")
  func paragraphs() throws {
    let (raw, _) = try Self.read(SampleOfficialDocument.report)
    let read = Set(raw.paragraphs.map(\.string))
    for case .paragraph(let text) in SampleOfficialDocument.report.body {
      #expect(read.contains(text.plain))
    }
  }

  @Test("Markup and characters that XML does not have do no harm")
  func hostileWords() throws {
    var document = SampleOfficialDocument.resolution
    document.subject = "A & B <w:p> \"C\"\u{0}\u{1F}\u{FFFE}\u{FFFF} ]]>"
    document.body = [.paragraph("  hai cách  \t&amp;\u{8}\nxuống dòng 😀")]
    let (raw, read) = try Self.read(document)
    #expect(read.header.title == "A & B <w:p> \"C\" ]]>")
    let text = try #require(raw.paragraphs.first { $0.string.contains("&amp;") })
    #expect(
      text.string.split(separator: " ").joined(separator: " ") == "hai cách &amp; xuống dòng 😀")
  }

  @Test("The same document gives the same bytes")
  func deterministic() throws {
    let first = try WordDocumentWriter.write(SampleOfficialDocument.report)
    #expect(try WordDocumentWriter.write(SampleOfficialDocument.report) == first)
  }

  @Test("A document with nothing but its frame is a document")
  func bare() throws {
    var document = SampleOfficialDocument.resolution
    document.body = [.table(WrittenTable(widths: [], rows: []))]
    document.bases = []
    document.recipients = []
    document.enactors = []
    document.enactment = nil
    let (_, read) = try Self.read(document)
    #expect(read.signatory?.name == "Trần Thị B")
  }
}
