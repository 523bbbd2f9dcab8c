package import Ledger
package import Quantities

/// The account of a plan: each target with its result and verdict, in the groups and the order of the
/// resolution.
package struct Scorecard: Sendable {
  package struct Row: Sendable {
    /// The target that the result is compared with.
    package var target: Target
    /// What it was before it was adjusted.
    package var history: TargetHistory
    package var indicator: Indicator?
    package var result: Observation?
    package var attainment: Attainment?
    /// What the figures tell.
    package var assessment: Assessment
    /// What the report says in words.
    package var statedVerdict: Verdict?
    package var override: VerdictOverride?
    /// How many areas below the result was added up from; nil where it was reported for the area.
    package var rolledUpFrom: Int?
    /// The latest sum over the areas below that lacks some of them.
    package var incomplete: IncompleteSum?
    /// The same result against what other authorities assigned.
    package var others: [Comparison]
    /// Why computed and stated verdict differ, or that the report left the target out.
    package var note: Wording?

    /// Whether no report states the result of the period itself; a plan of several years is judged by
    /// how far it has come.
    package var isLeftOut: Bool {
      guard let result else { return true }
      return !target.period.isSeveralYears && result.key.period != target.period
    }

    /// The verdict that counts: a person's where one is set, else the computed one.
    package var verdict: Verdict { override?.verdict ?? assessment.verdict }
    package var computedVerdict: Verdict { assessment.verdict }
    /// How sure the verdict that counts is.
    package var certainty: Assessment.Certainty {
      override == nil ? assessment.certainty : .certain
    }

    /// Whether a report says in words something else than its figures; of what is only expected, nobody can
    /// tell.
    package var isContradicted: Bool {
      assessment.certainty == .certain && statedVerdict.map { $0 != computedVerdict } ?? false
    }

    /// Percent of the plan where it says something; of a rate of change it does not.
    package var percentOfPlan: ExactDecimal? {
      (indicator?.measure ?? .level) == .level ? attainment?.percent : nil
    }

    /// What is measured, in both languages.
    package var name: Wording {
      let name = indicator?.name ?? target.indicator
      let english = indicator?.englishName ?? ""
      return Wording(name, english.isEmpty ? name : english)
    }
  }

  /// Targets that stand together in one document.
  package struct Group: Sendable {
    package var document: String
    /// As the document numbers it; empty where it has no groups.
    package var number: String
    /// The place of each in ``Scorecard/rows``.
    package var rows: Range<Int>
  }

  /// A result against the target of one authority.
  package struct Comparison: Sendable {
    package var history: TargetHistory
    package var attainment: Attainment?
    package var assessment: Assessment
  }

  package var area: ReferenceArea
  package var period: TimePeriod
  package var rows: [Row]
  /// The day as of which everything is given; nil means now.
  package var knownOn: TimePeriod.Point?

  /// How many targets got each verdict, expected or certain; of an indicator with several targets the one
  /// compared counts.
  package var summary: [Verdict: Int] {
    Dictionary(rows.map { ($0.verdict, 1) }, uniquingKeysWith: +)
  }

  /// The groups in the order of the documents.
  package var groups: [Group] {
    var groups: [Group] = []
    for (index, row) in rows.enumerated() {
      let (document, number) = (row.target.provenance.document, row.target.group)
      if let last = groups.last, last.document == document, last.number == number {
        groups[groups.count - 1].rows = last.rows.lowerBound..<index + 1
      } else {
        groups.append(Group(document: document, number: number, rows: index..<index + 1))
      }
    }
    return groups
  }
}
