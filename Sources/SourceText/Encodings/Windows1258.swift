/// Windows-1258, Microsoft's code page of Vietnamese.
///
/// Shaped vowels are letters, tones are combining marks behind them. The marks stay decomposed here; ``SourceTextBuilder`` composes them.
enum Windows1258 {
  /// Where the code page differs from Latin 1 above C0.
  private static let differences: [UInt8: UInt32] = [
    0xC3: 0x102, 0xE3: 0x103, 0xD0: 0x110, 0xF0: 0x111, 0xD5: 0x1A0, 0xF5: 0x1A1, 0xDD: 0x1AF,
    0xFD: 0x1B0, 0xFE: 0x20AB, 0xCC: 0x300, 0xD2: 0x309, 0xDE: 0x303, 0xEC: 0x301, 0xF2: 0x323,
  ]

  /// The text as UTF-8.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 3 / 2)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else if byte < 0xA1 {
        utf8.appendUTF8(WindowsPunctuation.scalar(of: byte))
      } else {
        utf8.appendUTF8(differences[byte] ?? UInt32(byte))
      }
    }
    return utf8
  }
}
