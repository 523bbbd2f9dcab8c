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
    var conditions = ["number > ?"]
    var arguments: StatementArguments = [query.after]
    func require(_ condition: String, _ values: StatementArguments) {
      conditions.append(condition)
      arguments += values
    }
    query.before.map { require("number < ?", [$0]) }
    query.object.map { require("object = ?", [$0]) }
    query.person.map { require("person = ?", [$0]) }
    query.action.map { require("action = ?", [$0.rawValue]) }
    query.time.map { require("at BETWEEN ? AND ?", [$0.lowerBound, $0.upperBound]) }
    if let areas = query.areas {
      let places = areas.map { _ in "?" }.joined(separator: ", ")
      require("area IN (\(places))", StatementArguments(areas.sorted()))
    }
    let order = query.isLatestFirst ? "DESC" : "ASC"
    return try fetch(
      "WHERE \(conditions.joined(separator: " AND ")) ORDER BY number \(order) LIMIT ?",
      arguments + [max(0, query.limit)], in: db)
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
