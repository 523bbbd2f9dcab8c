import GRDB
import Ledger
import Quantities
import Storage

/// The table `area_sum`.
struct SumTable {
  private let find: RawStatement
  private let put: RawStatement
  private let remove: RawStatement

  init(_ db: Database) throws {
    let cell = "area = ? AND period = ? AND level = ? AND indicator = ? AND facet = ?"
    find = try RawStatement(
      db, "SELECT coefficient, decimals, reported, not_applicable FROM area_sum WHERE \(cell)")
    put = try RawStatement(db, "INSERT OR REPLACE INTO area_sum VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    remove = try RawStatement(db, "DELETE FROM area_sum WHERE \(cell)")
  }

  /// Adds to a sum; false when it can no longer be kept.
  func add(
    _ change: ExactSum, reported: Int, notApplicable: Int, to group: SumChanges.GroupKey,
    indicator: Int64, facet: Int64
  ) throws -> Bool {
    var sum = change
    var (reported, notApplicable) = (Int64(reported), Int64(notApplicable))
    bind(find, group, indicator, facet)
    defer { find.reset() }
    let isKnown = try find.step()
    if isKnown {
      guard sum.add(Int128(find.integer(0)), decimals: Int(find.integer(1))) else { return false }
      reported += find.integer(2)
      notApplicable += find.integer(3)
    }
    guard reported > 0 || notApplicable > 0 else {
      guard isKnown else { return true }
      bind(remove, group, indicator, facet)
      try remove.run()
      return true
    }
    guard let stored = sum.stored else { return false }
    bind(put, group, indicator, facet)
    put.bind(stored.coefficient, at: 6)
    put.bind(Int64(stored.decimals), at: 7)
    put.bind(reported, at: 8)
    put.bind(notApplicable, at: 9)
    try put.run()
    return true
  }

  private func bind(
    _ statement: RawStatement, _ group: SumChanges.GroupKey, _ indicator: Int64, _ facet: Int64
  ) {
    statement.bind(group.area, at: 1)
    statement.bind(group.period, at: 2)
    statement.bind(Int64(group.level), at: 3)
    statement.bind(indicator, at: 4)
    statement.bind(facet, at: 5)
  }

  /// Works the sums out anew from the current figures: of some indicators, or of all.
  static func rebuild(
    _ indicators: [Int64]?, catalogue: Catalogue, in db: Database
  ) throws {
    let some = indicators.map { "WHERE indicator IN (\($0.list))" } ?? ""
    try db.execute(sql: "DELETE FROM area_sum \(some)")
    let rows = try RawStatement(
      db,
      """
      SELECT \(ObservationRow.columns) FROM observation \(some)
      ORDER BY area, period, indicator, facet, recorded_at DESC, revision DESC
      """, isKept: false)
    defer { rows.reset() }
    let summed = Set(catalogue.indicators.values.filter(\.isSummed).map(\.id))
    var periods = ValueCache<PeriodTable>()
    var facets = ValueCache<FacetTable>()
    var changes = SumChanges(catalogue)
    var groups: [SumChanges.Group] = []
    var last: Cell?
    while try rows.step() {
      let cell = Cell(rows)
      if cell == last { continue }
      if cell.area != last?.area || cell.period != last?.period {
        groups = try changes.groups(
          above: cell.area, period: cell.period, periods.value(cell.period, in: db))
      }
      last = cell
      guard summed.contains(cell.indicator),
        try facets.value(cell.facet, in: db).transformation == .level
      else { continue }
      let contribution: Contribution =
        if rows.optionalText(6) == "L" {
          .notApplicable
        } else if let number = rows.optionalInteger(7), rows.optionalInteger(10) == nil {
          .number(number, decimals: Int(rows.integer(8)))
        } else {
          .nothing
        }
      try changes.change(groups, cell, from: .nothing, to: contribution)
    }
    try changes.write(to: db)
  }
}

extension Sequence<Int64> {
  /// The numbers as the inside of an SQL list.
  var list: String { map(String.init).joined(separator: ", ") }
}
