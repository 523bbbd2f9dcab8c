import Foundation
import SourceText
import TestSupport
import Testing

@Suite("The normal form of a text")
struct NormalFormTests {
  static let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
  static let tones: [Unicode.Scalar?] = [
    nil, "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}",
  ]

  /// Every vowel with every tone, in both cases, composed by the system's own tables.
  static var letters: [String] {
    vowels.flatMap { vowel in tones.map { compose(String(vowel), $0) } }
  }

  static func compose(_ base: String, _ mark: Unicode.Scalar?) -> String {
    var view = base.unicodeScalars
    if let mark { view.append(mark) }
    return String(view).precomposedStringWithCanonicalMapping
  }

  static func normal(_ text: String) -> String { string(normal(Array(text.utf8))) }

  static func normal(_ bytes: [UInt8]) -> SourceText {
    var builder = SourceTextBuilder()
    builder.append(lines: bytes)
    return builder.finish()
  }

  static func string(_ text: SourceText) -> String { text.string(0..<text.bytes.count) }

  static func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  @Test("Every letter is composed, whatever the order of its marks", arguments: letters)
  func everyLetter(letter: String) {
    let parts = Self.scalars(letter.decomposedStringWithCanonicalMapping)
    for order in [Array(parts.dropFirst()), parts.dropFirst().reversed()] {
      var view = String.UnicodeScalarView([parts[0]])
      view.append(contentsOf: order)
      #expect(Self.scalars(Self.normal("x\(String(view))y")) == Self.scalars("x\(letter)y"))
    }
    #expect(Self.scalars(Self.normal(letter)) == Self.scalars(letter))
  }

  @Test("Text put together at random is the system's composed form", arguments: 0..<40)
  func randomText(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let pieces =
      Self.letters + ["đ", "Đ", "b", "ngh", " ", "7.800", "%", "\n", "“", "–", "‰", "m²"]
    let text = (0..<200).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
    let composed = Self.scalars(text.precomposedStringWithCanonicalMapping)
    #expect(Self.scalars(Self.normal(text.decomposedStringWithCanonicalMapping)) == composed)
    #expect(Self.scalars(Self.normal(text)) == composed)
  }

  @Test(
    "Spaces of every kind become plain ones",
    arguments: [
      "\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "\u{2007}", "\t", "\u{2028}", "\u{85}",
    ])
  func spaces(space: String) {
    #expect(Self.normal("7.800\(space)tấn") == "7.800 tấn")
  }

  @Test(
    "What is not seen goes",
    arguments: [
      "\u{200B}", "\u{200D}", "\u{AD}", "\u{FEFF}", "\u{2060}", "\u{200E}", "\u{202A}", "\u{2069}",
      "\u{FE0F}", "\u{1}", "\u{7F}", "\u{90}", "\u{0}",
    ])
  func invisible(sign: String) {
    #expect(Self.normal("7.8\(sign)00 tấn") == "7.800 tấn")
  }

  @Test("Line ends of every kind become line feeds")
  func lineEnds() {
    #expect(Self.normal("a\r\nb\rc\nd\r\r\n") == "a\nb\nc\nd\n\n")
  }

  @Test("Icelandic and African letters that look like Đ become Đ")
  func lookAlikes() {
    #expect(Self.normal("\u{D0}ảng \u{189}oàn ĐT") == "Đảng Đoàn ĐT")
  }

  @Test("The spelling of a word is not changed")
  func spelling() {
    #expect(Self.normal("hoà hòa, tỷ tỉ, Mỹ Mĩ") == "hoà hòa, tỷ tỉ, Mỹ Mĩ")
  }

  @Test("A mark behind a space or line end is put on no letter above it", arguments: [" ", "\n"])
  func markWithoutLetter(gap: String) {
    var builder = SourceTextBuilder()
    builder.append("a\(gap)\u{301}b")
    #expect(
      Self.scalars(Self.string(builder.finish())) == Self.scalars("a\(gap)\u{301}b"))
  }

  @Test("A letter that two runs share is one letter")
  func letterAcrossRuns() {
    var builder = SourceTextBuilder()
    builder.begin(SourcePlace(paragraph: 1, run: 1))
    builder.append("khoa")
    builder.begin(SourcePlace(paragraph: 1, run: 2))
    builder.append("\u{301}ng")
    let text = builder.finish()
    #expect(Self.string(text) == "khoáng")
    #expect(text.place(at: 0).run == 1)
    #expect(text.place(at: text.bytes.count - 1).run == 2)
  }

  @Test(
    "Broken bytes become replacement characters, one each",
    arguments: [
      ([0x61, 0xC3], "a\u{FFFD}"), ([0xFF, 0x62], "\u{FFFD}b"), ([0x80], "\u{FFFD}"),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xE0, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xE1, 0xBA], "\u{FFFD}\u{FFFD}"),
      ([0xF5, 0x80, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF0, 0x9F, 0x98, 0x80], "😀"),
    ] as [([UInt8], String)])
  func brokenBytes(bytes: [UInt8], shown: String) {
    #expect(Self.string(Self.normal(bytes)) == shown)
  }

  @Test("Whatever the bytes, the normal form is valid, and normal", arguments: 0..<60)
  func randomBytes(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &numbers) }
    let text = Self.normal(bytes)
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    #expect(Self.normal(text.bytes).bytes == text.bytes)
  }
}
