import FoundationEssentials
import GRDB
import Ledger
import Storage

/// The tables `submission`, `submission_cell` and `submission_reason`.
enum SubmissionTable {
  /// Writes the next version of a form: over its revision, or as a new one.
  static func save(_ submission: Submission, over stored: Submission?, in db: Database) throws {
    let key = submission.key
    guard TimePeriod(code: key.period.code) == key.period else {
      throw LedgerStoreError.unspellablePeriod(key.period.code)
    }
    let values: StatementArguments = [
      submission.version + 1, submission.state.rawValue, submission.note,
      submission.revisionReason, submission.firstSentOn?.code, submission.sentBy,
      submission.approvedBy, submission.changedAt,
    ]
    let place: StatementArguments = [key.regime, key.agency, key.period.code, submission.revision]
    if stored?.revision == submission.revision {
      try db.run(
        """
        UPDATE submission SET version = ?, state = ?, note = ?, revision_reason = ?,
          first_sent_on = ?, sent_by = ?, approved_by = ?, changed_at = ?
        WHERE regime = ? AND agency = ? AND period = ? AND revision = ?
        """, arguments: values + place)
    } else {
      try db.run(
        """
        INSERT INTO submission
          (version, state, note, revision_reason, first_sent_on, sent_by, approved_by, changed_at,
           regime, agency, period, revision)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, arguments: values + place)
    }
    let id = try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM submission WHERE regime = ? AND agency = ? AND period = ? AND revision = ?
        """, arguments: place)
    guard let id else { throw UnreadableColumn() }
    try saveCells(of: submission, id, in: db)
  }

  private static func saveCells(of submission: Submission, _ id: Int64, in db: Database) throws {
    try db.run("DELETE FROM submission_cell WHERE submission = ?", arguments: [id])
    for (key, text) in submission.cells {
      try db.run(
        """
        INSERT INTO submission_cell (submission, indicator, breakdown, basis, text)
        VALUES (?, ?, ?, ?, ?)
        """, arguments: [id, key.indicator, key.breakdown, key.basis.rawValue, text])
    }
    try db.run("DELETE FROM submission_reason WHERE submission = ?", arguments: [id])
    for (position, reason) in submission.returnReasons.enumerated() {
      try db.run(
        """
        INSERT INTO submission_reason (submission, position, indicator, breakdown, basis, words)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        arguments: [
          id, position, reason.row?.indicator, reason.row?.breakdown, reason.row?.basis.rawValue,
          reason.words,
        ])
    }
  }

  /// The latest revision of a form.
  static func latest(_ key: Submission.Key, in db: Database) throws -> Submission? {
    try fetch(
      "regime = ? AND agency = ? AND period = ? ORDER BY revision DESC LIMIT 1",
      [key.regime, key.agency, key.period.code], in: db
    ).first
  }

  /// Every revision of a form, the latest first.
  static func revisions(of key: Submission.Key, in db: Database) throws -> [Submission] {
    try fetch(
      "regime = ? AND agency = ? AND period = ? ORDER BY revision DESC",
      [key.regime, key.agency, key.period.code], in: db)
  }

  /// The latest revisions of the forms that fit.
  static func all(_ query: SubmissionQuery, in db: Database) throws -> [Submission] {
    let (condition, arguments) = try condition(query)
    return try fetch(condition, arguments, in: db)
  }

  /// The same without what was typed.
  static func heads(_ query: SubmissionQuery, in db: Database) throws -> [SubmissionHead] {
    let (condition, arguments) = try condition(query)
    // Lists ask this over and over, of many regimes and periods.
    let statement = try db.cachedStatement(
      sql: """
        SELECT regime, agency, period, revision, version, state, first_sent_on, id,
          (SELECT count(*) FROM submission_cell WHERE submission = submission.id),
          EXISTS (SELECT 1 FROM submission_reason WHERE submission = submission.id)
        FROM submission WHERE \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      guard let period = TimePeriod(code: row[2]) else { throw UnreadableColumn() }
      return SubmissionHead(
        key: Submission.Key(regime: row[0], agency: row[1], period: period), revision: row[3],
        version: row[4], state: try decoded(row[5]), filled: row[8],
        returnReasons: row[9] ? try reasons(of: row[7], in: db) : [],
        firstSentOn: try day(row[6]))
    }
  }

  /// Which rows are the latest revisions of the forms that fit, in their order.
  private static func condition(
    _ query: SubmissionQuery
  ) throws -> (String, StatementArguments) {
    var conditions = [
      """
      revision = (SELECT max(revision) FROM submission AS other
        WHERE other.regime = submission.regime AND other.period = submission.period
          AND other.agency = submission.agency)
      """
    ]
    var arguments: StatementArguments = []
    if let regime = query.regime {
      conditions.append("regime = ?")
      arguments += [regime]
    }
    if let period = query.period {
      conditions.append("period = ?")
      arguments += [period.code]
    }
    // One text whatever their number, so that the compiled statement can be kept.
    for (column, values) in [
      ("agency", query.agencies), ("state", query.states.map { $0.map(\.rawValue).sorted() }),
    ] {
      guard let values else { continue }
      conditions.append("\(column) IN (SELECT value FROM json_each(?))")
      arguments += [try String(decoding: JSONEncoder().encode(values), as: UTF8.self)]
    }
    return (
      conditions.joined(separator: " AND ") + " ORDER BY regime, agency, period", arguments
    )
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, in db: Database
  ) throws -> [Submission] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM submission WHERE \(condition)", arguments: arguments
    ).map { try submission($0, in: db) }
  }

  private static func submission(_ row: Row, in db: Database) throws -> Submission {
    guard let period = TimePeriod(code: row["period"]) else { throw UnreadableColumn() }
    let id: Int64 = row["id"]
    let cells = try db.cachedStatement(
      sql: "SELECT indicator, breakdown, basis, text FROM submission_cell WHERE submission = ?")
    return Submission(
      key: Submission.Key(regime: row["regime"], agency: row["agency"], period: period),
      revision: row["revision"], version: row["version"], state: try decoded(row["state"]),
      cells: Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(cells, arguments: [id]).map {
          (FormRow.Key(indicator: $0[0], breakdown: $0[1], basis: try decoded($0[2])), $0[3])
        }),
      note: row["note"],
      returnReasons: try reasons(of: id, in: db),
      revisionReason: row["revision_reason"],
      firstSentOn: try day(row["first_sent_on"]), sentBy: row["sent_by"],
      approvedBy: row["approved_by"], changedAt: row["changed_at"])
  }

  private static func reasons(
    of form: Int64, in db: Database
  ) throws -> [Submission.ReturnReason] {
    let reasons = try db.cachedStatement(
      sql: """
        SELECT indicator, breakdown, basis, words FROM submission_reason WHERE submission = ?
        ORDER BY position
        """)
    return try Row.fetchAll(reasons, arguments: [form]).map(reason)
  }

  private static func reason(_ row: Row) throws -> Submission.ReturnReason {
    guard let indicator: String = row[0], let breakdown: String = row[1],
      let basis: String = row[2]
    else { return Submission.ReturnReason(words: row[3]) }
    return Submission.ReturnReason(
      row: FormRow.Key(indicator: indicator, breakdown: breakdown, basis: try decoded(basis)),
      words: row[3])
  }
}

/// The day that a column spells; nil for none.
func day(_ text: String?) throws -> TimePeriod.Point? {
  guard let text else { return nil }
  guard let day = TimePeriod.Point(code: text) else { throw UnreadableColumn() }
  return day
}
