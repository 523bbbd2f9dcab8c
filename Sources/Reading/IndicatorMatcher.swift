import Grammar
package import Ledger
import Quantities

/// Finds the indicator of the catalogue that a statement is about, with how sure that is and why.
///
/// Subjects and the phrases by which reports call an indicator are compared word by word, figures that
/// belong to the name included ("trẻ em dưới 5 tuổi"); a word that few indicators have says more than
/// one that many have. An indicator in another kind of unit is no candidate.
package struct IndicatorMatcher: Sendable {
  package struct Match: Hashable, Sendable {
    package var indicator: String
    /// How alike subject and phrase are, in percent.
    package var confidence: Int
    /// How far the next indicator is behind, in percent.
    package var margin: Int
    /// The phrase of the catalogue it was matched by.
    package var phrase: String
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
  package static let accepted = 60

  private enum Word: Hashable, Sendable {
    case syllable(Syllable)
    case number(String)
  }

  private struct Entry: Sendable {
    var indicator: Int
    var phrase: String
    var words: [Word]
    var weight: Int
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
    for (index, phrase, words) in phrases {
      let weight = words.reduce(0) { $0 + (weights[$1] ?? 1) }
      entries.append(Entry(indicator: index, phrase: phrase, words: words, weight: weight))
    }
    for (index, entry) in entries.enumerated() {
      for word in Set(entry.words) { byWord[word, default: []].append(index) }
    }
  }

  /// The best indicator for a subject in a unit; nil when none has a word in common.
  package func match(subject: String, unit: String?, among measure: Measure = .any) -> Match? {
    let words = Self.words(of: subject)
    let stated = unit.flatMap { UnitText($0) }
    let own = words.reduce(0) { $0 + (weights[$1] ?? Self.unknownWeight) }
    guard own > 0 else { return nil }
    var candidates: Set<Int> = []
    for word in words { candidates.formUnion(byWord[word] ?? []) }
    var best: [Int: (score: Int, entry: Int)] = [:]
    for index in candidates {
      let entry = entries[index]
      guard isComparable(stated, units[entry.indicator]),
        measure.admits(indicators[entry.indicator])
      else { continue }
      let score = 200 * shared(words, entry.words) / (own + entry.weight)
      if score > best[entry.indicator]?.score ?? 0 { best[entry.indicator] = (score, index) }
    }
    let ranked = best.values.sorted { ($0.score, -$0.entry) > ($1.score, -$1.entry) }
    guard let first = ranked.first else { return nil }
    return Match(
      indicator: indicators[entries[first.entry].indicator].code, confidence: min(100, first.score),
      margin: first.score - (ranked.count > 1 ? ranked[1].score : 0),
      phrase: entries[first.entry].phrase)
  }

  /// The weight of the words two lists have in common.
  private func shared(_ left: [Word], _ right: [Word]) -> Int {
    var rest = right
    var sum = 0
    for word in left {
      guard let index = rest.firstIndex(of: word) else { continue }
      rest.remove(at: index)
      sum += weights[word] ?? 1
    }
    return sum
  }

  /// Things that the catalogue counts apart, as communes and criteria, are not each other.
  private func isComparable(_ stated: UnitText?, _ unit: UnitText?) -> Bool {
    guard let stated, let unit else { return stated == nil || unit == nil }
    if Set(stated.noun).isDisjoint(with: unit.noun), counted.contains(stated.noun),
      counted.contains(unit.noun)
    {
      return false
    }
    return stated.isComparable(to: unit)
  }

  /// A word that no indicator has weighs as much as one that a few have.
  private static let unknownWeight = 5

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
    return tokens.tokens.indices.compactMap { index in
      switch tokens.tokens[index].kind {
      case .word: .syllable(tokens.syllable(index))
      case .numeral: .number(tokens.string(index..<index + 1))
      default: nil
      }
    }
  }
}
