/// A province's report of a year that gives the figures of many communes, and the resolution that set the
/// targets of some of them.
package struct LongReport: Sendable {
  package let text: String
  package let plan: String

  /// - Parameter communes: each takes some twenty thousand bytes of the report.
  package init(communes: Int) {
    let parts = (0..<communes).map { commune in
      var figures = ReportDraft(seed: UInt64(commune))
      return ReportFacts(
        of: ReportingArea.provinces[0], year: 2023, span: .year, breadth: 8, &figures
      ).named(" của xã \(ReportingArea.commune(commune).name)")
    }
    var draft = ReportDraft(seed: 1)
    var facts = Self.sum(of: parts)
    facts.commentary = 6
    draft.write(facts)
    text = MarkedText.plain(draft.text).text
    plan = ResolutionText.text(Self.sum(of: Array(parts.prefix(Self.planned))))
  }

  /// How many communes the resolution sets targets for: about as many as a province's has.
  private static let planned = 4

  private static func sum(of parts: [ReportFacts]) -> ReportFacts {
    var sum = parts[0]
    for part in parts.dropFirst() { sum.results.merge(part.results) { $0 + $1 } }
    return sum
  }
}

extension ReportFacts {
  /// The same facts with some words behind the name of each subject.
  fileprivate func named(_ words: String) -> ReportFacts {
    var facts = self
    facts.results = results.mapValues { results in
      results.map { result in
        var result = result
        let subject = result.subject
        result.subject = Subject(
          subject.name + words, subject.unit, subject.range, decimals: subject.decimals)
        return result
      }
    }
    return facts
  }
}
