import Documents
import Ledger
import Reading
import SourceText
import TestSupport
import Testing
import Workflows

@Suite("The page of a report")
struct StatementPageTests {
  private func page(_ text: String) throws -> String {
    SampleReports.text(try SampleReports.read(text), as: .html)
  }

  @Test("Whatever a document says is shown, and never run")
  func escaping() throws {
    let attack = "<script>alert(1)</script> & \"<img src=x onerror='x()'>\""
    let name = "\"><b>.txt"
    let text = "BÁO CÁO\n\(attack)\n\nI. \(attack)\n\nTrồng mới 50 ha \(attack) chè, <i>12</i>.\n"
    let page = SampleReports.text(try SampleReports.read(text, named: name), as: .html)
    #expect(page.ranges(of: "<script>").count == 1, "the page's own")
    #expect(page.ranges(of: "<script").count == 2)
    #expect(page.ranges(of: "</script>").count == 2)
    #expect(!page.contains("<img"))
    #expect(!page.contains("<i>"))
    #expect(!page.contains("<b>.txt"))
    #expect(page.contains("&lt;script&gt;alert("))
    #expect(page.contains("&quot;&gt;&lt;b&gt;.txt"))
  }

  @Test("Nothing is fetched from anywhere", arguments: SampleReports.names)
  func selfContained(name: String) throws {
    let page = SampleReports.text(try SampleReports.sample(name), as: .html)
    for sign in ["http:", "https:", "src=", "url(", "@import", "<link", "fetch("] {
      #expect(!page.contains(sign), "\(sign)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test("Every numeral is marked once, as what it is", arguments: SampleReports.names)
  func everyNumeral(name: String) throws {
    let report = try SampleReports.sample(name)
    let page = SampleReports.text(report, as: .html)
    for (index, numeral) in report.reading.numerals.enumerated() {
      let marks = page.ranges(of: "id=\"n\(index)\"")
      #expect(marks.count == 1, "\(numeral.kind) \(numeral.quote)")
    }
    for index in report.reading.statements.indices {
      #expect(page.ranges(of: "<tr id=\"r\(index)\"").count == 1)
    }
    #expect(!page.contains("id=\"n\(report.reading.numerals.count)\""))
  }

  @Test("The legend counts what the coverage counts", arguments: SampleReports.names)
  func legend(name: String) throws {
    let report = try SampleReports.sample(name)
    let page = SampleReports.text(report, as: .html)
    let counts = page.matches(of: /<b>(\d+)<\/b><\/button>/).compactMap { Int($0.output.1) }
    #expect(counts.reduce(0, +) == report.reading.coverage.numbers)
  }

  @Test(
    "Every element is closed, in the order in which it was opened", arguments: SampleReports.names)
  func nesting(name: String) throws {
    #expect(
      PageShape.unclosed(SampleReports.text(try SampleReports.sample(name), as: .html)) == [])
  }

  @Test("The text of the page is the text of the document")
  func text() throws {
    let report = try SampleReports.read(SampleReports.short)
    let page = SampleReports.text(report, as: .html)
    let start = try #require(page.firstRange(of: "<article"))
    let end = try #require(page.firstRange(of: "</article>"))
    let text = page[start.lowerBound..<end.lowerBound].replacing(/<[^>]*>/, with: "")
    for line in SampleReports.short.split(separator: "\n") {
      let words = line.hasPrefix("¹ ") ? line.dropFirst(2) : line[...].replacing("¹", with: "1")
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("The head of the document is set in two columns, its title below")
  func header() throws {
    let page = try page(SampleReports.short)
    #expect(page.contains("<title>Tình hình kinh tế - xã hội tháng 7 năm 2023 – Tiến Độ</title>"))
    #expect(page.contains(">Báo cáo · 321/BC-UBND · Lai Châu, 18/7/2023</p>"))
    #expect(
      page.contains(
        """
        <div class="issuer">
        <p class="shout">ỦY BAN NHÂN DÂN</p>
        """))
    #expect(
      page.contains(
        """
        <div class="country">
        <p class="shout">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
        """))
    #expect(page.contains("<h2 class=\"h-roman\">"))
  }

  @Test("A footnote and its mark lead to each other")
  func footnotes() throws {
    let page = try page(SampleReports.short)
    #expect(page.contains("<sup><a class=\"ref\" href=\"#note0\" id=\"ref0\">1</a></sup>"))
    #expect(page.contains("<div class=\"note\" id=\"note0\"><a class=\"back\" href=\"#ref0\""))
  }

  @Test("A change leads to the figure it speaks of")
  func links() throws {
    let report = try SampleReports.read(SampleReports.short)
    let change = try #require(report.reading.statements.firstIndex { $0.quote == "4%" })
    let level = try #require(report.reading.statements.firstIndex { $0.quote == "7.800 tấn" })
    let page = SampleReports.text(report, as: .html)
    #expect(page.contains("<tr id=\"r\(change)\" data-sort=\"change\" data-of=\"\(level)\">"))
    let row = try #require(page.firstRange(of: "<tr id=\"r\(change)\""))
    let cells = page[row.lowerBound...].prefix { $0 != "\n" }
    #expect(cells.hasSuffix("\">7.800 tấn</a></td></tr>"))
    #expect(cells.contains(">tăng</span>"))
    #expect(cells.contains(">cùng kỳ năm trước</span>"))
    #expect(cells.contains(">tháng 7/2023</span>"))
  }

  @Test("Gaps are listed with their place and the words around them")
  func gaps() throws {
    let digits = String(repeating: "7", count: 400)
    let page = try page("Trồng mới 50 ha chè.\nMã số là <\(digits)> trong sổ.\n")
    #expect(page.contains("Còn 1 số chưa đọc được"))
    #expect(
      page.contains(">dòng 2</span></a>: <span lang=\"vi\">Mã số là &lt;<mark>\(digits)</mark>"))
  }

  @Test("The page speaks English on request, and carries both languages")
  func languages() throws {
    let report = try SampleReports.read(SampleReports.short)
    let english = SampleReports.text(report, as: .html, in: .english)
    #expect(english.contains("<html data-lang=\"en\" lang=\"en\">"))
    #expect(english.contains("numbers in the document are understood"))
    #expect(english.contains("[\"tăng giảm\",\"change\"]"))
    #expect(try page(SampleReports.short).contains("[\"tăng giảm\",\"change\"]"))
  }

  @Test("A document without a single number is a page too")
  func withoutNumbers() throws {
    #expect(try page("Kính gửi Chính phủ.\n").contains("Văn bản không có số nào."))
  }

  @Test("Joined lines, runs and tables keep every mark on its words")
  func pieces() throws {
    let cells = "<w:tc>\(cell("Chè")) </w:tc><w:tc>\(cell("tăng 4% so với cùng kỳ"))</w:tc>"
    let body =
      "<w:p><w:r><w:t>Trồng mới 7.8</w:t></w:r><w:r><w:t>00 h</w:t></w:r><w:r><w:t>a chè.</w:t></w:r></w:p>"
      + "<w:tbl><w:tr>\(cells)</w:tr></w:tbl>"
    let report = try ReadReport().read(bytes: WordFile(body: body).bytes(), named: "a.docx")
    let page = SampleReports.text(report, as: .html)
    #expect(page.contains(">7.800 ha</a> chè."))
    #expect(page.contains("<td>tăng <a "))
    #expect(page.contains(">4%</a> so với cùng kỳ</td>"))
    let wrapped = try self.page(
      "Trồng mới trong tháng được tất cả là 7.800\nha chè trên địa bàn tỉnh.\n")
    #expect(wrapped.contains(">7.800 ha</a> chè"))
  }

  private func cell(_ text: String) -> String { WordFile.paragraph(text) }
}
