import Glibc

// How fast a folder of reports is checked, and one long report against a resolution. The exit code says
// whether the cost grows in proportion: four times the reports may not take much more than four times the
// work.
//
//   swift run -c release AuditBenchmark [communes]            a year of every commune's reports
//   swift run -c release AuditBenchmark --report [runs]       one report of 150 KB by the built tiendo
//   swift run -c release AuditBenchmark --write FOLDER [communes]   the reports as files
//
// 100 communes with twelve reports each are 10,000 pages.

let arguments = Array(CommandLine.arguments.dropFirst())
let number = arguments.last.flatMap { Int($0) }
let holds: Bool
switch arguments.first {
case "--report"?:
  holds = try ReportTrial().run(times: max(1, number ?? 15))
case "--write"? where arguments.count > 1:
  _ = try ReportFolder(path: arguments[1], communes: number ?? FolderTrial.usual)
  holds = true
default:
  holds = try FolderTrial().run(communes: max(4, number ?? FolderTrial.usual))
}
exit(holds ? 0 : 1)
