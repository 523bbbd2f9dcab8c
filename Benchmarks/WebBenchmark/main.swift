import Glibc
import Ledger
import ServedSite
import StorageSQLite
import TestSupport

// The release server under load from other processes on this machine, over a year of a province's data.
// Every mode prints what it measured; the exit code says whether all that has a bar holds it. Build the
// server first, then:
//
//   swift build -c release --product tiendo
//   swift run -c release WebBenchmark                    everything below but --make
//   swift run -c release WebBenchmark --pages            requests a second and p99 of pages, with wrk
//   swift run -c release WebBenchmark --datasette        beside datasette on the same file
//   swift run -c release WebBenchmark --saves            a hundred people save forms at once
//   swift run -c release WebBenchmark --kills [rounds]   the server killed under write load, 50 times
//   swift run -c release WebBenchmark --conformance [examples] [python]
//                                                        the interface for programs, by schemathesis
//   swift run -c release WebBenchmark --make FILE        only the ledger

let arguments = Array(CommandLine.arguments.dropFirst())
let number = arguments.dropFirst().first.flatMap { Int($0) }

/// A ledger with the year, and the forms that are to be filled in.
func year(communes: Int? = nil) async throws -> (ServedLedger, [Submission.Key]) {
  var forms: [Submission.Key] = []
  let ledger = try await ServedLedger(program: BuiltProgram.tiendo()) {
    let year = try await ProvinceYear.fill($0, communes: communes)
    forms = year.forms
    print("\(year.figures) figures of \(year.communes.count) communes, \(forms.count) open forms")
  }
  return (ledger, forms)
}

func saves() async throws -> Bool {
  let (ledger, forms) = try await year()
  let server = try ledger.serve()
  let outcome = try await SavingTrial(forms: forms, rounds: 3).run(on: ledger, port: server.port)
  print(
    """
    \(outcome.people) people saved \(outcome.confirmed) times, each save sent twice, in \
    \(FigureTable.decimal(outcome.seconds, 1)) s; \(outcome.conflicts) were refused for another's \
    save and done again; \(outcome.figures) figures approved
    """)
  for fault in outcome.faults.prefix(20) { print("  \(fault)") }
  print("nothing lost, nothing doubled, chain whole: \(outcome.faults.isEmpty ? "pass" : "FAIL")")
  return outcome.faults.isEmpty && server.stop() == 0
}

func kills(_ rounds: Int) async throws -> Bool {
  let (ledger, forms) = try await year(communes: 8)
  let outcome = try await KillTrial(forms: Array(forms.prefix(8)), rounds: rounds).run(on: ledger)
  print(
    """
    \(outcome.kills) kills, \(outcome.confirmed) acts confirmed, \(outcome.unanswered) cut off \
    (\(outcome.kept) of them written)
    """)
  for fault in outcome.faults.prefix(20) { print("  \(fault)") }
  print(
    "everything confirmed is there, file and chain whole: \(outcome.faults.isEmpty ? "pass" : "FAIL")"
  )
  return outcome.faults.isEmpty
}

func conformance(_ examples: Int, python: String) async throws -> Bool {
  guard let trial = ConformanceTrial(python: python) else {
    print("\(python) has no schemathesis; ./test installs it into .build/test-python")
    return true
  }
  var holds = true
  for login in [nil, ProvinceYear.leader, "03463.UB.nhap1", "03463.UB.duyet"] {
    let (ledger, _) = try await year(communes: 38)
    let server = try ledger.serve()
    let faults = try trial.run(as: login, port: server.port, examples: examples)
    print("\(login ?? "anybody"): \(faults ?? "pass")")
    holds = holds && faults == nil && server.stop() == 0
  }
  return holds
}

var holds = true
let mode = arguments.first
if mode == "--make", arguments.count > 1 {
  let ledger = try SQLiteLedger(path: arguments[1], creating: true)
  let year = try await ProvinceYear.fill(ledger)
  print("\(year.figures) figures, \(year.communes.count) communes, \(year.forms.count) open forms")
  try ledger.close()
}
if mode == nil || mode == "--pages" || mode == "--datasette" {
  let (ledger, forms) = try await year()
  if mode != "--datasette" { holds = try PageTrial(ledger: ledger, form: forms[0]).run() }
  if mode != "--pages" { try await DatasetteTrial(ledger: ledger).run() }
}
if mode == nil || mode == "--saves" { holds = try await saves() && holds }
if mode == nil || mode == "--kills" { holds = try await kills(number ?? 50) && holds }
if mode == nil || mode == "--conformance" {
  let python = arguments.count > 2 ? arguments[2] : ".build/test-python/bin/python3"
  holds = try await conformance(number ?? 100, python: python) && holds
}
exit(holds ? 0 : 1)
