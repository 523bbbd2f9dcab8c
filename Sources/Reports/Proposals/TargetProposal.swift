package import Ledger
package import Quantities

/// A target proposed for the next year, with the reason for its value; a person decides.
package struct TargetProposal: Hashable, Sendable {
  /// Where the value comes from.
  package enum Reason: Hashable, Sendable {
    /// A document has proposed it already.
    case proposed(document: String)
    /// An even path from this year's result to what was assigned for the end of the term.
    case path(toward: ReportedNumber, year: Int)
    /// The mean yearly change of the years known goes on.
    case trend(years: Int)
    /// The result of the year is to be kept.
    case kept
    /// The plan of the year, which was not reached, is set again.
    case repeated
  }

  package var indicator: Indicator
  package var requirement: Target.Requirement
  package var unit: String
  package var group: String
  package var order: Int
  package var reason: Reason

  /// The proposal as a target of the next year, for its wording.
  package func target(area: String, year: Int) -> Target {
    Target(
      indicator: indicator.code, area: area, period: .year(year), requirement: requirement,
      unit: unit, authority: .committee, text: "", group: group, order: order,
      provenance: Provenance(document: ""), recordedAt: 0)
  }
}
