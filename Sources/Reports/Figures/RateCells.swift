import Ledger
import Quantities

/// How the figures of one row are printed beside each other.
enum RateCells {
  /// The decimals that all figures of a rate or ratio are printed with in a row, those of the most exact, so
  /// that "99,0" does not stand beside "99"; nil for amounts, each of which keeps its own.
  static func decimals(of numbers: [ReportedNumber?], in indicator: Indicator) -> Int? {
    guard indicator.isRate || indicator.unit.contains("/") else { return nil }
    return numbers.compactMap { $0?.decimals }.max()
  }
}

extension Indicator {
  /// Whether its figures are rates, which differ from each other by points.
  var isRate: Bool {
    unit.hasPrefix("%") || unit.hasPrefix("‰") || unit == "điểm %"
  }
}
