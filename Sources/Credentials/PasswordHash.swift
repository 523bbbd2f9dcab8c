import Crypto
import CryptoExtras
import Foundation

/// The one place where passwords are hashed and checked: scrypt (RFC 7914) with a salt for each.
///
/// A hash is text that names its own parameters, so that they can be raised and old hashes still
/// checked: `scrypt$17$8$1$<salt>$<key>`, salt and key in base 64.
package enum PasswordHash {
  /// What a derivation costs: 2^cost × block size × 128 bytes of memory.
  package struct Cost: Hashable, Sendable {
    package var logRounds: Int
    package var blockSize: Int
    package var parallelism: Int

    /// 128 MiB for each check, as OWASP's guidance of 2023 has it for one-factor sign-in.
    package static let standard = Cost(logRounds: 17, blockSize: 8, parallelism: 1)

    package init(logRounds: Int, blockSize: Int, parallelism: Int) {
      self.logRounds = logRounds
      self.blockSize = blockSize
      self.parallelism = parallelism
    }

    /// Whether a stored hash may ask for it: more would let a forged one take the machine down.
    fileprivate var isBearable: Bool {
      (1...20).contains(logRounds) && (1...16).contains(blockSize) && (1...4).contains(parallelism)
    }
  }

  private static let keyLength = 32

  /// The hash of a password, with a salt of its own.
  package static func make(_ password: String, cost: Cost = .standard) throws -> String {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let key = try derive(password, salt: salt, cost: cost, length: keyLength)
    return [
      "scrypt", String(cost.logRounds), String(cost.blockSize), String(cost.parallelism),
      Data(salt).base64EncodedString(), Data(key).base64EncodedString(),
    ].joined(separator: "$")
  }

  /// Whether a password is the one of a hash; false for a hash that is none.
  ///
  /// It takes as long for a wrong password as for the right one.
  package static func verify(_ password: String, against hash: String) -> Bool {
    let parts = hash.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
      let block = Int(parts[2]), let parallelism = Int(parts[3]),
      let salt = Data(base64Encoded: parts[4]), let key = Data(base64Encoded: parts[5]),
      !key.isEmpty
    else { return false }
    let cost = Cost(logRounds: rounds, blockSize: block, parallelism: parallelism)
    guard cost.isBearable,
      let derived = try? derive(password, salt: Array(salt), cost: cost, length: key.count)
    else { return false }
    return zip(derived, key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// The key of a password; its spelling form does not matter, so that every keyboard signs in.
  static func derive(
    _ password: String, salt: [UInt8], cost: Cost, length: Int
  ) throws -> [UInt8] {
    let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
    let key = try KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: length, rounds: 1 << cost.logRounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism,
      maxMemory: 256 * cost.blockSize << cost.logRounds)
    return key.withUnsafeBytes { Array($0) }
  }
}
