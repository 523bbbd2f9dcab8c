import HTTPTypes
import Ledger
import Storage
import Synchronization
import Testing
import Workflows

@testable import WebInterface

@Suite("Signing in")
struct SignInTests {
  @Test("Figures of a ledger with accounts are for those who have signed in")
  func gate() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let page = try await site.get("/areas/12?period=2023")
    #expect(page.status == 303)
    #expect(page.headers[.location] == "/sign-in?next=%2Fareas%2F12%3Fperiod%3D2023")
    #expect(try await site.get("/api/areas/12/scorecard?period=2023").status == 401)
    let cookies = try await site.signIn("lanhdao")
    let answer = try await site.get("/areas/12?period=2023", cookies: cookies)
    #expect(answer.status == 200)
    #expect(answer.text.contains("Người lanhdao"))
  }

  @Test(
    "A session's secret is hidden from scripts and other sites, and goes over TLS alone behind it")
  func cookie() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let answer = try await site.post(
      "/sign-in",
      ["login": "nhap", "password": SampleOffice.password, "next": "/forms"])
    #expect(answer.status == 303)
    #expect(answer.headers[.location] == "/forms")
    let line = try #require(
      answer.headers[values: .setCookie].first { $0.hasPrefix(Sessions.cookie) })
    #expect(line.contains("HttpOnly"))
    #expect(line.contains("SameSite=Lax"))
  }

  @Test("A wrong password, an unknown login and a closed account sound the same")
  func refusals() async throws {
    let store = try await SampleOffice.make()
    var person = try #require(try await store.person("khac"))
    person.isActive = false
    try await store.apply(
      CollectionChange(
        people: [person],
        journal: [
          JournalRecord(at: 2, person: "local", action: .savePerson, object: "khac", area: "106")
        ]))
    let site = try SiteDriver(store: store)
    for (login, password) in [
      ("nhap", "sai"), ("ai", SampleOffice.password), ("khac", SampleOffice.password),
    ] {
      let answer = try await site.post("/sign-in", ["login": login, "password": password])
      #expect(answer.status == 422)
      #expect(answer.text.contains("Tên đăng nhập hoặc mật khẩu không đúng."))
      #expect(answer.cookie(Sessions.cookie) == nil)
      #expect(!answer.text.contains(password))
    }
  }

  @Test("After five failures a login waits, also with the right password")
  func limit() async throws {
    let time = Mutex<Int64>(1_700_000_000_000)
    let site = try SiteDriver(
      store: try await SampleOffice.make(), now: { time.withLock { $0 } })
    for _ in 0..<5 {
      #expect(try await site.post("/sign-in", ["login": "nhap", "password": "sai"]).status == 422)
    }
    let answer = try await site.post(
      "/sign-in", ["login": "nhap", "password": SampleOffice.password])
    #expect(answer.status == 429)
    #expect(answer.text.contains("Hãy thử lại sau 15 phút"))
    #expect(try await !site.signIn("duyet").isEmpty)
    time.withLock { $0 += 16 * 60 * 1000 }
    #expect(try await !site.signIn("nhap").isEmpty)
  }

  @Test(
    "Behind a proxy attempts count for the machine that the proxy names, whatever else is claimed")
  func origin() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make(), isBehindTLS: true)
    let name = try #require(HTTPField.Name("X-Forwarded-For"))
    func tries(_ login: String, _ addresses: String) async throws -> Int {
      try await site.post(
        "/sign-in", ["login": login, "password": "sai"], headers: [name: addresses]
      ).status
    }
    for number in 0..<50 {
      #expect(try await tries("ai-\(number)", "10.0.0.\(number), 10.1.1.1") == 422)
    }
    #expect(try await tries("ai", "10.9.9.9, 10.1.1.1") == 429)
    #expect(try await tries("ai", "10.1.1.1, 10.9.9.9") == 422)
  }

  @Test("A hundred who sign in from one address at once come in; fifty failures close it")
  func office() {
    let gate = SignInGate()
    for number in 0..<100 {
      #expect(gate.begin(login: "an-\(number)", address: "a", now: 0) == nil)
    }
    for number in 0..<100 { gate.end(login: "an-\(number)", address: "a", isRight: true) }
    for number in 0..<50 {
      #expect(gate.begin(login: "x-\(number)", address: "a", now: 0) == nil)
      gate.end(login: "x-\(number)", address: "a", isRight: false)
    }
    #expect(gate.begin(login: "an-1", address: "a", now: 60_000) == 14)
    #expect(gate.begin(login: "an-1", address: "b", now: 60_000) == nil)
    #expect(gate.begin(login: "an-1", address: "a", now: 15 * 60_000) == nil)
  }

  @Test("Of one login's attempts at once only five are made")
  func atOnce() {
    let gate = SignInGate()
    let begun = (0..<20).map { _ in gate.begin(login: "an", address: "a", now: 0) }
    #expect(begun.prefix(5).allSatisfy { $0 == nil })
    #expect(begun.dropFirst(5).allSatisfy { $0 == 15 })
  }

  @Test("A sign-in from another site is refused")
  func foreignForm() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let fields = ["login": "nhap", "password": SampleOffice.password]
    #expect(try await site.post("/sign-in", fields, code: .some("0")).status == 403)
    #expect(try await site.post("/sign-in", fields, code: .some(nil)).status == 403)
  }

  @Test(
    "Only addresses of this site are gone on to",
    arguments: [
      ("/forms", "/forms"), ("//elsewhere", "/"), ("https://elsewhere/", "/"),
      ("/\\elsewhere", "/"),
      ("/a b", "/"), (nil, "/"),
    ] as [(String?, String)])
  func next(_ given: String?, _ address: String) {
    #expect(SignInPage.safe(given) == address)
  }

  @Test("Signing out ends the session, and so does closing the account")
  func ends() async throws {
    let store = try await SampleOffice.make()
    let site = try SiteDriver(store: store)
    let first = try await site.signIn("lanhdao")
    let second = try await site.signIn("lanhdao")
    #expect(try await site.post("/sign-out", [:], cookies: first).status == 303)
    #expect(try await site.get("/areas/12?period=2023", cookies: first).status == 303)
    #expect(try await site.get("/areas/12?period=2023", cookies: second).status == 200)
    var person = try #require(try await store.person("lanhdao"))
    person.isActive = false
    try await store.apply(
      CollectionChange(
        people: [person],
        journal: [
          JournalRecord(at: 2, person: "local", action: .savePerson, object: "lanhdao", area: "12")
        ]))
    #expect(try await site.get("/areas/12?period=2023", cookies: second).status == 303)
  }

  @Test("A session ends when it is not used, and its secret is replaced while it is")
  func lifetime() {
    let sessions = Sessions()
    let minute: Int64 = 60_000
    let secret = sessions.start("an", stamp: "", now: 0)
    #expect(sessions.session(secret, now: 10 * minute)?.renewed == nil)
    let renewed = sessions.session(secret, now: 20 * minute)?.renewed
    #expect(renewed != nil)
    #expect(sessions.session(secret, now: 20 * minute + 10_000) != nil)
    #expect(sessions.session(secret, now: 21 * minute) == nil)
    #expect(sessions.session(renewed ?? "", now: 30 * minute)?.session.login == "an")
    #expect(sessions.session(renewed ?? "", now: 91 * minute) == nil)
    var current = sessions.start("binh", stamp: "", now: 0)
    for step in 1...24 {
      let now = Int64(step) * 30 * minute
      guard let found = sessions.session(current, now: now) else {
        #expect(now >= 12 * 60 * minute)
        return
      }
      #expect(now < 12 * 60 * minute)
      current = found.renewed ?? current
    }
  }

  @Test(
    "A sample ledger says on every page that it is one, and how to sign in; another says nothing")
  func sample() async throws {
    let store = try await SampleOffice.make()
    let notice = SampleNotice(
      accounts: [SampleNotice.Account(login: "nhap", name: "Người nhập", password: "mật-khẩu-mẫu")])
    let site = try SiteDriver(store: store, sample: notice)
    let page = try await site.get("/sign-in").text
    #expect(page.contains("Sổ mẫu") && page.contains("mật-khẩu-mẫu"))
    let inside = try await site.get(
      "/areas/12?period=2023", cookies: try await site.signIn("lanhdao"))
    #expect(inside.text.contains("Sổ mẫu") && !inside.text.contains("mật-khẩu-mẫu"))
    let real = try await SiteDriver(store: store).get("/sign-in").text
    #expect(!real.contains("Sổ mẫu") && !real.contains("Tài khoản mẫu"))
  }
}
