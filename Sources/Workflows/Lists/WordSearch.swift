import Ledger

/// Words that a person looks for, with accents and case set aside: "che bup" finds "Sản lượng chè
/// búp tươi".
struct WordSearch: Sendable {
  private let words: [String]
  private let joined: String

  init(_ text: String) {
    words = Self.words(of: text)
    joined = words.joined()
  }

  /// Whether nothing is looked for, which everything fits.
  var isEmpty: Bool { words.isEmpty }

  /// Whether every word opens some word of the name, or all of them run together open the name.
  func finds(_ name: String) -> Bool {
    let others = Self.words(of: name)
    return words.allSatisfy { word in others.contains { $0.hasPrefix(word) } }
      || others.joined().hasPrefix(joined)
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { SearchKey(String($0)).text }
      .filter { !$0.isEmpty }
  }
}
