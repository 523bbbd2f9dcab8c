package import Ledger
import Storage

extension OpenLedger {
  /// The texts that the sections of a report begin with, by the keys of the sections: those written for
  /// the period, and those of the last report as drafts.
  package func narratives(
    template: String, at place: LedgerPlace
  ) async throws -> [String: NarrativeOffer] {
    let revisions = try await store.narratives(
      NarrativeQuery(area: place.area.code, template: template))
    return NarrativeOffer.offers(from: revisions, period: place.period)
  }
}
