/// TCVN3, also called ABC: one byte a letter, shown right only by the fonts named .Vn….
///
/// Capitals with a tone have no bytes of their own: they are the small letters in a capital font
/// (.VnTimeH), which a plain text does not name. So `B¸O C¸O` is BÁO CÁO by the capitals beside
/// them, but a word whose first letter carries the tone (`ñy ban`) begins small.
enum TCVN3 {
  /// The letters from A1 to FE in the order of their bytes; a full stop where a byte has none.
  private static let letters = Array(
    ("ĂÂÊÔƠƯĐăâêôơưđ" + "......" + "àảãáạ" + "." + "ằẳẵắ" + "......." + "ặ" + "ầẩẫấậ" + "è" + "."
      + "ẻẽéẹ" + "ềểễếệ" + "ìỉ" + "..." + "ĩíị" + "ò" + "." + "ỏõóọ" + "ồổỗốộ" + "ờởỡớợ" + "ù"
      + "." + "ủũúụ" + "ừửữứự" + "ỳỷỹýỵ").unicodeScalars)

  private static let capitals = letters.map { letter in
    letter.properties.uppercaseMapping.unicodeScalars.first ?? letter
  }

  /// The text as UTF-8; bytes without a letter become U+FFFD.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 3 / 2)
    var index = 0
    while index < bytes.count {
      let end = bytes[index...].firstIndex { !isLetter($0) } ?? bytes.count
      let table = isCapital(bytes[index..<end]) ? capitals : letters
      for byte in bytes[index..<end] {
        if byte < 0x80 { utf8.append(byte) } else { utf8.appendUTF8(table[Int(byte) - 0xA1].value) }
      }
      if end < bytes.count {
        let byte = bytes[end]
        utf8.appendUTF8(byte < 0x80 ? UInt32(byte) : WindowsPunctuation.scalar(of: byte))
      }
      index = end + 1
    }
    return utf8
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
    return byte > 0xA0 && byte < 0xFF && letters[Int(byte) - 0xA1] != "."
  }

  /// Whether a word is written in capitals: two plain ones at least, for in `Hµ` one says nothing.
  private static func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    let plain = word.filter { $0 < 0x80 }
    return plain.count >= 2 && plain.allSatisfy { $0 < 0x61 }
  }
}
