import GRDB
import Ledger
import Storage
import Synchronization

/// A ledger in one SQLite file: the embedded engine.
///
/// One process writes at a time and any number read meanwhile, also from other processes; beside the
/// file stand its log (`-wal`) and index (`-shm`), which belong to it while it is open.
package final class SQLiteLedger: LedgerStore {
  package let path: String
  let pool: DatabasePool
  private let catalogueCache = Mutex<Catalogue?>(nil)
  private let writerKeys = Mutex(WriterKeys())
  let values = Mutex(ReaderValues())
  /// The regimes, as a state of the offices has them: hundreds of lines that hardly ever change.
  private let regimeCache = Mutex<(state: LedgerRevision, regimes: [ReportingRegime])?>(nil)
  let watch = RevisionWatch()

  /// Opens a ledger; one of an earlier version is brought up to date.
  ///
  /// - Parameters:
  ///   - creating: whether to make a new ledger where there is no file, or an empty one.
  ///   - busyTimeout: seconds to wait for another program that is writing.
  /// - Throws: ``LedgerStoreError``; a file that is no ledger is not touched.
  package init(path: String, creating: Bool = false, busyTimeout: Double = 5) throws {
    self.path = path
    pool = try LedgerFile(path: path).open(creating: creating, busyTimeout: busyTimeout)
  }

  /// Lets go of the file; the ledger cannot be used any more.
  ///
  /// What stands in the log goes into the file first, so that the file alone is the whole ledger; where
  /// another program has the ledger open, the log stays with it.
  package func close() throws {
    do {
      try watch.close()
      do { _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } } catch let error
        as DatabaseError where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
      {
        // Nothing is lost: whoever opens the ledger next finds the log beside it.
      }
      try pool.close()
    } catch let error as DatabaseError {
      throw LedgerStoreError(error, path: path)
    }
  }

  /// Reads one state of the ledger, whatever is written meanwhile.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database, Catalogue) throws -> Value
  ) async throws -> Value {
    try await inOurWords { [pool, self] in
      try await pool.read { db in try body(db, catalogue(db)) }
    }
  }

  /// Writes in one transaction; what a failed one had remembered is forgotten.
  ///
  /// - Parameter parts: all that is written to; whoever has made something from another part keeps it.
  @discardableResult
  func write<Value: Sendable>(
    _ parts: Set<LedgerPart>,
    _ body: @escaping @Sendable (Database, Catalogue, inout WriterKeys) throws -> Value
  ) async throws -> Value {
    try await inOurWords { [pool, self] in
      try await pool.writeWithoutTransaction { db in
        // Taken out for the time of the transaction: numbers of rows that were rolled back are lost.
        var keys = writerKeys.withLock { shared in
          defer { shared = WriterKeys() }
          return shared
        }
        var result: Value?
        try db.inTransaction(.immediate) {
          let before = db.totalChangesCount
          result = try body(db, catalogue(db), &keys)
          // What was sent before and is known changes nothing.
          if db.totalChangesCount != before { try RevisionTable.raise(parts, in: db) }
          return .commit
        }
        writerKeys.withLock { $0 = keys }
        guard let result else { throw LedgerStoreError.failed(path: path, reason: "no result") }
        return result
      }
    }
  }

  /// The catalogues of the state that a transaction sees.
  func catalogue(_ db: Database) throws -> Catalogue {
    let version = try Catalogue.Version(db)
    if let known = catalogueCache.withLock({ $0 }), known.version == version { return known }
    let fresh = try Catalogue(db)
    catalogueCache.withLock { $0 = fresh }
    return fresh
  }

  /// The regimes of the state that a transaction sees.
  func regimes(_ db: Database) throws -> [ReportingRegime] {
    let state = try RevisionTable.revision(in: db).of([.offices])
    if let known = regimeCache.withLock({ $0 }), known.state == state { return known.regimes }
    let fresh = try RegimeTable.all(in: db)
    regimeCache.withLock { $0 = (state, fresh) }
    return fresh
  }

  private func inOurWords<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let error as DatabaseError {
      throw LedgerStoreError(error, path: path)
    } catch is UnreadableColumn {
      throw LedgerStoreError.damaged(path: path)
    } catch is RowDecodingError {
      throw LedgerStoreError.damaged(path: path)
    }
  }
}
