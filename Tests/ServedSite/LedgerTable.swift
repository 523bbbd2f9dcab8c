import GRDB

/// The figures of a ledger as rows of its file, for programs that show tables.
package enum LedgerTable {
  /// How many figures an indicator has in a month, over all areas.
  package static func rows(of indicator: String, month: String, path: String) throws -> Int {
    try DatabaseQueue(path: path).read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(DISTINCT area) FROM observation AS o
          JOIN indicator AS i ON i.id = o.indicator JOIN period AS p ON p.id = o.period
          WHERE i.code = ? AND p.code = ?
          """, arguments: [indicator, month]) ?? 0
    }
  }
}
