import Ledger
import Storage
import Testing
import Workflows

@Suite("Agencies, people and regimes are kept by rules")
struct AdministrationTests {
  private typealias Province = SampleProvince

  private static let agency = [
    "code": "12.BQL", "name_vi": "Ban quản lý", "kind": "other", "area": "12", "parent": "12.UB",
  ]
  private static let regime = [
    "code": "MOI", "name_vi": "Báo cáo mới", "frequency": "month", "window_from": "-1:15",
    "window_to": "0:14", "deadline": "working-days:2", "reporters": "committee@commune|12.CA",
    "recipient": "12.STC", "status": "E", "source": "QĐ 1",
  ]

  private func refusal(_ body: () async throws -> Void) async -> CollectionRefusal? {
    do {
      try await body()
      return nil
    } catch { return error as? CollectionRefusal }
  }

  @Test("An agency is added once, closed when nobody relies on it, and opened again")
  func closing() async throws {
    let province = try await Province()
    try await province.desk("kien").saveAgency(Self.agency, isNew: true)
    await #expect(throws: CollectionRefusal.codeTaken("12.BQL")) {
      try await province.desk("kien").saveAgency(Self.agency, isNew: true)
    }
    try await province.desk("kien").save(
      Person(login: "quang", name: "Quang", agency: "12.BQL", roles: [.reporter]))
    await #expect(
      throws: CollectionRefusal.agencyInUse("12.BQL", people: ["quang"], agencies: [], regimes: [])
    ) { try await province.desk("kien").close(agency: "12.BQL", on: Province.today) }
    try await province.desk("kien").save(
      Person(login: "quang", name: "Quang", agency: "12.BQL", roles: [], isActive: false))
    try await province.desk("kien").close(agency: "12.BQL", on: Province.today)
    let tomorrow = TimePeriod.Point(year: 2026, month: 7, day: 11)
    let later = try await province.desk("kien", on: tomorrow)
    #expect(later.agencies["12.BQL"]?.isOpen(on: tomorrow) == false)
    await #expect(throws: CollectionRefusal.closedAgency("12.BQL")) {
      try await later.save(
        Person(login: "rin", name: "Rin", agency: "12.BQL", roles: [.reporter]))
    }
    try await later.close(agency: "12.BQL", on: nil)
    #expect(try await province.desk("kien").agencies["12.BQL"]?.closedOn == nil)
    let journal = try await province.store.journal(JournalQuery(object: "12.BQL"))
    #expect(journal.count == 3 && journal[1].record.to.contains("closed=2026-07-10"))
  }

  @Test("An agency that regimes or agencies below name is not closed")
  func inUse() async throws {
    let province = try await Province()
    let found = await refusal {
      try await province.desk("kien").close(agency: "12.UB", on: Province.today)
    }
    guard case .agencyInUse("12.UB", let people, let agencies, _) = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(people.contains("dung") && agencies.count > 50)
    let finance = await refusal {
      try await province.desk("kien").close(agency: "12.TK", on: Province.today)
    }
    guard case .agencyInUse("12.TK", [], [], let regimes) = finance else {
      Issue.record("\(String(describing: finance))")
      return
    }
    #expect(regimes.contains("SO-THANG"))
  }

  @Test("A closed agency reports for no period that ends behind its last day")
  func reporting() async throws {
    let province = try await Province()
    let kien = try await province.desk("kien")
    for person in try await kien.managedPeople() where person.agency == Province.other {
      var closed = person
      closed.isActive = false
      try await kien.save(closed)
    }
    try await province.desk("kien").close(agency: Province.other, on: Province.today)
    let desk = try await province.desk("chi")
    let july = try await desk.statusBoard(regime: "XA-THANG", period: Province.july)
    let june = try await desk.statusBoard(regime: "XA-THANG", period: .month(6, 2026))
    #expect(july.rows.count == 37 && june.rows.count == 38)
  }

  @Test("An administrator cannot lock themself out")
  func ownAccount() async throws {
    let province = try await Province()
    let kien = try await province.desk("kien")
    for roles in [[.administrator], [.leader]] as [Set<Role>] {
      await #expect(throws: CollectionRefusal.ownAccount) {
        try await kien.save(
          Person(
            login: "kien", name: "Kiên", agency: "12.UB", roles: roles,
            isActive: !roles.contains(.administrator)))
      }
    }
    await #expect(throws: CollectionRefusal.codeTaken("an")) {
      try await kien.save(
        Person(login: "an", name: "Khác", agency: "12.UB", roles: [.leader]), isNew: true)
    }
  }

  @Test("One's own password is changed by who knows it")
  func ownPassword() async throws {
    let province = try await Province()
    let an = try await province.desk("an")
    try await an.setPassword("mật khẩu của An", of: "an", cost: Province.cheap)
    await #expect(throws: CollectionRefusal.wrongPassword) {
      try await an.changePassword(from: "sai", to: "mật khẩu khác nữa", cost: Province.cheap)
    }
    try await an.changePassword(
      from: "mật khẩu của An", to: "mật khẩu khác nữa", cost: Province.cheap)
    #expect(
      try await SignIn.person(login: "an", password: "mật khẩu khác nữa", in: province.store)
        != nil)
  }

  @Test("A regime is added and changed by the cells of a file, and keeps its lines")
  func regimes() async throws {
    let province = try await Province()
    let kien = try await province.desk("kien")
    try await kien.saveRegime(Self.regime, isNew: true)
    await #expect(throws: CollectionRefusal.codeTaken("MOI")) {
      try await kien.saveRegime(Self.regime, isNew: true)
    }
    let lines = try await kien.regimes().first { $0.code == "XA-THANG" }?.rows.count
    var cells = Self.regime
    cells["code"] = "XA-THANG"
    try await kien.saveRegime(cells)
    let changed = try #require(try await kien.regimes().first { $0.code == "XA-THANG" })
    #expect(changed.recipient == "12.STC" && changed.rows.count == lines)
    #expect(changed.reporters.map(\.code) == ["committee@commune", "12.CA"])
    await #expect(throws: CollectionRefusal.forbidden(.manageRegimes)) {
      try await province.desk("dung").saveRegime(Self.regime)
    }
  }

  @Test(
    "A regime under which nobody could report in time is refused in a sentence",
    arguments: [
      ("reporters", "12.XYZ", "12.XYZ"), ("recipient", "12.XYZ", "12.XYZ"),
      ("window_from", "0:20", "bắt đầu"), ("window_to", "-1:10", "bắt đầu"),
      ("deadline", "day:0:14", "một ngày làm việc"), ("deadline", "day:0:1", "hạn gửi"),
      ("deadline", "hôm sau", "hạn gửi"), ("frequency", "week", "frequency"), ("code", "", "code"),
    ])
  func badRegimes(_ cell: String, _ value: String, _ word: String) async throws {
    let province = try await Province()
    var cells = Self.regime
    cells[cell] = value
    let kien = try await province.desk("kien")
    let before = try await province.store.lastJournalEntry()
    let found = await refusal { try await kien.saveRegime(cells) }
    // What cannot be read is told apart from what does not go with the ledger.
    switch (found, ["hôm sau", "week", ""].contains(value)) {
    case (.unusable, true), (.contradicted, false): break
    default: Issue.record("\(String(describing: found))")
    }
    let sentence = try #require(found).wording.vietnamese
    #expect(sentence.lowercased().contains(word.lowercased()), "\(sentence)")
    #expect(sentence.hasSuffix(".") && sentence.contains("; "))
    #expect(try await province.store.lastJournalEntry() == before)
  }

  @Test("Rows of a file of regimes keep to the same rules, each named by its line")
  func regimeFile() async throws {
    let province = try await Province()
    let text = """
      code,name_vi,name_en,frequency,window_from,window_to,deadline,reporters,recipient,status,source
      A,Một,,month,-1:15,0:14,working-days:1,12.CA,12.UB,E,
      B,Hai,,month,-1:15,0:14,day:0:10,12.CA,12.UB,E,
      C,Ba,,month,-1:15,0:14,working-days:1,12.KHONG,12.UB,E,
      """
    let outcome = try await province.desk("kien").importRegimes(Array(text.utf8), file: "r.csv")
    #expect(outcome.saved == 1 && outcome.problems.map(\.line) == [3, 4])
  }
}
