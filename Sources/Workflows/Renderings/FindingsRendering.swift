/// The forms in which the findings of an audit are handed out.
package enum FindingsRendering: String, Sendable, CaseIterable {
  /// Sentences with carets, for people in a terminal.
  case text
  /// The contract of `tiendo check`, for programs.
  case json
  /// The document with its numbers marked, for a browser.
  case html
  /// The Static Analysis Results Interchange Format, for tools that show findings.
  case sarif

  /// The form that the name of a file asks for: `ket-qua.html`.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "txt": self = .text
    case "json": self = .json
    case "html", "htm": self = .html
    case "sarif": self = .sarif
    default: return nil
    }
  }

  /// The rendering as UTF-8.
  package func render(
    _ result: AuditReport.Result, in language: Language = .vietnamese,
    on terminal: TableLayout = TableLayout()
  ) -> [UInt8] {
    switch self {
    case .text: FindingsText.render(result, in: language, layout: terminal)
    case .json: FindingsJSON.render(result)
    case .html: FindingPage.render(result, in: language)
    case .sarif: FindingsSARIF.render(result, in: language)
    }
  }
}
