import ArgumentParser
import Workflows

/// The forms in which `tiendo check` hands out what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// The contract, for programs.
  case json
  /// The report itself with a comment on each finding, for Word.
  case docx

  /// What of these forms is written for a result; the one report comes from a file.
  func render(_ result: AuditReport.Result, of files: [String]) throws -> [UInt8] {
    switch self {
    case .json: FindingsJSON.render(result)
    case .docx: try Self.checkedDocument(result, of: files)
    }
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
