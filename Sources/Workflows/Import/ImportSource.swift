package import Documents
package import Intake

/// A file that is to be imported: prose that has been read, or tables.
package enum ImportSource: Sendable {
  case report(ReadReport.Result)
  case tables(Workbook, name: String)

  /// Reads a file, whatever it is of the two; `-` is standard input.
  package static func read(path: String) throws(IntakeError) -> ImportSource {
    let options = IntakeOptions()
    let bytes = try FileBytes.read(path: path, limit: options.inputLimit)
    let input = IntakeInput(name: path, bytes: bytes)
    guard WorkbookIntake.recognises(input) else {
      return .report(try ReadReport(options: options).read(bytes: bytes, named: path))
    }
    return .tables(try WorkbookIntake.read(input), name: path)
  }
}

extension OpenLedger {
  /// What importing a file would do.
  package func planImport(
    of source: ImportSource, at place: LedgerPlace, now: Int64
  ) async throws -> ImportPlan {
    switch source {
    case .report(let report):
      try await planImport(of: report, named: report.name.fileName, at: place, now: now)
    case .tables(let workbook, let name):
      try await planImport(of: workbook, named: name.fileName, at: place, now: now)
    }
  }
}

extension String {
  /// What stands behind the last slash.
  var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
