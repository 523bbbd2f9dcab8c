import Audit
import Ledger
import Storage
import Testing
import Workflows

@Suite("Findings set aside")
struct SuppressionTests {
  @Test("A finding set aside is listed with its reason and counts no more")
  func setAside() throws {
    let result = try SampleAudits.audit(SampleAudits.flawed)
    let first = try #require(result.problems.first)
    let quieter = result.settingAside([SampleAudits.word(on: first)])
    #expect(quieter.problems.count == result.problems.count - 1)
    #expect(quieter.suppressed.map(\.finding.fingerprint) == [first.fingerprint])
    #expect(quieter.findings.count == result.findings.count)
    for form in FindingsRendering.allCases {
      let text = SampleAudits.text(quieter, as: form)
      #expect(text.contains("Sở Tài chính đã đính chính"), "\(form)")
      #expect(text.contains("Lò Văn A"), "\(form)")
    }
    #expect(
      SampleAudits.text(quieter, as: .text).contains(
        "Bỏ qua: Sở Tài chính đã đính chính (Lò Văn A, 27/10/2024)"))
  }

  @Test("The latest word on a finding holds")
  func takenBack() throws {
    let result = try SampleAudits.audit(SampleAudits.flawed)
    let first = try #require(result.problems.first)
    let words = [
      SampleAudits.word(on: first, isInForce: false), SampleAudits.word(on: first),
    ]
    #expect(result.settingAside(words).suppressed.isEmpty)
    #expect(result.settingAside(words.reversed()).suppressed.count == 1)
  }

  @Test("A fingerprint follows words and figures, not lines, capitals or spellings")
  func fingerprints() throws {
    func fingerprints(_ text: String) throws -> [String] {
      try SampleAudits.audit(text).problems.map(\.fingerprint)
    }
    let prose = "Thu hoà vốn 10 tỷ đồng (quý một 4 tỷ đồng; quý hai 3 tỷ đồng; quý ba 5 tỷ đồng)."
    let first = try fingerprints(prose)
    #expect(first.count == 1)
    let moved =
      "Mở đầu.\n\n"
      + prose.replacing("hoà", with: "hòa")
      .replacing(" (quý", with: "\n(quý")
    #expect(try fingerprints(moved) == first)
    #expect(try fingerprints(prose.replacing("5 tỷ", with: "6 tỷ")) != first)
    #expect(try fingerprints(prose.replacing("vốn", with: "nợ")) != first)
  }

  @Test("No two findings of a report share a fingerprint", arguments: SampleReports.names)
  func apart(name: String) throws {
    let all = try SampleAudits.sample(name).problems.map(\.fingerprint)
    #expect(Set(all).count == all.count)
  }

  @Test("The first digits of a fingerprint name a finding, unless there are several or none")
  func names() throws {
    let result = try SampleAudits.audit(SampleAudits.flawed)
    for finding in result.problems {
      #expect(
        try result.finding(named: String(finding.fingerprint.prefix(12).uppercased())).fingerprint
          == finding.fingerprint)
    }
    #expect(throws: FindingProblem.none("zz")) { try result.finding(named: "zz") }
    #expect(throws: FindingProblem.none("")) { try result.finding(named: "") }
  }

  @Test("What a person decides is in the ledger, and one wrong fingerprint stops all of it")
  func ledger() async throws {
    let result = try SampleAudits.audit(SampleAudits.flawed)
    let open = OpenLedger(InMemoryLedger())
    let digits = result.problems.map(\.fingerprint)
    await #expect(throws: FindingProblem.self) {
      try await open.decide(
        on: result, suppress: [digits[0], "zz"], restore: [], reason: "r", person: "p", now: 1)
    }
    #expect(try await open.store.suppressions().isEmpty)
    try await open.decide(
      on: result, suppress: [digits[0], digits[1]], restore: [], reason: "r", person: "p", now: 1)
    try await open.decide(
      on: result, suppress: [], restore: [digits[1]], reason: "s", person: "p", now: 2)
    let quieter = try await open.settingAside(result)
    #expect(quieter.suppressed.map(\.finding.fingerprint) == [digits[0]])
    #expect(quieter.suppressed.first?.suppression.check == result.problems[0].check)
  }
}
