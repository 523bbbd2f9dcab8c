import GRDB

/// What the file of a ledger looks like, and how older files become it.
///
/// Migrations are only ever appended: each is a name and the statements of its time, and runs in a
/// transaction that also sets the version of the file.
enum LedgerSchema {
  /// "TiDo", in the header of every ledger.
  static let applicationID = 0x5469_446F

  /// The version that this program writes: how many migrations there are.
  static var version: Int { migrations.count }

  static let migrations: [(name: String, sql: String)] = [
    ("catalogues", catalogues),
    ("keys", keys),
    ("observations", observations),
    ("targets", targets),
    ("sums", sums),
    ("measures", measures),
    ("verdict rules", verdictRules),
    ("paragraphs", paragraphs),
    ("suppressions", suppressions),
    ("cells", cells),
    ("register", register),
    ("collection", collection),
    ("closings", closings),
    ("revisions", revisions),
    ("transformations", transformations),
    ("reporting periods", reportingPeriods),
  ]

  /// Those that make a table anew to which others refer; that its numbers stayed is checked at the end.
  private static let remaking: Set<String> = ["transformations"]

  /// The migrations up to a version, for opening and for tests of older files.
  static func migrator(upTo version: Int = version) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, migration) in migrations.prefix(version).enumerated() {
      let checks: DatabaseMigrator.ForeignKeyChecks =
        remaking.contains(migration.name) ? .deferred : .immediate
      migrator.registerMigration(migration.name, foreignKeyChecks: checks) { db in
        try db.execute(sql: migration.sql)
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }
}
