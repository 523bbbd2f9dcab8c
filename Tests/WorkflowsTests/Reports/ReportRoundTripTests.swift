import Ledger
import Quantities
import Reports
import Storage
import TestSupport
import Testing
import Workflows
import WrittenReports

/// The law of the two directions at the scale of a document: what is written is read, and agrees.
@Suite("A written report reads back as the facts put into it")
struct ReportRoundTripTests {
  @Test(
    "Reports on generated ledgers give back their facts and hold no contradiction",
    arguments: [
      (ReportKind.monthly, "2024-07"), (.quarterly, "2024-Q3"), (.sixMonth, "2024-01..2024-06"),
      (.nineMonth, "2024-01..2024-09"), (.annual, "2024"), (.thematic, "2024"),
      (.resolution, "2024"), (.term, "2021..2025"),
    ])
  func generated(kind: ReportKind, period: String) async throws {
    var facts = 0
    var lost = 0
    for seed in 0..<reports {
      let time = try #require(TimePeriod(code: period))
      let reporting = try #require(ReportingPeriod(time))
      let ledger = try await GeneratedLedger.make(reporting, seed: UInt64(seed))
      let written = try await WrittenReport(kind, on: period, from: ledger)
      let missing = try written.lost()
      facts += written.report.facts.count
      lost += missing.count
      for lost in missing { print("\(kind) seed \(seed) lost:", Self.line(lost)) }
      let findings = try written.findings()
      #expect(findings.isEmpty, "seed \(seed)")
    }
    #expect(facts > 20 * reports)
    #expect(lost * 200 <= facts, "\(lost) of \(facts) facts are not read back")
  }

  @Test(
    "What long names of a five-year report say is not taken for another figure", arguments: [5, 13])
  func terms(seed: UInt64) async throws {
    let period = try #require(TimePeriod(code: "2021..2025").flatMap { ReportingPeriod($0) })
    let written = try await WrittenReport(
      .term, on: "2021..2025", from: GeneratedLedger.make(period, seed: seed))
    #expect(try written.lost().map(Self.line) == [])
    let findings = try written.findings()
    #expect(findings == [])
  }

  /// How many ledgers of each kind; ReportBenchmark --law writes two hundred.
  private var reports: Int { 2 }

  @Test("The sample province's annual report gives back its facts")
  func sample() async throws {
    let ledger = try await SampleScorecard.ledger()
    let written = try await WrittenReport(.annual, on: "2023", from: ledger)
    let lost = try written.lost()
    #expect(lost.map(Self.line) == [])
    #expect(try written.findings() == [])
    #expect(written.report.facts.count > 150)
  }

  /// A fact that was lost, and what was read instead.
  private static func line(_ lost: (fact: WrittenFact, read: [Statement])) -> String {
    let read = lost.read.map { statement in
      [
        statement.quote, statement.role.rawValue, statement.subject, statement.period?.code ?? "",
        statement.basis?.rawValue ?? "", statement.direction?.rawValue ?? "",
      ].joined(separator: " | ")
    }
    return "\(lost.fact.amount.value) \(lost.fact.unit) | \(lost.fact.meaning) <- \(read)"
  }
}
