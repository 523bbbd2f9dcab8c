import Documents
import Reading
import SourceText

/// A report as one page for a browser, laid out as it reads, with every numeral marked.
///
/// The statement behind each numeral is at hand. Nothing is fetched: the page works from a file, on
/// paper, on a telephone and without a mouse.
struct StatementPage {
  let report: ReadReport.Result
  let numerals: NumeralIndex
  let summary: CoverageSummary
  private var paper: PaperWriter<StatementMarks>

  var document: Document { report.document }
  var html: HTMLWriter {
    get { paper.html }
    _modify { yield &paper.html }
  }

  static func render(_ report: ReadReport.Result, in language: Language) -> [UInt8] {
    var page = StatementPage(report, language)
    page.write()
    return page.html.bytes
  }

  private init(_ report: ReadReport.Result, _ language: Language) {
    self.report = report
    numerals = NumeralIndex(report.reading)
    summary = CoverageSummary(report.reading.coverage)
    var html = HTMLWriter(language: language)
    html.reserve(report.document.source.bytes.count * 6 + 1 << 16)
    paper = PaperWriter(
      report.document, marks: StatementMarks(numerals: numerals), html: html)
  }

  private mutating func write() {
    let identity = DocumentIdentity(report)
    let frame = PageFrame(
      title: identity.title,
      style: PackageResources.paper_css + PackageResources.statement_page_css,
      script: PackageResources.statement_page_js, content: "document",
      skip: Wording("Tới văn bản", "Skip to the document"),
      subject: Wording(identity.fileName, identity.fileName))
    html.open(frame)
    html.raw("<div class=\"intro\">\n")
    html.write(identity)
    writeShare()
    html.raw("</div>\n</header>\n")
    writeLegend()
    html.raw("<main class=\"desk\">\n")
    paper.writeDocument()
    writePanel()
    html.raw("</main>\n")
    writeRows()
    html.close(frame)
  }
}
