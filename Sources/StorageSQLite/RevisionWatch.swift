import GRDB
import Synchronization

/// A connection of its own that tells whether anybody wrote to a ledger.
///
/// SQLite counts, for each connection, the changes that others have made: those of this program come
/// over another connection, so they count as well as those of other programs.
final class RevisionWatch: Sendable {
  private let queue = Mutex<DatabaseQueue?>(nil)

  /// The count so far; takes some microseconds, since it looks into shared memory only.
  func revision(of path: String) throws -> Int64 {
    try queue.withLock { queue in
      let open = try queue ?? DatabaseQueue(path: path, configuration: Self.configuration)
      queue = open
      return try open.unsafeRead { db in
        let rows = try RawStatement(db, "PRAGMA data_version")
        defer { rows.reset() }
        return try rows.step() ? rows.integer(0) : 0
      }
    }
  }

  func close() throws {
    try queue.withLock { queue in
      try queue?.close()
      queue = nil
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "ledger-revision"
    return configuration
  }
}
