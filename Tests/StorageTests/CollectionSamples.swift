import Ledger
import Storage

/// Two agencies, a person, a regime and a form, for tests of storage.
enum CollectionSamples {
  static let agencies: [Agency] = [
    Agency(code: "12.UB", name: "UBND tỉnh", kind: .committee, area: "12"),
    Agency(
      code: "C9.UB", name: "UBND xã C9", englishName: "C9", kind: .committee, area: "C9",
      parent: "12.UB"),
  ]

  static let people: [Person] = [
    Person(
      login: "an", name: "Lò Văn An", agency: "C9.UB", roles: [.reporter, .approver],
      passwordHash: "scrypt$1"),
    Person(login: "binh", name: "Bình", agency: "12.UB", roles: [.consolidator], isActive: false),
  ]

  static let row = FormRow.Key(indicator: "tea", basis: .cumulative)
  static let part = FormRow.Key(indicator: "tea", breakdown: "giống=shan", basis: .cumulative)

  static let regime = ReportingRegime(
    code: "BC-THANG", name: "Báo cáo tháng", englishName: "Monthly report", frequency: .month,
    window: .decree09, deadline: .workingDays(2),
    reporters: [.every(.committee, level: 3), .agency("12.UB")], recipient: nil,
    status: .estimate,
    rows: [
      FormRow(key: row, group: "Nông nghiệp"),
      FormRow(key: part, isRequired: false, reporter: "C9.UB"),
    ], source: "Nghị định 09/2019/NĐ-CP")

  static let otherRegime = ReportingRegime(
    code: "BC-NAM", name: "Báo cáo năm", englishName: "", frequency: .year, window: .wholeMonths,
    deadline: .day(.init(months: 1, day: 20)), reporters: [.agency("C9.UB")], recipient: "12.UB",
    status: .normal, rows: [], source: "")

  static let calendar = WorkCalendar(
    yearly: [.init(month: 9, day: 2)],
    days: [TimePeriod.Point(year: 2026, month: 2, day: 17)])

  static let key = Submission.Key(
    regime: "BC-THANG", agency: "C9.UB", period: .month(7, 2025))

  static let task = AssignedTask(
    code: "NV-1", title: "Lập đề án", document: "01/NQ-CP", clause: "mục II.3", area: "12",
    lead: "C9.UB", supporting: ["12.UB"],
    deadline: TimePeriod.Point(year: 2025, month: 9, day: 30), product: "đề án",
    progress: "đang lập")

  static func record(_ action: JournalRecord.Action, at time: Int64 = 1000) -> JournalRecord {
    JournalRecord(
      at: time, person: "an", action: action, object: key.code, area: "C9", from: "a\nb", to: "c",
      reason: "vì")
  }

  static func form(_ version: Int = 0, _ text: String = "12,5") -> Submission {
    Submission(
      key: key, version: version, cells: [row: text, part: "ba tấn"], note: "ước", changedAt: 500)
  }

  /// A ledger with agencies, people and regimes in it.
  static func ledger(_ engine: TestEngine) async throws -> TestLedger {
    let ledger = try await Samples.ledger(engine)
    try await ledger.store.apply(
      CollectionChange(
        agencies: agencies, people: people, regimes: [regime, otherRegime],
        workCalendar: calendar, journal: [record(.saveAgency)]))
    return ledger
  }
}
