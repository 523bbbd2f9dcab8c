package import Ledger
package import SourceText

/// What was read from a document: its statements, and what every one of its numerals is.
package struct ReportReading: Sendable {
  package var facts: ReportFacts
  /// Every numeral in the order of the document.
  package var numerals: [ReadNumeral]
  package var coverage: Coverage

  package init(facts: ReportFacts, numerals: [ReadNumeral] = [], coverage: Coverage = Coverage()) {
    self.facts = facts
    self.numerals = numerals
    self.coverage = coverage
  }

  /// Its figures, in the order they stand in.
  package var statements: [Statement] { facts.statements }

  /// Numerals that were not understood: listed, never dropped, and never the author's mistake.
  package var gaps: [ReadNumeral] { numerals.filter { $0.kind == .gap } }
}

/// A numeral of the document with what it turned out to be.
package struct ReadNumeral: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case statement, date, symbol, enumerator, name, gap
  }

  package var kind: Kind
  /// Index into ``ReportReading/statements`` for statements.
  package var statement: Int?
  package var quote: String
  package var place: SourcePlace
  /// Bytes of the source text.
  package var source: Range<Int>

  package init(
    kind: Kind, statement: Int? = nil, quote: String, place: SourcePlace, source: Range<Int>
  ) {
    self.kind = kind
    self.statement = statement
    self.quote = quote
    self.place = place
    self.source = source
  }
}

/// How many numerals a document has, and how many of them are what.
package struct Coverage: Sendable, Equatable {
  package var numbers = 0
  package var statements = 0
  package var dates = 0
  package var symbols = 0
  package var enumerators = 0
  package var names = 0
  package var gaps = 0

  package init() {}

  /// Adds what the numerals of another document are.
  package mutating func add(_ other: Coverage) {
    numbers += other.numbers
    statements += other.statements
    dates += other.dates
    symbols += other.symbols
    enumerators += other.enumerators
    names += other.names
    gaps += other.gaps
  }

  /// The share of numerals that were understood, in tenths of a percent; 1000 for a document
  /// without numerals.
  package var understoodPerMille: Int {
    numbers == 0 ? 1000 : (numbers - gaps) * 1000 / numbers
  }
}
