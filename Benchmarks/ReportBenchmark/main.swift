import Glibc
import TestSupport
import Workflows
import WrittenReports

// How fast an annual report of some sixty pages is written from a ledger, beside docxtpl filling a Word
// template of the same size, and how the time grows with the report. The exit code says whether writing
// is at least twice as fast as docxtpl (where that is installed) and grows in proportion.
//
//   swift run -c release ReportBenchmark [python]        the Python that has docxtpl, if not the usual ones
//   swift run -c release ReportBenchmark --write FILE    the report, to count its pages
//   swift run -c release ReportBenchmark --law [ledgers]   reports of all kinds from generated ledgers, read
//                                                       again: what is lost and found, by kind

let arguments = Array(CommandLine.arguments.dropFirst())
let holds: Bool
switch arguments.first {
case "--law"?:
  let count = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 200
  var table = RoundTripTable()
  for seed in 0..<max(1, count) {
    let kinds = ReportKind.allCases
    try await table.add(kinds[Int(seed) % kinds.count], seed: seed)
  }
  for line in table.shortcomings { print(line) }
  print(table.text)
  holds = table.total.share >= 9_950 && table.total.findings == 0
case "--write"? where arguments.count > 1:
  let trial = try await ReportTrial(size: 1)
  try trial.write(try await trial.document(), to: arguments[1])
  holds = true
default:
  let grows = try await ReportTrial.growth()
  let isFaster = try await TemplateTrial(python: arguments.first).run()
  holds = grows && isFaster
}
exit(holds ? 0 : 1)
