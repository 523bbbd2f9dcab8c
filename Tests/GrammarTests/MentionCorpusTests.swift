import Foundation
import Grammar
import TestSupport
import Testing

/// Each kind of mention against its corpus.
@Suite("Numerals are told apart")
struct MentionCorpusTests {
  static let corpora =
    (try? Corpus.all(in: Bundle.module.bundleURL.appending(path: "Corpora/Mentions"))) ?? []

  @Test("every numeral of a line is what the corpus says", arguments: corpora)
  func numeralsAreTold(_ corpus: Corpus) throws {
    for group in corpus.groups {
      let expected = try #require(group.expected.first)
      for line in group.lines {
        let kinds = MentionScanner.scan(TokenText(Array(line.utf8))).map(Self.name)
        #expect(!kinds.isEmpty && kinds.allSatisfy { $0 == expected }, "\(kinds): \(line)")
      }
    }
  }

  @Test("what is another kind is not taken for this one", arguments: corpora)
  func othersAreNotTaken(_ corpus: Corpus) throws {
    let expected = try #require(corpus.groups.first?.expected.first)
    for line in corpus.negatives {
      let kinds = MentionScanner.scan(TokenText(Array(line.utf8))).map(Self.name)
      #expect(!kinds.contains(expected), "\(kinds): \(line)")
    }
  }

  private static func name(_ mention: Mention) -> String {
    switch mention.kind {
    case .quantity: "quantity"
    case .date: "date"
    case .symbol: "symbol"
    case .enumerator: "enumerator"
    case .name: "name"
    case .unread: "unread"
    }
  }
}
