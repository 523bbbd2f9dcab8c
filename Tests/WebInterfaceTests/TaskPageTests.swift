import HTTPTypes
import Ledger
import Storage
import Testing
import Workflows

@testable import WebInterface

@Suite("Tasks, reminders and the journal in pages")
struct TaskPageTests {
  private static let list =
    "TT;Nhiệm vụ;Chủ trì;Thời hạn\n1;Một <việc>;108.UB;20/11/2023\n2;Hai;Không có;\n"

  private static func site() async throws -> SiteDriver {
    try SiteDriver(store: try await SampleOffice.make())
  }

  private func send(_ site: SiteDriver, _ login: String) async throws -> SiteDriver.Answer {
    try await site.send(
      "/tasks/import",
      FormBody(
        files: ["file": (name: "kh.csv", bytes: Array(Self.list.utf8))],
        fields: ["document": "5/KH", "area": "12"]), cookies: try await site.signIn(login))
  }

  @Test("A leader takes the list of a plan in; its bad rows are named, nobody else may")
  func taking() async throws {
    let site = try await Self.site()
    let answer = try await send(site, "lanhdao")
    #expect(answer.status == 200 && answer.text.contains("ghi 1 dòng"))
    #expect(answer.text.contains("kh.csv:3: “Hai”: không rõ &quot;Không có&quot; là đơn vị nào"))
    #expect(answer.text.contains("Một &lt;việc&gt;") && answer.text.contains("còn 6 ngày"))
    for login in ["nhap", "duyet", "hoidong", "quantri", "congchung"] {
      #expect(try await send(site, login).status == 403, "\(login)")
    }
    #expect(try await site.store.tasks().count == 2)
    let page = try await site.get("/tasks", cookies: try await site.signIn("nhap")).text
    #expect(!page.contains("action=\"/tasks/import\""))
  }

  @Test("Tasks are shown by how they stand")
  func filtering() async throws {
    let site = try await Self.site()
    _ = try await send(site, "lanhdao")
    let cookies = try await site.signIn("lanhdao")
    let overdue = try await site.get("/tasks?show=overdue", cookies: cookies).text
    #expect(overdue.contains("Lập đề án") && !overdue.contains("Một &lt;việc&gt;"))
    let soon = try await site.get("/tasks?show=soon", cookies: cookies).text
    #expect(!soon.contains("Lập đề án") && soon.contains("Một &lt;việc&gt;"))
  }

  @Test("Each report on a task is told with who and when")
  func history() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("nhap")
    for (version, words) in [("1", "Đã họp"), ("2", "Đã trình\nchờ duyệt")] {
      let answer = try await site.post(
        "/tasks/NV-1", ["version": version, "progress": words, "done": ""], cookies: cookies)
      #expect(answer.status == 303)
    }
    let page = try await site.get("/tasks/NV-1", cookies: try await site.signIn("tonghop")).text
    #expect(page.contains("Người nhap báo cáo lúc 1700000000000"))
    #expect(page.contains("Đã trình\nchờ duyệt") && page.contains(">Đã họp</p>"))
    #expect(!page.contains("xong </p>") && !page.contains("id=\"report\""))
    let stale = try await site.post(
      "/tasks/NV-1", ["version": "1", "progress": "lời của tôi", "done": ""], cookies: cookies)
    #expect(stale.status == 409 && stale.text.contains("lời của tôi"))
    #expect(try await site.get("/tasks/NV-9", cookies: cookies).status == 404)
  }

  @Test("A program assigns tasks and reports on them")
  func programs() async throws {
    let site = try await Self.site()
    let leader = try await site.signIn("lanhdao")
    let order =
      #"{"title":"Ba","document":"6/KH","area":"12","lead":"108.UB","deadline":"2023-11-30","version":0}"#
    let printed = try await site.order(
      .put, "/api/tasks/NV-3", order.replacing("2023-11-30", with: "30/11/2023"), cookies: leader)
    #expect(printed.status == 400 && printed.text.contains("Ghi dạng 2024-12-31"))
    let saved = try await site.order(.put, "/api/tasks/NV-3", order, cookies: leader)
    #expect(saved.status == 200 && saved.text.contains("\"deadline\":\"2023-11-30\""))
    let reporter = try await site.signIn("nhap")
    #expect(try await site.order(.put, "/api/tasks/NV-3", order, cookies: reporter).status == 403)
    let done = try await site.order(
      .post, "/api/tasks/NV-3/reports",
      #"{"progress":"xong","done_on":"2023-11-13","version":1}"#, cookies: reporter)
    #expect(done.text.contains("\"state\":\"done-in-time\""))
    #expect(done.text.contains("\"reported_by\":\"nhap\""))
  }

  @Test("Every page says how much is due or overdue, to whom it concerns")
  func notice() async throws {
    let site = try await Self.site()
    let own = try await site.signIn("nhap")
    let page = try await site.get("/account", cookies: own).text
    #expect(page.contains("class=\"notice overdue\" href=\"/reminders\""))
    #expect(page.contains("2 việc quá hạn, 1 đến hạn"))
    // Also where a form is answered: refused in its page, and refused altogether.
    for (path, status) in [("/account", 422), ("/admin/agencies", 403)] {
      let answer = try await site.post(path, ["present": "sai"], cookies: own)
      #expect(answer.status == status)
      #expect(answer.text.contains("class=\"notice overdue\""), "\(path)")
    }
    let list = try await site.get("/reminders", cookies: own).text
    #expect(list.contains("tháng 10/2023") && list.contains("Lập đề án (01/NQ-CP)"))
    _ = try await site.post(
      "/tasks/NV-1", ["version": "1", "progress": "xong", "done": "2023-11-01"], cookies: own)
    #expect(try await site.get("/account", cookies: own).text.contains("1 việc quá hạn, 1 đến hạn"))
    let program = try await site.get("/api/reminders", cookies: own)
    #expect(program.text.contains("\"agency\":\"108.UB\""))
    for login in ["quantri", "congchung"] {
      let answer = try await site.get("/account", cookies: try await site.signIn(login)).text
      #expect(!answer.contains("class=\"notice"), "\(login)")
    }
  }

  @Test("The journal is filtered by who, what, where and when, and told from page to page")
  func journal() async throws {
    let site = try await Self.site()
    _ = try await site.post(
      "/tasks/NV-1", ["version": "1", "progress": "nửa <đường>", "done": ""],
      cookies: try await site.signIn("nhap"))
    let cookies = try await site.signIn("lanhdao")
    func rows(_ question: String) async throws -> Int {
      let page = try await site.get("/journal" + question, cookies: cookies)
      #expect(page.status == 200)
      return page.text.split(separator: "class=\"said\"").count / 2
    }
    #expect(try await rows("") == 2)
    #expect(try await rows("?person=nhap&area=12&action=report-task&from=&until=") == 1)
    #expect(try await rows("?person=duyet") == 0)
    #expect(try await rows("?until=1970-01-01") == 1)
    #expect(try await rows("?from=2023-11-14&until=2023-11-15") == 1)
    #expect(try await rows("?area=106") == 0)
    #expect(try await rows("?before=2") == 1)
    let page = try await site.get("/journal?action=report-task", cookies: cookies).text
    #expect(page.contains("progress=nửa &lt;đường&gt;</td>"), "only what changed is told")
    #expect(
      try await site.get("/journal?from=hôm", cookies: cookies).text.contains("không đọc được"))
    #expect(try await site.get("/api/journal?action=x", cookies: cookies).status == 400)
    let program = try await site.get("/api/journal?person=nhap", cookies: cookies).text
    #expect(program.contains("\"action\":\"report-task\"") && !program.contains("save-agency"))
  }
}
