import HTTPTypes
import Ledger
import Quantities
import Storage
import TestSupport
import Testing
import Workflows

@testable import WebInterface

@Suite("The report desk in pages")
struct ReportDeskTests {
  private static let page = "/reports?kind=annual&area=12&period=2023"
  private static let base = "/reports/annual/12/2023"

  /// The office with the delivered catalogue and a figure of it that texts can contradict.
  private static func site(outlines: OutlineFolder? = nil) async throws -> SiteDriver {
    let store = try await SampleOffice.make()
    try await store.save(DeliveredCatalogues.read().indicators)
    try await store.record(
      LedgerEntry(observations: [
        SampleLedger.figure("FOR.COVER", "12", .year(2023), "52.3"),
        SampleLedger.figure("FOR.COVER", "12", .year(2022), "51.5"),
      ]))
    return try SiteDriver(store: store, outlines: outlines)
  }

  /// The key of the first free text on the page.
  private static func section(_ page: String) throws -> String {
    let start = try #require(page.firstRange(of: "id=\"text-")?.upperBound)
    return String(page[start...].prefix { $0 != "\"" })
  }

  @Test("The desk shows the outline with what it lacks, the document and every file")
  func outline() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("lanhdao")
    let answer = try await site.get(Self.page, cookies: cookies)
    #expect(answer.status == 200)
    #expect(answer.text.contains("Báo cáo năm, tỉnh Lai Châu, năm 2023"))
    #expect(answer.text.contains("class=\"outline\""))
    #expect(answer.text.contains("chỉ tiêu chưa có số liệu"))
    #expect(answer.text.contains("src=\"\(Self.base)/preview\" sandbox=\"allow-scripts\""))
    for form in ReportFiles.forms where form != "pdf" {
      let file = try await site.get("\(Self.base)/report.\(form)", cookies: cookies)
      #expect(file.status == 200, "\(form)")
      #expect(file.headers[.contentDisposition]?.hasSuffix("annual-12-2023.\(form)") == true)
      #expect(file.bytes.starts(with: "PK".utf8) == (form == "docx" || form == "xlsx"))
    }
    #expect(try await site.get("\(Self.base)/report.exe", cookies: cookies).status == 404)
  }

  @Test("The document in its frame runs its own script alone and is framed by this site alone")
  func preview() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("lanhdao")
    let answer = try await site.get(Self.base + "/preview", cookies: cookies)
    #expect(answer.text.contains("52,3"))
    let policy = answer.headers[.contentSecurityPolicy] ?? ""
    #expect(policy.hasPrefix("default-src 'none'; script-src 'sha256-"))
    #expect(policy.contains("frame-ancestors 'self'"))
    #expect(policy.hasSuffix("sandbox allow-scripts"))
  }

  @Test("A text is held against the ledger at once, and a contradicted one is never final")
  func audit() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("tonghop")
    let key = try Self.section(try await site.get(Self.page, cookies: cookies).text)
    let address = "\(Self.base)/texts/\(key)"
    let wrong = "Tỷ lệ che phủ rừng năm 2023 đạt 61,7%."
    let checked = try await site.post(
      address, ["step": "check", "text": wrong], cookies: cookies)
    #expect(checked.status == 200)
    #expect(checked.text.contains("class=\"finding"))
    #expect(checked.text.contains("52,3"))
    #expect(checked.text.contains(wrong))
    let final = try await site.post(address, ["step": "final", "text": wrong], cookies: cookies)
    #expect(final.status == 422)
    #expect(final.text.contains("chưa phải bản cuối"))
    #expect(try await site.store.narratives(NarrativeQuery(area: "12", template: "annual")).isEmpty)
  }

  @Test("A final text whose figure was revised since says so, above all else and at its place")
  func overtaken() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("tonghop")
    let key = try Self.section(try await site.get(Self.page, cookies: cookies).text)
    let address = "\(Self.base)/texts/\(key)"
    let text = "Tỷ lệ che phủ rừng năm 2023 đạt 52,3%."
    let recorded = try await site.post(address, ["step": "final", "text": text], cookies: cookies)
    #expect(recorded.status == 303)
    let changed = "bản cuối, số liệu đã đổi"
    let before = try await site.get(Self.page, cookies: cookies).text
    #expect(before.contains("bản cuối") && !before.contains(changed))
    var figure = SampleLedger.figure("FOR.COVER", "12", .year(2023), "54.1")
    figure.recordedAt = 3000
    try await site.store.record(LedgerEntry(observations: [figure]))
    let after = try await site.get(Self.page, cookies: cookies).text
    // In the outline, at the text, and with the finding that says what the ledger has now.
    #expect(after.ranges(of: changed).count == 2)
    #expect(after.contains("<a href=\"#text-\(key)\" lang=\"vi\">"))
    #expect(after.contains("54,1") && after.contains("class=\"finding"))
    // Corrected, it is final again.
    let right = text.replacing("52,3", with: "54,1")
    #expect(
      try await site.post(address, ["step": "final", "text": right], cookies: cookies).status
        == 303)
    #expect(!(try await site.get(Self.page, cookies: cookies).text).contains(changed))
  }

  @Test("A text is recorded with its author, and stands in the document")
  func recorded() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("tonghop")
    let key = try Self.section(try await site.get(Self.page, cookies: cookies).text)
    let words = "Công tác chỉ đạo được thực hiện kịp thời <nhanh>."
    #expect(
      try await site.get(Self.base + "/preview", cookies: cookies).text.contains("kịp thời")
        == false)
    let saved = try await site.post(
      "\(Self.base)/texts/\(key)", ["step": "draft", "text": words], cookies: cookies)
    #expect(saved.status == 303)
    let text = try #require(
      try await site.store.narratives(NarrativeQuery(area: "12", template: "annual")).first)
    #expect(text.author == "Người tonghop")
    #expect(text.agency == "UBND tỉnh")
    #expect(text.state == .draft)
    let page = try await site.get(Self.page, cookies: cookies).text
    #expect(page.contains("kịp thời &lt;nhanh&gt;"))
    let preview = try await site.get(Self.base + "/preview", cookies: cookies).text
    #expect(preview.contains("kịp thời &lt;nhanh&gt;"))
    // The next report is offered it, and does not have it before somebody takes it over.
    try await site.store.record(
      LedgerEntry(observations: [SampleLedger.figure("FOR.COVER", "12", .year(2024), "53")]))
    let next = try await site.get("/reports?kind=annual&area=12&period=2024", cookies: cookies)
    #expect(next.text.contains("dự thảo lấy lại từ năm 2023"))
    #expect(next.text.contains("kịp thời &lt;nhanh&gt;"))
    let blank = try await site.get("/reports/annual/12/2024/preview", cookies: cookies).text
    #expect(!blank.contains("kịp thời"))
  }

  @Test("Nobody writes without the right, the code of the form, or a section of the outline")
  func refused() async throws {
    let site = try await Self.site()
    let leader = try await site.signIn("lanhdao")
    let key = try Self.section(try await site.get(Self.page, cookies: leader).text)
    let address = "\(Self.base)/texts/\(key)"
    let text = ["step": "draft", "text": "Chỉ đạo kịp thời."]
    for login in ["nhap", "khac", "hoidong", "quantri", "congchung"] {
      let answer = try await site.post(address, text, cookies: try await site.signIn(login))
      #expect(answer.status == 403, "\(login)")
    }
    #expect(try await site.post(address, text, cookies: leader, code: "x").status == 403)
    #expect(
      try await site.post(Self.base + "/texts/khong-co", text, cookies: leader).status == 404)
    let empty = try await site.post(address, ["step": "draft", "text": " "], cookies: leader)
    #expect(empty.status == 422)
    #expect(try await site.store.narratives(NarrativeQuery(area: "12", template: "annual")).isEmpty)
  }

  @Test("Who reports for an agency of the area writes its texts")
  func reporter() async throws {
    let site = try await Self.site()
    try await site.store.record(
      LedgerEntry(observations: [SampleLedger.figure("FOR.COVER", "108", .year(2023), "40")]))
    let cookies = try await site.signIn("nhap")
    let page = try await site.get(
      "/reports?kind=annual&area=108&period=2023", cookies: cookies)
    #expect(page.status == 200)
    #expect(page.text.contains("value=\"final\""))
  }

  @Test("A report that nothing is known for says so, and what cannot be says that")
  func nothing() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("lanhdao")
    let empty = try await site.get(
      "/reports?kind=annual&area=12&period=2011", cookies: cookies)
    #expect(empty.status == 200)
    #expect(empty.text.contains("role=\"alert\""))
    #expect(
      try await site.get("/reports/annual/12/2023-07/preview", cookies: cookies).status == 404)
    #expect(try await site.get("/reports/x/12/2023/preview", cookies: cookies).status == 404)
    let stranger = try await site.signIn("khac")
    #expect(try await site.get(Self.base + "/preview", cookies: stranger).status == 403)
    #expect(try await site.get(Self.base + "/report.docx", cookies: stranger).status == 403)
  }

  @Test(
    "A text is audited while it is typed, its sentence and number apart, and nothing is recorded")
  func typing() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("tonghop")
    let page = try await site.get(Self.page, cookies: cookies).text
    let key = try Self.section(page)
    let address = "/api\(Self.base)/texts/\(key)/audit"
    #expect(page.contains("data-audit=\"\(address)\""))
    #expect(page.contains("id=\"audit-\(key)\" role=\"region\" aria-live=\"polite\""))
    let text = "Rừng được bảo vệ tốt. Tỷ lệ che phủ rừng năm 2023 đạt 61,7%, tăng khá."
    let answer = try await site.post(address, ["text": text], cookies: cookies)
    #expect(answer.status == 200)
    #expect(answer.text.contains("\"before\":\"Tỷ lệ che phủ rừng năm 2023 đạt \""))
    #expect(answer.text.contains("\"number\":\"61,7%\""))
    #expect(answer.text.contains("\"behind\":\", tăng khá.\""))
    #expect(answer.text.contains("52,3%"))
    #expect(answer.text.contains("\"is_sound\":false"))
    #expect(answer.text.contains("\"summary\":\"1 phát hiện; 1 số liệu thử được, 0 khớp.\""))
    let sound = try await site.post(
      address, ["text": "Tỷ lệ che phủ rừng năm 2023 đạt 52,3%."], cookies: cookies)
    #expect(sound.text.contains("\"findings\":[]") && sound.text.contains("\"is_sound\":true"))
    let empty = try await site.post(address, ["text": "  "], cookies: cookies)
    #expect(empty.status == 200 && empty.text.contains("\"summary\":\"\""))
    #expect(try await site.store.narratives(NarrativeQuery(area: "12", template: "annual")).isEmpty)
    // Without the script the same stands in the page that saving or checking gives.
    let checked = try await site.post(
      "\(Self.base)/texts/\(key)", ["step": "check", "text": text], cookies: cookies)
    #expect(checked.text.contains("đạt <mark>61,7%</mark>, tăng khá."))
  }

  @Test("Only who may write asks for an audit, from this site, in bounds of size and number")
  func typingRefused() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("tonghop")
    let key = try Self.section(try await site.get(Self.page, cookies: cookies).text)
    let address = "/api\(Self.base)/texts/\(key)/audit"
    let text = ["text": "Tỷ lệ che phủ rừng đạt 61,7%."]
    #expect(try await site.post(address, text, cookies: cookies, code: "x").status == 403)
    #expect(try await site.post(address, text).status == 401)
    for login in ["nhap", "hoidong", "congchung"] {
      let answer = try await site.post(address, text, cookies: try await site.signIn(login))
      #expect(answer.status == 403, "\(login)")
    }
    let long = ["text": String(repeating: "dài ", count: 30_000)]
    #expect(try await site.post(address, long, cookies: cookies).status == 413)
    var last = 200
    for _ in 0..<DraftAudits.perMinute {
      last = try await site.post(address, ["text": ""], cookies: cookies).status
    }
    #expect(last == 429)
    let other = try await site.post(address, text, cookies: try await site.signIn("lanhdao"))
    #expect(other.status == 200)
  }

  @Test("The last report's text is marked as such, and is none of this one's before it is saved")
  func carried() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("tonghop")
    let key = try Self.section(try await site.get(Self.page, cookies: cookies).text)
    _ = try await site.post(
      "\(Self.base)/texts/\(key)", ["step": "draft", "text": "Chỉ đạo kịp thời."],
      cookies: cookies)
    try await site.store.record(
      LedgerEntry(observations: [SampleLedger.figure("FOR.COVER", "12", .year(2024), "53")]))
    let next = "/reports?kind=annual&area=12&period=2024"
    let page = try await site.get(next, cookies: cookies).text
    #expect(page.contains("class=\"carried-note\"") && page.contains("form-control carried\""))
    #expect(page.contains("Chưa thuộc báo cáo này"))
    _ = try await site.post(
      "/reports/annual/12/2024/texts/\(key)", ["step": "draft", "text": "Chỉ đạo kịp thời."],
      cookies: cookies)
    let saved = try await site.get(next, cookies: cookies).text
    #expect(!saved.contains("carried-note"))
  }

  @Test("A signatory and an outline of the province's own are chosen, and every file follows")
  func choices() async throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      Array("report: ngan\nextends: annual\nsubject: \"Bản rút gọn {period}\"\n".utf8),
      to: "annual-ngan.yaml")
    let site = try await Self.site(outlines: try OutlineFolder(path: folder.path))
    let cookies = try await site.signIn("tonghop")
    let plain = try await site.get(Self.page, cookies: cookies).text
    #expect(plain.contains("<option value=\"annual-ngan\">"))
    #expect(!plain.contains("Bản rút gọn"))
    let choice = "outline=annual-ngan&signatory=L%C3%B2%20V%C4%83n%20A"
    let page = try await site.get("\(Self.page)&\(choice)", cookies: cookies).text
    #expect(page.contains("<option value=\"annual-ngan\" selected>"))
    #expect(page.contains("value=\"Lò Văn A\""))
    // As the form of the page itself sends it.
    let sent = try await site.get("\(Self.page)&signatory=L%C3%B2+V%C4%83n+A", cookies: cookies)
    #expect(sent.text.contains("value=\"Lò Văn A\""))
    for part in ["preview", "report.md"] {
      #expect(page.contains("\(Self.base)/\(part)?"))
      let file = try await site.get("\(Self.base)/\(part)?\(choice)", cookies: cookies).text
      #expect(file.contains("Bản rút gọn năm 2023") && file.contains("Lò Văn A"), "\(part)")
    }
    // A change of the outline's file shows at once, though nobody wrote to the ledger.
    _ = try folder.write(
      Array("report: ngan\nextends: annual\nsubject: \"Bản thật ngắn {period}\"\n".utf8),
      to: "annual-ngan.yaml")
    let changed = try await site.get("\(Self.base)/preview?\(choice)", cookies: cookies).text
    #expect(changed.contains("Bản thật ngắn năm 2023") && !changed.contains("Bản rút gọn"))
    // A text of an outline of one's own is kept under the name of the outline.
    let key = try Self.section(page)
    let saved = try await site.post(
      "\(Self.base)/texts/\(key)?\(choice)", ["step": "draft", "text": "Chỉ đạo kịp thời."],
      cookies: cookies)
    #expect(saved.status == 303)
    #expect(
      try await site.store.narratives(NarrativeQuery(area: "12", template: "ngan")).count == 1)
    #expect(
      try await site.get("\(Self.page)&outline=khong-co", cookies: cookies).status == 404)
    // A mistake in the outline is told with its line, in place of the report.
    _ = try folder.write(
      Array("report: ngan\nextends: annual\nsections:\n  - heading: \"A\"\n    x: 1\n".utf8),
      to: "annual-ngan.yaml")
    let wrong = try await site.get("\(Self.page)&\(choice)", cookies: cookies).text
    #expect(wrong.contains("annual-ngan.yaml:5: ") && wrong.contains("role=\"alert\""))
  }

  @Test("Where LibreOffice is the report comes as PDF, elsewhere the page says why not")
  func printed() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("lanhdao")
    let page = try await site.get(Self.page, cookies: cookies).text
    let file = try await site.get("\(Self.base)/report.pdf", cookies: cookies)
    if OfficialRendering.pdf.isPossible {
      #expect(page.contains("\(Self.base)/report.pdf"))
      #expect(file.status == 200 && file.bytes.starts(with: "%PDF-".utf8))
    } else {
      #expect(page.contains("máy chủ chưa có LibreOffice"))
      #expect(file.status == 503 && file.text.contains("libreoffice"))
    }
  }

  @Test("A number is taken, the document issued as it was handed in, and never changed after")
  func issued() async throws {
    let site = try await Self.site()
    let (writer, leader) = (try await site.signIn("tonghop"), try await site.signIn("lanhdao"))
    let before = try await site.get(Self.page, cookies: writer).text
    #expect(before.contains("Báo cáo chưa có số."))
    let taken = try await site.post("\(Self.base)/number", ["step": "reserve"], cookies: writer)
    #expect(taken.status == 303)
    #expect(try await site.get(Self.page, cookies: writer).text.contains("<b>01/BC-UBND</b>"))
    let word = try await site.get("\(Self.base)/report.md", cookies: writer).text
    #expect(word.contains("Số: 01/BC-UBND"))

    var form = FormBody()
    form.fields["date"] = "2023-12-15"
    let none = try await site.send("\(Self.base)/issue", form, cookies: leader)
    #expect(none.status == 422 && none.text.contains("Chưa chọn tệp văn bản"))
    func text(number: String, name: String) -> [UInt8] {
      Array(
        """
        ỦY BAN NHÂN DÂN
        TỈNH LAI CHÂU
        Số: \(number)
        Lai Châu, ngày 15 tháng 12 năm 2023

        BÁO CÁO
        Tình hình năm 2023

        Ủy ban nhân dân tỉnh báo cáo./.

        Nơi nhận:
        - Lưu: VT, TH.

        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        \(name)
        """.utf8)
    }
    // Another number, nobody's name: refused in a sentence, and the register is as it was.
    for (number, name, words) in [
      ("77/BC-UBND", "Lò Văn A", "77/BC-UBND"), ("01/BC-UBND", "", "họ tên người ký"),
    ] {
      form.files["document"] = ("bc.txt", text(number: number, name: name))
      let refused = try await site.send("\(Self.base)/issue", form, cookies: leader)
      #expect(refused.status == 422 && refused.text.contains(words), "\(number)")
      let register = try await site.store.register(area: "12")
      #expect(register.documents.map(\.status) == [.draft] && register.entries.count == 1)
    }
    form.files["document"] = ("bc.txt", text(number: "01/BC-UBND", name: "Lò Văn A"))
    #expect(try await site.send("\(Self.base)/issue", form, cookies: writer).status == 403)
    #expect(
      try await site.send("\(Self.base)/issue", form, code: "x", cookies: leader).status == 403)
    let issued = try await site.send("\(Self.base)/issue", form, cookies: leader)
    #expect(issued.status == 303)
    let document = try #require(try await site.store.register(area: "12").documents.first)
    #expect(document.issue?.signatory == "Lò Văn A" && document.draft.template == "annual")
    let after = try await site.get(Self.page, cookies: leader).text
    #expect(after.contains("Đã ban hành ngày 15/12/2023, Lò Văn A ký."))
    #expect(!after.contains("name=\"document\""))
    #expect(after.contains("<option value=\"Lò Văn A\">"))
    let again = try await site.send("\(Self.base)/issue", form, cookies: leader)
    #expect(again.status == 422 && again.text.contains("đã ban hành ngày"))
  }

  @Test("A number is given up with a reason alone, by the office whose register it is")
  func released() async throws {
    let site = try await Self.site()
    let cookies = try await site.signIn("tonghop")
    let address = "\(Self.base)/number"
    for login in ["nhap", "khac", "hoidong", "quantri"] {
      let answer = try await site.post(
        address, ["step": "reserve"], cookies: try await site.signIn(login))
      #expect(answer.status == 403, "\(login)")
    }
    #expect(
      try await site.post(address, ["step": "reserve"], cookies: cookies, code: "x").status == 403)
    let early = try await site.post(
      address, ["step": "release", "reason": "thừa"], cookies: cookies)
    #expect(early.status == 422 && early.text.contains("chưa có số"))
    _ = try await site.post(address, ["step": "reserve"], cookies: cookies)
    let blank = try await site.post(address, ["step": "release", "reason": ""], cookies: cookies)
    #expect(blank.status == 422)
    let given = try await site.post(
      address, ["step": "release", "reason": "lấy thừa"], cookies: cookies)
    #expect(given.status == 303)
    let register = try await site.get("/register?area=12", cookies: cookies).text
    #expect(register.contains("hủy số: lấy thừa"))
    _ = try await site.post(address, ["step": "reserve"], cookies: cookies)
    #expect(try await site.get(Self.page, cookies: cookies).text.contains("<b>02/BC-UBND</b>"))
  }
}
