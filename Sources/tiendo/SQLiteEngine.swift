import Glibc
import Storage
import StorageSQLite
import Workflows

/// The embedded engine: a ledger is one file.
struct SQLiteEngine: LedgerEngine {
  /// What the engine refuses before it looks into a file.
  enum Refusal: Error {
    case exists
    case server
  }

  func open(_ address: String) async throws -> any WholeStore {
    try SQLiteLedger(path: file(address))
  }

  func create(_ address: String) async throws -> any WholeStore {
    let path = try file(address)
    var status = stat()
    guard stat(path, &status) != 0 || status.st_size == 0 else { throw Refusal.exists }
    return try SQLiteLedger(path: path, creating: true)
  }

  func sentence(for error: any Error, at address: String) -> Wording {
    switch error {
    case let error as LedgerStoreError:
      Wording(error.sentence, error.englishSentence)
    case Refusal.exists:
      Wording(
        "\(address): đã có tệp này; hãy chọn tên khác hoặc dùng tiếp sổ đó.",
        "\(address): the file exists; choose another name or go on with that ledger.")
    case Refusal.server:
      Wording(
        "\(address): bản này chỉ mở sổ trong tệp SQLite; hãy ghi đường dẫn của một tệp.",
        "\(address): this version opens ledgers in SQLite files only; give the path of a file.")
    default:
      Wording(
        "\(address): sổ số liệu không đọc ghi được (\(error)); hãy báo người quản trị.",
        "\(address): the ledger cannot be used (\(error)); tell the administrator.")
    }
  }

  private func file(_ address: String) throws -> String {
    guard !address.contains("://") else { throw Refusal.server }
    return address
  }
}
