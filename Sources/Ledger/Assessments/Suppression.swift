/// A person's word on one finding of an audit: that it is set aside, or no longer, and why.
///
/// The document is never touched, and the finding stays visible with the reason beside it. Every word
/// is kept; the latest on a finding holds.
package struct Suppression: Hashable, Sendable {
  /// What the finding is known by, whatever line it stands on.
  package var fingerprint: String
  /// Code of the check that made the finding: "SUM-01".
  package var check: String
  /// The words of the document that the finding is about.
  package var quote: String
  /// Whether the finding is set aside from now on; false takes an earlier word back.
  package var isInForce: Bool
  package var reason: String
  package var person: String
  /// Milliseconds since 1970 UTC.
  package var recordedAt: Int64

  package init(
    fingerprint: String, check: String, quote: String, isInForce: Bool, reason: String,
    person: String, recordedAt: Int64
  ) {
    self.fingerprint = fingerprint
    self.check = check
    self.quote = quote
    self.isInForce = isInForce
    self.reason = reason
    self.person = person
    self.recordedAt = recordedAt
  }
}
