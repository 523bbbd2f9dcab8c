import GRDB
import GRDBSQLite

/// A prepared statement that is bound and stepped without boxing a value: the import's inner loop.
struct RawStatement {
  /// Keeps the compiled statement alive.
  private let statement: Statement
  private let handle: OpaquePointer

  /// Prepares a statement; one that names its numbers itself is not kept for the next time, or every
  /// question ever asked would stay in memory.
  init(_ db: Database, _ sql: String, isKept: Bool = true) throws {
    statement = try isKept ? db.cachedStatement(sql: sql) : db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    reset()
  }

  /// Makes the statement ready to be bound and stepped again.
  func reset() { sqlite3_reset(handle) }

  func bind(_ value: Int64, at position: Int32) { sqlite3_bind_int64(handle, position, value) }

  func bind(_ value: Int64?, at position: Int32) {
    if let value { bind(value, at: position) } else { sqlite3_bind_null(handle, position) }
  }

  func bind(_ value: String, at position: Int32) {
    var value = value
    value.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty buffer may have no address, which would bind NULL.
        guard let start = characters.baseAddress, !characters.isEmpty else {
          sqlite3_bind_text(handle, position, "", 0, Self.copied)
          return
        }
        sqlite3_bind_text(handle, position, start, Int32(clamping: characters.count), Self.copied)
      }
    }
  }

  func bind(_ value: String?, at position: Int32) {
    if let value { bind(value, at: position) } else { sqlite3_bind_null(handle, position) }
  }

  /// Goes to the next row; false behind the last.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      reset()
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  /// Runs a statement that gives no rows.
  func run() throws {
    while try step() {}
    reset()
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func optionalInteger(_ column: Int32) -> Int64? {
    sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : integer(column)
  }

  func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  func optionalText(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// `SQLITE_TRANSIENT`: the text is copied while it is bound.
  private static var copied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
