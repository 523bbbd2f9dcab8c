import GRDB
import GRDBSQLite
import Glibc
import Storage

extension LedgerStoreError {
  /// What an error of SQLite means for the ledger; without its statement and values.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_NOTADB: self = .notALedger(path: path, reason: .notADatabase)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE:
      // SQLite says FULL for "no space left" only; a quota or a limit on file size comes as this.
      self = .diskFull(path: path)
    default:
      let words = sqlite3_errstr(error.extendedResultCode.rawValue).map { String(cString: $0) }
      self = .failed(path: path, reason: words ?? "SQLite \(error.resultCode.rawValue)")
    }
  }

  /// What an error of the system means for the ledger.
  init(code: Int32, path: String) {
    switch code {
    case EACCES, EPERM, EROFS: self = .readOnly(path: path)
    case ENOENT, ENOTDIR: self = .noSuchFile(path: path)
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull(path: path)
    default: self = .failed(path: path, reason: String(cString: strerror(code)))
    }
  }
}
