import GRDB
package import Ledger
package import Storage
import Synchronization

/// Values of key tables that readers have met.
struct ReaderValues: Sendable {
  var periods = ValueCache<PeriodTable>()
  var facets = ValueCache<FacetTable>()
  var sources = ValueCache<SourceTable>()
}

extension SQLiteLedger {
  package func revision() async throws -> LedgerRevision {
    do { return try watch.revision(of: path) } catch let error as DatabaseError {
      throw LedgerStoreError(error, path: path)
    }
  }

  package func observations(
    _ query: ObservationQuery, asKnownAt time: Int64?
  ) async throws -> [Observation] {
    try await read { [self] db, catalogue in
      try observations(query, asKnownAt: time, catalogue, in: db)
    }
  }

  /// The figures of the state that a transaction sees.
  func observations(
    _ query: ObservationQuery, asKnownAt time: Int64?, _ catalogue: Catalogue, in db: Database
  ) throws -> [Observation] {
    guard let condition = try CellCondition(query, catalogue, in: db) else { return [] }
    // Of a cell the latest revision comes first, and the others behind it are passed over.
    let rows = try RawStatement(db, ObservationRow.current(condition), isKept: false)
    defer { rows.reset() }
    rows.bind(time ?? .max, at: 1)
    return try reading { known in
      var result: [Observation] = []
      var last: Cell?
      while try rows.step() {
        let cell = Cell(rows)
        if cell == last { continue }
        last = cell
        guard try query.content.includes(known.facets.value(cell.facet, in: db).transformation)
        else { continue }
        result.append(try known.observation(rows, cell, catalogue, in: db))
      }
      return result
    }
  }

  package func reportedIndicators(_ query: ObservationQuery) async throws -> Set<String> {
    try await indicators(query, in: "observation", where: FacetTable.condition(query.content))
  }

  package func summedIndicators(_ query: ObservationQuery) async throws -> Set<String> {
    try await indicators(query, in: "area_sum", where: "reported > 0")
  }

  /// The indicators asked for that a table has any cell of.
  private func indicators(
    _ query: ObservationQuery, in table: String, where fits: String
  ) async throws -> Set<String> {
    var cells = query
    // Each indicator looks for a cell of its own, and stops at the first.
    cells.indicators = nil
    return try await read { [cells] db, catalogue in
      guard let condition = try CellCondition(cells, catalogue, in: db) else { return [] }
      let asked = query.indicators.map { $0.compactMap { catalogue.indicators[$0]?.id } }
      let rows = try RawStatement(
        db,
        """
        SELECT code FROM indicator WHERE \(asked.map { "id IN (\($0.list))" } ?? "TRUE")
          AND EXISTS (SELECT 1 FROM \(table)
            WHERE \(condition.sql) AND indicator = indicator.id AND \(fits))
        """, isKept: false)
      defer { rows.reset() }
      var result: Set<String> = []
      while try rows.step() { result.insert(rows.text(0)) }
      return result
    }
  }

  package func history(of key: ObservationKey) async throws -> [Observation] {
    try await read { [self] db, catalogue in
      guard let cell = try Self.cell(of: key, catalogue, in: db) else { return [] }
      let rows = try RawStatement(
        db,
        """
        SELECT \(ObservationRow.columns) FROM observation
        WHERE area = ? AND period = ? AND indicator = ? AND facet = ?
        ORDER BY recorded_at DESC, revision DESC
        """)
      defer { rows.reset() }
      cell.bind(to: rows)
      return try reading { known in
        var result: [Observation] = []
        while try rows.step() {
          result.append(try known.observation(rows, cell, catalogue, in: db))
        }
        return result
      }
    }
  }

  package func targets(
    area: String, period: TimePeriod, asKnownAt time: Int64?
  ) async throws -> [Target] {
    try await read { db, catalogue in
      guard let areaID = catalogue.areas[area], let periodID = try PeriodTable.find(period, in: db)
      else { return [] }
      var seen: Set<TargetKey> = []
      return try TargetTable.all(
        "area = ? AND period = ? AND recorded_at <= ?", [areaID, periodID, time ?? .max],
        of: period, catalogue, in: db
      ).filter { seen.insert(TargetKey($0)).inserted }
        .sorted { Target.comesBefore($0, $1) }
    }
  }

  package func plans() async throws -> [PlanKey] {
    try await read { db, catalogue in
      let rows = try Row.fetchAll(
        db,
        sql:
          "SELECT DISTINCT target.area, period.code FROM target JOIN period ON period.id = period")
      return try rows.map { row in
        guard let period = TimePeriod(code: row[1]) else {
          throw UnreadableColumn()
        }
        return PlanKey(area: try catalogue.area(row[0]), period: period)
      }.sorted()
    }
  }

  package func targetHistory(
    indicator: String?, area: String, period: TimePeriod
  ) async throws -> [Target] {
    try await read { db, catalogue in
      guard let areaID = catalogue.areas[area], let periodID = try PeriodTable.find(period, in: db)
      else { return [] }
      guard let indicator else {
        return try TargetTable.all(
          "area = ? AND period = ?", [areaID, periodID], of: period, catalogue, in: db)
      }
      guard let indicatorID = catalogue.indicators[indicator]?.id else { return [] }
      return try TargetTable.all(
        "area = ? AND period = ? AND indicator = ?", [areaID, periodID, indicatorID], of: period,
        catalogue, in: db)
    }
  }

  package func targetHistory(
    indicator: String?, areas: [String], period: TimePeriod
  ) async throws -> [Target] {
    try await read { db, catalogue in
      let numbers = areas.compactMap { catalogue.areas[$0] }
      guard !numbers.isEmpty, let periodID = try PeriodTable.find(period, in: db) else {
        return []
      }
      var condition = "target.area IN (\(numbers.list)) AND period = ?"
      if let indicator {
        guard let id = catalogue.indicators[indicator]?.id else { return [] }
        condition += " AND indicator = \(id)"
      }
      return try TargetTable.all(
        condition, [periodID], of: period, catalogue, in: db, isKept: false)
    }
  }

  package func verdictOverrides(
    area: String, period: TimePeriod
  ) async throws -> [VerdictOverride] {
    try await read { db, catalogue in
      guard let areaID = catalogue.areas[area], let periodID = try PeriodTable.find(period, in: db)
      else { return [] }
      return try VerdictOverrideTable.all(
        areas: [areaID], period: periodID, of: period, catalogue, in: db)
    }
  }

  package func verdictOverrides(
    areas: [String], period: TimePeriod
  ) async throws -> [VerdictOverride] {
    try await read { db, catalogue in
      let numbers = areas.compactMap { catalogue.areas[$0] }
      guard !numbers.isEmpty, let periodID = try PeriodTable.find(period, in: db) else {
        return []
      }
      return try VerdictOverrideTable.all(
        areas: numbers, period: periodID, of: period, catalogue, in: db)
    }
  }

  package func suppressions() async throws -> [Suppression] {
    try await read { db, _ in try SuppressionTable.all(in: db) }
  }

  /// The cell of a key; nil when one of its words was never used.
  static func cell(
    of key: ObservationKey, _ catalogue: Catalogue, in db: Database
  ) throws -> Cell? {
    guard let area = catalogue.areas[key.area],
      let indicator = catalogue.indicators[key.indicator]?.id,
      let period = try PeriodTable.find(key.period, in: db),
      let facet = try FacetTable.find(Facet(key), in: db)
    else { return nil }
    return Cell(area: area, period: period, indicator: indicator, facet: facet)
  }

  /// Reads with what earlier readers have met, and leaves what this one meets for later ones.
  func reading<Value>(_ body: (inout ReaderValues) throws -> Value) rethrows -> Value {
    var known = values.withLock { $0 }
    let result = try body(&known)
    values.withLock { $0 = known }
    return result
  }
}

extension ReaderValues {
  /// The key of a cell in words.
  mutating func key(
    _ cell: Cell, _ catalogue: Catalogue, in db: Database
  ) throws -> ObservationKey {
    let facet = try facets.value(cell.facet, in: db)
    return ObservationKey(
      indicator: try catalogue.indicator(cell.indicator), area: try catalogue.area(cell.area),
      period: try periods.value(cell.period, in: db), basis: facet.basis,
      breakdown: facet.breakdown, priceBasis: facet.priceBasis,
      transformation: facet.transformation)
  }

  fileprivate mutating func observation(
    _ row: RawStatement, _ cell: Cell, _ catalogue: Catalogue, in db: Database
  ) throws -> Observation {
    try ObservationRow.observation(
      row, key: key(cell, catalogue, in: db),
      source: sources.value(ObservationRow.source(row), in: db))
  }
}
