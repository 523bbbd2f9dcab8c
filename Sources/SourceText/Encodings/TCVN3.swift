/// TCVN3, also called ABC: one byte a letter, shown right only by the fonts named .Vn….
///
/// Capitals with a tone have no bytes of their own: they are the small letters in a capital font
/// (.VnTimeH), which a plain text does not name. They come out as small letters.
enum TCVN3 {
  /// The letters from A1 to FE in the order of their bytes; a full stop where a byte has none.
  private static let letters = Array(
    ("ĂÂÊÔƠƯĐăâêôơưđ" + "......" + "àảãáạ" + "." + "ằẳẵắ" + "......." + "ặ" + "ầẩẫấậ" + "è" + "."
      + "ẻẽéẹ" + "ềểễếệ" + "ìỉ" + "..." + "ĩíị" + "ò" + "." + "ỏõóọ" + "ồổỗốộ" + "ờởỡớợ" + "ù"
      + "." + "ủũúụ" + "ừửữứự" + "ỳỷỹýỵ").unicodeScalars)

  /// The text as UTF-8; bytes without a letter become U+FFFD.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 3 / 2)
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else if byte > 0xA0, byte < 0xFF, letters[Int(byte) - 0xA1] != "." {
        utf8.appendUTF8(letters[Int(byte) - 0xA1].value)
      } else {
        utf8.appendUTF8(WindowsPunctuation.scalar(of: byte))
      }
    }
    return utf8
  }
}
