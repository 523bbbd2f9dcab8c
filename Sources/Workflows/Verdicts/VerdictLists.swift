package import Ledger
import Quantities
package import Storage

/// The thresholds of the verdict words in a ledger, and the verdicts that persons set.
package enum VerdictLists {
  /// The thresholds as they were known at a moment, by area and year.
  package static func rules(
    in store: any LedgerStore, on day: TimePeriod.Point, asKnown moment: LedgerMoment? = nil
  ) async throws -> ListTable {
    let registry = try await store.areaRegistry()
    let rules = try await store.verdictRules(asKnownAt: moment?.time)
    return ListTable(
      columns: [
        .init(code: "area", title: Wording("mã", "area")),
        .init(code: "name", title: Wording("địa bàn", "name"), least: 10),
        .init(code: "year", title: Wording("từ năm", "from year")),
        .init(
          code: "nearly_met_from", title: Wording("cơ bản đạt từ (%)", "nearly met from (%)"),
          isNumber: true),
        .init(code: "source", title: Wording("căn cứ", "source"), least: 20),
      ],
      rows: rules.map { rule in
        let name = registry.area(rule.area, on: day) ?? registry.history(of: rule.area).first
        return [
          rule.area, name?.name ?? "", rule.year.map { String($0) } ?? "",
          rule.thresholds.nearlyMetFrom?.description ?? "", rule.source,
        ]
      })
  }

  /// Every verdict that persons set or took back for an area and period, the latest first.
  package static func overrides(
    at place: LedgerPlace, in store: any LedgerStore, language: Language
  ) async throws -> ListTable {
    let overrides = try await store.verdictOverrides(
      area: place.area.code, period: place.period)
    return ListTable(
      columns: [
        .init(code: "indicator", title: Wording("mã", "code")),
        .init(code: "verdict", title: Wording("đánh giá", "verdict")),
        .init(code: "person", title: Wording("người", "person"), least: 8),
        .init(code: "date", title: Wording("ngày", "date")),
        .init(code: "reason", title: Wording("lý do", "reason"), least: 16),
        .init(code: "recorded_at", title: Wording("ghi lúc (UTC)", "recorded (UTC)")),
      ],
      rows: overrides.map { override in
        [
          override.indicator,
          override.verdict?.wording(language) ?? Wording("rút lại", "withdrawn")(language),
          override.person, override.decidedOn?.code ?? "", override.reason,
          UniversalTime.code(milliseconds: override.recordedAt),
        ]
      })
  }
}
