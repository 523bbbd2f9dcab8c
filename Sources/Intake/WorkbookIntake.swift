package import Documents
import OfficeOpenXML
import SourceText

/// The way in for files of tables: workbooks (.xlsx) and texts with separators (.csv, .tsv).
///
/// ```swift
/// let input = try FileBytes.read(path: "phu-luc.xlsx", limit: 64 << 20)
/// let workbook = try WorkbookIntake.read(IntakeInput(name: "phu-luc.xlsx", bytes: input))
/// ```
package enum WorkbookIntake {
  private static let workbooks: Set<String> = ["xlsx", "xlsm", "xltx", "xltm", "xls"]
  private static let texts: Set<String> = ["csv", "tsv", "tab"]

  /// A text has a cell between any two separators, and most of a form's are empty.
  private static let emptyShare = 4

  /// Whether a file is one of tables, by its content first and by its extension second.
  package static func recognises(_ input: IntakeInput) -> Bool {
    if WordFormat.recognises(input) {
      return workbooks.contains(input.fileExtension) || WorkbookReader.recognises(input.bytes)
    }
    return workbooks.contains(input.fileExtension) || texts.contains(input.fileExtension)
  }

  /// Reads a file of tables.
  package static func read(_ input: IntakeInput) throws(IntakeError) -> Workbook {
    guard !input.bytes.isEmpty else { throw .emptyFile(file: input.name) }
    if let refusal = ForeignFormat.refusal(of: input) { throw refusal }
    let workbook = try WordFormat.recognises(input) ? sheets(of: input) : table(of: input)
    guard workbook.sheets.contains(where: { !$0.rows.isEmpty }) else {
      throw .withoutCells(file: input.name)
    }
    return workbook
  }

  private static func sheets(of input: IntakeInput) throws(IntakeError) -> Workbook {
    do {
      return try WorkbookReader.read(input.bytes)
    } catch {
      throw IntakeError(error, file: input.name, program: .excel)
    }
  }

  /// A text with separators in any of the encodings that ``TextEncoding`` knows.
  private static func table(of input: IntakeInput) throws(IntakeError) -> Workbook {
    guard !workbooks.contains(input.fileExtension) else {
      throw .damagedContainer(file: input.name, program: .excel)
    }
    guard let encoding = TextEncoding.detect(in: input.bytes) else {
      throw input.bytes.contains(0)
        ? .unknownFormat(file: input.name) : .unknownEncoding(file: input.name)
    }
    let limits = PackageLimits()
    let reader = SeparatedTextReader(
      encoding.decode(input.bytes), cellLimit: limits.cells * emptyShare)
    guard !reader.isCutShort else {
      throw .unpacksTooLarge(
        file: input.name, limit: .cells(limits.cells * emptyShare), program: .excel)
    }
    if let line = reader.openQuoteLine { throw .openQuote(file: input.name, line: line) }
    guard reader.records.count <= limits.rows else {
      throw .unpacksTooLarge(file: input.name, limit: .rows(limits.rows), program: .excel)
    }
    return Workbook(sheets: [reader.sheet])
  }
}
