package import Ledger

/// A way of saying something about a quantity, declared once for reading and writing.
///
/// ```swift
/// struct ExceedsPlan: Phrase {
///   static let code = "ExceedsPlan"
///   static let meaning = Meaning(role: .planRatio, direction: .over)
///   static let spellings = Spellings("vượt {rate} {plan}", alsoReads: "vượt {plan} {rate}")
/// }
/// ```
/// The first spelling is what the writer prints; all are read. A spelling is literal words with
/// holes: `{amount}` any quantity, `{rate}` a percentage, `{excess}` one above 100 %, `{points}` percentage points, `{times}` a
/// factor, `{plan}` a yardstick, `{baseline}` a period compared with, `{words}` any words within the
/// clause, and `^` the start of a clause. `[a|b]` is a choice that may also be missing.
package protocol Phrase: Sendable {
  /// The phrase's name: the name of its type, its file and its corpus.
  static var code: String { get }
  static var meaning: Meaning { get }
  static var spellings: Spellings { get }
}

/// What a phrase says of the quantity in it.
package struct Meaning: Hashable, Sendable {
  package var role: Statement.Role
  package var direction: Statement.Direction?
  /// Whether the phrase goes on with the comparison before it, whose direction then holds.
  package var continues: Bool
  /// Whether the quantity stands for its subject, so that further comparisons speak of it.
  package var isHead: Bool

  package init(
    role: Statement.Role, direction: Statement.Direction? = nil, continues: Bool = false,
    isHead: Bool = false
  ) {
    self.role = role
    self.direction = direction
    self.continues = continues
    self.isHead = isHead
  }
}

/// The spellings of a phrase: one that is written, and others that are only read.
package struct Spellings: Sendable {
  package let canonical: String
  package let others: [String]

  package init(_ canonical: String, alsoReads others: String...) {
    self.canonical = canonical
    self.others = others
  }
}
