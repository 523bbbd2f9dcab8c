import Testing

@testable import Credentials

@Suite("Passwords")
struct PasswordHashTests {
  private static let cheap = PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1)

  @Test("Keys are those of RFC 7914")
  func vectors() throws {
    let key = try PasswordHash.derive(
      "password", salt: Array("NaCl".utf8),
      cost: PasswordHash.Cost(logRounds: 10, blockSize: 8, parallelism: 16), length: 64)
    let digits = Array("0123456789abcdef")
    let text = String(key.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    #expect(
      text
        == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")
  }

  @Test("A password opens its own hash and no other password does")
  func verification() throws {
    let hash = try PasswordHash.make("mật khẩu dài", cost: Self.cheap)
    #expect(hash.hasPrefix("scrypt$4$8$1$"))
    #expect(PasswordHash.verify("mật khẩu dài", against: hash))
    #expect(!PasswordHash.verify("mật khẩu dài ", against: hash))
    #expect(!PasswordHash.verify("", against: hash))
  }

  @Test("The same password has another hash each time")
  func salt() throws {
    let hashes = try (0..<4).map { _ in try PasswordHash.make("a", cost: Self.cheap) }
    #expect(Set(hashes).count == 4)
  }

  @Test("A keyboard that composes letters otherwise signs in as well")
  func spelling() throws {
    let composed = "m\u{1EAD}t kh\u{1EA9}u"
    let decomposed = "ma\u{0323}\u{0302}t kha\u{0302}\u{0309}u"
    let hash = try PasswordHash.make(composed, cost: Self.cheap)
    #expect(PasswordHash.verify(decomposed, against: hash))
  }

  @Test(
    "What is no hash, or asks for more than a machine has, opens for nobody",
    arguments: [
      "", "a", "scrypt", "scrypt$4$8$1$AA==", "scrypt$4$8$1$AA==$", "bcrypt$4$8$1$AA==$AA==",
      "scrypt$40$8$1$AA==$AA==", "scrypt$4$999$1$AA==$AA==", "scrypt$-1$8$1$AA==$AA==",
      "scrypt$4$8$0$AA==$AA==", "scrypt$x$8$1$AA==$AA==", "scrypt$4$8$1$!$AA==",
    ])
  func malformed(_ hash: String) {
    #expect(!PasswordHash.verify("", against: hash))
    #expect(!PasswordHash.verify("a", against: hash))
  }
}
