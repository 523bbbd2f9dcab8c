import Ledger
package import Storage

extension OpenLedger {
  /// The plan that is looked at where nobody chose another: of the highest area that has one, or of the
  /// area given, the latest period with a result; nil without any plan.
  ///
  /// Plans of several years come only where there is no other.
  package func firstPlan(of area: String? = nil) async throws -> PlanKey? {
    let registry = try await store.areaRegistry()
    func level(_ plan: PlanKey) -> Int {
      registry.area(plan.area, on: plan.period.end.lastDay)?.kind.level ?? .max
    }
    var plans = try await store.plans().filter { area == nil || $0.area == area }
    let highest = plans.map(level).min()
    plans = plans.filter { level($0) == highest }.sorted { left, right in
      let (first, second) = (left.period, right.period)
      if first.isSeveralYears != second.isSeveralYears { return second.isSeveralYears }
      return (first.end.lastDay, right.area) > (second.end.lastDay, left.area)
    }
    for plan in plans {
      guard let area = registry.area(plan.area, on: plan.period.end.lastDay) else { continue }
      if try await ScorecardMaker.hasResults(of: area, plan.period, store: store) { return plan }
    }
    return plans.first
  }
}
