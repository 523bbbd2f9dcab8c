import Glibc
import TestSupport
import Workflows

/// Checks folders of three sizes by the use cases that `tiendo check` is made of.
struct FolderTrial {
  /// Communes whose reports of a year fill 10,000 pages.
  static let usual = 100

  /// Four times the reports are four times the work when it is in proportion, sixteen times when every
  /// report is looked at for every other; work is what the processors did, whoever else they serve.
  private static let bound = 5.5

  /// What the check of a folder took.
  private struct Sample {
    var reading: Cost
    var checking: Cost
    var writing: Cost
    var findings: Int

    var whole: Cost { reading + checking + writing }
  }

  func run(communes: Int) throws -> Bool {
    FigureTable.row([
      "communes", "reports", "pages", "MB", "s", "pages/s", "work s", "read", "check", "write",
    ])
    var works: [Double] = []
    var last: (folder: TemporaryFolder, whole: Cost)?
    for part in [4, 2, 1] {
      let folder = try TemporaryFolder()
      let reports = try ReportFolder(path: folder.path, communes: communes / part)
      let sample = try check(reports.paths)
      let whole = sample.whole
      FigureTable.row([
        "\(communes / part)", "\(reports.paths.count)", "\(reports.pages)",
        FigureTable.decimal(Double(try bytes(reports.paths)) / 1_000_000, 1),
        FigureTable.decimal(whole.wall, 2),
        "\(Int(Double(reports.pages) / whole.wall))", FigureTable.decimal(whole.work, 2),
        FigureTable.decimal(sample.reading.work, 2), FigureTable.decimal(sample.checking.work, 2),
        FigureTable.decimal(sample.writing.work, 2),
      ])
      works.append(whole.work)
      last = (folder, whole)
      if part == 1 { print("findings and relations that hold: \(sample.findings)") }
    }
    let growth = works[2] / works[0]
    print("peak memory: \(Cost.peakMegabytes) MB")
    print(
      "four times the reports: \(FigureTable.decimal(growth, 2)) times the work (bound \(Self.bound))"
    )
    if let last { compareWithSearch(last.folder.path, last.whole) }
    return growth <= Self.bound
  }

  private func check(_ paths: [String]) throws -> Sample {
    var reports: [ReadReport.Result] = []
    let reading = try Cost.of { reports = try ReadReport().read(paths: paths).map { try $0.get() } }
    var result: AuditReport.Result?
    let checking = Cost.of { result = AuditReport().audit(reports) }
    var bytes = 0
    let writing = Cost.of { bytes = result.map { FindingsRendering.json.render($0).count } ?? 0 }
    precondition(bytes > 0)
    return Sample(
      reading: reading, checking: checking, writing: writing, findings: result?.findings.count ?? 0)
  }

  private func bytes(_ paths: [String]) throws -> Int {
    paths.reduce(0) { sum, path in
      var file = stat()
      return stat(path, &file) == 0 ? sum + Int(file.st_size) : sum
    }
  }

  /// The same folder searched for numbers by a pattern in Python, as scripts do.
  private func compareWithSearch(_ folder: String, _ whole: Cost) {
    let script = "Benchmarks/AuditBenchmark/find_numbers.py"
    guard access(script, R_OK) == 0 else { return print("search in Python: \(script) is not here") }
    fflush(nil)
    print("numbers found by a search in Python: ", terminator: "")
    fflush(nil)
    var isDone = false
    let search = Cost.ofPrograms { isDone = Program.run("python3", [script, folder]) == 0 }
    guard isDone else { return print("python3 did not run") }
    print(
      """
      that search: \(FigureTable.decimal(search.wall, 2)) s; the whole check takes \
      \(FigureTable.decimal(whole.work / search.work, 1)) times its work
      """)
  }
}
