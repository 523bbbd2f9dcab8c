import Foundation
import PlantedErrors
import TestSupport

// How many planted errors the audit finds in generated reports, by kind; the exit code says whether
// every kind reaches 95 %.
//
//   swift run -c release PlantedErrorBenchmark 400          the table, and what was not found
//   swift run -c release PlantedErrorBenchmark --print 7    one report, and its plan

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "--print", let seed = arguments.last.flatMap({ UInt64($0) }) {
  let report = ReportGenerator.report(seed: seed)
  print(report.text)
  if let plan = report.plan { print("-----\n\(plan)") }
} else {
  let count = arguments.first.flatMap { UInt64($0) } ?? 400
  var table = PlantedErrorTable()
  let trial = PlantedErrorTrial()
  for seed in 1...max(1, count) { table.add(seed, with: trial) }
  for line in table.findingsInClean { print(line) }
  for line in table.shortcomings { print(line) }
  print(table.text)
  let isGood =
    table.findingsInClean.isEmpty && table.rows.values.allSatisfy { $0.percentExact >= 95 }
  exit(isGood ? 0 : 1)
}
