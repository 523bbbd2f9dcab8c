import GRDB
import Storage

/// How often each part of the ledger was written to.
enum RevisionTable {
  /// Notes, within the transaction that writes, to what it writes.
  static func raise(_ parts: Set<LedgerPart>, in db: Database) throws {
    let statement = try RawStatement(
      db,
      """
      INSERT INTO revision (part, writes) VALUES (?, 1)
      ON CONFLICT (part) DO UPDATE SET writes = writes + 1
      """)
    for part in parts {
      statement.bind(part.rawValue, at: 1)
      try statement.run()
    }
  }

  /// The counts of the state that the connection sees.
  static func revision(in db: Database) throws -> LedgerRevision {
    var counts: [LedgerPart: Int64] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT part, writes FROM revision") {
      guard let part = LedgerPart(rawValue: row[0]) else { throw UnreadableColumn() }
      counts[part] = row[1]
    }
    return LedgerRevision(counts)
  }
}
