import Audit
import Foundation
import TestSupport
import Testing
import Workflows

/// Many reports at once, where work is shared between documents and cores.
@Suite("A folder of reports is checked as its reports are")
struct FolderAuditTests {
  private static let audit = AuditReport()

  private static func reports(
    communes: Int, months: ClosedRange<Int>
  ) throws -> [ReadReport.Result] {
    let folder = CommuneReports(communes: communes)
    return try (0..<communes).flatMap { commune in
      try months.map { month in
        try SampleReports.read(
          folder.text(commune: commune, month: month), named: "\(commune)-\(month).txt")
      }
    }
  }

  /// What a finding says and where, without the number of its document.
  private static func words(_ finding: Finding) -> [String] {
    [
      finding.check, finding.outcome.severity, finding.claim.quote, "\(finding.claim.source)",
      finding.message.string(in: .vietnamese),
    ] + finding.operands.map(\.quote)
  }

  @Test("What is said of one report is what is said of it among others")
  func isTheSameAlone() throws {
    let reports = try Self.reports(communes: 2, months: 3...4)
    let together = Self.audit.audit(reports).findings
    for (index, report) in reports.enumerated() {
      let alone = AuditReport().audit([report]).findings.map(Self.words)
      let among = together.filter { finding in
        finding.claim.document == index && finding.operands.allSatisfy { $0.document == index }
          && finding.kind != .crossDocument
      }
      #expect(Set(among.map(Self.words)).isSubset(of: alone))
      #expect(!alone.isEmpty)
    }
  }

  @Test("The reports of one commune are held against each other, those of two are not")
  func bodiesAreApart() throws {
    let between = Self.audit.audit(try Self.reports(communes: 2, months: 5...6)).findings
      .filter { $0.kind == .crossDocument }
    #expect(!between.isEmpty)
    for finding in between {
      let communes = Set(([finding.claim] + finding.operands).map { $0.document / 2 })
      #expect(communes.count == 1)
    }
  }

  @Test("JSON has every finding in order, though stretches of them are written side by side")
  func jsonIsWhole() throws {
    let result = Self.audit.audit(try Self.reports(communes: 1, months: 7...12))
    // More than are written in one stretch.
    #expect(result.verified.count > 1_000)
    #expect(result.verified.contains { $0.check == "CROSS-03" })
    let json = FindingsRendering.json.render(result)
    #expect(json == FindingsRendering.json.render(result))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let verified = try #require(object["verified"] as? [[String: Any]])
    #expect(verified.map { $0["quote"] as? String } == result.verified.map(\.claim.quote))
    #expect((object["findings"] as? [Any])?.count == result.problems.count)
  }
}
