import GRDB
package import Ledger
package import Storage

extension SQLiteLedger {
  package func register(area: String) async throws -> Register {
    try await read { db, catalogue in
      guard let id = catalogue.areas[area] else { return Register() }
      return Register(try RegisterTable.entries(of: id, area, in: db))
    }
  }

  package func enter(
    in area: String, by login: String?,
    _ act: @escaping @Sendable (inout Register) throws -> Void
  ) async throws -> Register {
    try await write([.documents, .journal]) { db, catalogue, _ in
      guard let id = catalogue.areas[area] else { throw LedgerStoreError.unknownArea(area) }
      var register = Register(try RegisterTable.entries(of: id, area, in: db))
      let known = register.entries.count
      try act(&register)
      for entry in register.entries[known...] {
        try entry.check()
        try RegisterTable.insert(entry, area: id, in: db)
      }
      try JournalTable.append(
        register.journal(of: register.entries[known...], by: login), in: db)
      return register
    }
  }

  package func save(_ lines: [OfficeLine], recordedAt: Int64) async throws {
    try await write([.documents]) { db, catalogue, _ in
      for line in lines {
        if case .area(let code) = line.scope, catalogue.areas[code] == nil {
          throw LedgerStoreError.unknownArea(code)
        }
        try OfficeLineTable.insert(line, recordedAt: recordedAt, in: db)
      }
    }
  }

  package func officeLines() async throws -> [OfficeLine] {
    try await read { db, _ in try OfficeLineTable.all(in: db).current }
  }

  package func narratives(_ query: NarrativeQuery) async throws -> [Narrative] {
    try await read { db, catalogue in
      guard let area = catalogue.areas[query.area] else { return [] }
      return try NarrativeTable.all(query, area: area, in: db)
    }
  }
}
