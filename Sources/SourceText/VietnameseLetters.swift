/// The letters of Vietnamese as a table: twelve vowels times six tones, and what follows from it.
///
/// Composition (NFC), case, the tone a letter carries and the plain vowel under it are all read off
/// this one table, so that no two of them can disagree.
package enum VietnameseLetters {
  /// A tone mark; `level` (thanh ngang) is written by leaving the vowel bare.
  package enum Tone: UInt8, Sendable {
    case level, grave, hook, tilde, acute, dot
  }

  /// A lower-case vowel taken apart: `ấ` is the vowel `â` with the acute tone.
  package struct Vowel: Hashable, Sendable {
    /// Index of the toneless vowel in `plainVowels`.
    package var plain: Int
    package var tone: Tone

    package init(plain: Int, tone: Tone) {
      self.plain = plain
      self.tone = tone
    }
  }

  /// The twelve toneless vowels, in the order of `rows`.
  package static let plainVowels: [Unicode.Scalar] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
  ]

  /// One row a vowel, one column a tone, in the order of ``Tone``.
  private static let rows: [String] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]

  /// The lower-case letter of each vowel and tone: `letters[plain * 6 + tone]`.
  private static let letters: [Unicode.Scalar] = rows.flatMap { Array($0.unicodeScalars) }

  /// Facts about one scalar, found by its value; Vietnamese lies below U+1F00.
  private struct Entry {
    var vowel: Int16 = -1
    var isUpper = false
    var lower: UInt32 = 0
  }

  private static let entries: [Entry] = {
    var table = [Entry](repeating: Entry(), count: 0x1F00)
    for (index, letter) in letters.enumerated() {
      table[Int(letter.value)] = Entry(vowel: Int16(index), isUpper: false, lower: letter.value)
      let upper = upperCase(letter)
      table[Int(upper.value)] = Entry(vowel: Int16(index), isUpper: true, lower: letter.value)
    }
    table[0x110] = Entry(vowel: -1, isUpper: true, lower: 0x111)
    return table
  }()

  private static func upperCase(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    letter.properties.uppercaseMapping.unicodeScalars.first ?? letter
  }

  /// The vowel and tone of a letter of either case, or nil for anything else.
  package static func vowel(of scalar: UInt32) -> Vowel? {
    guard scalar < 0x1F00 else { return nil }
    let index = entries[Int(scalar)].vowel
    guard index >= 0, let tone = Tone(rawValue: UInt8(index % 6)) else { return nil }
    return Vowel(plain: Int(index) / 6, tone: tone)
  }

  /// The lower-case letter of a vowel with a tone.
  package static func letter(_ vowel: Vowel) -> UInt32 {
    letters[vowel.plain * 6 + Int(vowel.tone.rawValue)].value
  }

  /// The lower-case form of a scalar: Vietnamese by table, the other capitals of Latin 1 by rule.
  package static func lowercased(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar + 32 : scalar }
    if scalar < 0x1F00, entries[Int(scalar)].isUpper { return entries[Int(scalar)].lower }
    if (0xC0...0xDE).contains(scalar), scalar != 0xD7 { return scalar + 32 }
    return scalar
  }

  /// Whether a scalar is an upper-case letter of Vietnamese or ASCII.
  package static func isUppercase(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x41 < 26 }
    return scalar < 0x1F00 && entries[Int(scalar)].isUpper
  }

  /// The letter with a combining mark put on it, or nil when the pair is no letter of Vietnamese.
  ///
  /// `a` and U+0302 give `â`, `â` and U+0301 give `ấ`, in either order of the marks.
  package static func compose(_ base: UInt32, with mark: UInt32) -> UInt32? {
    guard var vowel = vowel(of: base) else { return nil }
    if let tone = tone(ofMark: mark) {
      guard vowel.tone == .level else { return nil }
      vowel.tone = tone
    } else {
      let name = plainVowels[vowel.plain]
      let shaped: Unicode.Scalar
      switch (mark, name) {
      case (0x302, "a"): shaped = "â"
      case (0x302, "e"): shaped = "ê"
      case (0x302, "o"): shaped = "ô"
      case (0x306, "a"): shaped = "ă"
      case (0x31B, "o"): shaped = "ơ"
      case (0x31B, "u"): shaped = "ư"
      default: return nil
      }
      guard let plain = plainVowels.firstIndex(of: shaped) else { return nil }
      vowel.plain = plain
    }
    let lower = letter(vowel)
    guard isUppercase(base), let scalar = Unicode.Scalar(lower) else { return lower }
    return upperCase(scalar).value
  }

  private static func tone(ofMark mark: UInt32) -> Tone? {
    switch mark {
    // The two behind 0300 and 0301 are old codes of Unicode for the same marks.
    case 0x300, 0x340: .grave
    case 0x309: .hook
    case 0x303: .tilde
    case 0x301, 0x341: .acute
    case 0x323: .dot
    default: nil
    }
  }
}
