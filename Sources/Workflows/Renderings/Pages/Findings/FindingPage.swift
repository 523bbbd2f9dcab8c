import Audit
import Documents
import SourceText

/// An audit as one page for a browser: the documents as they read, every number marked by what the
/// checks make of it, and the findings beside them.
///
/// Nothing is fetched: the page works from a file, on paper, on a telephone and without a mouse.
struct FindingPage {
  let result: AuditReport.Result
  let listed: [ListedFinding]
  let marks: [FindingMarks]
  var html: HTMLWriter

  static func render(_ result: AuditReport.Result, in language: Language) -> [UInt8] {
    var page = FindingPage(result, language)
    page.write()
    return page.html.bytes
  }

  private init(_ result: AuditReport.Result, _ language: Language) {
    self.result = result
    let listed = result.listed
    self.listed = listed
    marks = result.documents.enumerated().map { index, report in
      FindingMarks(
        report.reading, document: index, listed: listed, prefix: Self.prefix(of: index))
    }
    html = HTMLWriter(language: language)
    html.reserve(result.documents.reduce(1 << 16) { $0 + $1.document.source.bytes.count * 4 })
  }

  /// What the names of places in a document start with.
  private static func prefix(of document: Int) -> String {
    document == 0 ? "" : "d\(document)"
  }

  private mutating func write() {
    let identities = result.documents.map { DocumentIdentity($0) }
    guard let first = identities.first else { return }
    let files = identities.map(\.fileName).joined(separator: " · ")
    let frame = PageFrame(
      title: first.title, style: PackageResources.paper_css + PackageResources.finding_page_css,
      script: PackageResources.finding_page_js, content: "document",
      skip: Wording("Tới văn bản", "Skip to the document"), subject: Wording(files, files))
    html.open(frame)
    html.raw("<div class=\"intro\">\n")
    html.write(first)
    writeCounts()
    writeCoverage()
    html.raw("</div>\n</header>\n")
    writeLegend()
    html.raw("<main class=\"desk\">\n")
    writeFindings()
    html.raw("<div class=\"papers\">\n")
    for (index, report) in result.documents.enumerated() {
      if result.documents.count > 1 { writeName(identities[index], index) }
      var paper = PaperWriter(
        report.document, marks: marks[index], html: html, prefix: Self.prefix(of: index))
      paper.writeDocument()
      html = paper.html
    }
    html.raw("</div>\n</main>\n")
    html.raw("<div class=\"sheet\" id=\"sheet\" role=\"region\" tabindex=\"-1\"")
    html.label(Wording("Phát hiện về số đang xem", "Findings on the number in view"))
    html.raw("></div>\n")
    html.close(frame)
  }

  /// Which document follows, where there are several.
  private mutating func writeName(_ identity: DocumentIdentity, _ index: Int) {
    html.raw("<h2 class=\"paper-name\">")
    html.say(
      index < result.reports.count ? Wording("Báo cáo", "Report") : Wording("Kế hoạch", "Plan"))
    html.raw(": ")
    html.text(identity.fileName)
    html.raw("</h2>\n")
  }
}
