import GRDB
import Ledger
import Storage

/// What kind of figure a cell holds beside indicator, area and period.
struct Facet: Hashable, Sendable {
  var basis: Basis
  var breakdown: String
  var priceBasis: String
  var transformation: Transformation

  init(_ key: ObservationKey) {
    self.init(
      basis: key.basis, breakdown: key.breakdown, priceBasis: key.priceBasis,
      transformation: key.transformation)
  }

  init(
    basis: Basis, breakdown: String, priceBasis: String, transformation: Transformation
  ) {
    self.basis = basis
    self.breakdown = breakdown
    self.priceBasis = priceBasis
    self.transformation = transformation
  }
}

/// A document, the period it reports on, the person who entered a figure from it, and the sheet of a
/// workbook.
struct Source: Hashable, Sendable {
  var document: String
  var person: String?
  var sheet: String?
  var reportingPeriod: TimePeriod?
}

extension Source {
  init(_ provenance: Provenance) {
    self.init(
      document: provenance.document, person: provenance.person, sheet: provenance.sheet,
      reportingPeriod: provenance.reportingPeriod)
  }
}

/// The table `period`.
enum PeriodTable: KeyTable {
  static func find(_ period: TimePeriod, in db: Database) throws -> Int64? {
    let find = try RawStatement(db, "SELECT id FROM period WHERE code = ?")
    find.bind(period.code, at: 1)
    defer { find.reset() }
    return try find.step() ? find.integer(0) : nil
  }

  static func insert(_ period: TimePeriod, in db: Database) throws {
    try db.run(
      "INSERT INTO period (code, first_year, last_year) VALUES (?, ?, ?)",
      arguments: [period.code, period.start.year, period.end.year])
  }

  static func value(_ id: Int64, in db: Database) throws -> TimePeriod? {
    try String.fetchOne(db, sql: "SELECT code FROM period WHERE id = ?", arguments: [id])
      .flatMap { TimePeriod(code: $0) }
  }
}

/// The table `facet`.
enum FacetTable: KeyTable {
  static func find(_ facet: Facet, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM facet
        WHERE basis = ? AND breakdown = ? AND price_basis = ? AND transformation = ?
        """, arguments: arguments(facet))
  }

  static func insert(_ facet: Facet, in db: Database) throws {
    try db.run(
      "INSERT INTO facet (basis, breakdown, price_basis, transformation) VALUES (?, ?, ?, ?)",
      arguments: arguments(facet))
  }

  /// Which cells hold what is asked for, levels or how they compare, as a condition on their facet.
  static func condition(_ content: ObservationQuery.Content) -> String {
    let levels =
      "facet IN (SELECT id FROM facet WHERE transformation = '\(Transformation.level.code)')"
    return switch content {
    case .levels: levels
    case .comparisons: "NOT (\(levels))"
    case .everything: "TRUE"
    }
  }

  private static func arguments(_ facet: Facet) -> StatementArguments {
    [facet.basis.rawValue, facet.breakdown, facet.priceBasis, facet.transformation.code]
  }

  static func value(_ id: Int64, in db: Database) throws -> Facet? {
    try Row.fetchOne(
      db, sql: "SELECT basis, breakdown, price_basis, transformation FROM facet WHERE id = ?",
      arguments: [id]
    ).map { row in
      guard let transformation = Transformation(code: row[3]) else { throw UnreadableColumn() }
      return try Facet(
        basis: decoded(row[0]), breakdown: row[1], priceBasis: row[2],
        transformation: transformation)
    }
  }
}

/// The table `source`.
enum SourceTable: KeyTable {
  static func find(_ source: Source, in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM source
        WHERE document = ? AND ifnull(person, '') = ? AND (person IS NULL) = ?
          AND ifnull(sheet, '') = ? AND (sheet IS NULL) = ?
          AND ifnull(reporting_period, '') = ?
        """,
      arguments: [
        source.document, source.person ?? "", source.person == nil, source.sheet ?? "",
        source.sheet == nil, source.reportingPeriod?.code ?? "",
      ])
  }

  static func insert(_ source: Source, in db: Database) throws {
    try db.run(
      "INSERT INTO source (document, person, sheet, reporting_period) VALUES (?, ?, ?, ?)",
      arguments: [
        source.document, source.person, source.sheet, source.reportingPeriod?.code,
      ])
  }

  static func value(_ id: Int64, in db: Database) throws -> Source? {
    try Row.fetchOne(
      db, sql: "SELECT document, person, sheet, reporting_period FROM source WHERE id = ?",
      arguments: [id]
    ).map { row in
      Source(
        document: row[0], person: row[1], sheet: row[2],
        reportingPeriod: (row[3] as String?).flatMap { TimePeriod(code: $0) })
    }
  }
}

/// A table that keeps long values once, under a number.
protocol KeyTable {
  associatedtype Value: Hashable & Sendable
  static func find(_ value: Value, in db: Database) throws -> Int64?
  static func insert(_ value: Value, in db: Database) throws
  static func value(_ id: Int64, in db: Database) throws -> Value?
}

/// How many values are remembered before they are forgotten and met anew.
private let keyCacheLimit = 100_000

/// The numbers of values met so far: a writer's memory of a key table.
struct KeyCache<Table: KeyTable>: Sendable {
  private var identifiers: [Table.Value: Int64] = [:]
  private var last: (value: Table.Value, id: Int64)?

  /// The number of a value, if it was met before.
  mutating func known(_ value: Table.Value) -> Int64? {
    // Figures come in runs of the same document, form and month.
    if let last, last.value == value { return last.id }
    guard let id = identifiers[value] else { return nil }
    last = (value, id)
    return id
  }

  /// The number of a value, which is added when it is new.
  mutating func identifier(of value: Table.Value, in db: Database) throws -> Int64 {
    if let id = known(value) { return id }
    if identifiers.count >= keyCacheLimit { identifiers.removeAll() }
    if let id = try Table.find(value, in: db) {
      identifiers[value] = id
      return id
    }
    try Table.insert(value, in: db)
    let id = db.lastInsertedRowID
    identifiers[value] = id
    return id
  }
}

/// The values of numbers met so far: a reader's memory of a key table.
struct ValueCache<Table: KeyTable>: Sendable {
  private var values: [Int64: Table.Value] = [:]

  mutating func value(_ id: Int64, in db: Database) throws -> Table.Value {
    if let value = values[id] { return value }
    guard let value = try Table.value(id, in: db) else { throw UnreadableColumn() }
    if values.count >= keyCacheLimit { values.removeAll() }
    values[id] = value
    return value
  }
}
