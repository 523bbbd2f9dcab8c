// Writes one form after another into a ledger until it is killed or told to stop: the other side of
// the tests of crashes. Says "ready", then the number of each form once it is recorded.
//
//   LedgerWriter LEDGER FIRST [LIMIT]
//
// FIRST is the number of the first form; LIMIT the most bytes that a file may have, as on a full disk.

import Glibc
import Storage
import StorageSQLite
import TestSupport

/// Says a line at once: what is buffered would be lost with the process.
func say(_ words: String) {
  let line = Array((words + "\n").utf8)
  _ = write(1, line, line.count)
}

let arguments = CommandLine.arguments
guard arguments.count > 2, let first = Int(arguments[2]) else { exit(2) }
if arguments.count > 3, let limit = UInt(arguments[3]) {
  signal(SIGXFSZ, SIG_IGN)
  var limits = rlimit(rlim_cur: limit, rlim_max: limit)
  setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
}

do {
  let ledger = try SQLiteLedger(path: arguments[1], creating: true)
  if try await ledger.indicators().isEmpty {
    try await ledger.save(WrittenForm.areas, [])
    try await ledger.save(WrittenForm.indicators)
  }
  say("ready")
  for number in first... {
    try await ledger.record(WrittenForm(number: number).entry)
    say("\(number)")
  }
} catch let error as LedgerStoreError {
  say("error: \(error.englishSentence)")
  exit(3)
}
