import Ledger
import Quantities

/// How a figure changed since the year before: computed from both figures where both are known, else as
/// it was reported.
enum FigureChange {
  static func of(
    _ value: ReportedNumber, _ indicator: Indicator, before: Observation?, growth: Observation?
  ) -> ReportFigure.Change? {
    guard indicator.measure == .level else { return nil }
    if let earlier = before?.value.number { return computed(value, indicator, earlier) }
    guard let stated = growth?.value.number else { return nil }
    return ReportFigure.Change(amount: stated, isPoints: false)
  }

  private static func computed(
    _ value: ReportedNumber, _ indicator: Indicator, _ earlier: ReportedNumber
  ) -> ReportFigure.Change? {
    if indicator.unit.hasPrefix("%") || indicator.unit.hasPrefix("‰") {
      return ReportFigure.Change(
        amount: ReportedNumber(value.value - earlier.value), isPoints: true)
    }
    return Growth.percent(from: earlier.value, to: value.value).map {
      ReportFigure.Change(
        amount: ReportedNumber($0.withoutTrailingZeros(downTo: 0)), isPoints: false)
    }
  }
}
