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
  var html: HTMLWriter
  /// Footnotes whose mark in the text has been written, so that the way back is to the first.
  var referredNotes: Set<Int> = []

  var document: Document { report.document }

  static func render(_ report: ReadReport.Result, in language: Language) -> [UInt8] {
    var page = StatementPage(report, language)
    page.write()
    return page.html.bytes
  }

  private init(_ report: ReadReport.Result, _ language: Language) {
    self.report = report
    numerals = NumeralIndex(report.reading)
    summary = CoverageSummary(report.reading.coverage)
    html = HTMLWriter(language: language)
    html.reserve(report.document.source.bytes.count * 6 + 1 << 16)
  }

  private mutating func write() {
    let frame = PageFrame(
      title: title, style: PackageResources.statement_page_css,
      script: PackageResources.statement_page_js, content: "document",
      skip: Wording("Tới văn bản", "Skip to the document"), subject: Wording(file, file))
    html.open(frame)
    writeTop()
    writeLegend()
    html.raw("<main class=\"desk\">\n")
    writeDocument()
    writePanel()
    html.raw("</main>\n")
    writeRows()
    html.close(frame)
  }

  /// What the document is about: its title, or its kind, or the name of the file.
  var title: String {
    document.header.title ?? document.header.kind?.rawValue.capitalisingFirst ?? file
  }

  /// The file without its folder.
  private var file: String {
    report.name.split(separator: "/").last.map(String.init) ?? report.name
  }

  /// Kind, number, place and date of the document, as far as its header says them.
  var facts: [String] {
    let header = document.header
    var facts: [String] = []
    if let kind = header.kind { facts.append(kind.rawValue.capitalisingFirst) }
    if let symbol = header.symbol { facts.append(symbol) }
    var date = [header.day, header.month, header.year].compactMap { $0.map { "\($0)" } }
      .joined(separator: "/")
    if let place = header.place, !place.isEmpty {
      date = date.isEmpty ? place : place + ", " + date
    }
    if !date.isEmpty { facts.append(date) }
    return facts
  }
}

extension String {
  fileprivate var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}
