import Ledger

/// The words of a heading or of a short cell without accents, case and signs, so that "LŨY KẾ",
/// "luỹ kế" and "Luy ke" are one; "%" is a word of its own.
struct FoldedWords: Hashable {
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    func end() {
      let folded = SearchKey(word).text
      if !folded.isEmpty { words.append(folded) }
      word = ""
    }
    for character in text {
      if character == "%" {
        end()
        words.append("%")
      } else if character.isLetter || character.isNumber {
        // "T7/2023" is month 7, "6T" six months: figures and letters are words apart.
        if let last = word.last, last.isNumber != character.isNumber { end() }
        word.append(character)
      } else {
        end()
      }
    }
    end()
    self.words = words
  }

  /// The words with single spaces.
  var text: String { words.joined(separator: " ") }

  /// Whether a phrase of whole words stands in it.
  func contains(_ phrase: String) -> Bool { index(of: phrase) != nil }

  /// Where a phrase of whole words starts.
  func index(of phrase: String) -> Int? {
    let wanted = phrase.split(separator: " ").map(String.init)
    guard !wanted.isEmpty, words.count >= wanted.count else { return nil }
    return (0...(words.count - wanted.count)).first {
      Array(words[$0..<($0 + wanted.count)]) == wanted
    }
  }

  func containsAny(_ phrases: [String]) -> Bool { phrases.contains { contains($0) } }
}
