import GRDB
package import Ledger
package import Storage

extension SQLiteLedger {
  package func record(_ entries: [LedgerEntry]) async throws {
    guard !entries.isEmpty else { return }
    try await write([.figures]) { db, catalogue, keys in
      var writer = try EntryWriter(db, catalogue: catalogue, keys: keys)
      // The writer has them alone, or its first new key would copy them all.
      keys = WriterKeys()
      try writer.write(entries)
      keys = writer.keys
    }
  }

  package func record(_ override: VerdictOverride) async throws {
    try await write([.figures]) { db, catalogue, keys in
      var writer = try EntryWriter(db, catalogue: catalogue, keys: keys)
      // The writer has them alone, or its first new key would copy them all.
      keys = WriterKeys()
      try writer.write(override)
      keys = writer.keys
    }
  }

  package func record(_ suppression: Suppression) async throws {
    try await write([.documents]) { db, _, _ in try SuppressionTable.insert(suppression, in: db) }
  }
}
