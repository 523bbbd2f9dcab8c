/// Letters that nobody can guess: 256 bits from the system's source of chance.
enum SecretText {
  static func make() -> String {
    var chance = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(chance.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// A password that can be read out and typed: four groups of four signs that cannot be taken for each
  /// other, some 79 bits.
  static func makeReadable() -> String {
    var chance = SystemRandomNumberGenerator()
    let signs = Array("abcdefghijkmnpqrstuvwxyz23456789")
    return (0..<4).map { _ in
      String((0..<4).map { _ in signs[Int.random(in: signs.indices, using: &chance)] })
    }.joined(separator: "-")
  }
}
