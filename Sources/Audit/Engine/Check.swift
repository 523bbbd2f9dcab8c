/// One obligation between documents: what must hold from one report to another.
package protocol CrossReportCheck: Sendable {
  /// The code that findings carry and suppressions name: "CROSS-01".
  static var code: String { get }

  /// Whether reports of different bodies are held against each other; false for most.
  static var looksAcrossBodies: Bool { get }

  /// Everything the check tested, over reports that were read together: those of one body, unless it
  /// looks across bodies.
  static func findings(in reports: [FactSet]) -> [Finding]
}

extension CrossReportCheck {
  package static var looksAcrossBodies: Bool { false }
}

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
