import Credentials
import Ledger
import Quantities
import Storage
import Workflows

/// A province with its delivered catalogues, its agencies and a few people, in memory.
struct SampleProvince {
  let store: any WholeStore = InMemoryLedger()
  static let commune = "03388.UB"
  static let other = "03390.UB"
  static let july = TimePeriod.month(7, 2026)
  static let key = Submission.Key(regime: "XA-THANG", agency: commune, period: july)
  /// A day in the window of July.
  static let today = TimePeriod.Point(year: 2026, month: 7, day: 10)
  static let cheap = PasswordHash.Cost(logRounds: 2, blockSize: 1, parallelism: 1)

  static let people: [(String, String, Role)] = [
    ("an", commune, .reporter), ("binh", commune, .approver), ("chi", "12.UB", .consolidator),
    ("dung", "12.UB", .leader), ("hanh", "12.HD", .councilVerifier),
    ("kien", "12.UB", .administrator),
    ("lan", commune, .publicReader), ("minh", other, .reporter), ("nga", "12.STC", .consolidator),
  ]

  private static let catalogues = DeliveredCatalogues.read()

  init() async throws {
    let catalogues = Self.catalogues
    _ = try await OpenLedger(store).load(catalogues)
    let local = try await CollectionDesk.local(store, today: Self.today, now: 0)
    try await local.load(catalogues)
    let desk = try await CollectionDesk.local(store, today: Self.today, now: 0)
    for (login, agency, role) in Self.people {
      try await desk.save(
        Person(
          login: login, name: login.prefix(1).uppercased() + login.dropFirst(), agency: agency,
          roles: [role]))
    }
  }

  func desk(
    _ login: String, on today: TimePeriod.Point = today, now: Int64 = 1000
  ) async throws -> CollectionDesk {
    try await CollectionDesk(store, login: login, today: today, now: now)
  }

  /// A figure in every line of the form, and more in some.
  func cells(_ changes: [FormRow.Key: String] = [:]) async throws -> [FormRow.Key: String] {
    let rows = try await desk("an").form(Self.key).rows
    let all = Dictionary(uniqueKeysWithValues: rows.map { ($0.row.key, "-") })
    return all.merging(changes) { $1 }
  }

  /// The form sent with these words.
  @discardableResult
  func sent(_ changes: [FormRow.Key: String] = [:]) async throws -> FormSheet {
    let desk = try await desk("an")
    let version = try await desk.form(Self.key).version
    let saved = try await desk.save(Self.key, version: version, cells: cells(changes))
    return try await desk.submit(Self.key, version: saved.version)
  }

  /// The form approved with these words.
  @discardableResult
  func approved(_ changes: [FormRow.Key: String] = [:], now: Int64 = 1000) async throws -> FormSheet
  {
    let sheet = try await sent(changes)
    return try await desk("binh", now: now).approve(Self.key, version: sheet.version)
  }

  func record(
    _ row: FormRow.Key, _ period: TimePeriod, _ value: String, area: String = "03388"
  ) async throws {
    guard let number = ExactDecimal(value) else { preconditionFailure(value) }
    let key = FormRow(key: row).observationKey(area: area, period: period, priceBasis: nil)
    try await store.record(
      LedgerEntry(observations: [
        Observation(
          key: key, value: .number(ReportedNumber(number)),
          provenance: Provenance(document: "12/BC-UBND"), recordedAt: 1)
      ]))
  }
}

extension FormRow.Key {
  static let tea = FormRow.Key(indicator: "AGR.TEA.FRESH.OUTPUT", basis: .cumulative)
  static let teaInMonth = FormRow.Key(indicator: "AGR.TEA.FRESH.OUTPUT", basis: .inPeriod)
  static let forest = FormRow.Key(indicator: "FOR.PLANTED", basis: .cumulative)
  static let pigs = FormRow.Key(indicator: "AGR.PIG.HERD", basis: .pointInTime)

  static func forest(_ kind: String) -> FormRow.Key {
    FormRow.Key(indicator: "FOR.PLANTED", breakdown: "loại rừng=\(kind)", basis: .cumulative)
  }
}
