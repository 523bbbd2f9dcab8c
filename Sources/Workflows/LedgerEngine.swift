package import Storage

/// A storage engine that the executable brings along; nothing above it knows its name.
package protocol LedgerEngine: Sendable {
  /// Opens a ledger that exists.
  func open(_ address: String) async throws -> any WholeStore
  /// Makes an empty ledger; fails where there is one already.
  func create(_ address: String) async throws -> any WholeStore
  /// What went wrong, in one sentence for a person, in Vietnamese and in English.
  func sentence(for error: any Error, at address: String) -> Wording
}
