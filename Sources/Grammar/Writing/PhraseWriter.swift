package import Ledger

/// Writes a comparison by the canonical spelling of the phrase that says it.
package enum PhraseWriter {
  package static func write(_ comparison: Fact.Comparison) throws(WritingError) -> String {
    let (before, amount, after) = try parts(comparison)
    return before + amount + after
  }

  /// The written comparison: its amount, and what stands before and behind it.
  package static func parts(
    _ comparison: Fact.Comparison
  ) throws(WritingError) -> (before: String, amount: String, after: String) {
    let words = try words(
      comparison.role, comparison.direction, against: comparison.against)
    let amount = try QuantityWriter.write(.number(comparison.amount), comparison.unit)
    return (words.before, amount, words.after)
  }

  /// The words of a comparison before and behind its amount.
  package static func words(
    _ role: Statement.Role, _ direction: Statement.Direction, against: String
  ) throws(WritingError) -> (before: String, after: String) {
    guard let phrase = phrase(role, direction) else {
      throw .noPhrase(role: role, direction: direction)
    }
    let halves = fill(phrase.spellings.canonical, amount: mark, against: against, words: "")
      .split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return (halves[0], halves.count > 1 ? halves[1] : "")
  }

  /// Stands for the amount while a spelling is filled; no words have it.
  private static let mark = "\u{0}"

  /// A phrase's canonical spelling with its holes filled; `words` goes where any words may stand.
  package static func write(
    _ phrase: any Phrase.Type, _ comparison: Fact.Comparison, words: String = ""
  ) throws(WritingError) -> String {
    let amount = try QuantityWriter.write(.number(comparison.amount), comparison.unit)
    return fill(
      phrase.spellings.canonical, amount: amount, against: comparison.against, words: words)
  }

  /// The phrase that says a comparison and nothing else: no head, no continuation.
  private static func phrase(
    _ role: Statement.Role, _ direction: Statement.Direction
  ) -> (any Phrase.Type)? {
    PhraseRegistry.all.first { phrase in
      let meaning = phrase.meaning
      return meaning.role == role && meaning.direction == direction
        && !meaning.continues && !meaning.isHead
    }
  }

  /// Puts words into the holes of a spelling.
  private static func fill(
    _ spelling: String, amount: String, against: String, words: String
  ) -> String {
    var text = ""
    var rest = spelling[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "plan", "baseline": text += against
      case "words": text += words
      default: text += amount
      }
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    return text.hasPrefix("^ ") ? String(text.dropFirst(2)) : text
  }
}
