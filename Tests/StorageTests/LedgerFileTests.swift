import GRDB
import Glibc
import Ledger
import Quantities
import Storage
import TestSupport
import Testing

@testable import StorageSQLite

@Suite("Files that are a ledger, and files that are not")
struct LedgerFileTests {
  private func error(
    opening path: String, creating: Bool = false
  ) -> LedgerStoreError? {
    do {
      try SQLiteLedger(path: path, creating: creating, busyTimeout: 0.1).close()
      return nil
    } catch {
      return error as? LedgerStoreError
    }
  }

  @Test("A ledger is made only when that is wanted")
  func missing() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/sổ.sqlite"
    #expect(error(opening: path) == .noSuchFile(path: path))
    #expect(
      error(opening: path)?.sentence
        == "\(path): không tìm thấy sổ số liệu; hãy kiểm tra đường dẫn hoặc chạy tiendo init.")
    #expect(access(path, F_OK) != 0)
    #expect(error(opening: path, creating: true) == nil)
    #expect(error(opening: path) == nil)
    let nowhere = "\(folder.path)/không/sổ.sqlite"
    #expect(error(opening: nowhere, creating: true) == .noSuchFile(path: nowhere))
    #expect(
      error(opening: folder.path, creating: true)
        == .notALedger(path: folder.path, reason: .folder))
  }

  @Test("A foreign file is named as such and stays as it is", arguments: [false, true])
  func foreign(_ creating: Bool) throws {
    let folder = try TemporaryFolder()
    let text = Array("đây là một báo cáo, không phải sổ số liệu\n".utf8)
    let file = try folder.write(text, to: "báo cáo.txt")
    #expect(
      error(opening: file, creating: creating) == .notALedger(path: file, reason: .notADatabase))
    let cut = try folder.write(Array("SQLite format 3\0 and then nothing".utf8), to: "cut")
    #expect(
      error(opening: cut, creating: creating) == .notALedger(path: cut, reason: .notADatabase))
    let other = "\(folder.path)/other.sqlite"
    let queue = try DatabaseQueue(path: other)
    try queue.write { try $0.execute(sql: "CREATE TABLE note (text)") }
    try queue.close()
    let before = try bytes(of: other)
    #expect(
      error(opening: other, creating: creating)
        == .notALedger(path: other, reason: .otherApplication))
    #expect(try bytes(of: other) == before)
    #expect(try bytes(of: file) == text)
    #expect(access(other + "-wal", F_OK) != 0)
  }

  @Test("After a clean stop the file alone is the whole ledger")
  func closed() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/ledger.sqlite"
    let ledger = try SQLiteLedger(path: path, creating: true)
    try await ledger.save(
      [ReferenceArea(code: "VN", name: "Việt Nam", kind: .country, parent: nil)], [])
    // Somebody else who reads keeps the log from being put away by SQLite itself.
    let reader = try DatabaseQueue(path: path)
    _ = try await reader.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM area") }
    try ledger.close()
    let copy = try folder.write(try bytes(of: path), to: "copy.sqlite")
    try reader.close()
    let opened = try SQLiteLedger(path: copy)
    #expect(try await opened.areaRegistry().areas.map(\.code) == ["VN"])
    try opened.close()
  }

  @Test("An empty file becomes a ledger only when that is wanted")
  func empty() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write([], to: "empty.sqlite")
    #expect(error(opening: path) == .notALedger(path: path, reason: .empty))
    #expect(error(opening: path, creating: true) == nil)
    #expect(error(opening: path) == nil)
  }

  @Test("A ledger of a later version is refused in one sentence and left as it is")
  func laterVersion() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/ledger.sqlite"
    try SQLiteLedger(path: path, creating: true).close()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    let known = LedgerSchema.version
    #expect(
      error(opening: path)
        == .notALedger(path: path, reason: .laterVersion(found: 99, known: known)))
    #expect(
      error(opening: path)?.englishSentence
        == "\(path): the ledger is of version 99, this program knows versions up to \(known); "
        + "update the program.")
  }

  @Test("Every older version is brought up to date", arguments: 1...LedgerSchema.version)
  func migrations(_ version: Int) async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/ledger.sqlite"
    let old = try DatabasePool(path: path)
    try LedgerSchema.migrator(upTo: version).migrate(old)
    #expect(try await old.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == version)
    try old.close()
    let ledger = try SQLiteLedger(path: path)
    try await ledger.save(Samples.areas, [])
    try await ledger.save(Samples.indicators)
    try await ledger.record(
      LedgerEntry(observations: [
        Samples.observation(Samples.key("tea", "C1"), Samples.number("5"))
      ]))
    #expect(try await ledger.rollUp(of: Samples.key("tea", "VN"))?.reported == 1)
    let version = try await ledger.pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == LedgerSchema.version)
  }

  @Test("Figures of an older ledger are levels, and keep their cells and sums")
  func levels() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/ledger.sqlite"
    let before = try #require(
      LedgerSchema.migrations.firstIndex { $0.name == "transformations" })
    let old = try DatabasePool(path: path)
    try LedgerSchema.migrator(upTo: before).migrate(old)
    try await old.write { db in
      try db.execute(
        sql: """
          INSERT INTO area_code VALUES (1, 'VN'), (2, '12');
          INSERT INTO area VALUES (1, '', NULL, 'Việt Nam', 'country', NULL),
            (2, '', NULL, 'Lai Châu', 'province', 'VN');
          INSERT INTO indicator (id, code, name, english_name, unit, direction, area_aggregation,
            time_aggregation, sector, agency)
            VALUES (1, 'tea', 'Chè', '', 'tấn', 'higher', 'sum', 'sum', '', '');
          INSERT INTO period VALUES (1, '2024', 2024, 2024);
          INSERT INTO facet VALUES (7, 'in-period', '', '');
          INSERT INTO source (id, document) VALUES (1, '12/BC');
          INSERT INTO observation (area, period, indicator, facet, recorded_at, revision,
            coefficient, statuses, source, quote) VALUES (2, 1, 1, 7, 1, 0, 5, 'A', 1, '');
          INSERT INTO area_sum VALUES (1, 1, 1, 1, 7, 5, 0, 1, 0);
          """)
    }
    try old.close()
    let ledger = try SQLiteLedger(path: path)
    let found = try await ledger.observations(ObservationQuery(), asKnownAt: nil)
    let key = ObservationKey(
      indicator: "tea", area: "12", period: .year(2024), basis: .inPeriod)
    #expect(found.map(\.key) == [key] && found.first?.provenance.reportingPeriod == nil)
    #expect(
      try await ledger.observations(ObservationQuery(content: .comparisons), asKnownAt: nil)
        .isEmpty)
    var country = key
    country.area = "VN"
    #expect(try await ledger.rollUp(of: country)?.sum == ExactDecimal(5))
  }

  @Test("An indicator of an older ledger measures what its formula says")
  func measures() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/ledger.sqlite"
    let old = try DatabasePool(path: path)
    try LedgerSchema.migrator(upTo: 5).migrate(old)
    try await old.write { db in
      for (code, formula) in [("A", "growth([X])"), ("B", "decrease([X])"), ("C", "[X]/[Y]")] {
        try db.execute(
          sql: """
            INSERT INTO indicator (code, name, english_name, unit, direction, area_aggregation,
              time_aggregation, formula, sector, agency)
            VALUES (?, 'Tốc độ tăng', '', '%', 'higher', 'none', 'none', ?, '', '')
            """, arguments: [code, formula])
      }
    }
    try old.close()
    let ledger = try SQLiteLedger(path: path)
    #expect(try await ledger.indicators().map(\.measure) == [.growth, .decrease, .level])
  }

  @Test("No column is a floating-point number, and every reference is kept")
  func columns() async throws {
    let folder = try TemporaryFolder()
    let ledger = try SQLiteLedger(path: "\(folder.path)/ledger.sqlite", creating: true)
    try await ledger.pool.read { db in
      let types = try String.fetchSet(
        db,
        sql: """
          SELECT c.type FROM sqlite_master AS t, pragma_table_info(t.name) AS c
          WHERE t.type = 'table' AND t.name <> 'grdb_migrations'
          """)
      #expect(types == ["INTEGER", "TEXT"])
      #expect(try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") == true)
      #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
    }
  }

  @Test("Reads seek in the cluster and need no sorting")
  func plans() async throws {
    let folder = try TemporaryFolder()
    let ledger = try SQLiteLedger(path: "\(folder.path)/ledger.sqlite", creating: true)
    try await ledger.save(Samples.areas, [])
    try await ledger.save(Samples.indicators)
    try await ledger.record(
      LedgerEntry(observations: [
        Samples.observation(Samples.key("tea", "C1"), Samples.number("5"))
      ]))
    let period = TimePeriod.month(7, 2024)
    for (query, seek) in [
      (ObservationQuery(areas: ["12"]), "(area=?)"),
      (ObservationQuery(areas: ["12", "C1"], year: 2024), "(area=? AND period=?)"),
      (ObservationQuery(periods: [period]), "(area=? AND period=?)"),
      (
        ObservationQuery(indicators: ["tea"], areas: ["12"]),
        "(area=? AND period=? AND indicator=?)"
      ),
      (ObservationQuery(indicators: ["tea"]), "(area=? AND period=? AND indicator=?)"),
    ] {
      let plan = try await ledger.read { db, catalogue in
        let condition = try #require(try CellCondition(query, catalogue, in: db))
        let sql = "EXPLAIN QUERY PLAN " + ObservationRow.current(condition)
        return try Row.fetchAll(db, sql: sql, arguments: [Int64.max]).map { $0["detail"] as String }
      }
      #expect(plan.contains("SEARCH observation USING PRIMARY KEY \(seek)"))
      #expect(!plan.contains { $0.contains("TEMP B-TREE") })
    }
  }

  @Test("A folder or file that may not be written is said to be so")
  func readOnly() throws {
    let path = "/proc/ledger.sqlite"
    #expect(error(opening: path, creating: true) != nil)
    guard geteuid() != 0 else { return }
    let folder = try TemporaryFolder()
    let ledger = "\(folder.path)/ledger.sqlite"
    try SQLiteLedger(path: ledger, creating: true).close()
    chmod(folder.path, 0o555)
    #expect(error(opening: ledger) == .readOnly(path: ledger))
    chmod(folder.path, 0o755)
    chmod(ledger, 0o444)
    #expect(error(opening: ledger) == .readOnly(path: ledger))
  }

  @Test("A ledger that another program is writing is waited for, then said to be busy")
  func busy() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/ledger.sqlite"
    let ledger = try SQLiteLedger(path: path, creating: true, busyTimeout: 0.05)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: path, configuration: configuration)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    await #expect(throws: LedgerStoreError.busy(path: path)) {
      try await ledger.save(Samples.areas, [])
    }
    // Readers do not wait.
    #expect(try await ledger.areaRegistry().areas.isEmpty)
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try await ledger.save(Samples.areas, [])
    #expect(try await ledger.areaRegistry().areas.count == Samples.areas.count)
  }

  @Test("Two programs can have the same ledger open and see each other's work")
  func twoPrograms() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/ledger.sqlite"
    let first = try SQLiteLedger(path: path, creating: true)
    let second = try SQLiteLedger(path: path)
    try await first.save(Samples.areas, [])
    try await first.save(Samples.indicators)
    for (ledger, area) in [(second, "C1"), (first, "C2"), (second, "C3")] {
      try await ledger.record(
        LedgerEntry(observations: [
          Samples.observation(Samples.key("tea", area), Samples.number("2"))
        ]))
    }
    #expect(try await first.rollUp(of: Samples.key("tea", "12"))?.reported == 3)
    #expect(try await second.rollUp(of: Samples.key("tea", "12"))?.reported == 3)
  }

  @Test("A broken file is said to be broken, whatever is asked of it")
  func damaged() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/ledger.sqlite"
    do {
      let ledger = try SQLiteLedger(path: path, creating: true)
      try await ledger.save(Samples.areas, [])
      try await ledger.save(Samples.indicators)
      try ledger.close()
    }
    let sound = try bytes(of: path)
    var numbers = SeededNumbers(seed: 7)
    for turn in 0..<20 {
      var broken = sound
      for _ in 0..<(turn * 40 + 10) {
        broken[Int.random(in: 100..<broken.count, using: &numbers)] = UInt8.random(
          in: 0...255, using: &numbers)
      }
      if turn % 3 == 0 { broken = Array(broken.prefix(broken.count / 2)) }
      let copy = try folder.write(broken, to: "broken-\(turn).sqlite")
      do {
        let ledger = try SQLiteLedger(path: copy)
        _ = try await ledger.indicators()
        _ = try await ledger.areaRegistry()
        try await ledger.save(Samples.areas, Samples.successions)
      } catch {
        #expect(error is LedgerStoreError, "\(error)")
      }
    }
  }

  private func bytes(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "rb"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes.append(contentsOf: buffer.prefix(count))
    }
    return bytes
  }
}
