import SourceText

/// A name without accents and case, for finding: "Lai Châu", "lai-chau" and "LAI CHAU" are one.
package struct SearchKey: Hashable, Sendable {
  package let text: String

  package init(_ name: String) {
    var letters: [UInt8] = []
    for scalar in name.unicodeScalars {
      let lower = VietnameseLetters.lowercased(scalar.value)
      if let vowel = VietnameseLetters.vowel(of: lower) {
        letters.append(Self.plain[vowel.plain])
      } else if lower == 0x111 {
        letters.append(UInt8(ascii: "d"))
      } else if lower < 0x80, SignClass.isLetter(lower) || SignClass.isDigit(lower) {
        letters.append(UInt8(lower))
      }
    }
    text = String(decoding: letters, as: UTF8.self)
  }

  /// Whether the key is the name without its spaces and marks.
  func isSlug(of name: String) -> Bool { !text.isEmpty && SearchKey(name).text == text }

  /// The bare letter of each of the twelve vowels.
  private static let plain = Array("aaaeeiooouuy".utf8)
}
