import ArgumentParser
import Workflows

/// The forms in which `tiendo check` hands out what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, html, sarif
  /// The report itself with a comment on each finding, for Word.
  case docx

  /// The form that the name of a file asks for: `ket-qua.html`.
  init?(fileName: String) {
    if let rendering = FindingsRendering(fileName: fileName) {
      self.init(rawValue: rendering.rawValue)
    } else if fileName.lowercased().hasSuffix(".docx") {
      self = .docx
    } else {
      return nil
    }
  }

  /// What of these forms is written for a result; the Word file comes from the one report.
  func render(_ result: AuditReport.Result, of files: [String], on layout: TableLayout) throws
    -> [UInt8]
  {
    guard let rendering = FindingsRendering(rawValue: rawValue) else {
      return try Self.checkedDocument(result, of: files)
    }
    return rendering.render(result, in: InterfaceLanguage.current, on: layout)
  }

  private static func checkedDocument(
    _ result: AuditReport.Result, of files: [String]
  ) throws -> [UInt8] {
    guard files.count == 1, let file = files.first, file != "-" else {
      throw CommandFailure.unusable(
        InterfaceLanguage.text(
          "--format docx gắn ghi chú vào đúng một tệp .docx; hãy ghi tên một tệp.",
          "--format docx puts comments into exactly one .docx file; name one file."))
    }
    do {
      return try CheckedDocument.render(
        result, ofFile: file, in: InterfaceLanguage.current, at: Clock.now)
    } catch {
      throw CommandFailure.input(
        error.sentence(in: InterfaceLanguage.current), isForWantOfProgram: false)
    }
  }
}
