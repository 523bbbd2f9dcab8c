import HTTPTypes
import Ledger
import NIOCore
import Storage
import Synchronization
import Testing
import Workflows

@testable import WebInterface

@Suite("Pages that are kept, and what makes them anew")
struct KeptPageTests {
  private static let dashboard = "/areas/12?period=2023"
  private static let cell = "cell:TEA|point-in-time"

  private static func site() async throws -> SiteDriver {
    try SiteDriver(store: try await SampleOffice.make())
  }

  private static func save(
    _ words: String, version: String, step: String = "save", _ site: SiteDriver, _ login: String
  ) async throws -> Int {
    try await site.post(
      SampleOffice.page, ["step": step, "version": version, cell: words],
      cookies: try await site.signIn(login)
    ).status
  }

  @Test("A page is made once and again after a write to a part that it shows, and after no other")
  func parts() async throws {
    let pages = RenderedPages()
    let key = RenderedPages.Key(
      address: "/", language: .vietnamese, day: TimePeriod.Point(year: 2023, month: 11, day: 14))
    let made = Mutex(0)
    var revision = LedgerRevision()
    func look() async throws -> Int {
      _ = try await pages.page(key, showing: [.figures, .catalogues], at: revision) {
        made.withLock { $0 += 1 }
        return RenderedPage(bytes: ByteBuffer())
      }
      return made.withLock { $0 }
    }
    #expect(try await look() == 1)
    for part in LedgerPart.allCases {
      let before = try await look()
      revision.raise([part])
      let isShown = [.figures, .catalogues].contains(part)
      #expect(try await look() == before + (isShown ? 1 : 0), "\(part)")
    }
  }

  @Test("A draft shows in its form and among one's reports at once, and leaves the dashboards kept")
  func draft() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("nhap")
    let before = try await site.get("/forms", cookies: cookies).text
    let state = try await site.store.revision()
    #expect(try await Self.save("5.123", version: "0", site, "nhap") == 303)
    #expect(
      try await site.get(SampleOffice.page, cookies: cookies).text.contains("value=\"5.123\""))
    let after = try await site.get("/forms", cookies: cookies).text
    #expect(after != before && after.contains("1/2"))
    let written = try await site.store.revision()
    #expect(written != state)
    let shown = DashboardPage.parts.union(PageFrame.parts)
    #expect(written.of(shown) == state.of(shown))
  }

  @Test("The board and a form are kept for who holds their key, and made anew after every step")
  func board() async throws {
    let site = try await Self.site()
    let key = SampleOffice.key
    let board = "/board?regime=\(key.regime)&period=\(key.period.code)"
    func look(_ page: String, as login: String, form: String = "visitor") async throws -> String {
      var cookies = try await site.signIn(login)
      cookies[FormKey.cookie] = form
      let answer = try await site.get(page, cookies: cookies)
      #expect(answer.status == 200 && answer.headers[.cacheControl] == "no-store")
      #expect(
        answer.text.contains(site.site.forms.code(for: form))
          || !answer.text.contains("name=\"\(FormKey.field)\""))
      return answer.text
    }
    let empty = try await look(board, as: "duyet")
    #expect(try await look(board, as: "duyet") == empty)
    _ = try await look(board, as: "duyet", form: "another")
    #expect(try await Self.save("5.321", version: "0", site, "nhap") == 303)
    let begun = try await look(board, as: "duyet")
    #expect(begun != empty)
    let form = try await look(SampleOffice.page, as: "nhap", form: "another")
    #expect(form.contains("value=\"5.321\""))
    #expect(try await Self.save("5.322", version: "1", step: "submit", site, "nhap") == 303)
    #expect(try await look(board, as: "duyet") != begun)
    #expect(try await look(SampleOffice.page, as: "nhap", form: "another") != form)
    // A figure that comes in by another way stands beside the line at once.
    let waiting = try await look(SampleOffice.page, as: "duyet")
    let before = TimePeriod.month(key.period.end.month ?? 1, key.period.end.year - 1)
    try await site.store.record(
      LedgerEntry(observations: [
        SampleLedger.figure("TEA", "108", before, "4321", .pointInTime)
      ]))
    #expect(!waiting.contains("4.321"))
    #expect(try await look(SampleOffice.page, as: "duyet").contains("4.321"))
    // Who may not see it any more does not get what was kept.
    let cookies = try await site.signIn("duyet")
    var person = try #require(try await site.store.person("duyet"))
    person.roles = [.publicReader]
    let desk = try await CollectionDesk.local(
      site.store, today: TimePeriod.Point(year: 2023, month: 11, day: 14), now: 2)
    try await desk.save(person)
    #expect(try await site.get(board, cookies: cookies).status != 200)
  }

  @Test("An approved figure shows on the next look at every page of figures")
  func approval() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("lanhdao")
    let pages = [
      "/areas/108/indicators/TEA", "/compare?area=12&indicator=TEA&period=2023-11",
      "/api/compare?area=12&indicator=TEA&period=2023-11", "/api/areas/108/indicators/TEA",
    ]
    var before: [String] = []
    for page in pages { before.append(try await site.get(page, cookies: cookies).text) }
    #expect(try await Self.save("5.321", version: "0", step: "submit", site, "nhap") == 303)
    let version = try #require(try await site.store.submission(SampleOffice.key)).version
    let approved = try await site.post(
      SampleOffice.page, ["step": "approve", "version": "\(version)"],
      cookies: try await site.signIn("duyet"))
    #expect(approved.status == 303)
    for (page, old) in zip(pages, before) {
      let text = try await site.get(page, cookies: cookies).text
      #expect(!old.contains("5.321") && !old.contains("5321"), "\(page)")
      #expect(text.contains("5.321") || text.contains("5321"), "\(page)")
    }
  }

  @Test("A target, an indicator's name and a person's verdict show on the dashboard at once")
  func catalogueAndTargets() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("lanhdao")
    #expect(try await site.get(Self.dashboard, cookies: cookies).text.contains("9.862 ha"))
    var target = SampleLedger.target(
      "TEA", .exactly(SampleLedger.number("9900")), "9.900 ha", "ha", order: 1)
    target.recordedAt = 5000
    try await site.store.record(LedgerEntry(targets: [target]))
    #expect(try await site.get(Self.dashboard, cookies: cookies).text.contains("9.900 ha"))
    try await site.store.save([
      SampleLedger.indicator("TEA", "Diện tích chè búp", "Tea", "ha", .higher, .sum)
    ])
    #expect(try await site.get(Self.dashboard, cookies: cookies).text.contains("chè búp"))
    try await site.store.save(
      [ReferenceArea(code: "12", name: "Lai Châu mới", kind: .province, parent: "VN")], [])
    #expect(try await site.get(Self.dashboard, cookies: cookies).text.contains("Lai Châu mới"))
  }

  @Test("What is reported on a task shows among the tasks, and in what every page reminds of")
  func task() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("nhap")
    let reminded = try await site.get("/forms", cookies: cookies).text
    #expect(reminded.contains("2 việc quá hạn, 1 đến hạn"))
    let reported = try await site.post(
      "/tasks/NV-1", ["version": "1", "progress": "Đã trình", "done": "2023-11-10"],
      cookies: cookies)
    #expect(reported.status == 303)
    #expect(try await site.get("/tasks", cookies: cookies).text.contains("Đã trình"))
    let fewer = try await site.get("/forms", cookies: cookies).text
    #expect(fewer.contains("1 việc quá hạn, 1 đến hạn"))
  }

  @Test("An agency's new name and a person's new role show on the next page")
  func offices() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("nhap")
    #expect(try await site.get("/forms", cookies: cookies).text.contains("UBND Sìn Hồ"))
    let desk = try await CollectionDesk.local(
      site.store, today: TimePeriod.Point(year: 2023, month: 11, day: 14), now: 2)
    try await desk.save(
      Agency(code: "108.UB", name: "Ủy ban Sìn Hồ", kind: .committee, area: "108", parent: "12.UB"))
    #expect(try await site.get("/forms", cookies: cookies).text.contains("Ủy ban Sìn Hồ"))
    let leader = try await site.signIn("lanhdao")
    #expect(try await site.get(Self.dashboard, cookies: leader).status == 200)
    var person = try #require(try await site.store.person("lanhdao"))
    person.isActive = false
    try await desk.save(person)
    #expect(try await site.get(Self.dashboard, cookies: leader).status == 303)
  }
}
