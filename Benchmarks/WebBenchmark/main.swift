import Glibc
import ServedSite
import StorageSQLite

// The release server under load from other processes on this machine. Every mode prints what it
// measured beside its bar; the exit code says whether all held. Build the server first:
//
//   swift build -c release --product tiendo
//   swift run -c release WebBenchmark                    all of them
//   swift run -c release WebBenchmark --make FILE        only the ledger: a year of a province's data

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "--make"? where arguments.count > 1:
  let ledger = try SQLiteLedger(path: arguments[1], creating: true)
  let year = try await ProvinceYear.fill(ledger)
  print("\(year.figures) figures, \(year.communes.count) communes, \(year.forms.count) open forms")
  try ledger.close()
case "--saves"?:
  var forms: [ProvinceYear] = []
  let ledger = try await ServedLedger(program: BuiltProgram.tiendo()) {
    forms = [try await ProvinceYear.fill($0)]
  }
  let server = try ledger.serve()
  let outcome = try await SavingTrial(forms: forms[0].forms, rounds: 3).run(
    on: ledger, port: server.port)
  print(outcome)
case "--kills"?:
  var forms: [ProvinceYear] = []
  let ledger = try await ServedLedger(program: BuiltProgram.tiendo()) {
    forms = [try await ProvinceYear.fill($0, communes: 6)]
  }
  print(try await KillTrial(forms: Array(forms[0].forms.prefix(6)), rounds: 5).run(on: ledger))
default: break
}
