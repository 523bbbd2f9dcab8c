/// Runs every check over a document and makes one list of what they say.
package enum Auditor {
  /// What the checks found, in the order of the document; several checks that fire on one cause are one
  /// finding.
  package static func findings(in facts: FactSet) -> [Finding] {
    let all = CheckRegistry.all.flatMap { $0.findings(in: facts) }
    return all.sorted { $0.claim.source.lowerBound < $1.claim.source.lowerBound }
  }
}
