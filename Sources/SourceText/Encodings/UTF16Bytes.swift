/// Text in two-byte units, in either order of the bytes.
enum UTF16Bytes {
  case littleEndian
  case bigEndian

  /// The order that the zero bytes of a text without byte-order mark show: most characters of a
  /// Vietnamese text are ASCII, whose upper byte is zero and whose lower byte is not (only a
  /// decomposed grave, U+0300, has it the other way round).
  static func pattern(of bytes: [UInt8]) -> UTF16Bytes? {
    let pairs = min(bytes.count, 8192) / 2
    guard pairs > 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { zeros.even += 1 }
      if bytes[2 * pair + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.odd * 10 >= pairs * 4, zeros.even * 4 < zeros.odd { return .littleEndian }
    if zeros.even * 10 >= pairs * 4, zeros.odd * 4 < zeros.even { return .bigEndian }
    return nil
  }

  /// The encoding, unless the text holds zero characters or units that belong to no character: then
  /// the pattern was that of some binary file.
  func isText(_ bytes: [UInt8]) -> TextEncoding? {
    var broken = 0
    var scalars = 0
    var hasZero = false
    forEachScalar(of: bytes) { scalar in
      scalars += 1
      if scalar == 0 { hasZero = true }
      if scalar == 0xFFFD { broken += 1 }
    }
    guard !hasZero, broken * 100 <= scalars else { return nil }
    return self == .littleEndian ? .utf16LittleEndian : .utf16BigEndian
  }

  /// The text as UTF-8 without byte-order mark.
  func decode(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    forEachScalar(of: bytes) { utf8.appendUTF8($0) }
    return utf8
  }

  /// Hands over each scalar behind the byte-order mark; a lone surrogate, or a last odd byte, comes
  /// as U+FFFD.
  private func forEachScalar(of bytes: [UInt8], _ body: (UInt32) -> Void) {
    var index = 0
    func unit(at index: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return self == .littleEndian ? second << 8 | first : first << 8 | second
    }
    if bytes.count >= 2, unit(at: 0) == 0xFEFF { index = 2 }
    while index + 1 < bytes.count {
      let high = unit(at: index)
      index += 2
      guard (0xD800..<0xE000).contains(high) else {
        body(high)
        continue
      }
      guard high < 0xDC00, index + 1 < bytes.count else {
        body(0xFFFD)
        continue
      }
      let low = unit(at: index)
      guard (0xDC00..<0xE000).contains(low) else {
        body(0xFFFD)
        continue
      }
      index += 2
      body(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }
    if index < bytes.count { body(0xFFFD) }
  }
}
