import GRDB
import Ledger

/// The table `verdict_override`.
enum VerdictOverrideTable {
  /// In the place of a verdict where an earlier one was taken back.
  private static let withdrawn = "withdrawn"

  /// Adds a verdict; one that repeats another in everything is not added.
  static func insert(
    _ override: VerdictOverride, area: Int64, period: Int64, indicator: Int64,
    _ catalogue: Catalogue, in db: Database
  ) throws {
    let known = try all(
      areas: [area], period: period, of: override.period, catalogue, in: db)
    guard !known.contains(override) else { return }
    try db.execute(
      sql: """
        INSERT INTO verdict_override
          (area, period, indicator, recorded_at, verdict, reason, person, decided_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        area, period, indicator, override.recordedAt,
        override.verdict?.rawValue ?? withdrawn, override.reason, override.person,
        override.decidedOn?.code,
      ])
  }

  /// The verdicts on some areas and a period, the latest first.
  static func all(
    areas: [Int64], period: Int64, of words: TimePeriod, _ catalogue: Catalogue, in db: Database
  ) throws -> [VerdictOverride] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT code, verdict, reason, person, recorded_at, decided_on, verdict_override.area
        FROM verdict_override JOIN indicator ON indicator.id = verdict_override.indicator
        WHERE area IN (\(areas.list)) AND period = ? ORDER BY recorded_at DESC, verdict_override.id DESC
        """, arguments: [period]
    ).map {
      VerdictOverride(
        indicator: $0[0], area: try catalogue.area($0[6]), period: words,
        verdict: $0[1] == withdrawn ? nil : try decoded($0[1]),
        reason: $0[2], person: $0[3],
        decidedOn: ($0[5] as String?).flatMap { TimePeriod.Point(code: $0) }, recordedAt: $0[4])
    }
  }
}
