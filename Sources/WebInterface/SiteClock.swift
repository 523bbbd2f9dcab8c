package import Ledger

/// The time where the site runs, given by who starts it.
package struct SiteClock: Sendable {
  /// Milliseconds since 1970 UTC.
  package var now: @Sendable () -> Int64
  /// The day of the calendar there.
  package var today: @Sendable () -> TimePeriod.Point
  /// A moment in milliseconds since 1970 UTC as people there write it: "14/11/2023 08:05".
  package var words: @Sendable (Int64) -> String

  package init(
    now: @escaping @Sendable () -> Int64, today: @escaping @Sendable () -> TimePeriod.Point,
    words: @escaping @Sendable (Int64) -> String
  ) {
    self.now = now
    self.today = today
    self.words = words
  }
}
