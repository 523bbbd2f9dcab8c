package import Ledger

/// A form as somebody saw it: which one, and its version then.
package struct SeenForm: Hashable, Sendable {
  package var key: Submission.Key
  package var version: Int

  package init(key: Submission.Key, version: Int) {
    self.key = key
    self.version = version
  }

  /// One word for it: "XA-THANG/03388.UB/2026-10/3".
  package var code: String { "\(key.code)/\(version)" }

  /// What a code spells, the other way of ``code``.
  package init?(code: String) {
    let parts = code.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let period = TimePeriod(code: parts[2]), let version = Int(parts[3])
    else { return nil }
    self.init(
      key: Submission.Key(regime: parts[0], agency: parts[1], period: period), version: version)
  }
}
