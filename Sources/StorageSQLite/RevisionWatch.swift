import GRDB
import Storage
import Synchronization

/// A connection of its own that tells whether anybody wrote to a ledger, and to which parts of it.
///
/// SQLite counts, for each connection, the changes that others have made: those of this program come
/// over another connection, so they count as well as those of other programs.
final class RevisionWatch: Sendable {
  private struct Contents {
    var queue: DatabaseQueue?
    /// The parts, as they were when SQLite's count was looked at last.
    var known: (changes: Int64, revision: LedgerRevision)?
  }

  private let contents = Mutex(Contents())

  /// The counts so far; takes some microseconds while nobody writes, since it looks into shared memory
  /// only.
  func revision(of path: String) throws -> LedgerRevision {
    try contents.withLock { contents in
      let open = try contents.queue ?? DatabaseQueue(path: path, configuration: Self.configuration)
      contents.queue = open
      let known = contents.known
      let fresh = try open.unsafeRead { db in
        let changes = try Self.changes(db)
        if let known, known.changes == changes { return known }
        // What is written between the two is read with them, and once more the next time.
        return (changes, try RevisionTable.revision(in: db))
      }
      contents.known = fresh
      return fresh.revision
    }
  }

  private static func changes(_ db: Database) throws -> Int64 {
    let rows = try RawStatement(db, "PRAGMA data_version")
    defer { rows.reset() }
    return try rows.step() ? rows.integer(0) : 0
  }

  func close() throws {
    try contents.withLock { contents in
      try contents.queue?.close()
      contents = Contents()
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "ledger-revision"
    return configuration
  }
}
