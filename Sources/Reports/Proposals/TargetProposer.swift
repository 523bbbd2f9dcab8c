package import Ledger
package import Quantities

/// Proposes next year's targets from this year's account: from what was proposed before, the goal of the
/// term, the trend of earlier years, or the result itself, in this order.
package struct TargetProposer: Sendable {
  /// The year that targets are proposed for.
  package var year: Int
  /// What documents have proposed or assigned for that year, the first of each indicator counts.
  package var proposed: [Target]
  /// What was assigned for the end of the term that the year belongs to.
  package var term: [Target]
  /// Results of earlier years, by indicator and year.
  package var results: [String: [Int: ReportedNumber]]

  package init(
    year: Int, proposed: [Target], term: [Target], results: [String: [Int: ReportedNumber]]
  ) {
    self.year = year
    self.proposed = proposed
    self.term = term
    self.results = results
  }

  /// One proposal for each target of the account that has a number, in its order.
  package func proposals(for account: [AccountRow]) -> [TargetProposal] {
    account.compactMap { row in
      if let target = proposed.first(where: { $0.indicator == row.target.indicator }) {
        return proposal(row, target.requirement, .proposed(document: target.provenance.document))
      }
      guard let plan = row.target.requirement.value else { return nil }
      guard let value = row.value else {
        return proposal(row, row.target.requirement, .repeated)
      }
      let (number, reason) = next(row, value, plan)
      return proposal(row, row.target.requirement.with(number), reason)
    }
  }

  private func proposal(
    _ row: AccountRow, _ requirement: Target.Requirement, _ reason: TargetProposal.Reason
  ) -> TargetProposal {
    TargetProposal(
      indicator: row.indicator, requirement: requirement, unit: row.target.unit,
      group: row.target.group, order: row.target.order, reason: reason)
  }

  private func next(
    _ row: AccountRow, _ value: ReportedNumber, _ plan: ReportedNumber
  ) -> (ReportedNumber, TargetProposal.Reason) {
    let decimals = max(plan.decimals, value.decimals)
    if let goal = term.first(where: { $0.indicator == row.target.indicator }),
      let end = goal.requirement.value, goal.period.end.year >= year,
      let step = (end.value - value.value).divided(
        by: ExactDecimal(Int128(goal.period.end.year - year + 1)), decimals: decimals),
      row.indicator.isBetter(end.value, than: value.value)
    {
      return (
        ReportedNumber((value.value + step).rounded(to: decimals)),
        .path(toward: end, year: goal.period.end.year)
      )
    }
    if let (number, years) = trend(row, value, decimals) { return (number, .trend(years: years)) }
    return row.indicator.isBetter(plan.value, than: value.value)
      ? (plan, .repeated) : (ReportedNumber(value.value.rounded(to: decimals)), .kept)
  }

  /// The mean yearly change of at least two earlier years, where it points the better way.
  private func trend(
    _ row: AccountRow, _ value: ReportedNumber, _ decimals: Int
  ) -> (ReportedNumber, Int)? {
    guard row.indicator.measure == .level,
      let earlier = results[row.target.indicator]?.filter({ $0.key < year - 1 }),
      earlier.count >= 2, let first = earlier.keys.min(), let start = earlier[first],
      let step = (value.value - start.value).divided(
        by: ExactDecimal(Int128(year - 1 - first)), decimals: decimals),
      row.indicator.isBetter(value.value + step, than: value.value)
    else { return nil }
    return (ReportedNumber((value.value + step).rounded(to: decimals)), earlier.count + 1)
  }
}

extension Indicator {
  /// Whether a value is better than another; never where there is no better.
  package func isBetter(_ value: ExactDecimal, than other: ExactDecimal) -> Bool {
    switch direction {
    case .higher: value > other
    case .lower: value < other
    case .neutral, .band: false
    }
  }
}

extension Target.Requirement {
  /// The same requirement of another number; a range or words become the number itself.
  func with(_ number: ReportedNumber) -> Target.Requirement {
    switch self {
    case .exactly, .between, .text: .exactly(number)
    case .atLeast: .atLeast(number)
    case .atMost: .atMost(number)
    case .about: .about(number)
    }
  }
}
