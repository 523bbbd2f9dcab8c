import Glibc
import TestSupport

/// Checks one long report against a resolution by the built program, from its start to the JSON.
struct ReportTrial {
  /// Communes whose figures fill 150 KB.
  private static let sizes = [1, 3, 5]
  /// Five times the report may be that many times the work; in proportion it is less than five times,
  /// since starting the program is in both.
  private static let bound = 6.0
  private static let program = ".build/release/tiendo"

  func run(times: Int) throws -> Bool {
    guard access(Self.program, X_OK) == 0 else {
      print("\(Self.program) is not built: swift build -c release --product tiendo")
      return false
    }
    FigureTable.row(["bytes", "plan", "median ms", "least ms", "work ms"])
    var least: [Double] = []
    for communes in Self.sizes {
      least.append(try measure(LongReport(communes: communes), times: times))
    }
    let growth = least[2] / least[0]
    print(
      "five times the report: \(FigureTable.decimal(growth, 2)) times the work (bound \(Self.bound))"
    )
    return growth <= Self.bound
  }

  /// The least work of some runs, in milliseconds.
  private func measure(_ report: LongReport, times: Int) throws -> Double {
    let folder = try TemporaryFolder()
    let (text, plan) = ("\(folder.path)/report.txt", "\(folder.path)/resolution.txt")
    try TextFile.write(report.text, to: text)
    try TextFile.write(report.plan, to: plan)
    let words = [
      "check", text, "--against", plan, "--format", "json", "-o", "\(folder.path)/out.json",
    ]
    var samples: [Cost] = []
    for _ in 0..<times {
      var status: Int32?
      let cost = Cost.ofPrograms { status = Program.run(Self.program, words) }
      precondition(status == 0 || status == 1, "the check did not run")
      samples.append(cost)
    }
    let walls = samples.map { $0.wall * 1000 }.sorted()
    let least = (samples.map(\.work).min() ?? 0) * 1000
    FigureTable.row([
      "\(report.text.utf8.count)", "\(report.plan.utf8.count)",
      FigureTable.decimal(walls[walls.count / 2], 1), FigureTable.decimal(walls[0], 1),
      FigureTable.decimal(least, 1),
    ])
    return least
  }
}
