package import Ledger

/// The end of a day, for asking what a ledger knew then.
package struct LedgerMoment: Hashable, Sendable {
  package var day: TimePeriod.Point
  /// The last millisecond of the day since 1970 UTC, given by the caller, who knows the time zone.
  package var time: Int64

  package init(day: TimePeriod.Point, time: Int64) {
    self.day = day
    self.time = time
  }
}
