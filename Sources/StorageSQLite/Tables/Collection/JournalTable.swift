import GRDB
import Ledger
import Storage

/// The table `journal`.
enum JournalTable {
  /// Chains records to what is there.
  static func append(_ records: [JournalRecord], in db: Database) throws {
    var last = try last(in: db)
    for record in records {
      let entry = JournalChain.sha256.entry(record, after: last)
      try db.run(
        """
        INSERT INTO journal
          (number, at, person, action, object, area, "from", "to", reason, previous_hash, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        arguments: [
          entry.number, record.at, record.person, record.action.rawValue, record.object,
          record.area, record.from, record.to, record.reason, entry.previousHash, entry.hash,
        ])
      last = entry
    }
  }

  static func last(in db: Database) throws -> JournalEntry? {
    try fetch("ORDER BY number DESC LIMIT 1", [], in: db).first
  }

  static func entries(_ query: JournalQuery, in db: Database) throws -> [JournalEntry] {
    let limit = max(0, query.limit)
    if let object = query.object {
      return try fetch(
        "WHERE object = ? AND number > ? ORDER BY number LIMIT ?", [object, query.after, limit],
        in: db)
    }
    return try fetch("WHERE number > ? ORDER BY number LIMIT ?", [query.after, limit], in: db)
  }

  private static func fetch(
    _ rest: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [JournalEntry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT number, at, person, action, object, area, "from", "to", reason, previous_hash, hash
        FROM journal \(rest)
        """, arguments: arguments
    ).map { row in
      JournalEntry(
        number: row[0],
        record: JournalRecord(
          at: row[1], person: row[2], action: try decoded(row[3]), object: row[4], area: row[5],
          from: row[6], to: row[7], reason: row[8]),
        previousHash: row[9], hash: row[10])
    }
  }
}
