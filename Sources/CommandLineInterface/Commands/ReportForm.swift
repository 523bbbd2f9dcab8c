import ArgumentParser
import Workflows

/// The forms in which `tiendo report` hands out a report: a document, or its annex tables alone.
enum ReportForm: String, CaseIterable, ExpressibleByArgument {
  case docx, pdf, html, md, txt
  /// The annex tables as a workbook.
  case xlsx

  /// The form that the name of a file asks for: `bao-cao.docx`.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
  }

  /// The document's own form; nil for the workbook.
  var rendering: OfficialRendering? { OfficialRendering(rawValue: rawValue) }
}
