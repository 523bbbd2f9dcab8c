import Storage
import StorageSQLite
import TestSupport
import Testing

/// An engine of the ledger that the conformance suite runs against.
///
/// A new engine is one more case here and one in each switch; the suite itself does not change.
enum TestEngine: CaseIterable, CustomTestStringConvertible {
  case memory
  case sqlite

  var testDescription: String {
    switch self {
    case .memory: "in memory"
    case .sqlite: "SQLite"
    }
  }

  func makeLedger() throws -> TestLedger { try TestLedger(self) }
}

/// An empty ledger of one engine, gone when the test lets go of it.
final class TestLedger {
  private(set) var store: any WholeStore
  private let engine: TestEngine
  private let folder: TemporaryFolder

  init(_ engine: TestEngine) throws {
    self.engine = engine
    folder = try TemporaryFolder()
    store =
      switch engine {
      case .memory: InMemoryLedger()
      case .sqlite: try SQLiteLedger(path: "\(folder.path)/ledger.sqlite", creating: true)
      }
  }

  /// Closes and opens the ledger, where an engine has something to open.
  func reopen() throws {
    guard case .sqlite = engine, let ledger = store as? SQLiteLedger else { return }
    try ledger.close()
    store = try SQLiteLedger(path: "\(folder.path)/ledger.sqlite")
  }
}
