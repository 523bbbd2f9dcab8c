import Foundation
import SourceText
import TestSupport
import Testing

@Suite("The way back from the normal form")
struct SourcePlaceTests {
  @Test("Every letter that was not changed leads back to itself", arguments: 0..<40)
  func everyUnchangedLetter(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let pieces = [
      "a", "7", "ế", "e\u{302}\u{301}", "\u{FEFF}", "\u{AD}", "\u{A0}", "\r\n", "\n", "\u{D0}", "đ",
      "\u{202F}", "²", "😀", "o\u{31B}\u{323}", "A\u{306}",
    ]
    let original = Array(
      (0..<150).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined().utf8)
    let text = NormalFormTests.normal(original)
    var last = 0
    for offset in text.bytes.indices where text.bytes[offset] & 0xC0 != 0x80 {
      let source = text.originalOffset(of: offset)
      #expect(source >= last)
      last = source
      // The base letter of a composed one, and a plain sign, stand there as they are.
      if [0x37, 0xF0].contains(text.bytes[offset]) {
        #expect(original[source] == text.bytes[offset])
      }
    }
    #expect(text.originalOffset(of: text.bytes.count) == original.count)
  }

  @Test("A number behind decomposed letters leads back to its own bytes")
  func decomposed() throws {
    let original = "Sản lượng chè đạt 7.800 tấn".decomposedStringWithCanonicalMapping
    let text = NormalFormTests.normal(Array(original.utf8))
    let offset = try #require(text.bytes.firstIndex(of: 0x37))
    let source = text.originalOffset(of: offset)
    #expect(Array(original.utf8)[source...].starts(with: "7.800".utf8))
  }

  @Test("Broken bytes do not shift what stands behind them")
  func brokenBytes() {
    let text = NormalFormTests.normal([0xFF, 0xFE, 0x37] + Array("ế5".utf8) + [0xC3, 0x38])
    #expect(text.originalOffset(of: 6) == 2)
    #expect(text.bytes[6] == 0x37)
    #expect(text.originalOffset(of: 10) == 6)
    #expect(text.originalOffset(of: 14) == 8)
  }

  @Test(
    "Lines are counted as an editor counts them, whatever ends them",
    arguments: ["\n", "\r\n", "\r"])
  func lines(lineEnd: String) {
    let text = NormalFormTests.normal(Array("một\(lineEnd)\(lineEnd)ba\(lineEnd)bốn 4".utf8))
    let places = text.bytes.indices.map { text.place(at: $0).line }
    #expect(places.first == 1)
    #expect(places.last == 4)
    #expect(zip(places, places.dropFirst()).allSatisfy { ($0 ?? 0) <= ($1 ?? 0) })
    #expect(text.place(at: text.bytes.firstIndex(of: 0x62) ?? 0).line == 3)
  }

  @Test("Form feeds count pages and end lines")
  func pages() {
    var builder = SourceTextBuilder()
    builder.append(pages: Array("a\nb\u{C}c\n\u{C}d".utf8))
    let text = builder.finish()
    let places = "abcd".utf8.map { letter in
      text.place(at: text.bytes.firstIndex(of: letter) ?? 0)
    }
    #expect(places.map(\.page) == [1, 1, 2, 3])
    #expect(places.map(\.line) == [1, 2, 2, 3])
  }

  @Test("A text without places has none, and offsets are their own")
  func nothing() {
    var builder = SourceTextBuilder()
    builder.append("abc")
    let text = builder.finish()
    #expect(text.place(at: 1) == SourcePlace())
    #expect(text.originalOffset(of: 2) == 2)
    #expect(text.string(1..<99) == "bc")
    #expect(SourceText().place(at: 0) == SourcePlace())
  }

  @Test("Places of paragraphs and runs are kept as they were given")
  func runs() {
    var builder = SourceTextBuilder()
    let given = [SourcePlace(paragraph: 3, run: 1), SourcePlace(paragraph: 3, run: 2, page: 7)]
    for place in given {
      builder.begin(place)
      builder.append("chữ")
    }
    let text = builder.finish()
    #expect(text.place(at: 0) == given[0])
    #expect(text.place(at: 5) == given[1])
  }
}
