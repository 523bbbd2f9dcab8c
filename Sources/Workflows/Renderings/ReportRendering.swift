import Reading

/// The forms in which a report that was read is handed out.
package enum ReportRendering: String, Sendable, CaseIterable {
  /// One JSON object a statement, for programs.
  case jsonl
  /// Columns for people in a terminal.
  case table
  /// A page for a browser.
  case html

  /// The rendering as UTF-8.
  package func render(
    _ report: ReadReport.Result, in language: Language = .vietnamese,
    on terminal: TableLayout = TableLayout()
  ) -> [UInt8] {
    switch self {
    case .jsonl: StatementLines.render(report.reading.statements)
    case .table: StatementTable.render(report, in: language, layout: terminal)
    case .html: StatementPage.render(report, in: language)
    }
  }
}
