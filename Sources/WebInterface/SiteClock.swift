package import Ledger

/// The time where the site runs, given by who starts it.
package struct SiteClock: Sendable {
  /// Milliseconds since 1970 UTC.
  package var now: @Sendable () -> Int64
  /// The day of the calendar there.
  package var today: @Sendable () -> TimePeriod.Point

  package init(
    now: @escaping @Sendable () -> Int64, today: @escaping @Sendable () -> TimePeriod.Point
  ) {
    self.now = now
    self.today = today
  }
}
