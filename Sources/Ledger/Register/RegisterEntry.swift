/// One act on the register: entries are only ever added.
package struct RegisterEntry: Hashable, Sendable {
  /// What was done.
  package enum Act: Hashable, Sendable {
    /// A number was taken for a document.
    case reserved(DocumentDraft)
    case issued(DocumentIssue)
    /// An issued document was called back, or the number of a draft given up.
    case recalled(reason: String)
  }

  package var number: DocumentNumber
  package var act: Act
  package var person: String
  /// Milliseconds since 1970 UTC.
  package var recordedAt: Int64

  package init(number: DocumentNumber, act: Act, person: String, recordedAt: Int64) {
    self.number = number
    self.act = act
    self.person = person
    self.recordedAt = recordedAt
  }
}
