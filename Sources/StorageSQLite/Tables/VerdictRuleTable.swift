import GRDB
import Ledger
import Quantities
import Storage

/// The table `verdict_rule`.
enum VerdictRuleTable {
  /// Adds a threshold; one that repeats another in everything is not added.
  static func insert(_ rule: VerdictRule, area: Int64, recordedAt: Int64, in db: Database) throws {
    let threshold = rule.thresholds.nearlyMetFrom
    let coefficient = try threshold.map { try $0.column(of: "", area: rule.area) }
    let values: StatementArguments = [
      area, rule.year, recordedAt, coefficient, threshold?.decimals ?? 0, rule.source,
    ]
    try db.execute(
      sql: """
        INSERT INTO verdict_rule
          (area, year, recorded_at, nearly_met_coefficient, nearly_met_decimals, source)
        SELECT * FROM (SELECT ? AS a, ? AS y, ? AS r, ? AS c, ? AS d, ? AS s) AS fresh
        WHERE NOT EXISTS (
          SELECT 1 FROM verdict_rule WHERE area = fresh.a AND year IS fresh.y
            AND recorded_at = fresh.r AND nearly_met_coefficient IS fresh.c
            AND nearly_met_decimals = fresh.d AND source = fresh.s)
        """, arguments: values)
  }

  /// The latest threshold of each area and year that was known at a time.
  static func all(asKnownAt time: Int64, in db: Database) throws -> [VerdictRule] {
    var seen: Set<[String]> = []
    return try Row.fetchAll(
      db,
      sql: """
        SELECT code, year, nearly_met_coefficient, nearly_met_decimals, source
        FROM verdict_rule JOIN area_code ON area_code.id = verdict_rule.area
        WHERE recorded_at <= ? ORDER BY recorded_at DESC, verdict_rule.id DESC
        """, arguments: [time]
    ).map { row in
      VerdictRule(
        area: row[0], year: row[1],
        thresholds: VerdictThresholds(
          nearlyMetFrom: (row[2] as Int64?).map {
            ExactDecimal(Int128($0), decimals: row[3])
          }), source: row[4])
    }
    .filter { seen.insert([$0.area, $0.year.map { String($0) } ?? ""]).inserted }
    .sorted { VerdictRule.comesBefore($0, $1) }
  }
}
