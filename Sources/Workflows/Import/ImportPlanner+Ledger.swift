import Ledger
import Quantities
import Storage

/// A plan of an import against what the ledger knows.
extension ImportPlanner {
  /// Sets what is new against what the ledger knows.
  static func compare(_ plan: inout ImportPlan, with store: any LedgerStore) async throws {
    for index in plan.rows.indices where plan.rows[index].isTaken {
      // The ledger would refuse all rows for the sake of this one.
      if !plan.rows[index].isStorable { plan.rows[index].outcome = Rejection.tooLong }
    }
    let areas = Array(Set(plan.rows.map(\.area)))
    let known = try await store.observations(
      ObservationQuery(areas: areas, content: .everything), asKnownAt: nil)
    let cells = Dictionary(known.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var targets: [String: [Target]] = [:]
    // What comparisons are with counts for the year that they are of.
    let compared = plan.rows.compactMap(\.observation)
      .filter { $0.key.transformation != .level }.map { TimePeriod.year($0.key.period.end.year) }
    for period in Set(plan.rows.compactMap { $0.target?.period } + compared) {
      for area in areas {
        for target in try await store.targets(area: area, period: period, asKnownAt: nil) {
          targets[key(target), default: []].append(target)
        }
      }
    }
    for index in plan.rows.indices where plan.rows[index].outcome == .new {
      if let observation = plan.rows[index].observation, let cell = cells[observation.key] {
        plan.rows[index].outcome = outcome(observation.value, known: cell.value)
      } else if let target = plan.rows[index].target {
        plan.rows[index].outcome = outcome(
          target, plan.kind, isNamed: plan.rows[index].isOfNamedAuthority,
          known: targets[key(target)] ?? [])
      }
    }
    let indicators = try await store.indicators()
    ComparisonAgreement(
      plan.rows, figures: cells, targets: targets.values.flatMap { $0 },
      growths: indicators.growths
    ).mark(&plan.rows)
  }

  private static func key(_ target: Target) -> String {
    [target.indicator, target.area, target.period.code].joined(separator: "|")
  }

  /// A target against those of the ledger for its indicator: a resolution adjusts its own, a report
  /// only quotes.
  private static func outcome(
    _ target: Target, _ kind: ImportPlan.Kind, isNamed: Bool, known: [Target]
  ) -> ImportRow.Outcome {
    let others = isNamed ? known.filter { $0.authority == target.authority } : known
    guard let old = others.first else { return .new }
    switch kind {
    case .targets, .figures:
      guard !old.requirement.says(target.requirement) else { return .known }
      return old.requirement.value.map { .changed(from: $0) } ?? .new
    case .observations:
      let numbers = target.requirement.numbers.map(\.value)
      let isKnown = others.contains { $0.requirement.numbers.map(\.value) == numbers }
      guard !numbers.isEmpty, !isKnown else { return .known }
      return .disputed(
        document: old.provenance.document, place: old.provenance.place, quote: old.text)
    }
  }

  private static func outcome(
    _ value: ObservationValue, known: ObservationValue
  ) -> ImportRow.Outcome {
    if value.says(known) { return .known }
    return known.number.map { .changed(from: $0) } ?? .new
  }
}

extension ImportRow {
  /// Whether a ledger can keep its numbers.
  fileprivate var isStorable: Bool {
    ((observation?.value.numbers ?? []) + (target?.requirement.numbers ?? []))
      .allSatisfy(\.value.isStorable)
  }
}
