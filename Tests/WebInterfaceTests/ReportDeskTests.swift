import HTTPTypes
import Ledger
import Quantities
import Storage
import Testing
import Workflows

@testable import WebInterface

@Suite("The report desk in pages")
struct ReportDeskTests {
  private static let page = "/reports?kind=annual&area=12&period=2023"
  private static let base = "/reports/annual/12/2023"

  /// The office with the delivered catalogue and a figure of it that texts can contradict.
  private static func site() async throws -> SiteDriver {
    let store = try await SampleOffice.make()
    try await store.save(DeliveredCatalogues.read().indicators)
    try await store.record(
      LedgerEntry(observations: [
        SampleLedger.figure("FOR.COVER", "12", .year(2023), "52.3"),
        SampleLedger.figure("FOR.COVER", "12", .year(2022), "51.5"),
      ]))
    return try SiteDriver(store: store)
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
    for form in ReportFiles.forms {
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
}
