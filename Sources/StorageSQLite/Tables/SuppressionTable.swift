import GRDB
import Ledger

/// The table `suppression`.
enum SuppressionTable {
  /// Adds a person's word; one that repeats another in everything is not added.
  static func insert(_ suppression: Suppression, in db: Database) throws {
    let known = try all("WHERE fingerprint = ?", [suppression.fingerprint], in: db)
    guard !known.contains(suppression) else { return }
    try db.execute(
      sql: """
        INSERT INTO suppression
          (fingerprint, recorded_at, "check", quote, in_force, reason, person)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        suppression.fingerprint, suppression.recordedAt, suppression.check, suppression.quote,
        suppression.isInForce, suppression.reason, suppression.person,
      ])
  }

  /// Every word, the latest first.
  static func all(in db: Database) throws -> [Suppression] { try all("", [], in: db) }

  private static func all(
    _ condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Suppression] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT fingerprint, "check", quote, in_force, reason, person, recorded_at
        FROM suppression \(condition) ORDER BY recorded_at DESC, id DESC
        """, arguments: arguments
    ).map {
      Suppression(
        fingerprint: $0[0], check: $0[1], quote: $0[2], isInForce: $0[3], reason: $0[4],
        person: $0[5], recordedAt: $0[6])
    }
  }
}
