import Foundation
import Grammar
import Ledger
import Quantities
import TestSupport
import Testing

/// Each phrase against its corpus: every spelling gives the phrase, its amount and its yardstick; the
/// first is what the writer prints; and no line marked `!` is read as the phrase.
@Suite("Phrases read their corpora")
struct PhraseCorpusTests {
  static let corpora = ["Comparisons", "Targets", "Shares"].flatMap { folder in
    (try? Corpus.all(in: Bundle.module.bundleURL.appending(path: "Corpora/\(folder)"))) ?? []
  }

  @Test("every phrase has a corpus, and every corpus a phrase")
  func everyPhraseHasACorpus() {
    #expect(Set(Self.corpora.map(\.name)) == Set(PhraseRegistry.all.map { $0.code }))
  }

  @Test("spellings of a phrase are read", arguments: corpora)
  func spellingsAreRead(_ corpus: Corpus) throws {
    let phrase = try #require(PhraseRegistry.all.first { $0.code == corpus.name })
    #expect(!corpus.groups.isEmpty && !corpus.negatives.isEmpty)
    for group in corpus.groups {
      for line in group.lines {
        let reading = try #require(PhraseReading.first(in: line), "no quantity is read in: \(line)")
        #expect(reading.phrase == phrase.code, "read as \(reading.phrase ?? "nothing"): \(line)")
        #expect(reading.quantity == group.expected.first, "other amount in: \(line)")
        if group.expected.count > 1, !group.expected[1].isEmpty {
          #expect(reading.against == group.expected[1], "other yardstick in: \(line)")
        }
      }
    }
  }

  @Test("the first spelling is the one that is written", arguments: corpora)
  func firstSpellingIsWritten(_ corpus: Corpus) throws {
    let phrase = try #require(PhraseRegistry.all.first { $0.code == corpus.name })
    for group in corpus.groups {
      guard let canonical = group.canonical, canonical == group.lines.first,
        let reading = PhraseReading.first(in: canonical),
        case .number(let number) = reading.mention.amount
      else { continue }
      let comparison = Fact.Comparison(
        role: phrase.meaning.role, direction: phrase.meaning.direction ?? .of, amount: number,
        unit: reading.unit, against: group.expected.count > 1 ? group.expected[1] : "")
      let words = group.expected.count > 2 ? group.expected[2] : ""
      let written = try PhraseWriter.write(phrase, comparison, words: words)
      // A spelling without its baseline is a part of what the writer prints.
      #expect(written == canonical || written.hasPrefix(canonical), "not canonical: \(canonical)")
    }
  }

  @Test("what is no such phrase is not read as one", arguments: corpora)
  func negativesAreNotRead(_ corpus: Corpus) {
    for line in corpus.negatives {
      for reading in PhraseReading.all(in: line) {
        #expect(reading.phrase != corpus.name, "wrongly read: \(line)")
      }
    }
  }
}
