/// The encoding that the name of a font stands for, in files that store font codes as letters.
///
/// A word-processing file of that time holds `ViÖt` as the Latin letters of the bytes, and only the
/// font (.VnTime, VNI-Times) turns them into Vietnamese.
///
/// ```swift
/// FontEncoding(font: ".VnTimeH")?.text("b¸o c¸o")  // "BÁO CÁO"
/// ```
package struct FontEncoding: Sendable {
  private let encoding: TextEncoding
  /// Whether the font shows small letters as capitals, as the fonts whose names end in H do.
  private let isCapital: Bool

  /// The encoding of a font; nil for any font that shows letters as what they are.
  package init?(font name: String) {
    // Almost every run has an ordinary font; it costs no more than a look at the first letter.
    guard let first = name.utf8.first, first == UInt8(ascii: ".") || first | 0x20 == 0x76 else {
      return nil
    }
    let name = name.lowercased()
    if name.hasPrefix(".vn") {
      encoding = .tcvn3
      isCapital = name.hasSuffix("h")
    } else if name.hasPrefix("vni-") || name.hasPrefix("vni ") {
      encoding = .vniWindows
      isCapital = false
    } else {
      return nil
    }
  }

  /// What the font shows for a text.
  ///
  /// A text that is plainly Unicode, whatever its font, stays as it is: it has letters that no font
  /// of one byte a letter knows, or it makes better Vietnamese than its decoding does.
  package func text(_ stored: String) -> String {
    var bytes: [UInt8] = []
    for scalar in stored.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value) {
        bytes.append(byte)
      } else if let byte = WindowsPunctuation.byte(of: scalar.value) {
        bytes.append(byte)
      } else {
        return stored
      }
    }
    let decoded = encoding.decode(bytes)
    if bytes.contains(where: { $0 > 0xA0 }),
      SyllableShare(of: decoded).isBelow(SyllableShare(of: Array(stored.utf8)))
    {
      return stored
    }
    let text = String(decoding: decoded, as: UTF8.self)
    return isCapital ? text.uppercased() : text
  }
}
