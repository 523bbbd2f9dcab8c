import Ledger
import Storage

extension OpenLedger {
  /// The texts of a report by section, those carried over included; or every revision of them.
  package func narrativeList(
    template: String, at place: LedgerPlace, isHistory: Bool, in language: Language
  ) async throws -> ListTable {
    let offers: [NarrativeOffer]
    if isHistory {
      offers = try await store.narratives(
        NarrativeQuery(area: place.area.code, template: template, period: place.period)
      ).map { NarrativeOffer(narrative: $0, isCarriedOver: false) }
    } else {
      offers = try await narratives(template: template, at: place).values
        .sorted { $0.narrative.key.section < $1.narrative.key.section }
    }
    return ListTable(
      columns: [
        .init(code: "section", title: Wording("mục", "section")),
        .init(code: "state", title: Wording("tình trạng", "state")),
        .init(code: "carried_from", title: Wording("lấy lại từ", "carried from")),
        .init(code: "author", title: Wording("người viết", "author"), least: 8),
        .init(code: "agency", title: Wording("cơ quan", "agency"), least: 10),
        .init(code: "recorded_at", title: Wording("ghi lúc (UTC)", "recorded (UTC)")),
        .init(code: "text", title: Wording("nội dung", "text"), least: 20),
      ],
      rows: offers.map { offer in
        let narrative = offer.narrative
        return [
          narrative.key.section, narrative.state.wording(language),
          narrative.carriedFrom?.code ?? "", narrative.author, narrative.agency,
          UniversalTime.code(milliseconds: narrative.recordedAt),
          narrative.paragraphs.joined(separator: " "),
        ]
      })
  }
}
