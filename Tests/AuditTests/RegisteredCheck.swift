import Audit

/// A check of either list of the registry.
struct RegisteredCheck: Sendable {
  var name: String
  var code: String
  var findings: @Sendable ([FactSet]) -> [Finding]

  static let all: [RegisteredCheck] =
    CheckRegistry.all.map { check in
      RegisteredCheck(
        name: String(describing: check), code: check.code,
        findings: { reports in reports.flatMap { check.findings(in: $0) } })
    }
    + CheckRegistry.acrossReports.map { check in
      RegisteredCheck(
        name: String(describing: check), code: check.code,
        findings: { check.findings(in: $0) })
    }
}
