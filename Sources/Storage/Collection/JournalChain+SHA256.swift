import Crypto
package import Ledger

extension JournalChain {
  /// The chain of every journal that is kept: SHA-256.
  package static let sha256 = JournalChain { bytes in
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef")
    return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
