import Hummingbird
import Ledger
import Workflows

/// A file of rows that an administrator hands in, and the page that says what became of it.
enum RowFile {
  /// The largest that is taken.
  static let limit = 4 << 20

  private static let needed = Wording(
    "Chưa chọn tệp. Hãy chọn một tệp rồi bấm lại.",
    "No file was chosen. Choose one, then press again.")

  /// Takes the file of a form.
  ///
  /// - Parameters:
  ///   - permission: what whoever sends it must be allowed to.
  ///   - take: writes what the rows say.
  ///   - page: the page of the form, with what is wrong with it or what became of the rows.
  static func taken(
    of visit: Visit, permission: Permission,
    _ take: (CollectionDesk, _ bytes: [UInt8], _ name: String) async throws -> CatalogueImport,
    page: (Wording?, ImportReport?) async throws -> Response
  ) async throws -> Response {
    let form = try await MultipartForm(of: visit, limit: limit)
    let desk = try await visit.desk()
    try visit.requireAnywhere(permission)
    guard let file = form.file("file") else {
      var response = try await page(needed, nil)
      response.status = .unprocessableContent
      return response
    }
    let name = file.fileName ?? ""
    let outcome = try await take(desk, file.bytes, name)
    return try await page(nil, ImportReport(outcome, of: name, visit.language))
  }
}
