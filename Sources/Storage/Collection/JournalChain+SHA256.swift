package import Ledger

extension JournalChain {
  /// The chain of every journal that is kept: SHA-256.
  package static let sha256 = JournalChain { ContentDigest.sha256($0) }
}
