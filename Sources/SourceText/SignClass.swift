/// What kind of sign a scalar is, as far as reading Vietnamese prose needs to know.
package enum SignClass {
  /// Digits 0 to 9.
  @inline(__always)
  package static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  /// Letters of the Latin alphabet with all their marks.
  @inline(__always)
  package static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 }
    return (scalar >= 0xC0 && scalar < 0x250 && scalar != 0xD7 && scalar != 0xF7)
      || (scalar >= 0x370 && scalar < 0x530) || (scalar >= 0x1E00 && scalar < 0x1F00)
      || (scalar >= 0x300 && scalar < 0x370)
  }

  /// Superscript digits, as their value; nil for other signs.
  package static func superscriptDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xB9: 1
    case 0xB2: 2
    case 0xB3: 3
    case 0x2070, 0x2074...0x2079: Int(scalar) - 0x2070
    default: nil
    }
  }

  /// Hyphens and dashes of every length, and the minus sign.
  @inline(__always)
  package static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (scalar >= 0x2010 && scalar <= 0x2015) || scalar == 0x2212
  }
}
