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

    func admits(_ measure: Indicator.Measure) -> Bool {
      switch self {
      case .any: true
      case .level: measure == .level
      case .change: measure != .level
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

    var isNumber: Bool {
      if case .number = self { return true }
      return false
    }
  }

  /// A word by its number in the vocabulary; words outside it have numbers of their own in each query.
  private typealias WordNumber = Int32

  /// One phrase by which an indicator is called; its words lie with those of all others, so that going
  /// through the entries counts no references.
  private struct Entry: Sendable {
    var indicator: Int
    /// Where its words are among all: sorted; a word that stands twice is there twice.
    var words: Range<Int>
    /// Where the figures of the name are, without which it is another: "mức độ 2".
    var figures: Range<Int>
    /// What its words count that a subject does not have.
    var alone = 0
    /// Whether it only names what is counted: "số bác sĩ".
    var isBare: Bool
    var isNegated: Bool
  }

  /// A subject as it is looked for.
  private struct Query {
    /// Sorted.
    var words: [WordNumber] = []
    var isNegated = false
  }

  private let indicators: [Indicator]
  private let units: [UnitText?]
  /// The nouns that the catalogue counts.
  private let counted: Set<[Syllable]>
  /// The words of each unit's noun.
  private let nouns: [Set<Syllable>]
  private let measures: [Indicator.Measure]
  private var entries: [Entry] = []
  private var phrases: [String] = []
  /// The words of all entries, one after the other, and the figures among them.
  private var entryWords: [WordNumber] = []
  private var entryFigures: [WordNumber] = []
  private var numbers: [Word: WordNumber] = [:]
  /// Entries that have each word of the vocabulary.
  private var holders: [[Int]] = []
  /// How much each word of the vocabulary says.
  private var weights: [Int] = []
  /// Words of the vocabulary that only lead over.
  private var leading: [Bool] = []

  package init(_ indicators: [Indicator]) {
    self.indicators = indicators
    units = indicators.map { UnitText($0.unit) }
    counted = Set(units.compactMap { $0?.noun }.filter { !$0.isEmpty })
    nouns = units.map { Set($0?.noun ?? []) }
    measures = indicators.map(\.measure)
    var holdingIndicators: [Set<Int>] = []
    for (index, indicator) in indicators.enumerated() {
      for phrase in [indicator.name] + indicator.phrases {
        let words = Self.words(of: phrase)
        let numbered = words.map { word in
          let number = number(of: word)
          if Int(number) == holdingIndicators.count { holdingIndicators.append([]) }
          holdingIndicators[Int(number)].insert(index)
          return number
        }
        let noun = Set((units[index]?.noun ?? []).map { Word.syllable($0) })
        let (firstWord, firstFigure) = (entryWords.count, entryFigures.count)
        entryWords += numbered.sorted()
        entryFigures += zip(words, numbered).filter { $0.0.isNumber }.map(\.1).sorted()
        phrases.append(phrase)
        entries.append(
          Entry(
            indicator: index, words: firstWord..<entryWords.count,
            figures: firstFigure..<entryFigures.count,
            isBare: words.allSatisfy { Self.isLeading($0) || noun.contains($0) },
            isNegated: words.contains(where: Self.isNegation)))
      }
    }
    weights = holdingIndicators.map { Self.weight(of: $0.count, among: indicators.count) }
    holders = Array(repeating: [], count: numbers.count)
    for (index, entry) in entries.enumerated() {
      entries[index].alone = entryWords[entry.words].reduce(0) { $0 + alone($1) }
      for word in Set(entryWords[entry.words]) { holders[Int(word)].append(index) }
    }
  }

  /// The number of a word of the catalogue, a new one for a new word.
  private mutating func number(of word: Word) -> WordNumber {
    if let number = numbers[word] { return number }
    let number = WordNumber(numbers.count)
    numbers[word] = number
    leading.append(Self.isLeading(word))
    return number
  }

  /// A subject in the numbers of the vocabulary; words outside it count down from -1, those that only
  /// lead over from -1,000,000.
  private func query(_ words: [Word]) -> Query {
    var query = Query()
    var unknown: [Word: WordNumber] = [:]
    for word in words {
      if Self.isNegation(word) { query.isNegated = true }
      if let number = numbers[word] ?? unknown[word] {
        query.words.append(number)
      } else {
        let base: WordNumber = Self.isLeading(word) ? Self.unknownLeading : 0
        let number = base - WordNumber(unknown.count) - 1
        unknown[word] = number
        query.words.append(number)
      }
    }
    query.words.sort()
    return query
  }

  private static let unknownLeading: WordNumber = -1_000_000

  /// The best indicator for a subject in a unit; nil when none has a word in common.
  ///
  /// - Parameter own: words that the phrase must have: a part has its own indicator
  ///   only where that says the name of the part.
  /// - Parameter family: how the codes of the candidates start.
  /// - Parameter least: below this likeness, in percent, nothing is looked into.
  package func match(
    subject: String, unit: String?, among measure: Measure = .any, covering own: String = "",
    family: String = "", from least: Int = 15
  ) -> Match? {
    let query = query(Self.words(of: subject))
    let needed = Set(Self.words(of: own).filter { !Self.isCounting($0) })
    let stated = unit.flatMap { UnitText($0) }.map { StatedNoun($0, counted: counted) }
    var best: [Int: (score: Int, shared: Int, entry: Int)] = [:]
    for candidate in candidates(query, from: least) {
      let (index, shared, entry) = (candidate.entry, candidate.shared, entries[candidate.entry])
      guard query.isNegated == entry.isNegated, measure.admits(measures[entry.indicator]) else {
        continue
      }
      // A bare noun is met by that noun alone: doctors sent to a course are not the doctors there are.
      let isMore = entry.isBare && hasMore(query.words, than: entry)
      let score = candidate.score / (isMore ? 2 : 1)
      let old = best[entry.indicator]
      guard score >= least, (score, shared) > (old?.score ?? 0, old?.shared ?? 0),
        isComparable(stated, entry), indicators[entry.indicator].code.hasPrefix(family),
        needed.allSatisfy({ has(entry, $0) }),
        entryFigures[entry.figures].allSatisfy(query.words.contains)
      else { continue }
      best[entry.indicator] = (score, shared, index)
    }
    let ranked = best.values.sorted {
      ($0.score, $0.shared, -$0.entry) > ($1.score, $1.shared, -$1.entry)
    }
    guard let first = ranked.first else { return nil }
    let phrase = phrases[first.entry]
    return Match(
      indicator: indicators[entries[first.entry].indicator].code, confidence: min(100, first.score),
      margin: first.score - (ranked.count > 1 ? ranked[1].score : 0),
      phrase: phrase, part: Self.part(of: phrase), weight: first.shared)
  }

  /// An entry with a word of a subject.
  private struct Candidate {
    var entry: Int
    /// The weight of the words in common.
    var shared: Int
    /// That weight of all words of both, in percent.
    var score: Int
  }

  /// Entries that are at least so much alike a subject, in their order.
  ///
  /// Each word of the subject is counted in the entries that have it; no other entry is looked at.
  private func candidates(_ query: Query, from least: Int) -> [Candidate] {
    var shared = [Int32](repeating: 0, count: entries.count)
    var met = shared
    var touched: [Int] = []
    var (last, repeats, all): (WordNumber?, Int, Int) = (nil, 0, 0)
    for word in query.words {
      let alone = alone(word)
      all += alone
      repeats = word == last ? repeats + 1 : 1
      last = word
      guard word >= 0 else { continue }
      for index in holders[Int(word)] where repeats == 1 || has(index, word, repeats) {
        if shared[index] == 0 { touched.append(index) }
        shared[index] += Int32(weights[Int(word)])
        met[index] += Int32(alone)
      }
    }
    let candidates = touched.compactMap { index -> Candidate? in
      let common = Int(shared[index])
      let apart = all + entries[index].alone - 2 * Int(met[index])
      let score = 200 * common / (2 * common + apart)
      return score >= least ? Candidate(entry: index, shared: common, score: score) : nil
    }
    return candidates.sorted { $0.entry < $1.entry }
  }

  /// Whether a word stands in an entry at least so many times.
  private func has(_ index: Int, _ word: WordNumber, _ times: Int) -> Bool {
    entryWords[entries[index].words].count { $0 == word } >= times
  }

  /// Whether a word stands in an entry.
  private func has(_ entry: Entry, _ word: Word) -> Bool {
    numbers[word].map { entryWords[entry.words].contains($0) } ?? false
  }

  /// What a word counts that only one side has.
  private func alone(_ word: WordNumber) -> Int {
    guard word >= 0 else { return word < Self.unknownLeading ? 1 : Self.unknownWeight }
    return leading[Int(word)] ? 1 : weights[Int(word)]
  }

  /// Whether a subject says more than an entry.
  private func hasMore(_ words: [WordNumber], than entry: Entry) -> Bool {
    words.contains { word in
      let isLeading = word >= 0 ? leading[Int(word)] : word < Self.unknownLeading
      return !isLeading && !entryWords[entry.words].contains(word)
    }
  }

  private static func isLeading(_ word: Word) -> Bool {
    guard case .syllable(let syllable) = word else { return false }
    return LeadingWords.all.contains(syllable)
  }

  /// What is not yet, or not at all, is something else.
  private static func isNegation(_ word: Word) -> Bool {
    word == .syllable(notYet) || word == .syllable(not)
  }

  private static let notYet = Syllable("chưa")
  private static let not = Syllable("không")

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
  private func isComparable(_ stated: StatedNoun?, _ entry: Entry) -> Bool {
    guard let stated, let unit = units[entry.indicator] else { return true }
    guard stated.unit.isComparable(to: unit), stated.unit.isVisit == unit.isVisit else {
      return false
    }
    if stated.noun.isEmpty { return true }
    let right = nouns[entry.indicator]
    if !right.isEmpty, stated.words.isSubset(of: right) || right.isSubset(of: stated.words) {
      return stated.unit.denominator.isEmpty == unit.denominator.isEmpty
    }
    return !(stated.isCounted && !right.isEmpty)
      && stated.noun.allSatisfy { has(entry, .syllable($0)) }
  }

  /// The unit of a subject, and what it counts with abbreviations spelled out.
  private struct StatedNoun {
    var unit: UnitText
    var noun: [Syllable]
    var words: Set<Syllable>
    /// Whether the catalogue counts the same.
    var isCounted: Bool

    init(_ unit: UnitText, counted: Set<[Syllable]>) {
      self.unit = unit
      noun = unit.noun.flatMap { Abbreviations.spelledOut($0) }
      words = Set(noun)
      isCounted = counted.contains(noun)
    }
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
      case .numeral:
        // "01 liều" is one dose.
        [.number(String(tokens.string(index..<index + 1).trimmingPrefix("0")))]
      default: []
      }
    }
  }
}
