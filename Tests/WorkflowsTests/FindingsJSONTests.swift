import Audit
import Foundation
import TestSupport
import Testing
import Workflows

@Suite("Findings for programs")
struct FindingsJSONTests {
  private func object(_ result: AuditReport.Result, _ form: FindingsRendering) throws
    -> [String: Any]
  {
    let data = Data(SampleAudits.text(result, as: form).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func list(_ value: Any?) throws -> [[String: Any]] {
    try #require(value as? [[String: Any]])
  }

  @Test("JSON has the keys of the contract, and a fingerprint")
  func contract() throws {
    let json = try object(try SampleAudits.audit(SampleAudits.flawed), .json)
    let keys: Set = [
      "kind", "severity", "decisive", "check", "fingerprint", "line", "quote", "operands",
      "stated", "computed", "message", "message_en", "remedy", "remedy_en",
    ]
    for name in ["findings", "verified"] {
      let findings = try list(json[name])
      #expect(!findings.isEmpty)
      for finding in findings {
        #expect(Set(finding.keys).subtracting(["also", "also_en"]) == keys)
      }
    }
    #expect(try list(json["suppressed"]).isEmpty)
    let coverage = try #require(json["coverage"] as? [String: Int])
    #expect(coverage["checked"] == 6)
    #expect(coverage["verified"] == 3)
    #expect(coverage["gaps"] == 0)
  }

  @Test("What was set aside stands apart with its reason, person and time")
  func suppressed() throws {
    let result = try SampleAudits.audit(SampleAudits.flawed)
    let first = try #require(result.problems.first)
    let json = try object(result.settingAside([SampleAudits.word(on: first)]), .json)
    #expect(try list(json["findings"]).count == result.problems.count - 1)
    let suppressed = try #require(try list(json["suppressed"]).first)
    #expect(suppressed["person"] as? String == "Lò Văn A")
    #expect(suppressed["recorded_at"] as? String == "2024-10-27T03:33:20Z")
  }

  @Test("SARIF is a log of version 2.1.0 whose results name rules that it has")
  func sarif() throws {
    let result = try SampleAudits.audit(SampleAudits.flawed)
    let word = SampleAudits.word(on: try #require(result.problems.last))
    let log = try object(result.settingAside([word]), .sarif)
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require(try list(log["runs"]).first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try list(driver["rules"])
    #expect(rules.map { $0["id"] as? String } == CheckRegistry.codes)
    for rule in rules {
      let help = try #require(rule["help"] as? [String: String])
      #expect(help["text"]?.contains("Obligation") == true)
      #expect(help["text"]?.contains("Remedy") == true)
    }
    let results = try list(run["results"])
    #expect(results.count == result.problems.count)
    for entry in results {
      let rule = try #require(entry["ruleIndex"] as? Int)
      #expect(rules[rule]["id"] as? String == entry["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(entry["level"] as? String))
      #expect((entry["message"] as? [String: String])?["text"]?.isEmpty == false)
      let prints = try #require(entry["partialFingerprints"] as? [String: String])
      #expect(prints["finding/v1"]?.count == 16)
      for place in try list(entry["locations"]) + list(entry["relatedLocations"]) {
        let physical = try #require(place["physicalLocation"] as? [String: Any])
        let region = try #require(physical["region"] as? [String: Any])
        let start = try #require(region["startLine"] as? Int)
        #expect(start >= 1)
        #expect(try #require(region["endLine"] as? Int) >= start)
      }
    }
    let suppressed = results.compactMap { $0["suppressions"] as? [[String: String]] }
    #expect(suppressed.map { $0[0]["kind"] } == ["external"])
    #expect(suppressed[0][0]["justification"] == "Sở Tài chính đã đính chính (Lò Văn A)")
  }

  @Test(
    "A reader of SARIF of others takes the log", .enabled(if: Program.python != nil, "no Python"))
  func sarifElsewhere() throws {
    let folder = try TemporaryFolder()
    let result = try SampleAudits.audit(SampleAudits.flawed)
    let log = SampleAudits.text(
      result.settingAside([SampleAudits.word(on: try #require(result.problems.first))]), as: .sarif)
    let script = """
      import json, sys
      from sarif_pydantic import Sarif
      log = json.load(open(sys.argv[1]))
      assert Sarif.model_validate(log).runs[0].results
      log['runs'][0]['results'][0]['level'] = 'fatal'
      try:
        Sarif.model_validate(log)
      except ValueError:
        sys.exit(0)
      sys.exit('a level that does not exist was taken')
      """
    let file = try folder.write(Array(log.utf8), to: "a.sarif")
    #expect(Program.run(try #require(Program.python), ["-c", script, file]) == 0)
  }

  @Test("In SARIF the name of a file is a reference, and a Word file has paragraphs for lines")
  func sarifPlaces() throws {
    let named = AuditReport().audit([
      try SampleReports.read("Quy mô 10.933.4 m².\n", named: "báo cáo #1.txt")
    ])
    #expect(
      SampleAudits.text(named, as: .sarif).contains(
        "{\"uri\":\"b%C3%A1o%20c%C3%A1o%20%231.txt\",\"index\":0}"))
    let word = SampleAudits.text(try SampleAudits.sample("bao-cao-nam-2023.docx"), as: .sarif)
    #expect(!word.contains("\"region\""))
    #expect(word.contains("\"logicalLocations\":[{\"name\":\"đoạn "))
  }
}
