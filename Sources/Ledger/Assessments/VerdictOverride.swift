/// A verdict that a person set against the computed one, with the reason; both are kept.
///
/// It is taken back by another one without a verdict; every one stays in the ledger.
package struct VerdictOverride: Hashable, Sendable {
  package var indicator: String
  package var area: String
  package var period: TimePeriod
  /// Nil where the person takes an earlier verdict back, so that the computed one holds again.
  package var verdict: Verdict?
  package var reason: String
  package var person: String
  /// The day of the decision; nil where none was given.
  package var decidedOn: TimePeriod.Point?
  package var recordedAt: Int64

  package init(
    indicator: String, area: String, period: TimePeriod, verdict: Verdict?, reason: String,
    person: String, decidedOn: TimePeriod.Point? = nil, recordedAt: Int64
  ) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.verdict = verdict
    self.reason = reason
    self.person = person
    self.decidedOn = decidedOn
    self.recordedAt = recordedAt
  }
}
