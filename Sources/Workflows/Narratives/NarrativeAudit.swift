import Audit
package import Intake
import Ledger
import Storage

/// The use case "verify a text as it is written": what it says against itself, and against the ledger.
extension OpenLedger {
  /// Reads a text of an area and period: a file, or with `-` standard input.
  package static func narrativeText(
    path: String, for period: LedgerPlace
  ) throws(IntakeError) -> ReadReport.Result {
    let options = IntakeOptions()
    let bytes = try FileBytes.read(path: path, limit: options.inputLimit)
    return try ReadReport(options: options).read(bytes: bytes, named: path, for: period.period)
  }

  /// Audits a text of an area and period that is being written.
  ///
  /// A figure is contradicted when no value inside the roundings makes it agree with any cell of the
  /// ledger that it may be; what the ledger has nothing of is not said to be wrong.
  package func auditNarrative(
    _ text: ReadReport.Result, at place: LedgerPlace
  ) async throws -> AuditReport.Result {
    let audit = AuditReport(indicators: try await store.indicators())
    let comparison = try await LedgerComparison(of: text, at: place, store: store)
    let facts = audit.facts(of: [text])
    let findings = facts.flatMap { facts in
      CheckRegistry.all.flatMap { $0.findings(in: facts) }
        + FiguresAgreeWithLedger.findings(in: facts, held: comparison.held)
    }
    return try await settingAside(
      AuditReport.Result(
        reports: [text], plans: comparison.sources, findings: Auditor.list(findings)))
  }
}
