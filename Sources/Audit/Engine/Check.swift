/// One obligation of a document that can be tested: what must hold, and how it is found out.
///
/// A check is a value without state; it looks at the facts of one document, or of several read
/// together, and says what held and what did not.
package protocol Check: Sendable {
  /// The code that findings carry and suppressions name: "SUM-01".
  static var code: String { get }

  /// Everything the check tested, in the order of the document.
  static func findings(in facts: FactSet) -> [Finding]
}
