import FoundationEssentials
import Hummingbird
import Spreadsheets

/// A workbook as a file to take along.
enum WorkbookFile {
  /// Writes the workbook by way of a file that nobody else sees, and that is gone afterwards.
  static func download(_ workbook: Workbook, name: String) throws -> Response {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tiendo-\(SecretText.make())").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/workbook.xlsx"
    try workbook.write(to: path)
    return .download(
      Array(try Data(contentsOf: URL(filePath: path))),
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name: name)
  }
}
