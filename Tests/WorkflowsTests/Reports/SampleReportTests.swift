import Documents
import Foundation
import Ledger
import Reports
import Storage
import TestSupport
import Testing
import Workflows

/// The sample province's reports as they were looked at on paper.
///
/// Run with `TIENDO_RECORD=1` to write them anew; a recording run fails.
@Suite("Golden reports of the sample province")
struct SampleReportTests {
  /// The sample resolution, annual and July report in one ledger.
  private static func ledger() async throws -> OpenLedger {
    let ledger = try await SampleScorecard.ledger()
    let file = Checkout.root.appending(path: "Samples/lai-chau/bao-cao-thang-7-2023.docx")
    let plan = try await ledger.planImport(
      of: ReadReport().read(path: file.path), named: file.lastPathComponent,
      at: ledger.place(area: "lai-chau", period: "2023-07"), now: 1_689_150_700_999)
    try await ledger.store.record(plan.entry)
    return ledger
  }

  /// A report as `tiendo report` writes it on a day.
  private static func report(_ kind: ReportKind, _ period: String) async throws -> ComposedReport {
    let desk = ReportDesk(try await ledger())
    let place = try await desk.ledger.place(area: "lai-chau", period: period)
    let template = try await desk.template(kind)
    let material = try await desk.material(
      template, for: ReportDesk.period(place.period, for: kind, given: period), at: place)
    return try await desk.write(
      template, of: material, at: place, on: TimePeriod.Point(year: 2023, month: 12, day: 20))
  }

  private static func compare(_ text: String, with name: String) throws {
    let file = Checkout.root.appending(path: "Tests/WorkflowsTests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["TIENDO_RECORD"] != nil {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.path)")
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    guard golden != text else { return }
    let pairs = zip(golden.split(separator: "\n"), text.split(separator: "\n"))
    let first = pairs.first { $0 != $1 }
    Issue.record("\(name): \(first?.0 ?? "the end") is now \(first?.1 ?? "the end")")
  }

  @Test(
    "say the same words, and lack the same",
    arguments: [(ReportKind.monthly, "2023-07"), (.annual, "2023"), (.resolution, "2023")])
  func words(kind: ReportKind, period: String) async throws {
    let report = try await Self.report(kind, period)
    let indicators = try await ReportDesk(Self.ledger()).indicators()
    let gaps = GapWording.lines(report.gaps, indicators, in: .vietnamese)
    let text = String(decoding: OfficialText.render(report.document), as: UTF8.self)
    try Self.compare(
      text + (["-----"] + gaps).joined(separator: "\n") + "\n", with: "\(kind.rawValue).txt")
  }

  /// The text alone: annex tables are among the golden documents of the Word writer.
  @Test("look the same in Word")
  func parts() async throws {
    var report = try await Self.report(.monthly, "2023-07")
    report.document.annexes = []
    let file = try OfficialRendering.docx.render(
      report.document, named: "monthly.docx", in: .vietnamese)
    let parts = try ZipParts.list(file)
    let document = try #require(parts.first { $0.name == "word/document.xml" })
    let text = String(decoding: document.bytes, as: UTF8.self)
    let lines = text.replacing("</w:p>", with: "</w:p>\n")
    try Self.compare(lines, with: "monthly-document.xml")
  }
}
