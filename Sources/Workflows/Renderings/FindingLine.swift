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
  /// The sentence of the text that the finding is about; nil where it stands in none.
  package var excerpt: Excerpt?
  /// What is said of the cause, a sentence each.
  package var sentences: [String]
  /// What it was held against, with the place of each: the ledger's figures among them.
  package var compared: [String]

  /// A sentence with the number that was tested.
  package struct Excerpt: Hashable, Sendable {
    package var before: String
    package var number: String
    package var behind: String
  }
}

extension AuditReport.Result {
  /// What needs a person, in the order of the documents.
  package func lines(in language: Language) -> [FindingLine] {
    let indices = documents.map { ParagraphIndex($0.document) }
    return problems.map { finding in
      var sentences = finding.sentences.map { $0.string(in: language) }
      if let arithmetic = FindingArithmetic(finding, in: self) {
        sentences.append(arithmetic.string(in: language))
      }
      return FindingLine(
        severity: finding.outcome.severity, word: finding.outcome.wording(language),
        place: place(of: finding.claim, in: language, besides: finding.claim.document),
        quote: finding.claim.quote,
        excerpt: ClaimContext(finding, in: self, indices).flatMap { FindingLine.Excerpt($0) },
        sentences: sentences,
        compared: finding.operands.map {
          "\($0.quote) (\(place(of: $0, in: language, besides: finding.claim.document)))"
        })
    }
  }
}

extension FindingLine.Excerpt {
  /// The sentence of a finding; nil where its number is not marked.
  fileprivate init?(_ context: ClaimContext) {
    guard let mark = context.marks.last(where: { $0.part == .claim })?.range else { return nil }
    func text(_ range: Range<Int>) -> String {
      String(decoding: context.bytes[range], as: UTF8.self)
    }
    before = (context.isCut.before ? "… " : "") + text(0..<mark.lowerBound)
    number = text(mark)
    behind = text(mark.upperBound..<context.bytes.count) + (context.isCut.behind ? " …" : "")
  }
}
