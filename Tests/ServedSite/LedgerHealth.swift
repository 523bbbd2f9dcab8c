import GRDB
import Ledger
import Storage
package import StorageSQLite
import Workflows

/// Whether the file of a ledger is whole, and its journal too.
package enum LedgerHealth {
  /// What is wrong, a line each; nothing where all is well.
  package static func defects(of ledger: SQLiteLedger) async throws -> [String] {
    let database = try DatabaseQueue(path: ledger.path)
    let lines = try await database.read { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check")
        + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "\($0)" }
    }
    try database.close()
    let journal = try await CollectionDesk.local(
      ledger, today: ProvinceYear.planYear.lastDay, now: 1
    )
    .verifyJournal()
    return lines.filter { $0 != "ok" } + (journal.defect.map { ["journal: \($0)"] } ?? [])
  }
}
