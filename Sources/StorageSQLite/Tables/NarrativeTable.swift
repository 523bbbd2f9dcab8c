import GRDB
import Ledger
import Storage

/// The table `narrative`.
enum NarrativeTable {
  /// Adds a revision; one that repeats another in everything is not added.
  static func insert(_ narrative: Narrative, area: Int64, in db: Database) throws {
    let key = narrative.key
    try key.period.checkSpelling()
    try narrative.carriedFrom?.checkSpelling()
    let query = NarrativeQuery(
      area: key.area, template: key.template, period: key.period, section: key.section)
    guard try !all(query, area: area, in: db).contains(narrative) else { return }
    try db.execute(
      sql: """
        INSERT INTO narrative
          (area, template, period, section, recorded_at, paragraphs, author, agency, state,
            carried_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        area, key.template, key.period.code, key.section, narrative.recordedAt,
        Lines.write(narrative.paragraphs), narrative.author, narrative.agency,
        narrative.state.rawValue, narrative.carriedFrom?.code,
      ])
  }

  /// The revisions that fit, the latest first.
  static func all(
    _ query: NarrativeQuery, area: Int64, in db: Database
  ) throws -> [Narrative] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT template, period, section, paragraphs, author, agency, state, carried_from,
          recorded_at
        FROM narrative
        WHERE area = ?1 AND template = ifnull(?2, template) AND period = ifnull(?3, period)
          AND section = ifnull(?4, section)
        ORDER BY recorded_at DESC, id DESC
        """, arguments: [area, query.template, query.period?.code, query.section]
    ).map { row in
      guard let period = TimePeriod(code: row[1]) else { throw UnreadableColumn() }
      return Narrative(
        key: Narrative.Key(
          area: query.area, period: period, template: row[0], section: row[2]),
        paragraphs: Lines.read(row[3]), author: row[4], agency: row[5], state: try decoded(row[6]),
        carriedFrom: (row[7] as String?).flatMap { TimePeriod(code: $0) }, recordedAt: row[8])
    }
  }
}
