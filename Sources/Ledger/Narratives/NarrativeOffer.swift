/// The text that a section of a report begins with: its own, or the last report's as a draft.
package struct NarrativeOffer: Hashable, Sendable {
  /// The latest text of the section; where it is of an earlier period, a draft that names it.
  package var narrative: Narrative
  /// Whether the text is an earlier period's, which nobody has taken over yet.
  package var isCarriedOver: Bool

  package init(narrative: Narrative, isCarriedOver: Bool) {
    self.narrative = narrative
    self.isCarriedOver = isCarriedOver
  }

  /// The texts that the sections of a report begin with, by section.
  ///
  /// - Parameter revisions: every revision of the area and template, the latest first.
  package static func offers(
    from revisions: [Narrative], period: TimePeriod
  ) -> [String: NarrativeOffer] {
    var offers: [String: NarrativeOffer] = [:]
    for (section, texts) in Dictionary(grouping: revisions, by: \.key.section) {
      if let own = texts.first(where: { $0.key.period == period }) {
        offers[section] = NarrativeOffer(narrative: own, isCarriedOver: false)
        continue
      }
      let earlier = texts.filter { $0.key.period.end.lastDay < period.end.lastDay }
      guard let last = earlier.map(\.key.period.end.lastDay).max(),
        var text = earlier.first(where: { $0.key.period.end.lastDay == last })
      else { continue }
      text.carriedFrom = text.key.period
      text.key.period = period
      text.state = .draft
      offers[section] = NarrativeOffer(narrative: text, isCarriedOver: true)
    }
    return offers
  }
}
