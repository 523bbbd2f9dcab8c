/// A verdict and how sure it is (đánh giá).
package struct Assessment: Hashable, Sendable {
  /// How sure a verdict is.
  package enum Certainty: String, Sendable, CaseIterable {
    /// There is a figure, and no verdict can be told from it while the year runs.
    case open
    /// Told from where the year is heading.
    case expected
    /// Told from the figure of the whole period, or from what nothing still to come can undo.
    case certain
  }

  package var verdict: Verdict
  package var certainty: Certainty
  /// Where the year is heading; nil where its figure is known or nothing can be told.
  package var forecast: Forecast?

  package init(_ verdict: Verdict, _ certainty: Certainty = .certain, forecast: Forecast? = nil) {
    self.verdict = verdict
    self.certainty = certainty
    self.forecast = forecast
  }

  /// No verdict yet.
  package static let open = Assessment(.noData, .open)
}
