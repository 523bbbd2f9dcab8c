import Grammar
import Ledger
import Quantities
import TestSupport
import Testing

/// The law of the two directions: reading what a phrase wrote gives back what was put in.
@Suite("What a phrase writes, it reads")
struct PhraseRoundTripTests {
  static let codes = PhraseRegistry.all.map { $0.code }

  @Test("thousands of random facts come back from every phrase", arguments: codes)
  func factsComeBack(_ code: String) throws {
    let phrase = try #require(PhraseRegistry.all.first { $0.code == code })
    var random = FactGenerator(seed: UInt64(code.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }))
    for _ in 0..<2000 {
      let comparison = random.comparison(for: phrase)
      let words = random.subject()
      let text = try PhraseWriter.write(phrase, comparison, words: words)
      let reading = try #require(PhraseReading.first(in: text), "no quantity in: \(text)")
      try #require(reading.phrase == code, "read as \(reading.phrase ?? "nothing"): \(text)")
      #expect(reading.mention.amount == .number(comparison.amount), "other amount: \(text)")
      #expect(reading.unit == comparison.unit, "other unit: \(text)")
      if phrase.spellings.canonical.contains("{plan}")
        || phrase.spellings.canonical.contains("{baseline}")
      {
        #expect(reading.against == comparison.against, "other yardstick: \(text)")
      }
    }
  }

  @Test("every label of every unit is read as its unit")
  func unitsAreRead() throws {
    for unit in UnitCatalogue.all {
      for label in unit.labels {
        let reading = try #require(PhraseReading.first(in: "12,5 \(label)"), "12,5 \(label)")
        #expect(reading.unit == .measure(code: unit.code, exponent: 0), "12,5 \(label)")
      }
    }
  }

  @Test("quantities come back with the precision they were stated to")
  func quantitiesComeBack() throws {
    var random = FactGenerator(seed: 2023)
    for _ in 0..<4000 {
      let (amount, unit) = random.quantity()
      let text = try QuantityWriter.write(amount, unit)
      let reading = try #require(PhraseReading.first(in: text), "nothing in: \(text)")
      #expect(reading.mention.amount == amount, "\(text)")
      #expect(reading.unit == unit, "\(text)")
    }
  }
}
