import Glibc
package import StorageSQLite
import TestSupport

/// A ledger in a file of its own, and servers of it one after another, as a machine that is switched off
/// and on again has them.
package final class ServedLedger {
  package let path: String
  private let program: String
  private let folder: TemporaryFolder

  /// A new ledger.
  ///
  /// - Parameter program: the built `tiendo`.
  package init(
    program: String, fill: (SQLiteLedger) async throws -> Void
  ) async throws {
    self.program = program
    folder = try TemporaryFolder()
    path = "\(folder.path)/ledger.sqlite"
    let ledger = try SQLiteLedger(path: path, creating: true)
    try await fill(ledger)
    try ledger.close()
  }

  /// Starts a server and waits until it answers.
  package func serve() throws -> ServerProcess {
    try ServerProcess(program: program, ledger: path, log: "\(folder.path)/server.log")
  }

  /// What the servers have written into their log so far.
  package func log() throws -> String {
    guard let file = fopen("\(folder.path)/server.log", "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes.append(contentsOf: buffer.prefix(count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Looks into the file, while or after it was served.
  package func look<Value>(_ body: (SQLiteLedger) async throws -> Value) async throws -> Value {
    let ledger = try SQLiteLedger(path: path)
    defer { try? ledger.close() }
    return try await body(ledger)
  }
}
