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
  /// Patterns by the fixed words directly around the amount, `nothing` where there is none; in each
  /// list the better ones first.
  private let byWords: [Neighbours: [Ranked]]

  private struct Neighbours: Hashable {
    var before: Syllable
    var behind: Syllable
  }

  private struct Ranked: Sendable {
    let pattern: Pattern
    /// Place among all patterns: the most fixed words first, then those with a word before.
    let rank: Int
  }

  package static let shared = PhraseMatcher(PhraseRegistry.all)

  init(_ phrases: [any Phrase.Type]) {
    var patterns: [Pattern] = []
    for (index, phrase) in phrases.enumerated() {
      for spelling in [phrase.spellings.canonical] + phrase.spellings.others {
        patterns += Pattern.patterns(of: spelling, phrase: index)
      }
    }
    let order = patterns.indices.sorted { left, right in
      let (first, second) = (patterns[left], patterns[right])
      if first.weight != second.weight { return first.weight > second.weight }
      let (hasWord, otherHasWord) = (first.wordBefore != nil, second.wordBefore != nil)
      return hasWord == otherHasWord ? left < right : hasWord
    }
    var byWords: [Neighbours: [Ranked]] = [:]
    for (rank, index) in order.enumerated() {
      let pattern = patterns[index]
      let key = Neighbours(
        before: pattern.wordBefore ?? .nothing, behind: pattern.wordBehind ?? .nothing)
      byWords[key, default: []].append(Ranked(pattern: pattern, rank: rank))
    }
    self.byWords = byWords
  }

  /// The best derivation of a quantity whose mention takes `range`; nil when no phrase fits.
  ///
  /// Words before `low` belong to others; `clauseStart` is where `^` holds.
  package func match(
    _ text: TokenText, _ quantity: Quantity, range: Range<Int>, low: Int, clauseStart: Int
  ) -> Derivation? {
    let (before, behind) = (text.syllable(range.lowerBound - 1), text.syllable(range.upperBound))
    var attempt = Attempt(text: text, low: low, clauseStart: clauseStart)
    var bestRank = Int.max
    var best: Derivation?
    for key in [
      Neighbours(before: before, behind: behind), Neighbours(before: before, behind: .nothing),
      Neighbours(before: .nothing, behind: behind), Neighbours(before: .nothing, behind: .nothing),
    ] {
      for candidate in byWords[key] ?? [] {
        guard candidate.rank < bestRank else { break }
        let pattern = candidate.pattern
        guard pattern.amount.accepts(quantity) else { continue }
        attempt.forget()
        guard let start = attempt.back(pattern.before[...], from: range.lowerBound),
          let end = attempt.forth(pattern.after[...], from: range.upperBound)
        else { continue }
        bestRank = candidate.rank
        best = Derivation(
          phrase: pattern.phrase, meaning: PhraseRegistry.all[pattern.phrase].meaning,
          range: start..<end, against: attempt.against, isAgainstPlan: attempt.isAgainstPlan,
          words: attempt.words)
      }
    }
    return best
  }
}

extension Pattern {
  /// The fixed word directly before the amount.
  fileprivate var wordBefore: Syllable? {
    if case .word(let word)? = before.first { word } else { nil }
  }

  /// The fixed word directly behind the amount.
  fileprivate var wordBehind: Syllable? {
    if case .word(let word)? = after.first { word } else { nil }
  }
}

/// A try of one pattern after another.
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

  /// Lets go of what the pattern before left.
  mutating func forget() {
    against = nil
    isAgainstPlan = false
    words = nil
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
