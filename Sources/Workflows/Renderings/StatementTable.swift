import Documents
import Ledger
import Reading
import SourceText

/// The statements of a document in columns, section by section, with the account of all its
/// numerals at the end.
struct StatementTable {
  private let report: ReadReport.Result
  private let language: Language
  private let layout: TableLayout
  private var columns: Columns
  private var text = ""

  static func render(
    _ report: ReadReport.Result, in language: Language, layout: TableLayout
  ) -> [UInt8] {
    var table = StatementTable(report, language, layout)
    table.write()
    return Array(table.text.utf8)
  }

  private init(_ report: ReadReport.Result, _ language: Language, _ layout: TableLayout) {
    self.report = report
    self.language = language
    self.layout = layout
    columns = Columns(report, language, width: layout.width)
  }

  private mutating func write() {
    let statements = report.reading.statements
    if !statements.isEmpty {
      line(columns.heading, .heading)
      line(String(repeating: "─", count: layout.width), .faint)
    }
    let trail = SectionTrail(report.document)
    var current = -1
    for (index, statement) in statements.enumerated() {
      let title = trail.title(at: statement.source.lowerBound)
      if title != current {
        current = title
        write(trail.titles[title], isFirst: index == 0)
      }
      line(columns.row(index, layout))
    }
    if !statements.isEmpty { line("") }
    writeCoverage()
  }

  /// The headings above a group: the innermost whole, those around it as far as there is room.
  private mutating func write(_ title: [Wording], isFirst: Bool) {
    if !isFirst { line("") }
    guard let last = title.last else { return }
    let own = DisplayWidth.cut(DisplayWidth.printable(last(language)), to: layout.width)
    var outer = title.dropLast().map { DisplayWidth.printable($0(language)) }
    let room = layout.width - DisplayWidth.of(own)
    let share = outer.isEmpty ? 0 : room / outer.count - 3
    outer = share < 8 ? [] : outer.map { DisplayWidth.cut($0, to: share) + " › " }
    text += layout.styled(outer.joined(), .faint)
    line(own, .heading)
  }

  private mutating func writeCoverage() {
    let coverage = report.reading.coverage
    let summary = CoverageSummary(coverage)
    let sentence = summary.sentence(language).split(separator: " ").map(String.init)
    for words in wrapped(sentence, with: " ") { line(words, .heading) }
    let parts = summary.parts.map { "\($0.wording(language)) \($0.count)" }
    for words in wrapped(parts, with: " · ", indent: 2) { line("  " + words) }
    let gaps = report.reading.gaps
    guard !gaps.isEmpty else { return }
    line("")
    line(Wording("Chưa đọc được:", "Not understood:")(language), .alarm)
    for gap in gaps {
      let context = GapContext(gap, in: report.document.source)
      let place = gap.place.wording(language)
      let before = DisplayWidth.printable("  \(place): \(context.before)")
      let quote = DisplayWidth.printable(context.quote)
      text += before + layout.styled("«\(quote)»", .alarm)
      let room = layout.width - DisplayWidth.of(before) - DisplayWidth.of(quote) - 2
      line(DisplayWidth.cut(DisplayWidth.printable(context.after), to: max(0, room)))
    }
  }

  /// The parts with something between them, in lines that fit.
  private func wrapped(_ parts: [String], with separator: String, indent: Int = 0) -> [String] {
    let room = layout.width - indent - DisplayWidth.of(separator)
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, DisplayWidth.of(last) + DisplayWidth.of(part) <= room {
        lines[lines.count - 1] = last + separator + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  private mutating func line(_ words: String, _ style: TableLayout.Style? = nil) {
    text += style.map { layout.styled(words, $0) } ?? words
    text += "\n"
  }
}
