/// VNI-Windows: a plain letter followed by a byte for its shape and tone, `Vieät` for `Việt`.
///
/// The letters that leave no room for a second byte have one of their own (`ñ` đ, `ô` ơ, `ö` ư, and
/// i and y with some tones). Capitals lie 20 (hexadecimal) lower, marks of either case are accepted
/// behind letters of either case.
enum VNIWindows {
  /// The marks of shape and tone that a byte puts on the letter in front of it.
  private static let marks: [UInt8: [UInt32]] = {
    let (grave, hook, tilde, acute, dot): (UInt32, UInt32, UInt32, UInt32, UInt32) =
      (0x300, 0x309, 0x303, 0x301, 0x323)
    let (circumflex, breve): (UInt32, UInt32) = (0x302, 0x306)
    return [
      0xF8: [grave], 0xFB: [hook], 0xF5: [tilde], 0xF9: [acute], 0xEF: [dot],
      0xE2: [circumflex], 0xE0: [circumflex, grave], 0xE5: [circumflex, hook],
      0xE3: [circumflex, tilde], 0xE1: [circumflex, acute], 0xE4: [circumflex, dot],
      0xEA: [breve], 0xE8: [breve, grave], 0xFA: [breve, hook],
      0xFC: [breve, tilde], 0xE9: [breve, acute], 0xEB: [breve, dot],
    ]
  }()

  /// The letters that are one byte, in lower case; ơ and ư may still take a tone.
  private static let wholeLetters: [UInt8: Unicode.Scalar] = [
    0xF1: "đ", 0xF4: "ơ", 0xF6: "ư", 0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ", 0xED: "í", 0xF2: "ị",
    0xEE: "ỵ",
  ]

  /// The text as UTF-8; bytes that mark nothing become U+FFFD.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 3 / 2)
    var index = 0
    while index < bytes.count {
      let scalar = letter(bytes[index])
      index += 1
      if index < bytes.count, bytes[index] >= 0xC0, let marked = mark(scalar, with: bytes[index]) {
        utf8.appendUTF8(marked)
        index += 1
      } else {
        utf8.appendUTF8(scalar)
      }
    }
    return utf8
  }

  private static func letter(_ byte: UInt8) -> UInt32 {
    if byte < 0x80 { return UInt32(byte) }
    if byte < 0xA1 { return WindowsPunctuation.scalar(of: byte) }
    if byte < 0xC0 { return UInt32(byte) }
    guard let lower = wholeLetters[byte | 0x20] else { return 0xFFFD }
    guard byte & 0x20 == 0 else { return lower.value }
    return lower.properties.uppercaseMapping.unicodeScalars.first?.value ?? lower.value
  }

  private static func mark(_ letter: UInt32, with byte: UInt8) -> UInt32? {
    guard let found = marks[byte | 0x20] else { return nil }
    var marked = letter
    for mark in found {
      guard let next = VietnameseLetters.compose(marked, with: mark) else { return nil }
      marked = next
    }
    return marked
  }
}
