import HTTPTypes
import Ledger
import Quantities
import Storage
import Testing

@testable import WebInterface

@Suite("A month from entry to consolidation, in pages")
struct CollectionPageTests {
  private let cell = "cell:TEA|point-in-time"

  @Test("A form is filled in, sent, returned, sent again, approved and consolidated")
  func cycle() async throws {
    let store = try await SampleOffice.make()
    let site = try SiteDriver(store: store)
    let reporter = try await site.signIn("nhap")
    let approver = try await site.signIn("duyet")
    let form = try await site.get(SampleOffice.page, cookies: reporter).text
    #expect(form.contains("name=\"\(cell)\""))
    #expect(form.contains("hạn gửi 15/11/2023"))
    #expect(form.contains("value=\"save\""))

    let sent = try await site.post(
      SampleOffice.page, ["step": "submit", "version": "0", cell: "5.100"], cookies: reporter)
    #expect(sent.status == 303)
    let returned = try await site.post(
      SampleOffice.page, ["step": "send-back", "version": "2", "reason": "Kiểm tra <lại>"],
      cookies: approver)
    #expect(returned.status == 303)
    let again = try await site.get(SampleOffice.page, cookies: reporter).text
    #expect(again.contains("Kiểm tra &lt;lại&gt;"))
    _ = try await site.post(
      SampleOffice.page, ["step": "submit", "version": "3", cell: "5.200"], cookies: reporter)
    let version = String(try #require(try await store.submission(SampleOffice.key)).version)
    let approved = try await site.post(
      SampleOffice.page, ["step": "approve", "version": version], cookies: approver)
    #expect(approved.status == 303)
    let figures = try await store.observations(
      ObservationQuery(indicators: ["TEA"], areas: ["108"], periods: [.month(11, 2023)]),
      asKnownAt: nil)
    #expect(figures.first?.value.number?.value == SampleLedger.number("5200").value)

    let locked = try await site.get(SampleOffice.page, cookies: reporter).text
    #expect(!locked.contains("name=\"\(cell)\""))
    let gatherer = try await site.signIn("tonghop")
    let board = "/board?regime=THANG&period=2023-11"
    let shown = try await site.get(board, cookies: gatherer).text
    #expect(shown.contains("value=\"consolidate\""))
    let seen = try #require(try await store.submission(SampleOffice.key)).version
    #expect(shown.contains("value=\"THANG/108.UB/2023-11/\(seen)\""))
    let stale = try await site.post(
      board, ["step": "consolidate", "key:consolidate": "THANG/108.UB/2023-11/\(seen - 1)"],
      cookies: gatherer)
    #expect(stale.status == 422)
    let done = try await site.post(
      board, ["step": "consolidate", "key:consolidate": "THANG/108.UB/2023-11/\(seen)"],
      cookies: gatherer)
    #expect(done.status == 303)
    #expect(try await store.submission(SampleOffice.key)?.state == .consolidated)
  }

  @Test("What cannot be sent says why, and nothing typed is lost")
  func refusedSending() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let cookies = try await site.signIn("nhap")
    let answer = try await site.post(
      SampleOffice.page, ["step": "submit", "version": "0", cell: "năm nghìn", "note": "ghi chú"],
      cookies: cookies)
    #expect(answer.status == 422)
    #expect(answer.text.contains("value=\"năm nghìn\""))
    #expect(answer.text.contains("&quot;năm nghìn&quot; không phải là số"))
    #expect(answer.text.contains(">ghi chú</textarea>"))
    #expect(
      try await site.store.submission(SampleOffice.key)?.cells[SampleOffice.tea] == "năm nghìn")
  }

  @Test("Two who save at once: the second keeps their words and is told")
  func stale() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let cookies = try await site.signIn("nhap")
    let first = try await site.post(
      SampleOffice.page, ["step": "save", "version": "0", cell: "1"], cookies: cookies)
    #expect(first.status == 303)
    let second = try await site.post(
      SampleOffice.page, ["step": "save", "version": "0", cell: "2"], cookies: cookies)
    #expect(second.status == 409)
    #expect(second.text.contains("value=\"2\""))
    #expect(try await site.store.submission(SampleOffice.key)?.cells[SampleOffice.tea] == "1")
  }

  @Test("A hundred forms sent at once are all kept, each once")
  func crowd() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let cookies = try await site.signIn("nhap")
    let cell = cell
    let kept = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<100 {
        group.addTask {
          try await site.post(
            SampleOffice.page, ["step": "save", "version": "0", cell: String(number)],
            cookies: cookies
          ).status
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 == 303 ? 1 : 0 }
    }
    #expect(kept == 1)
    #expect(try await site.store.submission(SampleOffice.key)?.version == 1)
  }

  @Test("While one types, a program's answer tells what is odd and how far the plan is reached")
  func preview() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let cookies = try await site.signIn("nhap")
    let path = "/api\(SampleOffice.page)/preview"
    let answer = try await site.post(path, [cell: "abc"], cookies: cookies)
    #expect(answer.status == 200)
    #expect(answer.text.contains("\"problem\":\"\\\"abc\\\" không phải là số"))
    #expect(
      try await site.post(path, [cell: "1"], cookies: cookies, code: .some(nil)).status == 403)
    #expect(try await site.store.submission(SampleOffice.key) == nil)
  }

  @Test("A program saves and sends a form with the code of its forms")
  func program() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    var cookies = try await site.signIn("nhap")
    cookies[FormKey.cookie] = "visitor"
    let path = "/api" + SampleOffice.page
    let draft = Array("{\"version\":0,\"cells\":{\"TEA|point-in-time\":\"7\"}}".utf8)
    #expect(try await site.ask(.put, path, cookies: cookies, body: draft).status == 403)
    let headers: HTTPFields = [.init("X-Form-Code")!: site.site.forms.code(for: "visitor")]
    let saved = try await site.ask(.put, path, cookies: cookies, headers: headers, body: draft)
    #expect(saved.status == 200)
    #expect(saved.text.contains("\"version\":1"))
    let sent = try await site.ask(
      .post, path + "/steps/submit", cookies: cookies, headers: headers,
      body: Array("{\"version\":1}".utf8))
    #expect(sent.text.contains("\"state\":\"submitted\""))
    let bad = try await site.ask(
      .put, path, cookies: cookies, headers: headers, body: Array("{}".utf8))
    #expect(bad.status == 400)
  }

  @Test("A task is overdue until its lead reports it done")
  func tasks() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let cookies = try await site.signIn("nhap")
    let page = try await site.get("/tasks", cookies: cookies).text
    #expect(page.contains("Lập đề án"))
    #expect(page.contains("quá hạn 14 ngày"))
    let wrong = try await site.post(
      "/tasks/NV-1", ["version": "1", "progress": "xong", "done": "hôm qua"], cookies: cookies)
    #expect(wrong.status == 422)
    let done = try await site.post(
      "/tasks/NV-1", ["version": "1", "progress": "xong", "done": "2023-11-10"], cookies: cookies)
    #expect(done.status == 303)
    #expect(try await site.get("/tasks", cookies: cookies).text.contains("hoàn thành quá hạn"))
    let other = try await site.signIn("khac")
    let refused = try await site.post(
      "/tasks/NV-1", ["version": "2", "progress": "", "done": ""], cookies: other)
    #expect(refused.status == 404)
  }

  @Test("The journal says who did what, and its chain is followed")
  func journal() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    _ = try await site.post(
      SampleOffice.page, ["step": "save", "version": "0", cell: "5"],
      cookies: try await site.signIn("nhap"))
    let page = try await site.get("/journal?verify=1", cookies: try await site.signIn("lanhdao"))
    #expect(page.text.contains("UBND Sìn Hồ, tháng 11/2023 (THANG)"))
    #expect(page.text.contains("Diện tích chè, tại thời điểm = 5"))
    #expect(page.text.contains("quản trị máy chủ"))
    #expect(page.text.contains("Chuỗi 2 mục còn nguyên vẹn."))
    _ = try await site.post(
      SampleOffice.page, ["step": "submit", "version": "1", cell: "5"],
      cookies: try await site.signIn("nhap"))
    let sent = try await site.get(
      "/journal?action=submit", cookies: try await site.signIn("lanhdao"))
    #expect(sent.text.contains(">đang nhập</td>") && sent.text.contains(">đã gửi, chờ duyệt</td>"))
    #expect(!sent.text.contains(">submitted<"))
  }

  @Test("Sending is offered before anything is saved; what is missing is then said by its name")
  func sendingAtOnce() async throws {
    let site = try SiteDriver(store: try await SampleOffice.make())
    let reporter = try await site.signIn("nhap")
    let page = try await site.get(SampleOffice.page, cookies: reporter).text
    #expect(page.contains("name=\"step\" value=\"submit\""))
    let answer = try await site.post(
      SampleOffice.page, ["step": "submit", "version": "0", "cell:JOBS|cumulative": "12"],
      cookies: reporter)
    #expect(answer.status == 422 && answer.text.contains("Diện tích chè"))
    #expect(answer.text.contains("value=\"12\""))
  }
}
