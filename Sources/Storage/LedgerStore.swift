package import Ledger

/// A ledger that keeps what was assigned and reported, and what became of it.
///
/// Every engine passes the same conformance suite. Its promises:
///
/// - **Nothing is overwritten.** A second figure for a cell is a revision, a second target for the
///   same indicator, area, period and authority an adjustment. The latest `recordedAt` counts, of
///   equal ones the later written, so the order of imports does not matter. A revision that repeats
///   another in everything, `recordedAt` included, is written once: a form can be sent again.
/// - **Each call that writes is one transaction.** After it, and after a crash in the midst of it, the
///   ledger is either before or after, never between. A refused call changes nothing.
/// - **Sums over areas are live.** A figure counts, within the same transaction, in every area above
///   its own that the registry names on the last day of the period; see ``StoredSum``.
/// - **Errors** are ``LedgerStoreError`` and carry no figures.
package protocol LedgerStore: RegisterStore {
  // Catalogues

  /// Adds areas by code and first day of validity and successions by both codes and day; those that
  /// exist are replaced. Sums follow when areas moved.
  func save(_ areas: [ReferenceArea], _ successions: [AreaSuccession]) async throws
  /// Every area in the order of code and first day, every succession in the order of its codes.
  func areaRegistry() async throws -> AreaRegistry
  /// Adds or replaces indicators by code. Sums follow when an indicator adds up in another way.
  func save(_ indicators: [Indicator]) async throws
  /// Every indicator in the order of their codes.
  func indicators() async throws -> [Indicator]
  /// Records thresholds of the verdict words; earlier ones of the same area and year are kept. Refused
  /// with ``LedgerStoreError/unknownArea(_:)`` or a number that is too large.
  func save(_ rules: [VerdictRule], recordedAt: Int64) async throws
  /// The thresholds as they were known at a time, one for each area and year, in that order; nil means
  /// now.
  func verdictRules(asKnownAt time: Int64?) async throws -> [VerdictRule]

  // Writing

  /// Records what several sources brought, all of it together or none.
  ///
  /// Refused with ``LedgerStoreError/unknownIndicator(_:)``, ``LedgerStoreError/unknownArea(_:)``,
  /// ``LedgerStoreError/unspellablePeriod(_:)`` or a number that is too large.
  func record(_ entries: [LedgerEntry]) async throws
  /// Records a person's verdict; earlier ones are kept.
  func record(_ override: VerdictOverride) async throws
  /// Records a person's word on a finding of an audit; earlier ones are kept.
  func record(_ suppression: Suppression) async throws

  /// Lets go of what the ledger is kept in, once all is written; it cannot be used any more.
  func close() async throws

  // Reading

  /// The state of the ledger, another one after every write, whoever wrote; only the parts that were
  /// written to are. It says nothing about other stores.
  func revision() async throws -> LedgerRevision
  /// The current figure of each cell that fits, as it was known at a time; nil means now. In no
  /// promised order.
  func observations(_ query: ObservationQuery, asKnownAt time: Int64?) async throws -> [Observation]
  /// Codes of the indicators that any cell that fits has a figure of, or the reason why there is none.
  func reportedIndicators(_ query: ObservationQuery) async throws -> Set<String>
  /// Codes of the indicators that any area asked for has a sum of, see ``sums(_:asKnownAt:)``.
  func summedIndicators(_ query: ObservationQuery) async throws -> Set<String>
  /// Every revision of a cell, the latest first.
  func history(of key: ObservationKey) async throws -> [Observation]
  /// Targets of an area and year, by authority and then in the order of their documents; of adjusted
  /// ones the latest.
  func targets(area: String, period: TimePeriod, asKnownAt time: Int64?) async throws -> [Target]
  /// Every area and period that targets were ever assigned for, in the order of areas and periods.
  func plans() async throws -> [PlanKey]
  /// Every version of the targets for an indicator, or with nil for any, the latest first.
  func targetHistory(indicator: String?, area: String, period: TimePeriod) async throws -> [Target]
  /// Every version of the targets of some areas for an indicator, or with nil for any, the latest first.
  func targetHistory(
    indicator: String?, areas: [String], period: TimePeriod
  ) async throws -> [Target]
  /// Every verdict that persons set or took back for an area and period, the latest first; the first
  /// one of an indicator holds.
  func verdictOverrides(area: String, period: TimePeriod) async throws -> [VerdictOverride]
  /// The same of some areas, the latest first.
  func verdictOverrides(areas: [String], period: TimePeriod) async throws -> [VerdictOverride]
  /// Every word of persons on findings of an audit, the latest first; the first one of a fingerprint
  /// holds.
  func suppressions() async throws -> [Suppression]

  /// The sums over areas below the areas asked for, in no promised order. Without the names of the
  /// missing, so that a page of hundreds is read at once.
  ///
  /// Sums of now are kept and cost a look-up. Those of an earlier time are added up from every figure
  /// below that was known then, so they cost as much as reading these figures; areas and the way
  /// indicators add up are those that the catalogues name now.
  func sums(_ query: ObservationQuery, asKnownAt time: Int64?) async throws -> [StoredSum]
  /// The sums over areas below one for a cell, with the areas that are missing: one for each level
  /// that reported anything, the nearest first. What an earlier time costs, see
  /// ``sums(_:asKnownAt:)``.
  func rollUps(of key: ObservationKey, asKnownAt time: Int64?) async throws -> [StoredRollUp]
}

extension LedgerStore {
  /// The sums over areas as they are now.
  package func sums(_ query: ObservationQuery) async throws -> [StoredSum] {
    try await sums(query, asKnownAt: nil)
  }

  /// The sums of a cell as they are now.
  package func rollUps(of key: ObservationKey) async throws -> [StoredRollUp] {
    try await rollUps(of: key, asKnownAt: nil)
  }

  /// Records observations and targets of one source together.
  package func record(_ entry: LedgerEntry) async throws {
    try await record([entry])
  }

  /// The sum that says most: of the nearest level that reported in full, else of the nearest.
  package func rollUp(
    of key: ObservationKey, asKnownAt time: Int64? = nil
  ) async throws -> StoredRollUp? {
    let all = try await rollUps(of: key, asKnownAt: time)
    return all.first { $0.missing.isEmpty } ?? all.first
  }

  /// Records what an import brings, in transactions of about so many rows each, and gives the number
  /// of rows.
  ///
  /// An entry is never cut: after a crash each one is in the ledger in whole or not at all, and those
  /// before the last transaction are in it. The same import can be run again; what is already there
  /// with the same `recordedAt` is not written twice.
  package func record<Entries: AsyncSequence>(
    contentsOf entries: Entries, rowsPerTransaction limit: Int = 100_000
  ) async throws -> Int where Entries.Element == LedgerEntry {
    var batch: [LedgerEntry] = []
    var rows = 0
    var total = 0
    for try await entry in entries {
      batch.append(entry)
      rows += entry.observations.count + entry.targets.count
      guard rows >= limit else { continue }
      try await record(batch)
      total += rows
      batch.removeAll(keepingCapacity: true)
      rows = 0
    }
    try await record(batch)
    return total + rows
  }
}
