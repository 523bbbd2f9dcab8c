import GRDB
import Ledger

/// What kind of figure a cell holds beside indicator, area and period.
struct Facet: Hashable, Sendable {
  var basis: Basis
  var breakdown: String
  var priceBasis: String
}

/// A document, the person who entered a figure from it, and the sheet of a workbook.
struct Source: Hashable, Sendable {
  var document: String
  var person: String?
  var sheet: String?
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
      db, sql: "SELECT id FROM facet WHERE basis = ? AND breakdown = ? AND price_basis = ?",
      arguments: [facet.basis.rawValue, facet.breakdown, facet.priceBasis])
  }

  static func insert(_ facet: Facet, in db: Database) throws {
    try db.run(
      "INSERT INTO facet (basis, breakdown, price_basis) VALUES (?, ?, ?)",
      arguments: [facet.basis.rawValue, facet.breakdown, facet.priceBasis])
  }

  static func value(_ id: Int64, in db: Database) throws -> Facet? {
    try Row.fetchOne(
      db, sql: "SELECT basis, breakdown, price_basis FROM facet WHERE id = ?", arguments: [id]
    ).map { try Facet(basis: decoded($0[0]), breakdown: $0[1], priceBasis: $0[2]) }
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
        """,
      arguments: [
        source.document, source.person ?? "", source.person == nil, source.sheet ?? "",
        source.sheet == nil,
      ])
  }

  static func insert(_ source: Source, in db: Database) throws {
    try db.run(
      "INSERT INTO source (document, person, sheet) VALUES (?, ?, ?)",
      arguments: [source.document, source.person, source.sheet])
  }

  static func value(_ id: Int64, in db: Database) throws -> Source? {
    try Row.fetchOne(
      db, sql: "SELECT document, person, sheet FROM source WHERE id = ?", arguments: [id]
    ).map { Source(document: $0[0], person: $0[1], sheet: $0[2]) }
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
