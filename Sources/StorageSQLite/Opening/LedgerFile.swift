import GRDB
import Glibc
import Storage

/// The file of a ledger: looked at before anything is written into it, then opened.
struct LedgerFile {
  let path: String

  /// Opens the file, brings an older one up to date, and creates it if that is wanted.
  ///
  /// A file that is no ledger, or of a later version, is left as it is.
  func open(creating: Bool, busyTimeout: Double) throws -> DatabasePool {
    do {
      try inspect(creating: creating, busyTimeout: busyTimeout)
      let pool = try DatabasePool(path: path, configuration: configuration(busyTimeout))
      try LedgerSchema.migrator().migrate(pool)
      return pool
    } catch let error as DatabaseError {
      throw LedgerStoreError(error, path: path)
    }
  }

  private func inspect(creating: Bool, busyTimeout: Double) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw LedgerStoreError(code: errno, path: path) }
      guard creating else { throw LedgerStoreError.noSuchFile(path: path) }
      return try checkFolder()
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw LedgerStoreError.notALedger(path: path, reason: .folder)
    }
    if status.st_size == 0 {
      guard creating else { throw LedgerStoreError.notALedger(path: path, reason: .empty) }
    } else {
      try checkSignature()
      try checkHeader(creating: creating, busyTimeout: busyTimeout)
    }
    guard access(path, W_OK) == 0 else { throw LedgerStoreError(code: errno, path: path) }
    try checkFolder()
  }

  /// SQLite writes its log beside the file, so the folder must allow it.
  private func checkFolder() throws {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    guard access(folder.isEmpty ? "/" : folder, W_OK | X_OK) == 0 else {
      let code = errno
      throw code == ENOENT
        ? LedgerStoreError.noSuchFile(path: path) : LedgerStoreError(code: code, path: path)
    }
  }

  /// The first bytes of every SQLite database.
  private func checkSignature() throws {
    guard let file = fopen(path, "rb") else { throw LedgerStoreError(code: errno, path: path) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = fread(&bytes, 1, bytes.count, file)
    guard bytes.prefix(count).elementsEqual("SQLite format 3\0".utf8) else {
      throw LedgerStoreError.notALedger(path: path, reason: .notADatabase)
    }
  }

  private func checkHeader(creating: Bool, busyTimeout: Double) throws {
    let header: Header
    do {
      header = try readHeader(readonly: true, busyTimeout)
    } catch let error as DatabaseError
      where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
    {
      // A writer was killed, and what it left can only be read by one who may put it right first,
      // as SQLite does for whoever opens the file next.
      header = try readHeader(readonly: false, busyTimeout)
    }
    if header.application == LedgerSchema.applicationID {
      guard header.version <= LedgerSchema.version else {
        throw LedgerStoreError.notALedger(
          path: path,
          reason: .laterVersion(found: header.version, known: LedgerSchema.version))
      }
      return
    }
    // What a creation leaves that was killed before its first migration was done: the migrator's own
    // list of what was done is made before it.
    let isFresh = header.application == 0 && header.version == 0 && header.tables == 0
    guard isFresh, creating else {
      throw LedgerStoreError.notALedger(path: path, reason: isFresh ? .empty : .otherApplication)
    }
  }

  private struct Header {
    var application: Int
    var version: Int
    var tables: Int
  }

  private func readHeader(readonly: Bool, _ busyTimeout: Double) throws -> Header {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(busyTimeout)
    return try DatabaseQueue(path: path, configuration: configuration).read { db in
      Header(
        application: try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        tables: try Int.fetchOne(
          db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") ?? 0)
    }
  }

  private func configuration(_ busyTimeout: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busyTimeout)
    configuration.label = "ledger"
    configuration.prepareDatabase { db in
      // A recorded figure survives a power cut; the log is checkpointed in large steps, so that the
      // hot pages of an import are not written over and over.
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -65536;
          PRAGMA wal_autocheckpoint = 16384;
          PRAGMA journal_size_limit = 67108864;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          """)
    }
    return configuration
  }
}
