import Ledger

/// How a quantity was read: by which phrase, with what in its holes, over which tokens.
package struct Derivation: Sendable {
  /// Index in ``PhraseRegistry/all``.
  package var phrase: Int
  package var meaning: Meaning
  /// Tokens the phrase takes, the quantity included.
  package var range: Range<Int>
  /// Tokens of the yardstick or baseline, if the phrase has one.
  package var against: Range<Int>?
  /// Whether `against` is a plan.
  package var isAgainstPlan: Bool
  /// Tokens that `{words}` stands for.
  package var words: Range<Int>?
}

/// Finds the phrase that a quantity stands in: the one whose fixed words explain the most.
package struct PhraseMatcher: Sendable {
  /// Patterns by the word directly before the amount; those without one stand under `nothing`.
  private let byWord: [Syllable: [Pattern]]

  package static let shared = PhraseMatcher(PhraseRegistry.all)

  init(_ phrases: [any Phrase.Type]) {
    var byWord: [Syllable: [Pattern]] = [:]
    for (index, phrase) in phrases.enumerated() {
      for spelling in [phrase.spellings.canonical] + phrase.spellings.others {
        for pattern in Pattern.patterns(of: spelling, phrase: index) {
          if case .word(let word)? = pattern.before.first {
            byWord[word, default: []].append(pattern)
          } else {
            byWord[.nothing, default: []].append(pattern)
          }
        }
      }
    }
    self.byWord = byWord.mapValues { $0.sorted { $0.weight > $1.weight } }
  }

  /// The best derivation of a quantity whose mention takes `range`; nil when no phrase fits.
  ///
  /// Words before `low` belong to others; `clauseStart` is where `^` holds.
  package func match(
    _ text: TokenText, _ quantity: Quantity, range: Range<Int>, low: Int, clauseStart: Int
  ) -> Derivation? {
    var best: (pattern: Pattern, derivation: Derivation)?
    for word in [text.syllable(range.lowerBound - 1), .nothing] {
      for pattern in byWord[word] ?? [] {
        if let best, pattern.weight <= best.pattern.weight { break }
        guard pattern.amount.accepts(quantity) else { continue }
        var attempt = Attempt(text: text, low: low, clauseStart: clauseStart)
        guard let start = attempt.back(pattern.before[...], from: range.lowerBound),
          let end = attempt.forth(pattern.after[...], from: range.upperBound)
        else { continue }
        best = (
          pattern,
          Derivation(
            phrase: pattern.phrase, meaning: PhraseRegistry.all[pattern.phrase].meaning,
            range: start..<end, against: attempt.against, isAgainstPlan: attempt.isAgainstPlan,
            words: attempt.words)
        )
      }
    }
    return best?.derivation
  }
}

/// One try of one pattern.
private struct Attempt {
  let text: TokenText
  let low: Int
  let clauseStart: Int
  var against: Range<Int>?
  var isAgainstPlan = false
  var words: Range<Int>?

  /// Behind these stands the level that was reached, not a rate (giảm xuống 16%).
  private static let arrivals = SyllableSet(words: "xuống còn lên đến tới")

  /// Behind these a clause starts even inside a sentence.
  private static let clauseOpeners: SyllableSet = [
    .open, .colon, .semicolon, .comma, .slash, Syllable("với"),
  ]

  init(text: TokenText, low: Int, clauseStart: Int) {
    self.text = text
    self.low = low
    self.clauseStart = clauseStart
  }

  /// Matches elements backwards from `index`; returns where they start.
  mutating func back(_ elements: ArraySlice<Pattern.Element>, from index: Int) -> Int? {
    guard let element = elements.first else { return index }
    let rest = elements.dropFirst()
    switch element {
    case .word(let word):
      guard index > low, text.syllable(index - 1) == word else { return nil }
      return back(rest, from: index - 1)
    case .clauseStart:
      return index == clauseStart || Self.clauseOpeners.contains(text.syllable(index - 1))
        ? index : nil
    case .plan:
      var start = index - 1
      while start >= low, index - start <= Yardstick.longest {
        if let end = Yardstick.plan(text, at: start), end == index,
          let found = back(rest, from: start)
        {
          against = start..<index
          isAgainstPlan = true
          return found
        }
        start -= 1
      }
      return nil
    case .baseline:
      var start = index - 1
      while start >= low, index - start <= Yardstick.longest {
        if let end = Yardstick.baseline(text, at: start), end == index,
          let found = back(rest, from: start)
        {
          against = start..<index
          return found
        }
        start -= 1
      }
      return nil
    case .words:
      guard !Self.arrivals.contains(text.syllable(index - 1)) else { return nil }
      var start = index - 1
      while start >= clauseStart {
        if let found = back(rest, from: start) {
          words = start..<index
          return found
        }
        start -= 1
      }
      return nil
    }
  }

  /// Matches elements forwards from `index`; returns where they end.
  mutating func forth(_ elements: ArraySlice<Pattern.Element>, from index: Int) -> Int? {
    guard let element = elements.first else { return index }
    let rest = elements.dropFirst()
    switch element {
    case .word(let word):
      guard text.syllable(index) == word else { return nil }
      return forth(rest, from: index + 1)
    case .plan:
      guard let end = Yardstick.plan(text, at: index), let found = forth(rest, from: end) else {
        return nil
      }
      against = index..<end
      isAgainstPlan = true
      return found
    case .baseline:
      guard let end = Yardstick.baseline(text, at: index), let found = forth(rest, from: end) else {
        return nil
      }
      against = index..<end
      return found
    case .words, .clauseStart:
      return nil
    }
  }
}
