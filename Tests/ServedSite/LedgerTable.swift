import GRDB

/// The figures of a ledger as rows of its file, for programs that show tables.
package enum LedgerTable {
  /// The columns that choose the figures of an indicator and a month in every area, as an address asks
  /// for them, and how many rows these are.
  package static func page(
    of indicator: String, month: String, path: String
  ) throws -> (question: String, rows: Int) {
    try DatabaseQueue(path: path).read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT o.indicator, o.period, o.facet, count(*) FROM observation AS o
          JOIN indicator AS i ON i.id = o.indicator JOIN period AS p ON p.id = o.period
          WHERE i.code = ? AND p.code = ? GROUP BY 1, 2, 3 ORDER BY 4 DESC
          """, arguments: [indicator, month])
      guard let row else { return ("", 0) }
      let (indicator, period, facet): (Int, Int, Int) = (row[0], row[1], row[2])
      return ("indicator=\(indicator)&period=\(period)&facet=\(facet)", row[3])
    }
  }
}
