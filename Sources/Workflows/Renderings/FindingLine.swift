import Audit

/// A finding in words for a page: how grave, where, what is said of it, and what it was held against.
package struct FindingLine: Hashable, Sendable {
  /// "error", "warning" or "info".
  package var severity: String
  /// The severity in words.
  package var word: String
  package var place: String
  /// The words of the text that the finding is about.
  package var quote: String
  /// What is said of the cause, a sentence each.
  package var sentences: [String]
  /// What it was held against, with the place of each: the ledger's figures among them.
  package var compared: [String]
}

extension AuditReport.Result {
  /// What needs a person, in the order of the documents.
  package func lines(in language: Language) -> [FindingLine] {
    problems.map { finding in
      var sentences = finding.sentences.map { $0.string(in: language) }
      if let arithmetic = FindingArithmetic(finding, in: self) {
        sentences.append(arithmetic.string(in: language))
      }
      return FindingLine(
        severity: finding.outcome.severity, word: finding.outcome.wording(language),
        place: place(of: finding.claim, in: language, besides: finding.claim.document),
        quote: finding.claim.quote,
        sentences: sentences,
        compared: finding.operands.map {
          "\($0.quote) (\(place(of: $0, in: language, besides: finding.claim.document)))"
        })
    }
  }
}
