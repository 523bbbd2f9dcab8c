import FoundationEssentials

/// How many findings of which weight a verification has, and how much of the document it could test.
struct FindingSummary: Sendable {
  var errors = 0
  var warnings = 0
  var slips = 0
  var decisive = 0
  var verified = 0
  var numbers = 0
  var checked = 0

  private struct Report: Decodable {
    struct Finding: Decodable {
      var severity: String
      var decisive: Bool
    }
    struct Coverage: Decodable {
      var numbers: Int
      var checked: Int
    }
    var findings: [Finding]
    var verified: [Finding]
    var coverage: Coverage
  }

  /// Counts what `tiendo check --format json` has printed.
  init(json: [UInt8]) throws {
    let report = try JSONDecoder().decode(Report.self, from: Data(json))
    errors = report.findings.count { $0.severity == "error" }
    warnings = report.findings.count { $0.severity == "warning" }
    slips = report.findings.count { $0.severity == "info" }
    decisive = report.findings.count(where: \.decisive)
    verified = report.verified.count
    numbers = report.coverage.numbers
    checked = report.coverage.checked
  }
}
