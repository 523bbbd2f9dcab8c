import HTTPTypes
import Ledger
import Storage
import Testing

@testable import WebInterface

/// The roles against the addresses: every forbidden one is tried and refused, in pages and for programs alike.
@Suite("What a person may not see is not there")
struct RightsTests {
  /// What each login may open, of all the addresses below.
  private static let allowed: [String: Set<String>] = [
    "nhap": [own, ownForm, apiOwnForm, board, tasks, "/forms"],
    "duyet": [own, ownForm, apiOwnForm, board, tasks, "/forms"],
    "khac": [board, tasks, "/forms"],
    "tonghop": [
      own, province, api, ownForm, apiOwnForm, board, tasks, verification, report, register,
      "/forms",
    ],
    "lanhdao": [
      own, province, api, ownForm, apiOwnForm, board, tasks, verification, journal, report,
      register, "/forms",
    ],
    "hoidong": [own, province, api, tasks, verification, report, register, "/forms"],
    "quantri": [own, province, api, journal, report, register, "/forms"],
    "congchung": ["/forms"],
  ]

  private static let own = "/areas/108?period=2023"
  private static let province = "/areas/12?period=2023"
  private static let api = "/api/areas/12/scorecard?period=2023"
  private static let ownForm = SampleOffice.page
  private static let apiOwnForm = "/api" + SampleOffice.page
  private static let board = "/board"
  private static let tasks = "/tasks"
  private static let verification = "/verification"
  private static let journal = "/journal"
  private static let report = "/reports?kind=annual&area=12&period=2023"
  private static let register = "/register?area=12"
  private static let all = [
    own, province, api, ownForm, apiOwnForm, board, tasks, verification, journal, report, register,
    "/forms",
  ]

  @Test(
    "Every role opens what it may, and nothing else", arguments: SampleOffice.people.map(\.login))
  func pages(_ login: String) async throws {
    let site = try SiteDriver(
      store: try await SampleOffice.make(),
      desk: try VerificationDesk(worker: CheckWorker(program: "/nowhere")))
    let cookies = try await site.signIn(login)
    #expect(!cookies.isEmpty)
    for path in Self.all {
      let answer = try await site.get(path, cookies: cookies)
      let expected = Self.allowed[login]?.contains(path) == true ? 200 : 403
      #expect(answer.status == expected, "\(login) \(path)")
      if expected == 403 { #expect(!answer.text.contains("9.786")) }
    }
  }

  @Test("Who has not signed in is asked to", arguments: all)
  func strangers(_ path: String) async throws {
    let site = try SiteDriver(
      store: try await SampleOffice.make(),
      desk: try VerificationDesk(worker: CheckWorker(program: "/nowhere")))
    #expect(try await site.get(path).status == (path.hasPrefix("/api/") ? 401 : 303))
  }

  @Test(
    "Steps that a role may not take are refused, whoever sends them",
    arguments: [
      ("khac", "save"), ("khac", "submit"), ("nhap", "approve"), ("nhap", "issue"),
      ("tonghop", "approve"), ("hoidong", "send-back"), ("quantri", "save"), ("congchung", "save"),
    ])
  func steps(_ login: String, _ step: String) async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let reporter = try await site.signIn("nhap")
    _ = try await site.post(
      SampleOffice.page, ["step": "submit", "version": "0", "cell:TEA|point-in-time": "5"],
      cookies: reporter)
    let cookies = try await site.signIn(login)
    let answer = try await site.post(
      SampleOffice.page,
      ["step": step, "version": "2", "cell:TEA|point-in-time": "6", "reason": "thử"],
      cookies: cookies)
    #expect(answer.status == 403 || answer.status == 422, "\(login) \(step) \(answer.status)")
    let form = try await site.store.submission(SampleOffice.key)
    #expect(form?.state == .submitted)
    #expect(form?.cells[SampleOffice.tea] == "5")
  }

  @Test("Whatever the bar on top offers can be opened", arguments: SampleOffice.people.map(\.login))
  func sections(_ login: String) async throws {
    let site = try SiteDriver(
      store: try await SampleOffice.make(),
      desk: try VerificationDesk(worker: CheckWorker(program: "/nowhere")))
    let cookies = try await site.signIn(login)
    let bar = try await site.get("/sign-in", cookies: cookies).text
    for section in SiteSection.allCases where section != .overview {
      guard bar.contains("href=\"\(section.address)\"") else { continue }
      #expect(
        try await site.get(section.address, cookies: cookies).status == 200,
        "\(login) \(section.address)")
    }
  }

  @Test("Who may not take a step is refused as such, whatever else it lacks")
  func refusedFirst() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let reporter = try await site.signIn("nhap")
    for step in ["send-back", "reopen"] {
      let answer = try await site.post(
        SampleOffice.page, ["step": step, "version": "0"], cookies: reporter)
      #expect(answer.status == 403, "\(step) without a reason")
    }
    let bulk = try await site.post(
      "/board?regime=THANG&period=2023-11",
      ["step": "consolidate", "key:consolidate": "THANG/108.UB/2023-11/0"], cookies: reporter)
    #expect(bulk.status == 403)
    let verifier = try await site.signIn("hoidong")
    #expect(try await site.get("/api/board", cookies: verifier).status == 403)
    #expect(try await site.get("/api/board").status == 401)
  }

  @Test("The page of a small area leads up only to where its visitor may go")
  func above() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let small = "/areas/108?period=2023"
    let reporter = try await site.get(small, cookies: try await site.signIn("nhap")).text
    #expect(!reporter.contains("/areas/12?"))
    let leader = try await site.get(small, cookies: try await site.signIn("lanhdao")).text
    #expect(leader.contains("/areas/12?"))
  }

  @Test("The first page leads everybody to what they may see")
  func home() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    for (login, place) in [("lanhdao", "/areas/12?period=2023"), ("nhap", "/forms")] {
      let answer = try await site.get("/", cookies: try await site.signIn(login))
      #expect(answer.headers[.location] == place)
    }
    #expect(try await site.get("/").headers[.location] == "/sign-in?next=%2F")
  }
}
