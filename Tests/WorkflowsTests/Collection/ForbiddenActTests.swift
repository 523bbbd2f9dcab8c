import Ledger
import Storage
import Testing
import Workflows

@Suite("What a person may not do is refused, and changes nothing")
struct ForbiddenActTests {
  private typealias Province = SampleProvince

  /// An act on the sample province, the permission it needs, and who may do it.
  private struct Act {
    var permission: Permission
    var allowed: Set<String>
    var body: @Sendable (CollectionDesk) async throws -> Void
  }

  /// Acts on a form that was sent, on agencies, people, tasks and the journal.
  private static let acts: [Act] = [
    Act(permission: .readSubmissions, allowed: ["an", "binh", "chi", "dung"]) {
      _ = try await $0.form(Province.key)
    },
    Act(permission: .readSubmissions, allowed: ["an", "binh", "chi", "dung"]) {
      _ = try await $0.preview(Province.key, cells: [:])
    },
    Act(permission: .readSubmissions, allowed: ["an", "binh", "chi", "dung"]) {
      _ = try await $0.revisions(of: Province.key)
    },
    Act(permission: .enterFigures, allowed: ["an"]) {
      _ = try await $0.save(Province.key, version: 2, cells: [:])
    },
    Act(permission: .enterFigures, allowed: ["an"]) {
      _ = try await $0.submit(Province.key, version: 1)
    },
    Act(permission: .returnSubmissions, allowed: ["binh", "chi"]) {
      _ = try await $0.sendBack(Province.key, version: 2, reasons: [.init(words: "a")])
    },
    Act(permission: .approveSubmissions, allowed: ["binh"]) {
      _ = try await $0.approve(Province.key, version: 2)
    },
    Act(permission: .reopenSubmissions, allowed: ["binh", "chi"]) {
      _ = try await $0.reopen(Province.key, version: 2, reason: "a")
    },
    Act(permission: .consolidate, allowed: ["chi"]) {
      try await $0.consolidate([SeenForm(key: Province.key, version: 2)])
    },
    Act(permission: .issue, allowed: ["dung"]) {
      try await $0.issue([SeenForm(key: Province.key, version: 2)])
    },
    Act(permission: .readTasks, allowed: ["an", "binh", "chi", "dung", "hanh", "minh", "nga"]) {
      _ = try await $0.taskBoard()
    },
    Act(permission: .assignTasks, allowed: ["chi", "dung", "nga"]) {
      try await $0.assign(
        AssignedTask(
          code: "NV-\($0.person.login)", title: "a", document: "b", area: "12", lead: "12.STC",
          deadline: nil))
    },
    Act(permission: .readJournal, allowed: ["dung", "kien"]) {
      _ = try await $0.journal(JournalQuery())
    },
    Act(permission: .readJournal, allowed: ["dung", "kien"]) { _ = try await $0.verifyJournal() },
    Act(permission: .manageAgencies, allowed: ["kien"]) {
      try await $0.save(Agency(code: "N", name: "Mới", kind: .other, area: "12"))
    },
    Act(permission: .manageAgencies, allowed: ["kien"]) { _ = try $0.managedAgencies() },
    Act(permission: .managePeople, allowed: ["kien"]) {
      try await $0.save(Person(login: "moi", name: "Mới", agency: "12.STC", roles: [.leader]))
    },
    Act(permission: .managePeople, allowed: ["kien"]) { _ = try await $0.managedPeople() },
    Act(permission: .managePeople, allowed: ["kien"]) {
      try await $0.setPassword("mật khẩu rất dài", of: "minh", cost: Province.cheap)
    },
    Act(permission: .manageAgencies, allowed: ["kien"]) {
      try await $0.saveAgency(
        ["code": "N", "name_vi": "Mới", "kind": "other", "area": "12"], isNew: true)
    },
    Act(permission: .manageAgencies, allowed: ["kien"]) {
      try await $0.close(agency: Province.other, on: Province.today)
    },
    Act(permission: .manageAgencies, allowed: ["kien"]) {
      try await $0.close(agency: Province.other, on: nil)
    },
    Act(permission: .manageRegimes, allowed: ["kien"]) {
      try await $0.saveRegime(["code": "N"], isNew: true)
    },
    Act(permission: .manageRegimes, allowed: ["kien"]) { try await $0.saveHolidays(["01-02"]) },
    Act(permission: .assignTasks, allowed: ["chi", "dung", "nga"]) {
      _ = try await $0.importTasks(
        Array("TT;Nhiệm vụ;Chủ trì\n1;a;12.STC\n".utf8), named: "a.csv", document: "b",
        area: "12")
    },
    Act(permission: .manageRegimes, allowed: ["kien"]) {
      _ = try await $0.importRegimes(Array("day,name\n01-02,x\n".utf8), file: "h.csv")
    },
  ]

  @Test("Every act is tried by everyone: those without the right are refused and leave no trace")
  func everyone() async throws {
    for act in Self.acts {
      var province = try await sent()
      for (login, _, _) in Province.people where login != "minh" || act.permission != .managePeople
      {
        let before = try await province.store.lastJournalEntry()
        let desk = try await province.desk(login)
        do {
          try await act.body(desk)
          #expect(act.allowed.contains(login), "\(login) may not \(act.permission)")
        } catch CollectionRefusal.forbidden(let permission) {
          #expect(!act.allowed.contains(login), "\(login) may \(act.permission)")
          #expect(permission == act.permission)
          #expect(try await province.store.lastJournalEntry() == before)
        } catch {
          // Allowed, but the form is in another state.
          #expect(act.allowed.contains(login), "\(login): \(error)")
        }
        if act.allowed.contains(login) { province = try await sent() }
      }
    }
  }

  private func sent() async throws -> SampleProvince {
    let province = try await SampleProvince()
    try await province.sent()
    return province
  }

  @Test("A closed account and an unknown one open no desk")
  func accounts() async throws {
    let province = try await Province()
    let kien = try await province.desk("kien")
    try await kien.save(
      Person(
        login: "an", name: "An", agency: Province.commune, roles: [.reporter], isActive: false))
    await #expect(throws: CollectionRefusal.inactive("an")) { try await province.desk("an") }
    await #expect(throws: CollectionRefusal.noSuchPerson("x")) { try await province.desk("x") }
    await #expect(throws: CollectionRefusal.noSuchPerson("local")) {
      try await province.desk("local")
    }
  }

  @Test("An administrator of a commune manages the commune's people only")
  func communeAdministrator() async throws {
    let province = try await Province()
    try await province.desk("kien").save(
      Person(
        login: "phu", name: "Phú", agency: Province.commune, roles: [.administrator]))
    let phu = try await province.desk("phu")
    #expect(Set(try await phu.managedPeople().map(\.login)) == ["an", "binh", "lan", "phu"])
    await #expect(throws: CollectionRefusal.forbidden(.managePeople)) {
      try await phu.save(
        Person(login: "minh", name: "Minh", agency: Province.commune, roles: []))
    }
    await #expect(throws: CollectionRefusal.forbidden(.managePeople)) {
      try await phu.save(
        Person(login: "an", name: "An", agency: "12.UB", roles: [.leader]))
    }
    await #expect(throws: CollectionRefusal.forbidden(.manageRegimes)) {
      try await phu.importRegimes(Array("day,name\n01-02,x\n".utf8), file: "h.csv")
    }
    let read = try await phu.journal(JournalQuery()).entries
    #expect(read.allSatisfy { ["03388", ""].contains($0.record.area) })
    #expect(!read.isEmpty)
  }

  @Test("An agency never belongs to itself")
  func circle() async throws {
    let province = try await Province()
    let kien = try await province.desk("kien")
    for parent in ["12.UB", Province.commune] {
      await #expect(throws: CollectionRefusal.circle("12.UB")) {
        try await kien.save(
          Agency(code: "12.UB", name: "UBND", kind: .committee, area: "12", parent: parent))
      }
    }
  }

  @Test("Passwords are set by oneself or an administrator, and open the door they are for")
  func passwords() async throws {
    let province = try await Province()
    let an = try await province.desk("an")
    await #expect(throws: CollectionRefusal.weakPassword(minimum: 10)) {
      try await an.setPassword("ngắn", of: "an")
    }
    try await an.setPassword("mật khẩu của An", of: "an", cost: Province.cheap)
    func signedIn(_ login: String, _ password: String) async throws -> String? {
      try await SignIn.person(login: login, password: password, in: province.store)?.login
    }
    #expect(try await signedIn("an", "mật khẩu của An") == "an")
    #expect(try await signedIn("an", "mật khẩu khác") == nil)
    #expect(try await signedIn("binh", "") == nil)
    #expect(try await signedIn("nobody", "mật khẩu của An") == nil)
    let kien = try await province.desk("kien")
    #expect(try await kien.managedPeople().allSatisfy(\.passwordHash.isEmpty))
    var person = try #require(try await kien.managedPeople().first { $0.login == "an" })
    person.name = "Lò Văn An"
    try await kien.save(person)
    #expect(try await signedIn("an", "mật khẩu của An") == "an", "a change keeps the password")
    person.isActive = false
    try await kien.save(person)
    #expect(try await signedIn("an", "mật khẩu của An") == nil)
    let journal = try await province.store.journal(JournalQuery(object: "an"))
    #expect(journal.allSatisfy { !($0.record.from + $0.record.to).contains("scrypt") })
  }

  @Test("Tasks are reported on by their lead, and seen by those they concern")
  func tasks() async throws {
    let province = try await Province()
    let task = AssignedTask(
      code: "NV-1", title: "Lập đề án", document: "01/NQ-CP", area: "12", lead: Province.commune,
      supporting: ["12.STC"], deadline: TimePeriod.Point(year: 2026, month: 7, day: 1))
    let dung = try await province.desk("dung")
    try await dung.assign(task)
    let an = try await province.desk("an")
    let board = try await an.taskBoard()
    #expect(board.rows.map(\.task.code) == ["NV-1"])
    #expect(board.rows[0].state == .overdue && board.rows[0].daysLeft == -9)
    #expect(board.rows[0].mayReport && !board.rows[0].mayAssign)
    #expect(try await province.desk("minh").taskBoard().rows.isEmpty)
    try await an.report(
      task: "NV-1", version: 1, progress: "xong", doneOn: Province.today)
    #expect(try await dung.taskBoard().count(.doneLate) == 1)
    await #expect(throws: CollectionRefusal.staleTask("NV-1", known: 2, given: 1)) {
      try await an.report(task: "NV-1", version: 1, progress: "khác", doneOn: nil)
    }
    await #expect(throws: CollectionRefusal.forbidden(.reportTasks)) {
      try await dung.report(task: "NV-1", version: 2, progress: "a", doneOn: nil)
    }
    await #expect(throws: CollectionRefusal.noSuchTask("NV-1")) {
      try await province.desk("minh").report(
        task: "NV-1", version: 2, progress: "a", doneOn: nil)
    }
  }
}
