package import Quantities
import SourceText

/// One word, numeral or sign of a text.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    /// Letters, with any digits glued behind them ("Th7", "m2").
    case word
    /// Digits with their separators.
    case numeral
    /// A hyphen or dash of any length.
    case dash
    /// Any other sign.
    case sign
  }

  package var syllable: Syllable
  package var start: Int32
  package var end: Int32
  package var kind: Kind
  /// Whether no space stands before the token.
  package var isGlued: Bool
  /// Whether a word starts with a capital letter.
  package var isCapital: Bool
  /// Whether a word has no lower-case letter.
  package var isShouted: Bool
  /// Whether a numeral has no separators, as years and codes do not.
  package var isPlain: Bool
  /// Whether a word is at most three letters long: an outline mark such as "II" or "a".
  package var isEnumeratorLike: Bool { end - start <= 3 && isShouted || end - start == 1 }
  /// Index into ``TokenText/numbers``; -1 for everything but numerals.
  package var number: Int32
}

/// A paragraph cut into tokens: what every phrase is matched against.
package struct TokenText: Sendable {
  package let bytes: [UInt8]
  package private(set) var tokens: [Token] = []
  /// The value of each numeral; nil when it has too many digits.
  package private(set) var numbers: [ReportedNumber?] = []

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 4 + 4)
    bytes.withUnsafeBufferPointer { cut($0) }
  }

  /// The text of a range of tokens as it stands.
  package func string(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
  }

  /// The syllable at an index, or one that no word has when there is no token there.
  @inline(__always)
  package func syllable(_ index: Int) -> Syllable {
    index >= 0 && index < tokens.count ? tokens[index].syllable : .nothing
  }

  /// The value of the numeral at an index.
  package func number(_ index: Int) -> ReportedNumber? {
    guard index >= 0, index < tokens.count, tokens[index].number >= 0 else { return nil }
    return numbers[Int(tokens[index].number)]
  }

  /// Whether the token at an index is of that kind.
  @inline(__always)
  package func isKind(_ kind: Token.Kind, at index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].kind == kind
  }

  private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var isGlued = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x0A {
        index += 1
        isGlued = false
        continue
      }
      if byte &- 0x30 < 10 {
        index = addNumeral(bytes, at: index, isGlued: isGlued)
      } else {
        let (scalar, length) = Self.scalar(bytes, at: index)
        if SignClass.isLetter(scalar) {
          index = addWord(bytes, at: index, isGlued: isGlued)
        } else {
          addSign(scalar, at: index, length: length, isGlued: isGlued)
          index += length
        }
      }
      isGlued = true
    }
  }

  private mutating func addNumeral(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, isGlued: Bool
  ) -> Int {
    let result = NumeralReader.read(bytes, at: start)
    tokens.append(
      Token(
        syllable: .number, start: Int32(start), end: Int32(result.end), kind: .numeral,
        isGlued: isGlued, isCapital: false, isShouted: false, isPlain: result.isPlain,
        number: Int32(numbers.count)))
    numbers.append(result.number)
    return result.end
  }

  private mutating func addWord(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, isGlued: Bool
  ) -> Int {
    var folder = SyllableFolder()
    var index = start
    var isCapital = false
    var isShouted = true
    while index < bytes.count {
      let (scalar, length) = Self.scalar(bytes, at: index)
      let isLetter = SignClass.isLetter(scalar)
      guard isLetter || SignClass.isDigit(scalar) || scalar == 0xB2 || scalar == 0xB3 else { break }
      if isLetter {
        let isUpper = VietnameseLetters.isUppercase(scalar)
        if index == start { isCapital = isUpper }
        if !isUpper { isShouted = false }
      }
      folder.add(scalar == 0xB2 ? 0x32 : scalar == 0xB3 ? 0x33 : scalar)
      index += length
    }
    tokens.append(
      Token(
        syllable: folder.syllable, start: Int32(start), end: Int32(index), kind: .word,
        isGlued: isGlued, isCapital: isCapital, isShouted: isShouted, isPlain: false, number: -1))
    return index
  }

  private mutating func addSign(_ scalar: UInt32, at start: Int, length: Int, isGlued: Bool) {
    let isDash = SignClass.isDash(scalar)
    tokens.append(
      Token(
        syllable: isDash ? .dash : Syllable(sign: scalar), start: Int32(start),
        end: Int32(start + length), kind: isDash ? .dash : .sign, isGlued: isGlued,
        isCapital: false, isShouted: false, isPlain: false, number: -1))
  }

  @inline(__always)
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for step in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + step]) & 0x3F }
    return (scalar, length)
  }
}

extension Syllable {
  /// The key of a sign.
  @inline(__always)
  init(sign: UInt32) { key = 1 << 62 | UInt64(sign) }

  /// What stands where there is no token.
  package static let nothing = Syllable(key: UInt64.max)
  /// Any numeral.
  package static let number = Syllable(key: 1 << 62 | 1 << 61)
  package static let dash = Syllable(sign: 0x2D)
  package static let comma = Syllable(sign: 0x2C)
  package static let semicolon = Syllable(sign: 0x3B)
  package static let colon = Syllable(sign: 0x3A)
  package static let stop = Syllable(sign: 0x2E)
  package static let slash = Syllable(sign: 0x2F)
  package static let open = Syllable(sign: 0x28)
  package static let close = Syllable(sign: 0x29)
  package static let percent = Syllable(sign: 0x25)
}
