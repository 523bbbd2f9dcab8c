import Ledger
import Quantities

/// How a figure changed since the year before: computed from both figures where both are known, else as
/// it was reported.
enum FigureChange {
  /// - Parameters:
  ///   - growth: the figure of the indicator that measures the growth.
  ///   - stated: what the sources of the figure say that it compares.
  static func of(
    _ value: ReportedNumber, _ indicator: Indicator, before: Observation?, growth: Observation?,
    stated: [Observation] = []
  ) -> ReportFigure.Change? {
    guard indicator.measure == .level else { return nil }
    if let earlier = before?.value.number { return computed(value, indicator, earlier) }
    if let amount = growth?.value.number {
      return ReportFigure.Change(amount: amount, measure: .growth)
    }
    return Transformation.Measure.allCases.lazy.compactMap { measure in
      stated.first { $0.key.transformation == .comparison(measure, with: .yearBefore) }?
        .value.number.map { ReportFigure.Change(amount: $0, measure: measure) }
    }.first
  }

  private static func computed(
    _ value: ReportedNumber, _ indicator: Indicator, _ earlier: ReportedNumber
  ) -> ReportFigure.Change? {
    if indicator.unit.hasPrefix("%") || indicator.unit.hasPrefix("‰") {
      return ReportFigure.Change(
        amount: ReportedNumber(value.value - earlier.value), measure: .points)
    }
    return Growth.percent(from: earlier.value, to: value.value).map {
      ReportFigure.Change(
        amount: ReportedNumber($0.withoutTrailingZeros(downTo: 0)), measure: .growth)
    }
  }
}
