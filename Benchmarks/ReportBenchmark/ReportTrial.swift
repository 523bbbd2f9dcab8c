import Documents
import Glibc
import Ledger
import Reports
import StorageSQLite
import TestSupport
import Workflows
import WrittenReports

/// Writes the annual report of a filled ledger as `tiendo report` does, and times it.
struct ReportTrial {
  /// Four times the report may be that many times the time; in proportion it is less than four, since
  /// opening the register is in all of them.
  private static let bound = 5.5
  private static let repetitions = 15

  /// What the steps of a writing took, in milliseconds.
  struct Sample {
    var gathering: Double
    var composing: Double
    var printing: Double

    var whole: Double { gathering + composing + printing }
  }

  private let folder: TemporaryFolder
  private let desk: ReportDesk
  private let template: ReportTemplate

  /// A ledger in a file of its own, with so many times the delivered indicators.
  init(size: Int) async throws {
    folder = try TemporaryFolder()
    let store = try SQLiteLedger(path: "\(folder.path)/ledger.sqlite", creating: true)
    template = try await FilledLedger.fill(store, size: size)
    desk = ReportDesk(OpenLedger(store))
  }

  /// The report of a ledger, not yet in a form.
  func document() async throws -> ComposedReport {
    let (place, period) = try await question()
    let material = try await desk.material(template, for: period, at: place)
    return try await desk.write(template, of: material, at: place, on: Self.today)
  }

  private func question() async throws -> (LedgerPlace, ReportingPeriod) {
    let year = "\(FilledLedger.year)"
    let place = try await desk.ledger.place(area: "12", period: year)
    return (place, try ReportDesk.period(place.period, for: .annual, given: year))
  }

  private static let today = TimePeriod.Point(year: FilledLedger.year, month: 12, day: 5)

  /// One writing from the ledger to the Word file.
  private func sample() async throws -> Sample {
    let clock = ContinuousClock()
    let start = clock.now
    let (place, period) = try await question()
    let material = try await desk.material(template, for: period, at: place)
    let gathered = clock.now
    let report = try await desk.write(template, of: material, at: place, on: Self.today)
    let composed = clock.now
    let bytes = try OfficialRendering.docx.render(
      report.document, named: "report.docx", in: .vietnamese)
    let end = clock.now
    precondition(!bytes.isEmpty)
    return Sample(
      gathering: (gathered - start) / .milliseconds(1),
      composing: (composed - gathered) / .milliseconds(1),
      printing: (end - composed) / .milliseconds(1))
  }

  /// The fastest of some writings, and the one in the middle.
  func measure() async throws -> (least: Sample, median: Sample) {
    var samples: [Sample] = []
    for _ in 0..<Self.repetitions { samples.append(try await sample()) }
    samples.sort { $0.whole < $1.whole }
    return (samples[0], samples[samples.count / 2])
  }

  /// Prints the times of three sizes, and says whether they grow in proportion.
  static func growth() async throws -> Bool {
    FigureTable.row(["size", "blocks", "rows", "figures", "KB", "gather", "write", "docx", "ms"])
    var times: [Double] = []
    for size in [1, 2, 4] {
      let trial = try await ReportTrial(size: size)
      let report = try await trial.document()
      let bytes = try OfficialRendering.docx.render(
        report.document, named: "report.docx", in: .vietnamese)
      let least = try await trial.measure().least
      FigureTable.row(
        ["\(size)", "\(report.document.body.count)", "\(report.document.tableRows)"]
          + ["\(report.facts.count)", "\(bytes.count / 1024)"]
          + [least.gathering, least.composing, least.printing, least.whole]
          .map { FigureTable.decimal($0, 1) })
      times.append(least.whole)
    }
    let growth = times[2] / times[0]
    print(
      "four times the report: \(FigureTable.decimal(growth, 2)) times the time (bound \(bound))")
    return growth <= bound
  }

  /// Leaves a report as a Word file.
  func write(_ report: ComposedReport, to path: String) throws {
    try Self.write(
      OfficialRendering.docx.render(report.document, named: path, in: .vietnamese), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw TestSupportError.system(errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw TestSupportError.system(errno)
    }
  }
}

extension OfficialDocument {
  /// Rows of all its tables.
  var tableRows: Int {
    (body + annexes.flatMap(\.blocks)).reduce(0) { sum, block in
      if case .table(let table) = block { sum + table.rows.count } else { sum }
    }
  }
}
