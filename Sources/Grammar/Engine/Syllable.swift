import SourceText

/// A syllable folded for matching: case, tone placement (hoà/hòa) and i/y (tỉ/tỷ) do not count.
///
/// Letters are packed six bits each and the tone stands apart from them, so that two spellings of
/// one syllable have the same key and no two syllables of Vietnamese share one. Words too long to
/// pack (foreign names, codes) are hashed instead.
package struct Syllable: Hashable, Sendable {
  package let key: UInt64

  @inline(__always)
  init(key: UInt64) { self.key = key }

  /// The syllable of one written word.
  package init(_ word: String) {
    var folder = SyllableFolder()
    for scalar in word.unicodeScalars { folder.add(scalar.value) }
    self = folder.syllable
  }

  /// The letters alone, the same whatever the tone.
  package var letters: UInt64 { key >> 3 }

  /// The syllables of a phrase; signs such as `%` and `/` count as words of their own.
  package static func sequence(_ phrase: String) -> [Syllable] {
    let text = TokenText(Array(phrase.utf8))
    return text.tokens.map(\.syllable)
  }
}

/// Folds the letters of one word into a ``Syllable``.
struct SyllableFolder {
  private var packed: UInt64 = 0
  private var count = 0
  private var tone: UInt64 = 0
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var last: UInt8 = 0
  private var beforeLast: UInt8 = 0
  private var beforeThat: UInt8 = 0

  /// Code of i, y, q and u among the letters, for the rule of i and y.
  private static let i: UInt8 = 6
  private static let y: UInt8 = 12

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    let code: UInt8
    if scalar < 0x80 {
      code = Self.ascii[Int(scalar)]
    } else if let vowel = VietnameseLetters.vowel(of: scalar) {
      code = UInt8(vowel.plain + 1)
      if vowel.tone != .level { tone = UInt64(vowel.tone.rawValue) }
    } else {
      code = Self.other(scalar)
    }
    packed = packed << 6 | UInt64(code)
    count += 1
    hash = (hash ^ UInt64(VietnameseLetters.lowercased(scalar))) &* 0x100_0000_01B3
    beforeThat = beforeLast
    beforeLast = last
    last = code
  }

  var syllable: Syllable {
    guard count <= 9 else { return Syllable(key: hash | 1 << 63) }
    var packed = packed
    let followsConsonant = beforeLast > 12 && beforeLast < 40
    let followsQu = beforeLast == 10 && beforeThat == Self.q
    if last == Self.y, followsConsonant || followsQu || count == 1 {
      packed = packed & ~0x3F | UInt64(Self.i)
    }
    return Syllable(key: packed << 3 | tone)
  }

  private static let q: UInt8 = 13 + 12

  private static func other(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x110, 0x111: 39
    case 0xB2: 40 + 2
    case 0xB3: 40 + 3
    default: 63
    }
  }

  /// Codes: 1…12 the vowels, 13… the consonants b, c, d, f …, 39 đ, 40… the digits.
  private static let ascii: [UInt8] = {
    var table = [UInt8](repeating: 62, count: 128)
    var code: UInt8 = 13
    for letter in "bcdfghjklmnpqrstvwxz".utf8 {
      table[Int(letter)] = code
      table[Int(letter) - 32] = code
      code += 1
    }
    for (index, vowel) in VietnameseLetters.plainVowels.enumerated() where vowel.isASCII {
      table[Int(vowel.value)] = UInt8(index + 1)
      table[Int(vowel.value) - 32] = UInt8(index + 1)
    }
    for digit in 0..<10 { table[0x30 + digit] = 40 + UInt8(digit) }
    return table
  }()
}
