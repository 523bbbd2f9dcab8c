/// Letters that nobody can guess: 256 bits from the system's source of chance.
enum SecretText {
  static func make() -> String {
    var chance = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(chance.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
