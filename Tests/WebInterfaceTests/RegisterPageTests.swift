import HTTPTypes
import Ledger
import Storage
import Testing
import Workflows

@testable import WebInterface

@Suite("The register in pages")
struct RegisterPageTests {
  private static func issue(cites: [CitedDocument] = []) -> DocumentIssue {
    DocumentIssue(
      date: TimePeriod.Point(year: 2023, month: 7, day: 18), place: "Lai Châu",
      capacity: ["CHỦ TỊCH"], signatory: "Lò Văn <A>", bases: ["Luật"], recipients: ["Lưu"],
      content: ContentDigest(sha256: "00", bytes: 1, file: "a.docx"), cites: cites)
  }

  private static func site() async throws -> SiteDriver {
    let store = try await SampleOffice.make()
    let series = NumberSeries(area: "12", issuer: "UBND", type: .report, year: 2023)
    let first = DocumentNumber(1, in: series)
    _ = try await store.enter(in: "12") { register in
      try register.reserve(
        DocumentDraft(subject: "Tình hình tháng 7"), in: series, by: "Lý B", at: 1)
      try register.issue(first, as: Self.issue(), by: "Lý B", at: 2)
      try register.reserve(
        DocumentDraft(subject: "Thay báo cáo tháng 7", mends: .replaces(first)), in: series,
        by: "Lý B", at: 3)
      try register.issue(
        DocumentNumber(2, in: series),
        as: Self.issue(cites: [
          CitedDocument(symbol: "01/BC-UBND"), CitedDocument(symbol: "52/NQ-HĐND"),
        ]), by: "Lý B", at: 4)
      try register.reserve(DocumentDraft(subject: "Dự thảo"), in: series, by: "Lý B", at: 5)
    }
    return try SiteDriver(store: store)
  }

  @Test("Numbers, what became of documents, and what cites what stand in one list")
  func list() async throws {
    let site = try await Self.site()
    let page = try await site.get("/register", cookies: try await site.signIn("lanhdao"))
    #expect(page.status == 200)
    #expect(page.text.contains("3 số đã cấp, 2 văn bản đã ban hành"))
    #expect(page.text.contains("bị thay thế bằng 02/BC-UBND"))
    #expect(page.text.contains("thay thế 01/BC-UBND"))
    #expect(page.text.contains("<a href=\"#d-2023-01-BC-UBND\">01/BC-UBND</a>"))
    #expect(page.text.contains("52/NQ-HĐND, ngoài sổ"))
    #expect(page.text.contains("Lò Văn &lt;A&gt;"))
    let english = try await site.get(
      "/register?lang=en", cookies: try await site.signIn("lanhdao"))
    #expect(english.text.contains("replaced by 02/BC-UBND"))
  }

  @Test("What was done with numbers stands in the journal, by act and with its reason")
  func journal() async throws {
    let site = try await Self.site()
    _ = try await site.store.enter(in: "12", by: "lanhdao") { register in
      let number = DocumentNumber(
        3, in: NumberSeries(area: "12", issuer: "UBND", type: .report, year: 2023))
      try register.release(number, reason: "gộp vào báo cáo quý", by: "Lý B", at: 6)
    }
    let cookies = try await site.signIn("quantri")
    let page = try await site.get("/journal", cookies: cookies)
    #expect(page.status == 200)
    #expect(page.text.contains("hủy số văn bản") && page.text.contains("03/BC-UBND (2023)"))
    #expect(page.text.contains("gộp vào báo cáo quý"))
    let issued = try await site.get("/journal?action=issue-document", cookies: cookies)
    #expect(issued.text.contains("01/BC-UBND (2023)") && !issued.text.contains("03/BC-UBND (2023)"))
  }

  @Test("The list is of an area that the visitor may see, and follows the ledger")
  func rights() async throws {
    let site = try await Self.site()
    let reporter = try await site.signIn("nhap")
    #expect(try await site.get("/register?area=12", cookies: reporter).status == 403)
    let own = try await site.get("/register", cookies: reporter)
    #expect(own.text.contains("chưa có văn bản nào"))
    let series = NumberSeries(area: "108", issuer: "UBND", type: .report, year: 2023)
    _ = try await site.store.enter(in: "108") { register in
      try register.reserve(DocumentDraft(subject: "Mới"), in: series, by: "Lý B", at: 9)
    }
    #expect(try await site.get("/register", cookies: reporter).text.contains("Mới"))
    #expect(
      try await site.get("/register", cookies: try await site.signIn("congchung")).status == 403)
  }
}
