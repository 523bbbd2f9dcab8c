import Ledger
import Storage

/// What was stated for a report's time, of what has been stated anew since.
///
/// A figure for a time that a report does not see the end of, such as the year's plan of capital in July,
/// changes as the year goes: a report takes what had been stated by the end of its period, in a report on
/// it or an earlier one. Where that is nothing, what was stated later has to do. A figure for a time that
/// was over then is corrected by what is stated later, and the correction counts.
enum StatedAtTheTime {
  /// The figures as a report on a period takes them.
  static func figures(
    _ latest: [Observation], of period: TimePeriod, store: any LedgerStore
  ) async throws -> [Observation] {
    let end = period.end.lastDay
    let unsettled = latest.indices.filter { place in
      latest[place].key.period.end.lastDay > end && !latest[place].provenance.isStated(by: period)
    }
    var result = latest
    for place in unsettled {
      let history = try await store.history(of: latest[place].key)
      if let stated = history.first(where: { $0.provenance.isStated(by: period) }) {
        result[place] = stated
      }
    }
    return result
  }

  /// The targets for a year or term as a report on a period takes them.
  static func targets(
    area: ReferenceArea, period plan: TimePeriod, of period: TimePeriod, store: any LedgerStore
  ) async throws -> [Target] {
    let latest = try await store.targets(area: area.code, period: plan, asKnownAt: nil)
    guard latest.contains(where: { !$0.isStated(by: period) }) else { return latest }
    let history = try await store.targetHistory(indicator: nil, area: area.code, period: plan)
    return latest.map { target in
      target.isStated(by: period)
        ? target
        : history.first { TargetKey($0) == TargetKey(target) && $0.isStated(by: period) } ?? target
    }
  }
}
