import GRDB
import Ledger
import Quantities
import Storage

/// The tables `area_code`, `area` and `area_succession`.
enum AreaTable {
  static func save(_ area: ReferenceArea, in db: Database) throws {
    try db.run("INSERT OR IGNORE INTO area_code (code) VALUES (?)", arguments: [area.code])
    try db.run(
      """
      INSERT OR REPLACE INTO area (code, valid_from, valid_to, name, kind, parent)
      SELECT id, ?, ?, ?, ?, ? FROM area_code WHERE code = ?
      """,
      arguments: [
        area.validFrom?.code ?? "", area.validTo?.code, area.name, area.kind.rawValue, area.parent,
        area.code,
      ])
  }

  static func save(_ succession: AreaSuccession, in db: Database) throws {
    try db.run(
      "INSERT OR REPLACE INTO area_succession VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        succession.predecessor, succession.successor, succession.date.code,
        try succession.share.map { try $0.column(of: succession.predecessor) },
        succession.share?.decimals, succession.source,
      ])
  }

  static func registry(in db: Database) throws -> AreaRegistry {
    let areas = try Row.fetchAll(
      db,
      sql: """
        SELECT area_code.code, name, kind, parent, valid_from, valid_to
        FROM area JOIN area_code ON area_code.id = area.code
        """
    ).map { row in
      try ReferenceArea(
        code: row[0], name: row[1], kind: decoded(row[2]), parent: row[3],
        validFrom: TimePeriod.Point(code: row[4]),
        validTo: (row[5] as String?).flatMap { TimePeriod.Point(code: $0) })
    }
    let successions = try Row.fetchAll(db, sql: "SELECT * FROM area_succession").map { row in
      AreaSuccession(
        predecessor: row[0], successor: row[1],
        date: TimePeriod.Point(code: row[2]) ?? .beginning,
        share: (row[3] as Int64?).map { ExactDecimal(Int128($0), decimals: row[4] ?? 0) },
        source: row[5])
    }
    return AreaRegistry(
      areas: areas.sorted { AreaKey($0) < AreaKey($1) },
      successions: successions.sorted { SuccessionKey($0) < SuccessionKey($1) })
  }

  /// The row of each code.
  static func identifiers(in db: Database) throws -> [String: Int64] {
    try Dictionary(
      uniqueKeysWithValues: Row.fetchAll(db, sql: "SELECT code, id FROM area_code").map {
        ($0[0], $0[1])
      })
  }
}
