package import Documents
import Ledger
import Quantities
import SourceText
import Storage

/// Plans the import of a file of tables.
struct TablePlanner {
  let workbook: Workbook
  let document: String
  let request: ImportRequest
  let store: any LedgerStore

  func plan() async throws -> ImportPlan {
    let indicators = try await store.indicators()
    let areas = AreaNames(
      try await store.areaRegistry(), own: request.area.code, day: request.period.end.lastDay)
    let frame = FigureIntake.Frame(
      indicators: Dictionary(
        indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }),
      names: NameMatcher(indicators, areas: areas), areas: areas, request: request,
      document: document)
    var plan = ImportPlan(kind: .figures, document: document, area: request.area, rows: [])
    var taken: [FigureIntake.Taken] = []
    for sheet in workbook.sheets where !sheet.rows.isEmpty {
      guard !sheet.isHidden else {
        plan.remarks.append(TableRemark.hidden(sheet))
        continue
      }
      let reader = HeadingReader(request: request.period, areas: areas)
      guard let table = FigureTableFinder(sheet, reader: reader).find() else {
        plan.remarks.append(TableRemark.withoutTable(sheet))
        continue
      }
      plan.remarks += TableRemark.columns(table, of: sheet)
      taken += FigureIntake(table, in: sheet, frame: frame).rows()
    }
    try await adoptAuthorities(&taken)
    plan.rows = taken.map(\.row)
    Contradictions.mark(&plan.rows)
    try await ImportPlanner.compare(&plan, with: store)
    for index in plan.rows.indices {
      guard case .changed(let old) = plan.rows[index].outcome else { continue }
      if taken[index].isBlank {
        plan.rows[index].outcome = Rejection.blank(known: old)
      } else if plan.rows[index].target != nil {
        plan.rows[index].outcome = Rejection.assigned(old)
      }
    }
    return plan
  }

  /// A plan column that does not say whose plan it is repeats the one that the ledger knows.
  private func adoptAuthorities(_ taken: inout [FigureIntake.Taken]) async throws {
    var known: [TargetPlace: [Target]] = [:]
    for index in taken.indices {
      guard !taken[index].namesAuthority, let target = taken[index].row.target else { continue }
      let place = TargetPlace(area: target.area, period: target.period)
      if known[place] == nil {
        known[place] = try await store.targets(
          area: target.area, period: target.period, asKnownAt: nil)
      }
      let rivals = (known[place] ?? []).filter { $0.indicator == target.indicator }
      let same = rivals.first { $0.requirement.says(target.requirement) } ?? rivals.first
      if let same { taken[index].row.target?.authority = same.authority }
    }
  }

  private struct TargetPlace: Hashable {
    var area: String
    var period: TimePeriod
  }
}

extension OpenLedger {
  /// What importing a file of tables would do.
  package func planImport(
    of workbook: Workbook, named name: String, at place: LedgerPlace, now: Int64
  ) async throws -> ImportPlan {
    try await TablePlanner(
      workbook: workbook, document: name,
      request: ImportRequest(area: place.area, period: place.period, now: now), store: store
    ).plan()
  }
}
