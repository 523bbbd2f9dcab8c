import GRDB
import Ledger
import Storage

/// Which cells are asked for, as a condition on the clustered tables.
///
/// A column that is not asked for is still named when a later one is, with every number it can have:
/// so the engine seeks in the cluster and never scans it.
struct CellCondition {
  let sql: String

  /// Nil when nothing can fit.
  init?(_ query: ObservationQuery, _ catalogue: Catalogue, in db: Database) throws {
    var terms: [String] = []
    let areas = query.areas.map { $0.compactMap { catalogue.areas[$0] } }
    let indicators = query.indicators.map { $0.compactMap { catalogue.indicators[$0]?.id } }
    let periods = try Self.periods(query, in: db)
    if let areas {
      guard !areas.isEmpty else { return nil }
      terms.append("area IN (\(areas.list))")
    } else if periods != nil || indicators != nil {
      terms.append("area IN (SELECT id FROM area_code)")
    }
    if let periods {
      guard !periods.isEmpty else { return nil }
      terms.append("period IN (\(periods.list))")
    } else if indicators != nil {
      terms.append("period IN (SELECT id FROM period)")
    }
    if let indicators {
      guard !indicators.isEmpty else { return nil }
      terms.append("indicator IN (\(indicators.list))")
    }
    sql = terms.isEmpty ? "TRUE" : terms.joined(separator: " AND ")
  }

  private static func periods(_ query: ObservationQuery, in db: Database) throws -> [Int64]? {
    let ofYear = try query.year.map { year in
      try Int64.fetchSet(
        db, sql: "SELECT id FROM period WHERE first_year = ? AND last_year = ?",
        arguments: [year, year])
    }
    guard let periods = query.periods else { return ofYear.map { $0.sorted() } }
    let named = try periods.compactMap { try PeriodTable.find($0, in: db) }
    return ofYear.map { named.filter($0.contains) } ?? named
  }
}
