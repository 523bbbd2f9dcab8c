import Ledger
import Quantities

extension Finding {
  /// What the finding is known by wherever it stands: sixteen digits that follow from the check, the
  /// words of the claim and the values of its operands.
  ///
  /// Line breaks, capitals, spelling variants and the place in the document do not count, so that a
  /// finding is the same in the next draft as long as words and figures are.
  package var fingerprint: String {
    var hash = StableHash()
    hash.add(check)
    for word in SubjectKey(claim.quote).words { hash.add(word) }
    for operand in operands {
      if let value = operand.value {
        hash.add(value.description)
      } else {
        for word in SubjectKey(operand.quote).words { hash.add(word) }
      }
    }
    return hash.digits
  }
}

/// A hash that is the same on every machine and in every run (FNV-1a, 64 bits, stirred at the end).
private struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    add(byte: 0)
  }

  mutating func add(_ word: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      add(byte: UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  private mutating func add(byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  var digits: String {
    var stirred = state
    stirred = (stirred ^ stirred >> 33) &* 0xFF51_AFD7_ED55_8CCD
    stirred ^= stirred >> 33
    let text = String(stirred, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
