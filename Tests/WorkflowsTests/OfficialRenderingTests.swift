import Documents
import Foundation
import Intake
import OfficeOpenXML
import Quantities
import SourceText
import TestSupport
import Testing
import Workflows

@Suite("Official documents as pages, Markdown and PDF")
struct OfficialRenderingTests {
  private let report = SampleOfficialDocument.report

  private func page(_ document: OfficialDocument) -> String {
    String(decoding: OfficialPage.render(document, in: .vietnamese), as: UTF8.self)
  }

  private func markdown(_ document: OfficialDocument) -> String {
    String(decoding: OfficialMarkdown.render(document), as: UTF8.self)
  }

  // MARK: - The page

  @Test("The page asks nothing of anywhere and closes what it opens")
  func wellFormed() {
    for document in [report, SampleOfficialDocument.resolution] {
      let page = page(document)
      #expect(PageShape.unclosed(page).isEmpty)
      #expect(!page.contains("http://") && !page.contains("https://"))
      #expect(page.contains("default-src 'none'"))
    }
  }

  @Test("Every component of the document stands on the page")
  func components() {
    let page = page(report)
    for words in [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 05/BC-UBND",
      "Lai Châu, ngày 05 tháng 01 năm 2024", "- Bộ Tài chính.", "TÌNH HÌNH THỰC HIỆN KẾ HOẠCH",
      "<data data-figure=\"f1\">6,08%</data>", "KT. CHỦ TỊCH", "- Lưu: VT, TH.",
      "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU NĂM 2023",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("A note and its mark lead to each other")
  func notes() {
    let page = page(report)
    for number in 1...2 {
      #expect(page.contains("id=\"ref\(number)\" href=\"#note\(number)\""))
      #expect(page.contains("id=\"note\(number)\"><a class=\"back\" href=\"#ref\(number)\""))
    }
    #expect(!page.contains("#note3"))
  }

  @Test("A chart is drawn, said in words and followed by its numbers; a missing figure is a gap")
  func charts() {
    let page = page(report)
    #expect(page.components(separatedBy: "<svg ").count == 4)
    #expect(page.contains("aria-label=\"Biểu đồ 1. Diện tích chè qua các năm (ha). Thực hiện: Năm"))
    #expect(page.contains("<td>T9</td><td class=\"right\"></td>"))
    // The line of the year is broken once: it begins twice.
    let path = page.firstMatch(
      of: /<path fill="none" stroke-width="2" stroke="#1F4E79" d="([^"]+)"/)
    #expect(path?.output.1.count { $0 == "M" } == 2)
  }

  @Test("Long names of categories are broken into lines of the drawing")
  func longNames() {
    var document = report
    document.body = [
      .chart(
        WrittenChart(
          shape: .columns, title: "t",
          categories: (0..<10).map { "Nông nghiệp và phát triển nông thôn bền vững \($0)" },
          series: [.init(name: "s", values: (0..<10).map { ExactDecimal($0 * 10) })], unit: "%"))
    ]
    let page = page(document)
    #expect(page.contains(">Nông</text>") && page.contains(">và phát…</text>"))
  }

  @Test("What a document says is never markup")
  func hostile() {
    var document = report
    document.subject = "<script>alert(1)</script>"
    document.body = [
      .paragraph(WrittenText([.init("<b>\"&'", figure: "\"><i>")])),
      .chart(
        WrittenChart(
          shape: .pie, title: "<i>", categories: ["<u>"],
          series: [.init(name: "<s>", values: [ExactDecimal(1)])], unit: "<p>")),
    ]
    let page = page(document)
    for tag in ["<script>alert", "<b>", "<i>", "<u>", "<s>"] {
      #expect(!page.contains(tag), "\(tag)")
    }
    #expect(PageShape.unclosed(page).isEmpty)
  }

  @Test("Charts without figures, with one figure or with figures below zero are drawn")
  func oddCharts() {
    for shape in [WrittenChart.Shape.columns, .lines, .pie] {
      for values in [[], [nil], [ExactDecimal(0)], [ExactDecimal(-5), ExactDecimal(7)]] {
        var document = report
        document.body = [
          .chart(
            WrittenChart(
              shape: shape, title: "t", categories: values.map { _ in "c" },
              series: [.init(name: "s", values: values)], unit: ""))
        ]
        let page = page(document)
        #expect(!page.contains("nan") && !page.contains("inf\""))
        #expect(PageShape.unclosed(page).isEmpty)
      }
    }
  }

  // MARK: - Markdown

  @Test("Markdown has headings, tables, notes and the numbers of charts")
  func markdown() {
    let text = markdown(report)
    for words in [
      "# BÁO CÁO\n", "## Phần thứ nhất TÌNH HÌNH", "### I. KẾT QUẢ", "#### 1. Về kinh tế",
      "##### a) Tăng trưởng", "thấp hơn kế hoạch 2,92 điểm %[^1]; GRDP",
      "[^1]: Kế hoạch năm 2023 tăng 9%.\n\n    Số liệu do Cục Thống kê",
      "thành phố *Lai Châu* 54 ha", "**55.000 tấn**",
      "| TT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện |\n| :---: | --- | :---: | ---: | ---: |",
      "| Năm 2023 | 9.862 | 9.938 |", "| Chè búp tươi<br>(cả năm) | 55.000 tấn |",
      "- Lưu: VT, TH.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test("Words that look like Markdown stay words")
  func escapes() {
    var document = SampleOfficialDocument.resolution
    document.body = [
      .paragraph("1. Đạt *20%* [a](b) | c"), .paragraph("- một"), .paragraph("# hai"),
    ]
    let text = markdown(document)
    #expect(text.contains("1\\. Đạt \\*20%\\* \\[a\\](b) \\| c"))
    #expect(text.contains("\n\\- một") && text.contains("\n\\# hai"))
  }

  // MARK: - PDF

  private static let office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(
    "LibreOffice prints the Word file", .enabled(if: office != nil, "LibreOffice is not installed"))
  func pages() throws {
    let bytes = try OfficeSuite.portableDocument(
      ofWord: WordDocumentWriter.write(SampleOfficialDocument.resolution), named: "a.pdf")
    let source = try DocumentIntake.read(bytes: bytes, named: "a.pdf").source
    let text = source.string(0..<source.bytes.count)
    #expect(text.contains("NGHỊ QUYẾT") && text.contains("2.310 tỷ đồng"))
  }

  @Test("Without LibreOffice the error names the package")
  func missing() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: IntakeError.self) {
      try OfficeSuite.portableDocument(
        ofWord: [], named: "a.pdf", options: IntakeOptions(searchPath: folder.path))
    }
    #expect(
      error
        == .toolsMissing(file: "a.pdf", tools: ["soffice"], packages: ["libreoffice-writer"]))
  }

  @Test("A program that hangs is stopped with what it started, one that writes nothing is an error")
  func failing() throws {
    let folder = try TemporaryFolder()
    try folder.writeProgram("soffice", script: "exec sleep 60")
    var options = IntakeOptions(toolSeconds: 1, searchPath: folder.path)
    #expect(throws: IntakeError.toolTimedOut(file: "a.pdf", tool: "soffice", seconds: 1)) {
      try OfficeSuite.portableDocument(ofWord: [], named: "a.pdf", options: options)
    }
    try folder.writeProgram("soffice", script: "exit 0")
    options.toolSeconds = 20
    #expect(throws: IntakeError.toolFailed(file: "a.pdf", tool: "soffice", detail: "no PDF")) {
      try OfficeSuite.portableDocument(ofWord: [], named: "a.pdf", options: options)
    }
  }
}
