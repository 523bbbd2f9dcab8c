import GRDB
import Ledger

/// The tables `regime`, `regime_reporter` and `regime_row`.
enum RegimeTable {
  static func save(_ regime: ReportingRegime, in db: Database) throws {
    var workingDays: Int?
    var edge: DataWindowRule.Edge?
    switch regime.deadline {
    case .workingDays(let count): workingDays = count
    case .day(let day): edge = day
    }
    try db.run(
      """
      INSERT INTO regime
        (code, name, english_name, frequency, window_start_months, window_start_day,
         window_end_months, window_end_day, deadline_working_days, deadline_months, deadline_day,
         recipient, status, source)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name,
        english_name = excluded.english_name, frequency = excluded.frequency,
        window_start_months = excluded.window_start_months,
        window_start_day = excluded.window_start_day,
        window_end_months = excluded.window_end_months, window_end_day = excluded.window_end_day,
        deadline_working_days = excluded.deadline_working_days,
        deadline_months = excluded.deadline_months, deadline_day = excluded.deadline_day,
        recipient = excluded.recipient, status = excluded.status, source = excluded.source
      """,
      arguments: [
        regime.code, regime.name, regime.englishName, regime.frequency.rawValue,
        regime.window.start.months, regime.window.start.day, regime.window.end.months,
        regime.window.end.day, workingDays, edge?.months, edge?.day, regime.recipient,
        regime.status.rawValue, regime.source,
      ])
    try saveReporters(of: regime, in: db)
    try saveRows(of: regime, in: db)
  }

  private static func saveReporters(of regime: ReportingRegime, in db: Database) throws {
    try db.run("DELETE FROM regime_reporter WHERE regime = ?", arguments: [regime.code])
    for (position, reporter) in regime.reporters.enumerated() {
      let (agency, kind, level): (String?, String?, Int?) =
        switch reporter {
        case .agency(let code): (code, nil, nil)
        case .every(let kind, let level): (nil, kind.rawValue, level)
        }
      try db.run(
        """
        INSERT INTO regime_reporter (regime, position, agency, kind, level) VALUES (?, ?, ?, ?, ?)
        """, arguments: [regime.code, position, agency, kind, level])
    }
  }

  private static func saveRows(of regime: ReportingRegime, in db: Database) throws {
    try db.run("DELETE FROM regime_row WHERE regime = ?", arguments: [regime.code])
    for (position, row) in regime.rows.enumerated() {
      try db.run(
        """
        INSERT INTO regime_row
          (regime, position, indicator, breakdown, basis, "group", required, reporter)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        arguments: [
          regime.code, position, row.key.indicator, row.key.breakdown, row.key.basis.rawValue,
          row.group, row.isRequired, row.reporter,
        ])
    }
  }

  static func codes(in db: Database) throws -> Set<String> {
    try String.fetchSet(db, sql: "SELECT code FROM regime")
  }

  static func all(in db: Database) throws -> [ReportingRegime] {
    let reporters = try Dictionary(
      grouping: Row.fetchAll(
        db,
        sql: "SELECT regime, agency, kind, level FROM regime_reporter ORDER BY regime, position")
    ) { $0[0] as String }
    let rows = try Dictionary(
      grouping: Row.fetchAll(
        db,
        sql: """
          SELECT regime, indicator, breakdown, basis, "group", required, reporter
          FROM regime_row ORDER BY regime, position
          """)
    ) { $0[0] as String }
    return try Row.fetchAll(db, sql: "SELECT * FROM regime ORDER BY code").map { row in
      let code: String = row["code"]
      return ReportingRegime(
        code: code, name: row["name"], englishName: row["english_name"],
        frequency: try decoded(row["frequency"]),
        window: DataWindowRule(
          start: .init(months: row["window_start_months"], day: row["window_start_day"]),
          end: .init(months: row["window_end_months"], day: row["window_end_day"])),
        deadline: try deadline(row), reporters: try (reporters[code] ?? []).map(reporter),
        recipient: row["recipient"], status: try decoded(row["status"]),
        rows: try (rows[code] ?? []).map(formRow), source: row["source"])
    }
  }

  private static func deadline(_ row: Row) throws -> DeadlineRule {
    if let count: Int = row["deadline_working_days"] { return .workingDays(count) }
    guard let months: Int = row["deadline_months"], let day: Int = row["deadline_day"] else {
      throw UnreadableColumn()
    }
    return .day(.init(months: months, day: day))
  }

  private static func reporter(_ row: Row) throws -> ReportingRegime.Reporter {
    if let code: String = row[1] { return .agency(code) }
    guard let kind: String = row[2], let level: Int = row[3] else { throw UnreadableColumn() }
    return .every(try decoded(kind), level: level)
  }

  private static func formRow(_ row: Row) throws -> FormRow {
    FormRow(
      key: FormRow.Key(indicator: row[1], breakdown: row[2], basis: try decoded(row[3])),
      group: row[4], isRequired: row[5], reporter: row[6])
  }
}
