import GRDB
import Ledger

/// The table `agency`.
enum AgencyTable {
  static func save(_ agency: Agency, in db: Database) throws {
    try db.run(
      """
      INSERT INTO agency (code, name, english_name, kind, area, parent, closed_on)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name,
        english_name = excluded.english_name, kind = excluded.kind, area = excluded.area,
        parent = excluded.parent, closed_on = excluded.closed_on
      """,
      arguments: [
        agency.code, agency.name, agency.englishName, agency.kind.rawValue, agency.area,
        agency.parent, agency.closedOn?.code,
      ])
  }

  static func all(in db: Database) throws -> [Agency] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT code, name, english_name, kind, area, parent, closed_on FROM agency ORDER BY code
        """
    ).map {
      Agency(
        code: $0[0], name: $0[1], englishName: $0[2], kind: try decoded($0[3]), area: $0[4],
        parent: $0[5], closedOn: try day($0[6]))
    }
  }

  static func codes(in db: Database) throws -> Set<String> {
    try String.fetchSet(db, sql: "SELECT code FROM agency")
  }
}
