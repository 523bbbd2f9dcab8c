import Ledger
import Quantities

/// Everything that a ledger in memory knows.
struct InMemoryContents {
  var areas: [AreaKey: ReferenceArea] = [:]
  var successions: [SuccessionKey: AreaSuccession] = [:]
  var indicators: [String: Indicator] = [:]
  /// The revisions of each cell, the latest last.
  var observations: [ObservationKey: [Observation]] = [:]
  /// The versions of each target, the latest last.
  var targets: [TargetKey: [Target]] = [:]
  /// Every version of every target as it came.
  var targetLog: [Target] = []
  var overrides: [VerdictOverride] = []
  var suppressions: [Suppression] = []
  /// Every threshold as it came.
  var rules: [RecordedRule] = []
  var register = InMemoryRegister()
  var collection = InMemoryCollection()

  /// A threshold with the moment it was recorded.
  struct RecordedRule: Hashable {
    var rule: VerdictRule
    var recordedAt: Int64
  }

  var registry: AreaRegistry {
    AreaRegistry(
      areas: areas.sorted { $0.key < $1.key }.map(\.value),
      successions: successions.sorted { $0.key < $1.key }.map(\.value))
  }

  mutating func record(_ entries: [LedgerEntry]) throws {
    for entry in entries {
      for observation in entry.observations { try add(observation) }
      for target in entry.targets { try add(target) }
    }
    try checkSums(of: entries.flatMap(\.observations).map(\.key))
  }

  mutating func add(_ observation: Observation) throws {
    let key = observation.key
    try check(indicator: key.indicator, area: key.area, period: key.period)
    try check(observation.value.numbers, indicator: key.indicator, area: key.area)
    var revisions = observations[key] ?? []
    guard !revisions.contains(observation) else { return }
    revisions.append(observation)
    observations[key] = revisions.stablySorted { $0.recordedAt < $1.recordedAt }
  }

  mutating func add(_ target: Target) throws {
    try check(indicator: target.indicator, area: target.area, period: target.period)
    try check(target.requirement.numbers, indicator: target.indicator, area: target.area)
    let key = TargetKey(target)
    var versions = targets[key] ?? []
    guard !versions.contains(target) else { return }
    versions.append(target)
    targets[key] = versions.stablySorted { $0.recordedAt < $1.recordedAt }
    targetLog.append(target)
  }

  func check(indicator: String, area: String, period: TimePeriod) throws {
    guard indicators[indicator] != nil else { throw LedgerStoreError.unknownIndicator(indicator) }
    guard areas.keys.contains(where: { $0.code == area }) else {
      throw LedgerStoreError.unknownArea(area)
    }
    guard TimePeriod(code: period.code) == period else {
      throw LedgerStoreError.unspellablePeriod(period.code)
    }
  }

  private func check(_ numbers: [ReportedNumber], indicator: String, area: String) throws {
    guard numbers.allSatisfy(\.value.isStorable) else {
      throw LedgerStoreError.numberTooLarge(indicator: indicator, area: area)
    }
  }

  /// Refuses figures whose sums cannot be kept.
  func checkSums(of keys: some Collection<ObservationKey>) throws {
    let registry = registry
    var seen: Set<ObservationKey> = []
    for key in keys {
      for area in registry.areasAbove(key.area, on: key.period.lastDay) {
        var above = key
        above.area = area
        if seen.insert(above).inserted { _ = try rollUps(of: above, in: registry) }
      }
    }
  }

  mutating func add(_ rule: VerdictRule, recordedAt: Int64) throws {
    guard areas.keys.contains(where: { $0.code == rule.area }) else {
      throw LedgerStoreError.unknownArea(rule.area)
    }
    guard rule.thresholds.nearlyMetFrom?.isStorable != false else {
      throw LedgerStoreError.numberTooLarge(indicator: "", area: rule.area)
    }
    let recorded = RecordedRule(rule: rule, recordedAt: recordedAt)
    if !rules.contains(recorded) { rules.append(recorded) }
  }

  func rollUps(
    of key: ObservationKey, in registry: AreaRegistry, asKnownAt time: Int64? = nil
  ) throws -> [StoredRollUp] {
    guard key.transformation == .level, indicators[key.indicator]?.areaAggregation == .sum else {
      return []
    }
    return try registry.areasBelow(key.area, on: key.period.lastDay)
      .sorted { $0.key < $1.key }
      .compactMap { level, codes in
        try rollUp(of: key, over: codes, level: level, asKnownAt: time ?? .max)
      }
  }

  private func rollUp(
    of key: ObservationKey, over codes: [String], level: Int, asKnownAt time: Int64
  ) throws -> StoredRollUp? {
    var sum = ExactSum()
    var result = StoredRollUp(
      level: level, sum: ExactDecimal(0), reported: 0, notApplicable: [], missing: [])
    for code in codes {
      var below = key
      below.area = code
      switch observations[below]?.last(where: { $0.recordedAt <= time })?.value {
      case .number(let number):
        guard sum.add(number.value.coefficient, decimals: number.decimals) else {
          throw LedgerStoreError.sumTooLarge(indicator: key.indicator)
        }
        result.reported += 1
      case .missing(.notApplicable):
        result.notApplicable.append(code)
      case .range, .missing, nil:
        result.missing.append(code)
      }
    }
    guard result.reported > 0 else { return nil }
    guard let stored = sum.stored else {
      throw LedgerStoreError.sumTooLarge(indicator: key.indicator)
    }
    result.sum = ExactDecimal(Int128(stored.coefficient), decimals: stored.decimals)
    return result
  }
}
