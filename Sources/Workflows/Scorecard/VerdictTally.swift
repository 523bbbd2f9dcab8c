package import Ledger

/// How many targets are told of in the same word: "vượt", "dự kiến vượt", "khó đạt".
package struct VerdictTally: Sendable {
  package var verdict: Verdict
  /// How sure it is; of several that share the word, the surest.
  package var certainty: Assessment.Certainty
  package var count: Int

  package var wording: Wording { verdict.wording(certainty) }
  /// See ``Verdict/mark(_:)``.
  package var mark: String { verdict.mark(certainty) }
}

extension Sequence where Element == Scorecard.Row {
  /// The rows by their words in the order of the verdicts, the certain before the expected.
  package var tallies: [VerdictTally] {
    var counts: [Verdict: [Assessment.Certainty: Int]] = [:]
    for row in self { counts[row.verdict, default: [:]][row.certainty, default: 0] += 1 }
    var tallies: [VerdictTally] = []
    for verdict in Verdict.allCases {
      for certainty in Assessment.Certainty.allCases.reversed() {
        guard let count = counts[verdict]?[certainty] else { continue }
        let tally = VerdictTally(verdict: verdict, certainty: certainty, count: count)
        if let last = tallies.indices.last, tallies[last].mark == tally.mark {
          tallies[last].count += count
        } else {
          tallies.append(tally)
        }
      }
    }
    return tallies
  }
}

extension Scorecard {
  /// Its targets by the words for their verdicts.
  package var tallies: [VerdictTally] { rows.tallies }

  /// The words for every verdict, whether any target has it or not, and those of expected ones that some
  /// have.
  package var allTallies: [VerdictTally] {
    let own = tallies
    return Verdict.allCases.flatMap { verdict -> [VerdictTally] in
      let known = own.filter { $0.verdict == verdict }
      let isThere = known.contains { $0.wording == verdict.wording }
      return (isThere ? [] : [VerdictTally(verdict: verdict, certainty: .certain, count: 0)])
        + known
    }
  }

  /// How many targets are met or exceeded for certain.
  package var reached: Int {
    rows.count { [.exceeded, .met].contains($0.verdict) && $0.certainty == .certain }
  }
}
