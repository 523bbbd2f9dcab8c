import Ledger
import Reports
import Testing
import Workflows
import WrittenReports

@Suite("A report written before is held against the ledger of now")
struct MarkedFigureReviewTests {
  private func report(seed: UInt64) async throws -> ComposedReport {
    let period = try #require(ReportingPeriod(.month(7, 2024)))
    let ledger = try await GeneratedLedger.make(period, seed: seed)
    return try await WrittenReport(.monthly, on: "2024-07", from: ledger).report
  }

  private func file(of report: ComposedReport) throws -> [UInt8] {
    try OfficialRendering.docx.render(report.document, named: "bao-cao.docx", in: .vietnamese)
  }

  @Test("every figure of an untouched file agrees with an unchanged ledger")
  func untouched() async throws {
    let report = try await report(seed: 1)
    let review = try MarkedFigureReview.review(try file(of: report), against: report)
    #expect(review.differences == [])
    #expect(review.agreeing == report.facts.count)
  }

  @Test("a figure that the ledger has otherwise is named with both amounts")
  func changed() async throws {
    let (old, new) = (try await report(seed: 1), try await report(seed: 2))
    let review = try MarkedFigureReview.review(try file(of: old), against: new)
    let difference = try #require(
      review.differences.first { $0.written != nil && $0.known != nil })
    let line = try #require(review.lines([:], in: .vietnamese).first)
    #expect(line.contains("văn bản ghi"))
    #expect(difference.written != difference.known)
    #expect(review.agreeing + review.differences.count == old.facts.count)
  }

  @Test("what is no Word file is refused")
  func unreadable() async throws {
    let report = try await report(seed: 1)
    #expect(throws: (any Error).self) {
      try MarkedFigureReview.review(Array("không phải Word".utf8), against: report)
    }
  }
}
