package import Quantities

/// The result and the plan of an indicator in one year.
package struct SeriesPoint: Hashable, Sendable {
  package var year: Int
  package var result: ExactDecimal?
  package var plan: ExactDecimal?

  package init(year: Int, result: ExactDecimal?, plan: ExactDecimal?) {
    self.year = year
    self.result = result
    self.plan = plan
  }
}
