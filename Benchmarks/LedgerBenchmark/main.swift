// How fast a ledger of a country's size is loaded, added to and read. Prints, asserts nothing.
//
//   swift run -c release LedgerBenchmark [communes] [indicators] [months] [folder]
//
// The whole country is 3321 communes, 500 indicators and 12 months: 20 million figures.

import Glibc
import Ledger
import Quantities
import Storage
import StorageSQLite

let numbers = CommandLine.arguments.dropFirst().prefix(3).compactMap { Int($0) }
let folder = CommandLine.arguments.count > 4 ? CommandLine.arguments[4] : "/tmp"
let country = CountryData(
  communes: numbers.first ?? 300, indicators: numbers.count > 1 ? numbers[1] : 500,
  months: numbers.count > 2 ? numbers[2] : 12)
let path = "\(folder)/ledger-benchmark-\(getpid()).sqlite"
defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }

let ledger = try SQLiteLedger(path: path, creating: true)
report(
  "areas and indicators saved",
  try await ContinuousClock().measure {
    try await ledger.save(country.areas, [])
    try await ledger.save(country.indicators)
  })
print(
  "\(country.communes.count) communes × \(country.indicators.count) indicators × \(country.months) months"
)

var writing = Duration.zero
var rows = 0
let load = try await ContinuousClock().measure {
  for batch in country.batches() {
    writing += try await ContinuousClock().measure { try await ledger.record(batch) }
    rows += batch.reduce(0) { $0 + $1.observations.count }
  }
}
report("load", load, rows: rows)
report("load, without making the figures", writing, rows: rows)
var size = stat()
stat(path, &size)
print("file: \(size.st_size >> 20) MB, \(Int(size.st_size) / max(rows, 1)) bytes a figure")

try await measureForm(ledger, country)
try await measureYear(ledger, country)
try await measureSeries(ledger, country)
try compareWithDuckDB(path)
try await measureMove(ledger, country)
try ledger.close()
