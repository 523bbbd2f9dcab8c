import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Workflows

/// `/verification`: hand in a report, choose the plan, and see every number of it tested.
enum VerificationPage: Page {
  /// What the template of the form shows.
  struct Model {
    struct Plan {
      var number: Int
      var name: String
    }

    var code: String
    var plans: [Plan]
    var hasPlans: Bool
    var megabytes: Int
    var problem: String?
  }

  /// The most that can be handed in at once.
  static let limit = 24 << 20

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    guard let desk = site.desk else { return }
    router.get("/verification") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      try visit.requireAnywhere(.verifyDocuments)
      return try await form(desk, visit, problem: nil)
    }
    router.post("/verification") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      try visit.requireAnywhere(.verifyDocuments)
      do {
        let record = try await handIn(desk, visit)
        return .redirect(to: "/verification/\(record.id)", type: .normal)
      } catch let problem as Problem {
        var response = try await form(desk, visit, problem: problem.wording)
        response.status = .unprocessableContent
        return response
      }
    }
  }

  /// What was wrong with what was handed in; said above the form.
  private struct Problem: Error {
    var wording: Wording
  }

  private static func handIn(
    _ desk: VerificationDesk, _ visit: Visit
  ) async throws -> VerificationDesk.Record {
    let form = try await MultipartForm(of: visit, limit: limit)
    guard let report = form.file("report") else {
      throw Problem(
        wording: Wording(
          "Chưa chọn báo cáo. Hãy chọn một tệp .docx, .pdf hoặc .txt rồi bấm Thẩm tra.",
          "No report was chosen. Choose a .docx, .pdf or .txt file and press Verify."))
    }
    let plan = form.file("plan-file").map {
      VerificationDesk.Upload(name: $0.fileName ?? "", bytes: $0.bytes)
    }
    do {
      return try await desk.verify(
        VerificationDesk.Upload(name: report.fileName ?? "", bytes: report.bytes), against: plan,
        orChosen: form.text("plan").flatMap { Int($0) }, in: visit.language,
        now: visit.site.clock.now())
    } catch VerificationDesk.Refusal.unreadable(let sentence) {
      throw Problem(wording: Wording(sentence, sentence))
    } catch VerificationDesk.Refusal.failed {
      throw Problem(
        wording: Wording(
          "Tệp này không đọc xong được trong giới hạn thời gian và bộ nhớ. Hãy lưu lại bằng Word thành .docx, hoặc gửi từng phần.",
          "This file could not be read within the bounds of time and memory. Save it again as .docx with Word, or send it in parts."
        ))
    }
  }

  private static func form(
    _ desk: VerificationDesk, _ visit: Visit, problem: Wording?
  ) async throws -> Response {
    try await visit.site.formPage(for: visit) { code in
      let plans = desk.plans.enumerated().map {
        Model.Plan(number: $0.offset, name: $0.element.name)
      }
      return PageContent(
        title: visit.say(Wording("Thẩm tra báo cáo", "Verify a report")), section: .verification,
        template: "verification",
        model: Model(
          code: code, plans: plans, hasPlans: !plans.isEmpty, megabytes: limit >> 20,
          problem: problem.map(visit.say)))
    }
  }
}
