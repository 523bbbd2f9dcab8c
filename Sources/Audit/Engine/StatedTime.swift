import Ledger

/// A stretch of time with the way in which figures are stated for it.
struct StatedTime: Hashable, Sendable {
  var period: TimePeriod
  var basis: Basis?
}

extension Statement {
  /// When a figure is for; nil where that is not said.
  var time: StatedTime? { period.map { StatedTime(period: $0, basis: basis) } }
}
