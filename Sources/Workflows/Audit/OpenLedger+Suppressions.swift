import Audit
import Ledger
import Storage

/// Setting findings aside, and taking that back.
extension OpenLedger {
  /// Records what a person decided on findings of an audit, by the first digits of their fingerprints.
  ///
  /// Nothing is recorded where one of them names no finding, or several.
  package func decide(
    on result: AuditReport.Result, suppress: [String], restore: [String], reason: String,
    person: String, now: Int64
  ) async throws {
    var words: [Suppression] = []
    for (digits, isInForce) in suppress.map({ ($0, true) }) + restore.map({ ($0, false) }) {
      let finding = try result.finding(named: digits)
      words.append(
        Suppression(
          fingerprint: finding.fingerprint, check: finding.check, quote: finding.claim.quote,
          isInForce: isInForce, reason: reason, person: person, recordedAt: now))
    }
    for word in words { try await store.record(word) }
  }

  /// The audit with the findings put apart that persons have set aside.
  package func settingAside(_ result: AuditReport.Result) async throws -> AuditReport.Result {
    result.settingAside(try await store.suppressions())
  }
}
