import GRDB
import Ledger

/// The tables `task` and `task_supporter`.
enum TaskTable {
  /// Writes the next version of a task.
  static func save(_ task: AssignedTask, in db: Database) throws {
    try db.run(
      """
      INSERT INTO task
        (code, title, document, clause, area, lead, deadline, product, progress, done_on, version,
         reported_by, reported_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (code) DO UPDATE SET title = excluded.title, document = excluded.document,
        clause = excluded.clause, area = excluded.area, lead = excluded.lead,
        deadline = excluded.deadline, product = excluded.product, progress = excluded.progress,
        done_on = excluded.done_on, version = excluded.version,
        reported_by = excluded.reported_by, reported_at = excluded.reported_at
      """,
      arguments: [
        task.code, task.title, task.document, task.clause, task.area, task.lead,
        task.deadline?.code, task.product, task.progress, task.doneOn?.code, task.version + 1,
        task.report?.person, task.report?.at,
      ])
    try db.run("DELETE FROM task_supporter WHERE task = ?", arguments: [task.code])
    for (position, agency) in task.supporting.enumerated() {
      try db.run(
        "INSERT INTO task_supporter (task, position, agency) VALUES (?, ?, ?)",
        arguments: [task.code, position, agency])
    }
  }

  static func all(in db: Database) throws -> [AssignedTask] { try tasks("", [], in: db) }

  static func task(_ code: String, in db: Database) throws -> AssignedTask? {
    try tasks("WHERE code = ?", [code], in: db).first
  }

  private static func tasks(
    _ condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [AssignedTask] {
    let supporters = try Dictionary(
      grouping: Row.fetchAll(
        db, sql: "SELECT task, agency FROM task_supporter ORDER BY task, position")
    ) { $0[0] as String }
    return try Row.fetchAll(
      db, sql: "SELECT * FROM task \(condition) ORDER BY code", arguments: arguments
    ).map { row in
      let code: String = row["code"]
      return AssignedTask(
        code: code, title: row["title"], document: row["document"], clause: row["clause"],
        area: row["area"], lead: row["lead"],
        supporting: (supporters[code] ?? []).map { $0[1] }, deadline: try day(row["deadline"]),
        product: row["product"], progress: row["progress"], report: report(row),
        doneOn: try day(row["done_on"]),
        version: row["version"])
    }
  }
  private static func report(_ row: Row) -> AssignedTask.Report? {
    guard let person: String = row["reported_by"], let at: Int64 = row["reported_at"] else {
      return nil
    }
    return AssignedTask.Report(person: person, at: at)
  }
}
