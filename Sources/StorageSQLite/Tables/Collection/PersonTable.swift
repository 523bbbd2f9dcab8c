import GRDB
import Ledger

/// The tables `person` and `person_role`.
enum PersonTable {
  static func save(_ person: Person, in db: Database) throws {
    try db.run(
      """
      INSERT INTO person (login, name, agency, active, password_hash) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (login) DO UPDATE SET name = excluded.name, agency = excluded.agency,
        active = excluded.active, password_hash = excluded.password_hash
      """,
      arguments: [
        person.login, person.name, person.agency, person.isActive, person.passwordHash,
      ])
    try db.run("DELETE FROM person_role WHERE login = ?", arguments: [person.login])
    for role in person.roles {
      try db.run(
        "INSERT INTO person_role (login, role) VALUES (?, ?)",
        arguments: [person.login, role.rawValue])
    }
  }

  static func all(in db: Database) throws -> [Person] { try people("", [], in: db) }

  static func person(_ login: String, in db: Database) throws -> Person? {
    try people("WHERE person.login = ?", [login], in: db).first
  }

  private static func people(
    _ condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Person] {
    let roles = try Dictionary(
      grouping: Row.fetchAll(
        db,
        sql: """
          SELECT person_role.login, role FROM person_role
          JOIN person ON person.login = person_role.login \(condition)
          """, arguments: arguments)
    ) { $0[0] as String }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT login, name, agency, active, password_hash FROM person \(condition) ORDER BY login
        """, arguments: arguments
    ).map { row in
      let login: String = row[0]
      return Person(
        login: login, name: row[1], agency: row[2],
        roles: try Set((roles[login] ?? []).map { try decoded($0[1]) }), isActive: row[3],
        passwordHash: row[4])
    }
  }
}
