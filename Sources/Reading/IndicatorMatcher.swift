import Grammar
package import Ledger
import Quantities

/// Finds the indicator of the catalogue that a statement is about, with how sure that is and why.
///
/// Subjects and the phrases by which reports call an indicator are compared word by word, figures that
/// belong to the name included ("trẻ em dưới 5 tuổi"); a word that few indicators have says more than
/// one that many have, and words that only lead over ("tổng số", "trên địa bàn") say next to nothing. An
/// indicator in another kind of unit is no candidate, nor one that counts other things.
package struct IndicatorMatcher: Sendable {
  package struct Match: Hashable, Sendable {
    package var indicator: String
    /// How alike subject and phrase are, in percent.
    package var confidence: Int
    /// How far the next indicator is behind, in percent.
    package var margin: Int
    /// The phrase of the catalogue it was matched by.
    package var phrase: String
    /// The part of the whole that the phrase names in braces: "nội tỉnh"; empty for the whole.
    package var part: String
    /// How much the words say that subject and phrase have in common.
    package var weight: Int

    /// Whether it is the better of two matches: the more alike, and of equals the one that says more.
    package func isBetter(than other: Match) -> Bool {
      (confidence, weight) > (other.confidence, other.weight)
    }
  }

  /// Which indicators are candidates.
  package enum Measure: Sendable {
    case any
    case level
    /// Growth and reduction.
    case change

    func admits(_ indicator: Indicator) -> Bool {
      switch self {
      case .any: true
      case .level: indicator.measure == .level
      case .change: indicator.measure != .level
      }
    }
  }

  /// From this likeness on a match stands without a person's word.
  package static let accepted = 73

  /// From this likeness on a name is that of the catalogue.
  package static let exact = 95

  /// By so much the best indicator must be ahead of the next to be told from it.
  package static let clear = 3

  private enum Word: Hashable, Sendable {
    case syllable(Syllable)
    case number(String)
  }

  private struct Entry: Sendable {
    var indicator: Int
    var phrase: String
    var words: [Word]
    /// Whether it only names what is counted: "số bác sĩ".
    var isBare: Bool
    /// The figures of the name, without which it is another: "mức độ 2".
    var figures: Set<Word>
  }

  private let indicators: [Indicator]
  private let units: [UnitText?]
  /// The nouns that the catalogue counts.
  private let counted: Set<[Syllable]>
  private var entries: [Entry] = []
  private var byWord: [Word: [Int]] = [:]
  private var weights: [Word: Int] = [:]

  package init(_ indicators: [Indicator]) {
    self.indicators = indicators
    units = indicators.map { UnitText($0.unit) }
    counted = Set(units.compactMap { $0?.noun }.filter { !$0.isEmpty })
    var phrases: [(Int, String, [Word])] = []
    for (index, indicator) in indicators.enumerated() {
      for phrase in [indicator.name] + indicator.phrases {
        phrases.append((index, phrase, Self.words(of: phrase)))
      }
    }
    var frequency: [Word: Set<Int>] = [:]
    for (index, _, words) in phrases {
      for word in words { frequency[word, default: []].insert(index) }
    }
    for (word, holders) in frequency {
      weights[word] = Self.weight(of: holders.count, among: indicators.count)
    }
    entries = phrases.map { index, phrase, words in
      let noun = Set((units[index]?.noun ?? []).map { Word.syllable($0) })
      return Entry(
        indicator: index, phrase: phrase, words: words,
        isBare: words.allSatisfy { Self.isLeading($0) || noun.contains($0) },
        figures: Set(words.filter { if case .number = $0 { true } else { false } }))
    }
    for (index, entry) in entries.enumerated() {
      for word in Set(entry.words) { byWord[word, default: []].append(index) }
    }
  }

  /// The best indicator for a subject in a unit; nil when none has a word in common.
  ///
  /// - Parameter own: words that the phrase must have: a part has its own indicator
  ///   only where that says the name of the part.
  /// - Parameter family: how the codes of the candidates start.
  package func match(
    subject: String, unit: String?, among measure: Measure = .any, covering own: String = "",
    family: String = ""
  ) -> Match? {
    let words = Self.words(of: subject)
    let needed = Set(Self.words(of: own).filter { !Self.isCounting($0) })
    let isNegated = words.contains(where: Self.isNegation)
    let stated = unit.flatMap { UnitText($0) }
    var candidates: Set<Int> = []
    for word in words { candidates.formUnion(byWord[word] ?? []) }
    var best: [Int: (score: Int, shared: Int, entry: Int)] = [:]
    for index in candidates {
      let entry = entries[index]
      guard isComparable(stated, entry), measure.admits(indicators[entry.indicator]),
        needed.isSubset(of: entry.words), indicators[entry.indicator].code.hasPrefix(family),
        entry.figures.isSubset(of: words)
      else { continue }
      let (shared, apart) = compare(words, entry.words)
      guard shared > 0, isNegated == entry.words.contains(where: Self.isNegation) else { continue }
      // A bare noun is met by that noun alone: doctors sent to a course are not the doctors there are.
      let isMore =
        entry.isBare && words.contains { !Self.isLeading($0) && !entry.words.contains($0) }
      let score = 200 * shared / (2 * shared + apart) / (isMore ? 2 : 1)
      let old = best[entry.indicator]
      if (score, shared) > (old?.score ?? 0, old?.shared ?? 0) {
        best[entry.indicator] = (score, shared, index)
      }
    }
    let ranked = best.values.sorted {
      ($0.score, $0.shared, -$0.entry) > ($1.score, $1.shared, -$1.entry)
    }
    guard let first = ranked.first else { return nil }
    let phrase = entries[first.entry].phrase
    return Match(
      indicator: indicators[entries[first.entry].indicator].code, confidence: min(100, first.score),
      margin: first.score - (ranked.count > 1 ? ranked[1].score : 0),
      phrase: phrase, part: Self.part(of: phrase), weight: first.shared)
  }

  /// The weight of the words two lists have in common, and of those that only one of them has.
  private func compare(_ left: [Word], _ right: [Word]) -> (shared: Int, apart: Int) {
    var rest = right
    var shared = 0
    var apart = 0
    for word in left {
      if let index = rest.firstIndex(of: word) {
        rest.remove(at: index)
        shared += weights[word] ?? 1
      } else {
        apart += Self.isLeading(word) ? 1 : weights[word] ?? Self.unknownWeight
      }
    }
    for word in rest { apart += Self.isLeading(word) ? 1 : weights[word] ?? 1 }
    return (shared, apart)
  }

  private static func isLeading(_ word: Word) -> Bool {
    guard case .syllable(let syllable) = word else { return false }
    return LeadingWords.all.contains(syllable)
  }

  /// What is not yet, or not at all, is something else.
  private static func isNegation(_ word: Word) -> Bool {
    word == .syllable(Syllable("chưa")) || word == .syllable(Syllable("không"))
  }

  /// "tổng số" says only that something is counted.
  private static func isCounting(_ word: Word) -> Bool {
    guard case .syllable(let syllable) = word else { return false }
    return LeadingWords.counting.contains(syllable)
  }

  /// The words in braces.
  private static func part(of phrase: String) -> String {
    phrase.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: "}").first }.joined(separator: " ")
  }

  /// Things that the catalogue counts apart, as communes and criteria, are not each other; nor are things
  /// that the phrase does not speak of, as decisions and projects, or visits and persons.
  private func isComparable(_ stated: UnitText?, _ entry: Entry) -> Bool {
    guard let stated, let unit = units[entry.indicator] else { return true }
    guard stated.isComparable(to: unit), stated.isVisit == unit.isVisit else { return false }
    let noun = stated.noun.flatMap { Abbreviations.spelledOut($0) }
    let (left, right) = (Set(noun), Set(unit.noun))
    if noun.isEmpty || !right.isEmpty && (left.isSubset(of: right) || right.isSubset(of: left)) {
      return noun.isEmpty || stated.denominator.isEmpty == unit.denominator.isEmpty
    }
    return !(counted.contains(noun) && counted.contains(unit.noun))
      && noun.allSatisfy { entry.words.contains(.syllable($0)) }
  }

  /// A word that no indicator has weighs as much as one that a single one has.
  private static let unknownWeight = 8

  /// One more for each halving of how many indicators have the word.
  private static func weight(of holders: Int, among count: Int) -> Int {
    var weight = 1
    var rest = count / max(1, holders)
    while rest > 1 {
      weight += 1
      rest /= 2
    }
    return weight
  }

  private static func words(of text: String) -> [Word] {
    let tokens = TokenText(Array(text.utf8))
    return tokens.tokens.indices.flatMap { index -> [Word] in
      switch tokens.tokens[index].kind {
      case .word: Abbreviations.spelledOut(tokens.syllable(index)).map { .syllable($0) }
      case .numeral: [.number(tokens.string(index..<index + 1))]
      default: []
      }
    }
  }
}
