import Foundation
import SourceText
import Testing

@Suite("The table of Vietnamese letters")
struct VietnameseLettersTests {
  @Test("Every letter is taken apart and put together again")
  func roundTrip() throws {
    for letter in NormalFormTests.letters {
      let value = try #require(letter.unicodeScalars.first).value
      let vowel = try #require(VietnameseLetters.vowel(of: value))
      let lower = try #require(letter.lowercased().unicodeScalars.first).value
      #expect(VietnameseLetters.letter(vowel) == lower)
      #expect(VietnameseLetters.lowercased(value) == lower)
      #expect(VietnameseLetters.isUppercase(value) == (value != lower))
    }
  }

  @Test("There are twelve vowels with six tones each, no two the same")
  func count() {
    let letters = Set(
      (0..<12).flatMap { plain in
        (0..<6).compactMap { VietnameseLetters.Tone(rawValue: $0) }
          .map { VietnameseLetters.letter(VietnameseLetters.Vowel(plain: plain, tone: $0)) }
      })
    #expect(letters.count == 72)
    #expect(VietnameseLetters.plainVowels.count == 12)
  }

  @Test(
    "A pair is composed where Unicode makes a letter of Vietnamese of it in some order of marks")
  func pairs() throws {
    let letters = Set(NormalFormTests.letters.compactMap(\.unicodeScalars.first))
    let marks = [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323, 0x308, 0x327]
    let bases = Array(letters) + Array("bdđnBDĐZ ,7".unicodeScalars)
    for base in bases {
      for mark in marks.compactMap({ Unicode.Scalar($0 as Int) }) {
        let parts = Array(String(base).decomposedStringWithCanonicalMapping.unicodeScalars)
        let orders = [parts + [mark], [parts[0], mark] + parts.dropFirst()]
        let composed = orders.compactMap { order -> UInt32? in
          var view = String.UnicodeScalarView()
          view.append(contentsOf: order)
          let letter = String(view).precomposedStringWithCanonicalMapping.unicodeScalars
          guard letter.count == 1, let first = letter.first, letters.contains(first) else {
            return nil
          }
          return first.value
        }
        let found = VietnameseLetters.compose(base.value, with: mark.value)
        #expect(found == composed.first, "\(base) + \(mark)")
      }
    }
  }

  @Test("Đ has a lower case and no vowel")
  func stroke() {
    #expect(VietnameseLetters.lowercased(0x110) == 0x111)
    #expect(VietnameseLetters.isUppercase(0x110))
    #expect(!VietnameseLetters.isUppercase(0x111))
    #expect(VietnameseLetters.vowel(of: 0x110) == nil)
  }

  @Test(
    "Signs beyond the table are nothing and stay what they are",
    arguments: [0x1F00, 0x10FFFF, 0x20AB])
  func beyond(scalar: UInt32) {
    #expect(VietnameseLetters.vowel(of: scalar) == nil)
    #expect(VietnameseLetters.lowercased(scalar) == scalar)
    #expect(!VietnameseLetters.isUppercase(scalar))
  }
}
