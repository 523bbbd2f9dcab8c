import Crypto
package import Ledger

extension ContentDigest {
  /// The digest of a file's bytes.
  package init(of bytes: [UInt8], file: String) {
    self.init(sha256: Self.sha256(bytes), bytes: bytes.count, file: file)
  }

  /// SHA-256 (FIPS 180-4) in 64 hexadecimal digits.
  package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    Array(bytes).withUnsafeBytes { hash.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef")
    return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
