import GRDB
import Ledger
import Storage

/// The tables of the register: `register_entry` and those with what each kind of entry says.
enum RegisterTable {
  /// The entries of an area, the earliest first.
  static func entries(of area: Int64, _ code: String, in db: Database) throws -> [RegisterEntry] {
    let citations = try citations(of: area, in: db)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT e.*, d.subject, d.template, d.period, d.mending, i.issued_on, i.place, i.capacity,
          i.signatory, i.bases, i.recipients, i.sha256, i.bytes, i.file, r.reason,
          m.issuer AS mended_issuer, m.type AS mended_type, m.year AS mended_year,
          m.normative AS mended_normative, m.number AS mended_number, m.unit AS mended_unit
        FROM register_entry e
          LEFT JOIN register_draft d ON d.entry = e.id
          LEFT JOIN register_entry m ON m.id = d.mended
          LEFT JOIN register_issue i ON i.entry = e.id
          LEFT JOIN register_recall r ON r.entry = e.id
        WHERE e.area = ? ORDER BY e.id
        """, arguments: [area]
    ).map { row in
      RegisterEntry(
        number: try number(row, "", area: code),
        act: try act(row, area: code, citations[row["id"]] ?? []), person: row["person"],
        recordedAt: row["recorded_at"])
    }
  }

  /// Adds an entry behind those that are there.
  static func insert(_ entry: RegisterEntry, area: Int64, in db: Database) throws {
    let number = entry.number
    try db.execute(
      sql: """
        INSERT INTO register_entry
          (area, issuer, type, year, normative, number, unit, act, person, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        area, number.series.issuer, number.series.type.rawValue, number.series.year,
        number.series.isNormative, number.value, number.unit, entry.act.code, entry.person,
        entry.recordedAt,
      ])
    let id = db.lastInsertedRowID
    switch entry.act {
    case .reserved(let draft):
      try db.execute(
        sql: """
          INSERT INTO register_draft (entry, subject, template, period, mending, mended)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, draft.subject, draft.template, draft.period?.code, draft.mends?.code,
          try draft.mends.flatMap { try reservation(of: $0.number, area: area, in: db) },
        ])
    case .issued(let issue): try insert(issue, id, in: db)
    case .recalled(let reason):
      try db.execute(
        sql: "INSERT INTO register_recall (entry, reason) VALUES (?, ?)", arguments: [id, reason])
    }
  }

  private static func insert(_ issue: DocumentIssue, _ id: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO register_issue
          (entry, issued_on, place, capacity, signatory, bases, recipients, sha256, bytes, file)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, issue.date.code, issue.place, Lines.write(issue.capacity), issue.signatory,
        Lines.write(issue.bases), Lines.write(issue.recipients), issue.content.sha256,
        issue.content.bytes, issue.content.file,
      ])
    for (position, citation) in issue.cites.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO register_citation (entry, position, symbol, kind, dated)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [id, position, citation.symbol, citation.kind, citation.date?.code])
    }
  }

  /// The entry by which a document got its number.
  private static func reservation(
    of number: DocumentNumber, area: Int64, in db: Database
  ) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT id FROM register_entry
        WHERE area = ? AND year = ? AND issuer = ? AND type = ? AND normative = ? AND number = ?
          AND act = 'reserved'
        """,
      arguments: [
        area, number.series.year, number.series.issuer, number.series.type.rawValue,
        number.series.isNormative, number.value,
      ])
  }

  // MARK: Rows

  private static func number(
    _ row: Row, _ prefix: String, area: String
  ) throws -> DocumentNumber {
    DocumentNumber(
      row[prefix + "number"],
      in: NumberSeries(
        area: area, issuer: row[prefix + "issuer"], type: try decoded(row[prefix + "type"]),
        year: row[prefix + "year"], isNormative: row[prefix + "normative"]),
      unit: row[prefix + "unit"])
  }

  private static func act(
    _ row: Row, area: String, _ citations: [CitedDocument]
  ) throws -> RegisterEntry.Act {
    switch row["act"] as String {
    case "reserved":
      let mending: DocumentDraft.Mending? =
        switch row["mending"] as String? {
        case "replaces"?: .replaces(try number(row, "mended_", area: area))
        case "corrects"?: .corrects(try number(row, "mended_", area: area))
        default: nil
        }
      return .reserved(
        DocumentDraft(
          subject: row["subject"], template: row["template"],
          period: (row["period"] as String?).flatMap { TimePeriod(code: $0) }, mends: mending))
    case "issued":
      guard let date = TimePeriod.Point(code: row["issued_on"]) else { throw UnreadableColumn() }
      return .issued(
        DocumentIssue(
          date: date, place: row["place"], capacity: Lines.read(row["capacity"]),
          signatory: row["signatory"], bases: Lines.read(row["bases"]),
          recipients: Lines.read(row["recipients"]),
          content: ContentDigest(sha256: row["sha256"], bytes: row["bytes"], file: row["file"]),
          cites: citations))
    default: return .recalled(reason: row["reason"])
    }
  }

  /// What the documents of an area cite, by the entry that issued them.
  private static func citations(
    of area: Int64, in db: Database
  ) throws -> [Int64: [CitedDocument]] {
    var result: [Int64: [CitedDocument]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT c.entry, c.symbol, c.kind, c.dated FROM register_citation c
          JOIN register_entry e ON e.id = c.entry
        WHERE e.area = ? ORDER BY c.entry, c.position
        """, arguments: [area])
    while let row = try rows.next() {
      result[row[0], default: []].append(
        CitedDocument(
          symbol: row[1], kind: row[2],
          date: (row[3] as String?).flatMap { TimePeriod.Point(code: $0) }))
    }
    return result
  }
}

/// Several lines in one column.
enum Lines {
  static func write(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  static func read(_ column: String) -> [String] {
    column.isEmpty
      ? []
      : column.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
  }
}

extension RegisterEntry.Act {
  /// What the column `act` says.
  fileprivate var code: String {
    switch self {
    case .reserved: "reserved"
    case .issued: "issued"
    case .recalled: "recalled"
    }
  }
}

extension DocumentDraft.Mending {
  /// What the column `mending` says.
  fileprivate var code: String {
    switch self {
    case .replaces: "replaces"
    case .corrects: "corrects"
    }
  }
}
