import Spreadsheets
import Workflows

/// Where a workbook goes, and what is said when it cannot be written.
enum WorkbookOutput {
  /// Writes a workbook.
  static func write(_ workbook: Workbook, to path: String?) async throws {
    try await write(to: path) { try workbook.write(to: $0) }
  }

  /// Writes a workbook with the closure, which is given the path of the file to fill.
  static func write(
    to path: String?, making make: (String) async throws -> Void
  ) async throws {
    do {
      try await Output.write(binary: "xlsx", to: path, making: make)
    } catch let error as WorkbookError {
      let sentence =
        InterfaceLanguage.current == .vietnamese ? error.sentence : error.englishSentence
      if case .unwritable = error { throw CommandFailure.couldNotRun(sentence) }
      throw CommandFailure.unusable(sentence)
    }
  }
}
