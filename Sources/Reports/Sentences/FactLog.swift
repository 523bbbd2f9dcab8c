/// Gives each fact of a document its id, the same in every run over the same ledger.
struct FactLog {
  private var uses: [String: Int] = [:]

  /// The fact with its id.
  mutating func fact(_ fact: WrittenFact) -> WrittenFact {
    var fact = fact
    let name = Self.name(of: fact.meaning)
    let use = uses[name, default: 0]
    uses[name] = use + 1
    fact.id = use == 0 ? name : "\(name)-\(use + 1)"
    return fact
  }

  /// Sixteen hexadecimal digits of the meaning (FNV-1a), which is what a mark in Word has room for.
  private static func name(of meaning: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in meaning.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return "so-lieu-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
