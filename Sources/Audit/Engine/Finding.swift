package import Quantities
package import SourceText

/// What testing one relation of a document said: that it holds, or that its numbers disagree.
package struct Finding: Sendable {
  /// What kind of relation was tested.
  package enum Kind: String, Sendable, CaseIterable {
    case planPercent = "plan-percent"
    case planExcess = "plan-excess"
    case growth
    case pointDifference = "point-diff"
    case sum
    case partWithinWhole = "part-le-whole"
    case share
    case fraction
    case structure
    case repetition = "repeat"
    case verdict
    case rate
    case magnitude
    case format
    case date
    case omittedTarget = "omitted-target"
    case crossDocument = "cross-document"
  }

  /// What the test said, from holding to contradicted.
  package enum Outcome: Int, Sendable, CaseIterable, Comparable {
    case verified
    /// A slip of rounding or truncation.
    case info
    /// Suspicious, but not provable from what is at hand.
    case warning
    /// No values inside the stated roundings make the claim true.
    case error

    package static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }
  }

  /// A figure, or another piece of a document, that the test used.
  package struct Operand: Sendable {
    /// Index of the document among those audited together.
    package var document: Int
    /// Index of the statement in its document; nil for what is no figure.
    package var statement: Int?
    package var quote: String
    package var value: ExactDecimal?
    package var place: SourcePlace
    package var source: Range<Int>
  }

  /// A number, or the words that stand for one.
  package enum Value: Hashable, Sendable {
    case number(ExactDecimal)
    case text(String)
  }

  /// Code of the check: "SUM-01".
  package var check: String
  package var kind: Kind
  package var outcome: Outcome
  /// Whether the verdict on a target would change.
  package var isDecisive = false
  /// Where the tested claim stands, and its words.
  package var claim: Operand
  package var operands: [Operand]
  package var stated: Value?
  package var computed: Value?
  package var message: Message
  /// The one reading that would make the numbers agree, where there is exactly one.
  package var remedy: Message?
}
