import Grammar
import Ledger

/// The words of a catalogue by their letters without tones, for names in which a tone slipped: "mù khô
/// cao su" for "mủ khô cao su".
struct ToneVariants {
  private var words: [UInt64: Set<String>] = [:]

  init(_ indicators: [Indicator]) {
    for indicator in indicators {
      for phrase in indicator.phrases {
        for word in phrase.split(separator: " ") {
          let word = String(word)
          words[Syllable(word).letters, default: []].insert(word)
        }
      }
    }
  }

  /// The name with one of its words in another tone that the catalogue knows, each way once; none for a long
  /// name, which is a sentence.
  func spellings(of name: String) -> [String] {
    let parts = name.split(separator: " ").map(String.init)
    guard parts.count <= Self.longest else { return [] }
    return parts.indices.flatMap { index in
      let syllable = Syllable(parts[index])
      return (words[syllable.letters] ?? []).filter { Syllable($0) != syllable }.sorted().map {
        word in
        var parts = parts
        parts[index] = word
        return parts.joined(separator: " ")
      }
    }
  }

  /// The most words that a name has.
  private static let longest = 8
}
