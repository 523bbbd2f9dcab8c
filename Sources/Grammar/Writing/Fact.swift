package import Ledger
package import Quantities

/// A figure to be written: what it measures, for when, how much, and how it compares.
package struct Fact: Hashable, Sendable {
  /// The unit a figure is written in.
  package enum Unit: Hashable, Sendable {
    /// A unit of measure by its code, with the power of ten of a multiplier in front (0 for none).
    case measure(code: String, exponent: Int)
    /// Things counted, by their noun: "dự án".
    case count(noun: String)
  }

  package var subject: String
  package var period: TimePeriod?
  package var basis: Basis?
  package var amount: Statement.Amount
  package var unit: Unit
  package var isEstimate: Bool
  package var comparisons: [Comparison]

  package init(
    subject: String, period: TimePeriod?, basis: Basis?, amount: Statement.Amount, unit: Unit,
    isEstimate: Bool = false, comparisons: [Comparison] = []
  ) {
    self.subject = subject
    self.period = period
    self.basis = basis
    self.amount = amount
    self.unit = unit
    self.isEstimate = isEstimate
    self.comparisons = comparisons
  }

  /// What a figure is set against: another period, or a plan.
  package struct Comparison: Hashable, Sendable {
    package var role: Statement.Role
    package var direction: Statement.Direction
    package var amount: ReportedNumber
    package var unit: Unit
    /// The words for the plan or period: "kế hoạch", "cùng kỳ năm trước".
    package var against: String

    package init(
      role: Statement.Role, direction: Statement.Direction, amount: ReportedNumber, unit: Unit,
      against: String
    ) {
      self.role = role
      self.direction = direction
      self.amount = amount
      self.unit = unit
      self.against = against
    }
  }
}

/// Why a fact cannot be written: no phrase says it so that it reads back.
package enum WritingError: Error, Hashable {
  case noPhrase(role: Statement.Role, direction: Statement.Direction?)
  case unknownUnit(code: String)
  case noWordsForPeriod(TimePeriod, basis: Basis?)
}
