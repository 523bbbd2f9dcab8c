import HTTPTypes
import Ledger
import Storage
import Testing
import Workflows

@testable import WebInterface

@Suite("Agencies, people and regimes in pages")
struct AdministrationPageTests {
  private static let pages = [
    "/admin/agencies", "/admin/agencies/108.UB", "/admin/people", "/admin/people/nhap",
    "/admin/regimes", "/admin/regimes/THANG", "/admin/regimes/THANG/form.csv",
  ]
  private static let answers = ["/api/agencies", "/api/people", "/api/regimes", "/api/holidays"]

  private static func site() async throws -> SiteDriver {
    try SiteDriver(store: try await SampleOffice.make())
  }

  @Test(
    "Every page and answer is there for the administrator, and for nobody else",
    arguments: SampleOffice.people.map(\.login))
  func rights(_ login: String) async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn(login)
    let isAllowed = login == "quantri"
    for path in Self.pages + Self.answers {
      let answer = try await site.get(path, cookies: cookies)
      #expect(answer.status == (isAllowed ? 200 : 403), "\(login) \(path)")
      #expect(!answer.text.contains("scrypt"), "\(path)")
    }
    let home = try await site.get("/account", cookies: cookies)
    #expect(home.status == 200)
    #expect(home.text.contains("href=\"/admin/agencies\"") == isAllowed)
  }

  @Test("Whoever is not signed in is asked to")
  func strangers() async throws {
    let site = try await Self.site()
    for path in Self.pages + ["/account", "/reminders"] {
      #expect(try await site.get(path).status == 303, "\(path)")
    }
    for path in Self.answers + ["/api/reminders"] {
      #expect(try await site.get(path).status == 401, "\(path)")
    }
  }

  @Test(
    "Nobody but the administrator writes, and what they send changes nothing",
    arguments: SampleOffice.people.map(\.login).filter { $0 != "quantri" })
  func writing(_ login: String) async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn(login)
    let before = try await site.store.lastJournalEntry()
    let posts: [(String, [String: String])] = [
      ("/admin/agencies", ["code": "N", "name_vi": "N", "kind": "other", "area": "108"]),
      ("/admin/agencies/108.UB", ["step": "reopen"]),
      ("/admin/people", ["login": "x", "name": "X", "agency": "108.UB"]),
      ("/admin/people/duyet", ["step": "password", "password": "mật khẩu rất dài"]),
      ("/admin/regimes", ["code": "N"]), ("/admin/regimes/THANG", ["name_vi": "N"]),
      ("/admin/regimes/holidays", ["days": "01-02"]),
    ]
    for (path, fields) in posts {
      #expect(try await site.post(path, fields, cookies: cookies).status == 403, "\(path)")
    }
    #expect(try await site.store.lastJournalEntry() == before)
  }

  @Test("A person is added with a password shown once, and signs in with it")
  func adding() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("quantri")
    let answer = try await site.post(
      "/admin/people", ["login": "moi", "name": "Mới <b>", "agency": "108.UB", "role": "reporter"],
      cookies: cookies)
    #expect(answer.status == 200 && answer.headers[.cacheControl] == "no-store")
    #expect(answer.text.contains("Mới &lt;b&gt;"))
    let start = try #require(answer.text.firstRange(of: "<b class=\"secret\">")?.upperBound)
    let password = String(answer.text[start...].prefix { $0 != "<" })
    #expect(password.count == 19)
    #expect(!(try await site.signIn("moi", password: password)).isEmpty)
    let again = try await site.get("/admin/people/moi", cookies: cookies).text
    #expect(!again.contains(password) && again.contains("đặt mật khẩu"))
    let taken = try await site.post(
      "/admin/people", ["login": "moi", "name": "Khác", "agency": "108.UB"], cookies: cookies)
    #expect(taken.status == 422 && taken.text.contains("value=\"Khác\""))
  }

  @Test(
    "Closing an account, another role and a new password end the sessions there are",
    arguments: [
      ["step": "close"], ["step": "password", "password": "một mật khẩu khác"],
      ["step": "save", "name": "Người nhap", "agency": "108.UB", "role": "approver"],
      ["step": "save", "name": "Người nhap", "agency": "106.UB", "role": "reporter"],
    ])
  func sessions(_ fields: [String: String]) async throws {
    let site = try await Self.site()
    let person = try await site.signIn("nhap")
    let other = try await site.signIn("duyet")
    #expect(try await site.get("/forms", cookies: person).status == 200)
    let changed = try await site.post(
      "/admin/people/nhap", fields, cookies: try await site.signIn("quantri"))
    #expect(changed.status == 303)
    #expect(try await site.get("/forms", cookies: person).status == 303)
    #expect(try await site.get("/forms", cookies: other).status == 200)
  }

  @Test("Another name leaves the sessions as they are")
  func harmlessChange() async throws {
    let site = try await Self.site()
    let person = try await site.signIn("nhap")
    _ = try await site.post(
      "/admin/people/nhap",
      ["step": "save", "name": "Tên khác", "agency": "108.UB", "role": "reporter"],
      cookies: try await site.signIn("quantri"))
    #expect(try await site.get("/forms", cookies: person).text.contains("Tên khác"))
  }

  @Test("One's own password is changed with the present one, and only the other sessions end")
  func account() async throws {
    let site = try await Self.site()
    let own = try await site.signIn("nhap")
    let elsewhere = try await site.signIn("nhap")
    let new = "một mật khẩu mới"
    for fields in [
      ["present": "sai", "password": new, "again": new],
      ["present": SampleOffice.password, "password": new, "again": "khác"],
      ["present": SampleOffice.password, "password": "ngắn", "again": "ngắn"],
    ] {
      #expect(try await site.post("/account", fields, cookies: own).status == 422)
    }
    let done = try await site.post(
      "/account", ["present": SampleOffice.password, "password": new, "again": new], cookies: own)
    #expect(done.status == 303)
    let secret = try #require(done.cookie(Sessions.cookie))
    #expect(try await site.get("/forms", cookies: [Sessions.cookie: secret]).status == 200)
    for old in [own, elsewhere] {
      #expect(try await site.get("/forms", cookies: old).status == 303)
    }
    #expect(try await site.signIn("nhap").isEmpty)
  }

  @Test("An agency is added, corrected, closed and opened; a refusal keeps what was typed")
  func agencies() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("quantri")
    var fields = [
      "code": "12.BQL", "name_vi": "Ban quản lý", "kind": "other", "area": "12",
      "parent": "12.UB",
    ]
    #expect(try await site.post("/admin/agencies", fields, cookies: cookies).status == 303)
    let taken = try await site.post("/admin/agencies", fields, cookies: cookies)
    #expect(taken.status == 422 && taken.text.contains("value=\"12.BQL\""))
    fields["step"] = "save"
    fields["name_vi"] = ""
    let page = "/admin/agencies/12.BQL"
    #expect(try await site.post(page, fields, cookies: cookies).status == 422)
    for (step, isOpen) in [("close", false), ("reopen", true)] {
      let answer = try await site.post(
        page, ["step": step, "closed_on": "2023-11-01"], cookies: cookies)
      #expect(answer.status == 303, "\(step)")
      let agency = try #require(
        try await site.store.agencies().first { $0.code == "12.BQL" })
      #expect((agency.closedOn == nil) == isOpen)
    }
    let used = try await site.post(
      "/admin/agencies/108.UB", ["step": "close", "closed_on": "2023-11-01"], cookies: cookies)
    #expect(used.status == 422 && used.text.contains("2 tài khoản còn hoạt động (duyet, nhap)"))
    let missing = try await site.get("/admin/agencies/none", cookies: cookies)
    #expect(missing.status == 404)
    let found = try await site.get("/admin/agencies?search=ban%20quan", cookies: cookies).text
    #expect(found.contains("Ban quản lý") && !found.contains("href=\"/admin/agencies/108.UB\""))
  }

  @Test(
    "The last day of an agency is a day, in a form, a file and a program's order alike",
    arguments: ["2027", "2027-02", "2027-02-30", "hôm nay"])
  func lastDay(_ text: String) async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("quantri")
    let page = "/admin/agencies/106.UB"
    _ = try await site.post("/admin/people/khac", ["step": "close"], cookies: cookies)
    let form = try await site.post(page, ["step": "close", "closed_on": text], cookies: cookies)
    let file = try await site.send(
      "/admin/agencies/import",
      FormBody(
        files: [
          "file": (
            name: "a.csv",
            bytes: Array(
              "code,name_vi,name_en,kind,area,parent,closed_on\nA,Một,,other,12,,\(text)\n".utf8)
          )
        ]), cookies: cookies)
    let order = try await site.order(
      .put, "/api/agencies/106.UB",
      #"{"name_vi":"B","kind":"committee","area":"106","closed_on":"\#(text)"}"#, cookies: cookies)
    #expect(form.status == 422 && order.status == 422)
    for answer in [form, file, order] {
      #expect(answer.text.contains("chưa nói ngày cuối hoạt động là ngày nào"))
      #expect(answer.text.contains("2026-06-30"))
    }
    #expect(try await site.store.agencies().allSatisfy { $0.closedOn == nil })
  }

  @Test("A line is added behind its group and taken out again; what cannot be stays as typed")
  func rows() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("quantri")
    func keys() async throws -> [String] {
      try await site.store.regimes().first?.rows.map(\.key.code) ?? []
    }
    let address = "/admin/regimes/THANG/rows"
    let old = try await keys()
    let poor = [
      "step": "add", "indicator": "POOR", "basis": "point-in-time", "group": "Nông nghiệp",
      "required": "yes", "reporter": "108.UB",
    ]
    #expect(try await site.post(address, poor, cookies: cookies).status == 303)
    #expect(try await keys() == [old[0], "POOR|point-in-time", old[1]])
    let row = try #require(try await site.store.regimes().first?.rows[1])
    #expect(row.isRequired && row.reporter == "108.UB" && row.group == "Nông nghiệp")
    let page = try await site.get("/admin/regimes/THANG?done=row-added", cookies: cookies).text
    #expect(page.contains("Đã thêm dòng vào biểu."))
    #expect(page.contains("name=\"row\" value=\"POOR|point-in-time\""))
    // Twice, of no indicator, for no agency: nothing changes, and the form comes back as it was.
    for (name, value, sentence) in [
      ("group", "Khác", "đã có dòng này"), ("indicator", "KHONG", "ó chỉ tiêu &quot;KHONG"),
      ("reporter", "khong", "ó đơn vị &quot;khong"), ("basis", "khong", "ột basis ghi"),
    ] {
      var fields = poor
      fields[name] = value
      let refused = try await site.post(address, fields, cookies: cookies)
      #expect(refused.status == 422 && refused.text.contains(sentence), "\(name)")
      #expect(refused.text.contains("id=\"row\" open"))
      let typed = fields["indicator"] ?? ""
      #expect(refused.text.contains("value=\"\(typed)\" list=\"indicators\""))
    }
    #expect(try await keys().count == 3)
    let gone = ["step": "remove", "row": "POOR|point-in-time"]
    #expect(try await site.post(address, gone, cookies: cookies).status == 303)
    #expect(try await keys() == old)
    #expect(try await site.post(address, gone, cookies: cookies).status == 422)
    #expect(
      try await site.post("/admin/regimes/KHONG/rows", gone, cookies: cookies).status == 404)
    let journal = try await site.store.journal(JournalQuery(person: "quantri"))
    #expect(journal.map(\.record.action) == [.saveRegime, .saveRegime])
    let shown = try await site.get("/journal", cookies: cookies).text
    #expect(shown.contains("POOR|point-in-time=required 108.UB Nông nghiệp"))
    for login in SampleOffice.people.map(\.login) where login != "quantri" {
      let answer = try await site.post(address, poor, cookies: try await site.signIn(login))
      #expect(answer.status == 403, "\(login)")
    }
    #expect(try await keys() == old)
  }

  @Test("A program puts all lines of a form at once, or none")
  func rowsOfPrograms() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("quantri")
    let path = "/api/regimes/THANG/rows"
    let two =
      #"{"rows":[{"indicator":"POOR","basis":"point-in-time","is_required":true},{"indicator":"TEA","basis":"point-in-time","group":"A","is_required":false,"reporter":"108.UB"}]}"#
    let saved = try await site.order(.put, path, two, cookies: cookies)
    #expect(saved.status == 200 && saved.text.contains("\"reporter\":\"108.UB\""))
    #expect(
      try await site.store.regimes().first?.rows.map(\.key.indicator) == ["POOR", "TEA"])
    for wrong in [
      two.replacing("TEA", with: "POOR"), two.replacing("TEA", with: "KHONG"),
      two.replacing("108.UB", with: "khong"),
    ] {
      #expect(try await site.order(.put, path, wrong, cookies: cookies).status == 409)
    }
    let elsewhere = try await site.order(.put, "/api/regimes/X/rows", two, cookies: cookies)
    #expect(elsewhere.status == 404)
    #expect(try await site.store.regimes().first?.rows.count == 2)
  }

  @Test("A file of agencies is taken row by row")
  func agencyFile() async throws {
    let site = try await Self.site()
    let text = "code,name_vi,name_en,kind,area,parent\nA,Một,,other,12,\nB,Hai,,gì,12,\n"
    let answer = try await site.send(
      "/admin/agencies/import",
      FormBody(files: ["file": (name: "a.csv", bytes: Array(text.utf8))]),
      cookies: try await site.signIn("quantri"))
    #expect(answer.status == 200 && answer.text.contains("ghi 1 dòng"))
    #expect(answer.text.contains("a.csv:3: "))
  }

  @Test("A regime is changed in its form, refused in a sentence, and its lines come as a file")
  func regimes() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("quantri")
    var fields = [
      "name_vi": "Báo cáo tháng", "frequency": "month", "start_months": "-1", "start_day": "20",
      "end_months": "0", "end_day": "19", "deadline_kind": "working-days", "deadline_days": "3",
      "group": "committee@district", "status": "E", "source": "QĐ 2",
    ]
    let page = "/admin/regimes/THANG"
    #expect(try await site.post(page, fields, cookies: cookies).status == 303)
    let regime = try #require(try await site.store.regimes().first)
    #expect(regime.window.start.day == 20 && regime.deadline == .workingDays(3))
    #expect(regime.rows.count == 2)
    let shown = try await site.get(page, cookies: cookies).text
    #expect(shown.contains("20/10/2023 – 19/11/2023") && shown.contains("UBND Sìn Hồ"))
    fields["start_months"] = "0"
    fields["start_day"] = "25"
    let refused = try await site.post(page, fields, cookies: cookies)
    #expect(refused.status == 422 && refused.text.contains("sau khi kết thúc"))
    #expect(refused.text.contains("name=\"start_day\" min=\"1\" max=\"31\" value=\"25\""))
    let file = try await site.get(page + "/form.csv", cookies: cookies)
    #expect(file.text.hasPrefix("regimes,group,indicator,"))
    let shorter = file.text.split(separator: "\n").prefix(2).joined(separator: "\n")
    let taken = try await site.send(
      page + "/form", FormBody(files: ["file": (name: "f.csv", bytes: Array(shorter.utf8))]),
      cookies: cookies)
    #expect(taken.status == 200)
    #expect(try await site.store.regimes().first?.rows.count == 1)
    let calendar = try await site.store.workCalendar()
    let bad = try await site.post(
      "/admin/regimes/holidays", ["days": "09-02\r\nhôm nay\r\n2023-11-20"], cookies: cookies)
    #expect(bad.status == 422 && bad.text.contains("&quot;hôm nay&quot; không phải là ngày"))
    #expect(bad.text.contains("2023-11-20</textarea>"))
    #expect(try await site.store.workCalendar() == calendar)
    let days = try await site.post(
      "/admin/regimes/holidays", ["days": "09-02\r\n\r\n 2023-11-20 "], cookies: cookies)
    #expect(days.status == 303)
    #expect(try await site.store.workCalendar().codes == ["09-02", "2023-11-20"])
  }

  @Test("A program keeps agencies, people, regimes and holidays by the same rules")
  func programs() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("quantri")
    func put(_ path: String, _ json: String) async throws -> SiteDriver.Answer {
      try await site.order(.put, path, json, cookies: cookies)
    }
    let agency = #"{"name_vi":"Ban","kind":"other","area":"12","parent":"12.UB"}"#
    let saved = try await put("/api/agencies/12.B", agency)
    #expect(saved.status == 200 && saved.text.contains("\"name_vi\":\"Ban\""))
    let closed = try await put(
      "/api/agencies/12.B",
      #"{"name_vi":"Ban","kind":"other","area":"12","parent":"12.UB","closed_on":"2023-10-01"}"#)
    #expect(closed.text.contains("\"closed_on\":\"2023-10-01\""))
    #expect(
      try await put("/api/agencies/12.C", #"{"name_vi":"C","kind":"x","area":"12"}"#).status == 422)
    let person = try await put(
      "/api/people/moi", #"{"name":"Mới","agency":"108.UB","roles":["reporter"]}"#)
    #expect(person.text.contains("\"is_active\":true"))
    #expect(
      try await put("/api/people/moi", #"{"name":"M","agency":"108.UB","roles":["king"]}"#).status
        == 422)
    #expect(
      try await put("/api/people/moi/password", #"{"password":"mật khẩu dài"}"#).status == 200)
    #expect(!(try await site.signIn("moi", password: "mật khẩu dài")).isEmpty)
    let regime = try await put(
      "/api/regimes/MOI",
      #"{"name_vi":"Mới","frequency":"quarter","window_from":"-1:15","window_to":"0:14","deadline":"day:0:25","reporters":["108.UB"],"status":"E"}"#
    )
    #expect(regime.status == 200 && regime.text.contains("\"deadline\":\"2023-12-25\""))
    #expect(try await put("/api/holidays", #"{"days":["09-02","x"]}"#).status == 422)
    #expect(try await put("/api/holidays", #"{"days":["09-02",""]}"#).status == 422)
    #expect(try await put("/api/holidays", #"{"days":["09-02"]}"#).text == #"{"days":["09-02"]}"#)
    let entries = try await site.store.journal(JournalQuery(person: "quantri"))
    #expect(entries.count == 6)
  }
}

extension SiteDriver {
  /// Sends what a program would, with the code of its forms.
  func order(
    _ method: HTTPRequest.Method, _ path: String, _ json: String, cookies: [String: String]
  ) async throws -> Answer {
    guard let name = HTTPField.Name("X-Form-Code") else { preconditionFailure() }
    return try await ask(
      method, path, cookies: cookies.merging([FormKey.cookie: "visitor"]) { own, _ in own },
      headers: [name: site.forms.code(for: "visitor")], body: Array(json.utf8))
  }
}
