package import Ledger
package import Quantities

/// A target with its result and what became of it, as the account of a plan lists it.
package struct AccountRow: Hashable, Sendable {
  package var target: Target
  package var indicator: Indicator
  /// The result of the report's period; nil where the ledger has none.
  package var result: Observation?
  /// Percent of the plan, where it says something.
  package var percent: ExactDecimal?
  package var verdict: Verdict
  /// Where the target is heading while its year runs, by the pace of earlier years; nil where nothing is
  /// told or a verdict stands already.
  package var expected: Verdict?
  /// What the account remarks on the row, in Vietnamese; nil without any.
  package var remark: String?

  package init(
    target: Target, indicator: Indicator, result: Observation?, percent: ExactDecimal?,
    verdict: Verdict, expected: Verdict? = nil, remark: String? = nil
  ) {
    self.target = target
    self.indicator = indicator
    self.result = result
    self.percent = percent
    self.verdict = verdict
    self.expected = expected
    self.remark = remark
  }

  package var value: ReportedNumber? { result?.value.number }

  /// Whether a verdict on it says something: of the parts of a structure there is no better, and what
  /// is to stay within bounds is judged by a range alone.
  package var isJudged: Bool {
    guard verdict != .noData else { return false }
    switch indicator.direction {
    case .higher, .lower: return true
    case .neutral: return false
    case .band:
      if case .between = target.requirement { return true }
      return false
    }
  }
}

extension AccountRow {
  /// The word of a table for what became of the target, or where it is heading; nil without either.
  package var assessment: String? {
    if isJudged { return VerdictWording.word(verdict)?.capitalisedWord }
    return expected.flatMap(VerdictWording.expectation)?.capitalisedWord
  }
}

extension Sequence where Element == AccountRow {
  /// The rows by the groups of their document, in its order.
  package var byGroup: [(group: String, rows: [AccountRow])] {
    var groups: [(group: String, rows: [AccountRow])] = []
    for row in self {
      if let last = groups.indices.last, groups[last].group == row.target.group {
        groups[last].rows.append(row)
      } else {
        groups.append((row.target.group, [row]))
      }
    }
    return groups
  }
}
