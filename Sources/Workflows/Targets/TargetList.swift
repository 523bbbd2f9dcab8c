package import Ledger
import Quantities
package import Storage

/// The targets of an area and period with all that they were before.
package enum TargetList {
  /// Every version of every target that was known at a moment, as the resolution orders them, in each
  /// the one that holds first.
  package static func table(
    at place: LedgerPlace, indicator: Indicator?, store: any LedgerStore,
    asKnown moment: LedgerMoment? = nil, in language: Language
  ) async throws -> ListTable {
    let versions = try await store.targetHistory(
      indicator: indicator?.code, area: place.area.code, period: place.period
    ).filter { $0.recordedAt <= moment?.time ?? .max }
    let names = Dictionary(
      try await store.indicators().map { ($0.code, $0.name) }, uniquingKeysWith: { $1 })
    let histories = TargetHistory.byIndicator(versions).values.sorted {
      guard let left = $0.first?.current, let right = $1.first?.current else { return false }
      return Target.comesBefore(left, right)
    }.flatMap { $0 }
    return ListTable(
      columns: [
        .init(code: "indicator", title: Wording("mã", "code")),
        .init(code: "name", title: Wording("tên", "name"), least: 16),
        .init(code: "authority", title: Wording("cấp giao", "authority")),
        .init(code: "value", title: Wording("giá trị", "value"), isNumber: true),
        .init(code: "unit", title: Wording("đơn vị", "unit"), least: 6),
        .init(code: "document", title: Wording("văn bản", "document"), least: 10),
        .init(code: "assigned_on", title: Wording("ngày", "date")),
        .init(code: "state", title: Wording("hiệu lực", "state")),
      ],
      rows: histories.flatMap { history in
        ([history.current] + history.earlier).enumerated().map { index, target in
          [
            target.indicator, names[target.indicator] ?? "", target.authority.rawValue,
            target.requirement.printed, target.unit, target.provenance.document,
            target.assignedOn?.code ?? "", state(of: target, at: index, in: history)(language),
          ]
        }
      })
  }

  private static func state(
    of target: Target, at index: Int, in history: TargetHistory
  ) -> Wording {
    if index > 0 { return Wording("trước điều chỉnh", "before") }
    return history.adjusted == nil
      ? Wording("hiện hành", "holds") : Wording("hiện hành, đã điều chỉnh", "holds, adjusted")
  }
}
