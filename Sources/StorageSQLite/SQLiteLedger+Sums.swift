import GRDB
package import Ledger
import Quantities
package import Storage

extension SQLiteLedger {
  package func sums(
    _ query: ObservationQuery, asKnownAt time: Int64?
  ) async throws -> [StoredSum] {
    try await read { [self] db, catalogue in
      if let time { return try knownSums(query, time, catalogue, in: db) }
      guard let condition = try CellCondition(query, catalogue, in: db) else { return [] }
      let rows = try RawStatement(
        db,
        """
        SELECT area, period, indicator, facet, level, coefficient, decimals, reported,
          not_applicable
        FROM area_sum WHERE \(condition.sql) AND reported > 0
        """, isKept: false)
      defer { rows.reset() }
      return try reading { known in
        var result: [StoredSum] = []
        while try rows.step() {
          let key = try known.key(Cell(rows), catalogue, in: db)
          let level = Int(rows.integer(4))
          result.append(
            StoredSum(
              key: key, level: level, sum: Self.sum(rows, from: 5),
              reported: Int(rows.integer(7)), notApplicable: Int(rows.integer(8)),
              expected: catalogue.areasBelow(key.area, on: key.period.lastDay)[level]?.count ?? 0))
        }
        return result
      }
    }
  }

  package func rollUps(
    of key: ObservationKey, asKnownAt time: Int64?
  ) async throws -> [StoredRollUp] {
    try await read { [self] db, catalogue in
      if let time { return try knownRollUps(of: key, time, catalogue, in: db) }
      guard let cell = try Self.cell(of: key, catalogue, in: db) else { return [] }
      let below = catalogue.areasBelow(key.area, on: key.period.lastDay)
      let rows = try RawStatement(
        db,
        """
        SELECT level, coefficient, decimals, reported FROM area_sum
        WHERE area = ? AND period = ? AND indicator = ? AND facet = ? AND reported > 0
        ORDER BY level
        """)
      defer { rows.reset() }
      cell.bind(to: rows)
      var answers = try Answers(db, cell)
      var result: [StoredRollUp] = []
      while try rows.step() {
        let level = Int(rows.integer(0))
        var rollUp = StoredRollUp(
          level: level, sum: Self.sum(rows, from: 1), reported: Int(rows.integer(3)),
          notApplicable: [], missing: [])
        for code in below[level] ?? [] where rollUp.reported < (below[level]?.count ?? 0) {
          guard let area = catalogue.areas[code] else { continue }
          switch try answers.answer(of: area) {
          case .number: continue
          case .notApplicable: rollUp.notApplicable.append(code)
          case .nothing: rollUp.missing.append(code)
          }
        }
        result.append(rollUp)
      }
      return result
    }
  }

  /// The sums of an earlier time, added up from the figures known then.
  private func knownSums(
    _ query: ObservationQuery, _ time: Int64, _ catalogue: Catalogue, in db: Database
  ) throws -> [StoredSum] {
    var below = query
    below.content = .levels
    below.areas = query.areas.map { Array(catalogue.registry.codesEverBelow($0)) }
    let figures = try observations(below, asKnownAt: time, catalogue, in: db)
      .filter { catalogue.indicators[$0.key.indicator]?.isSummed == true }
    var sums = KnownSums(catalogue.registry)
    return try sums.sums(of: figures, above: query.areas)
  }

  private func knownRollUps(
    of key: ObservationKey, _ time: Int64, _ catalogue: Catalogue, in db: Database
  ) throws -> [StoredRollUp] {
    guard key.transformation == .level, catalogue.indicators[key.indicator]?.isSummed == true else {
      return []
    }
    let below = catalogue.areasBelow(key.area, on: key.period.lastDay).values.flatMap { $0 }
    let query = ObservationQuery(
      indicators: [key.indicator], areas: below, periods: [key.period])
    let figures = try observations(query, asKnownAt: time, catalogue, in: db).filter {
      var own = $0.key
      own.area = key.area
      return own == key
    }
    return try KnownSums(catalogue.registry).rollUps(of: key, over: figures)
  }

  private static func sum(_ row: RawStatement, from column: Int32) -> ExactDecimal {
    ExactDecimal(Int128(row.integer(column)), decimals: Int(row.integer(column + 1)))
  }

  /// What areas below said of a cell.
  private struct Answers {
    private let cell: Cell
    private let find: RawStatement

    init(_ db: Database, _ cell: Cell) throws {
      self.cell = cell
      find = try RawStatement(
        db,
        """
        SELECT missing, high_coefficient IS NULL FROM observation
        WHERE area = ? AND period = ? AND indicator = ? AND facet = ?
        ORDER BY recorded_at DESC, revision DESC LIMIT 1
        """)
    }

    mutating func answer(of area: Int64) throws -> Contribution {
      Cell(area: area, period: cell.period, indicator: cell.indicator, facet: cell.facet)
        .bind(to: find)
      defer { find.reset() }
      guard try find.step() else { return .nothing }
      switch find.optionalText(0) {
      case nil: return find.integer(1) == 1 ? .number(0, decimals: 0) : .nothing
      case "L": return .notApplicable
      default: return .nothing
      }
    }
  }
}
