import Ledger
import Quantities
import Reports
import Storage
import TestSupport
import Testing
import Workflows

@Suite("A written report reads back as the facts put into it")
struct ReportRoundTripTests {
  @Test("the annual report of the sample province")
  func annual() async throws {
    let ledger = try await SampleScorecard.ledger()
    let written = try await WrittenReport(.annual, on: "2023", from: ledger)
    let lost = try written.lost()
    print(String(decoding: OfficialText.render(written.report.document), as: UTF8.self))
    for fact in lost {
      print("LOST", fact.amount.value, fact.unit, fact.meaning, fact.direction as Any)
    }
    print(
      "facts", written.report.facts.count, "lost", lost.count, "gaps", written.report.gaps.count)
    for f in try written.findings() { print("FIND", f) }
    #expect(lost.isEmpty)
  }
}
