import HTTPTypes
import Hummingbird
import Ledger
import Workflows

/// `/verification/…`: a verified report with its findings, to look at and to take along.
enum VerifiedDocumentPage: Page {
  /// What the template shows.
  struct Model {
    struct Tile {
      var code: String
      var name: String
      var count: Int
      var isEmpty: Bool
    }

    var report: String
    var plan: String?
    var tiles: [Tile]
    var decisive: Int
    var hasDecisive: Bool
    var numbers: Int
    var checked: Int
    var document: String
    var findings: String
    var commented: String?
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    guard let desk = site.desk else { return }
    router.get("/verification/:id") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let record = try record(desk, visit)
      var response = site.render(content(record, visit), for: visit).response
      response.headers[.cacheControl] = "no-store"
      return response
    }
    router.get("/verification/:id/document") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      return Response.framedDocument(try desk.page(of: try record(desk, visit)))
    }
    router.get("/verification/:id/findings.json") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      return Response.download(
        try desk.findings(of: try record(desk, visit)), type: "application/json",
        name: "findings.json")
    }
    router.get("/verification/:id/comments.docx") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let record = try record(desk, visit)
      let bytes: [UInt8]
      do {
        bytes = try await desk.commented(record, in: visit.language)
      } catch VerificationDesk.Refusal.unreadable(let sentence) {
        throw PageProblem(status: .unprocessableContent, wording: Wording(sentence, sentence))
      }
      return Response.download(
        bytes,
        type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        name: "tham-tra-" + VerificationDesk.safe(record.report))
    }
  }

  private static func record(
    _ desk: VerificationDesk, _ visit: Visit
  ) throws -> VerificationDesk.Record {
    try visit.requireAnywhere(.verifyDocuments)
    guard let record = desk.record(visit.parameter("id"), now: visit.site.clock.now()) else {
      throw PageProblem.notFound(
        Wording(
          "Kết quả thẩm tra này không còn: chỉ giữ bốn giờ. Hãy gửi lại báo cáo.",
          "This verification is no more: they are kept for four hours. Hand the report in again."))
    }
    return record
  }

  private static func content(_ record: VerificationDesk.Record, _ visit: Visit) -> PageContent {
    let summary = record.summary
    let tiles: [(String, Wording, Int)] = [
      ("missed", Wording("sai", "errors"), summary.errors),
      ("at-risk", Wording("nghi vấn", "warnings"), summary.warnings),
      ("no-data", Wording("lệch do làm tròn", "rounding slips"), summary.slips),
      ("met", Wording("phép kiểm đúng", "tests that hold"), summary.verified),
    ]
    let base = "/verification/\(record.id)"
    return PageContent(
      title: visit.say(Wording("Kết quả thẩm tra", "Verification")), section: .verification,
      template: "verified-document",
      model: Model(
        report: record.report, plan: record.plan,
        tiles: tiles.map {
          Model.Tile(code: $0.0, name: visit.say($0.1), count: $0.2, isEmpty: $0.2 == 0)
        }, decisive: summary.decisive, hasDecisive: summary.decisive > 0,
        numbers: summary.numbers, checked: summary.checked, document: "\(base)/document",
        findings: "\(base)/findings.json",
        commented: record.report.lowercased().hasSuffix(".docx") ? "\(base)/comments.docx" : nil))
  }
}
