import GRDB
import Ledger

/// The table `office_line`.
enum OfficeLineTable {
  /// Adds a line; one that repeats another in everything is not added.
  static func insert(_ line: OfficeLine, recordedAt: Int64, in db: Database) throws {
    let arguments: StatementArguments = [
      line.scope.code, line.issuer, line.type?.rawValue, line.part.rawValue, line.text,
      line.validFrom?.code, line.validTo?.code, recordedAt,
    ]
    try db.execute(
      sql: """
        INSERT INTO office_line
          (scope, issuer, type, part, text, valid_from, valid_to, recorded_at)
        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
        WHERE NOT EXISTS (
          SELECT 1 FROM office_line
          WHERE scope = ?1 AND issuer = ?2 AND type IS ?3 AND part = ?4 AND text = ?5
            AND valid_from IS ?6 AND valid_to IS ?7 AND recorded_at = ?8)
        """, arguments: arguments)
  }

  /// Every line with the time it was recorded, in the order they were recorded.
  static func all(in db: Database) throws -> [(line: OfficeLine, recordedAt: Int64)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT scope, issuer, type, part, text, valid_from, valid_to, recorded_at
        FROM office_line ORDER BY id
        """
    ).map { row in
      (
        OfficeLine(
          scope: try OfficeLine.Scope(column: row[0]), issuer: row[1],
          type: try (row[2] as String?).map { try decoded($0) }, part: try decoded(row[3]),
          text: row[4], validFrom: (row[5] as String?).flatMap { TimePeriod.Point(code: $0) },
          validTo: (row[6] as String?).flatMap { TimePeriod.Point(code: $0) }), row[7]
      )
    }
  }
}

extension OfficeLine.Scope {
  /// What the column `scope` says: "*", "level 1", "area 12".
  fileprivate var code: String {
    switch self {
    case .everywhere: "*"
    case .level(let level): "level \(level)"
    case .area(let code): "area \(code)"
    }
  }

  fileprivate init(column: String) throws {
    if column == "*" {
      self = .everywhere
    } else if column.hasPrefix("level "), let level = Int(column.dropFirst(6)) {
      self = .level(level)
    } else if column.hasPrefix("area ") {
      self = .area(String(column.dropFirst(5)))
    } else {
      throw UnreadableColumn()
    }
  }
}
