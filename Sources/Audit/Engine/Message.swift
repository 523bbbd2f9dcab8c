package import Quantities

/// A sentence about a finding in both languages of the interface, whose numbers are still numbers:
/// whoever shows it writes them his way.
package struct Message: Sendable {
  /// A piece of a sentence.
  package enum Piece: Hashable, Sendable {
    case words(String)
    /// Words of the document.
    case quote(String)
    case number(ExactDecimal)
  }

  package var vietnamese: [Piece]
  package var english: [Piece]

  package init(_ vietnamese: Sentence, english: Sentence) {
    self.vietnamese = vietnamese.pieces
    self.english = english.pieces
  }

  /// A sentence written as a string with values in it.
  package struct Sentence: ExpressibleByStringInterpolation, Sendable {
    package var pieces: [Piece]

    package init(stringLiteral value: String) { pieces = [.words(value)] }
    package init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

    package struct Interpolation: StringInterpolationProtocol {
      var pieces: [Piece] = []

      package init(literalCapacity: Int, interpolationCount: Int) {}

      package mutating func appendLiteral(_ literal: String) {
        if !literal.isEmpty { pieces.append(.words(literal)) }
      }

      package mutating func appendInterpolation(_ number: ExactDecimal) {
        pieces.append(.number(number))
      }

      package mutating func appendInterpolation(_ quote: String) { pieces.append(.quote(quote)) }

      package mutating func appendInterpolation(_ count: Int) {
        pieces.append(.words(String(count)))
      }

      package mutating func appendInterpolation(words: String) { pieces.append(.words(words)) }
    }
  }
}
