import HTTPTypes
import Hummingbird
import Intake
import Ledger
import Reports
import Workflows

/// `/reports/monthly/12/2023-07/texts/limitations`: the free text of a section, held against the ledger while
/// it is typed and when it is recorded.
enum ReportTextPage: Page {
  /// The longest text that a section takes, in bytes.
  private static let longest = 100_000

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.post("/reports/:kind/:area/:period/texts/:section") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let desk = try await visit.desk()
      let question = try await ReportQuestion(path: visit)
      guard question.mayBeWritten(by: visit.access) else {
        throw PageProblem.forbidden(CollectionRefusal.forbidden(.writeReports).wording)
      }
      return try await take(fields, question, desk, visit)
    }
    router.post("/api/reports/:kind/:area/:period/texts/:section/audit") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let desk = try await visit.desk()
      let question = try await ReportQuestion(path: visit)
      guard question.mayBeWritten(by: visit.access) else {
        throw PageProblem.forbidden(CollectionRefusal.forbidden(.writeReports).wording)
      }
      guard site.drafts.mayAsk(desk.person.login, now: site.clock.now()) else {
        throw PageProblem(
          status: .tooManyRequests,
          wording: Wording(
            "Đối chiếu quá nhiều lần trong một phút. Hãy chờ một phút; lời văn vẫn còn trên trang.",
            "Checked too often within a minute. Wait a minute; the text is still on the page."))
      }
      let words = fields["text"] ?? ""
      guard words.contains(where: { !$0.isWhitespace }) else {
        return try Response.json(TextFindings(nil, visit.language))
      }
      do {
        let result = try await site.drafts.inTurn {
          try await audit(words, of: visit.parameter("section"), question, visit)
        }
        return try Response.json(TextFindings(result, visit.language))
      } catch let error as IntakeError {
        throw PageProblem(
          status: .unprocessableContent,
          wording: Wording(error.sentence(in: .vietnamese), error.sentence(in: .english)))
      }
    }
  }

  /// Holds words against each other and the ledger.
  private static func audit(
    _ words: String, of section: String, _ question: ReportQuestion, _ visit: Visit
  ) async throws -> AuditReport.Result {
    try await visit.store.auditNarrative(
      try text(words, of: section, question), at: question.place)
  }

  /// The words read as a text on the report's period; refused where they are too many.
  private static func text(
    _ words: String, of section: String, _ question: ReportQuestion
  ) throws -> ReadReport.Result {
    guard words.utf8.count <= longest else {
      throw PageProblem(
        status: .contentTooLarge,
        wording: Wording(
          "Lời văn của một mục dài quá 100.000 byte. Hãy rút gọn; chưa ghi gì.",
          "The text of a section is longer than 100,000 bytes. Shorten it; nothing was recorded."))
    }
    return try ReadReport().read(
      bytes: Array(words.utf8), named: "\(section).txt", for: question.place.period)
  }

  private static func take(
    _ fields: FormFields, _ question: ReportQuestion, _ desk: CollectionDesk, _ visit: Visit
  ) async throws -> Response {
    let section = visit.parameter("section")
    let words = fields["text"] ?? ""
    var typed = ReportsPage.Typed(section: section, words: words)
    let written = try await question.written(for: visit)
    guard ReportsPage.sections(of: written).contains(section) else {
      throw PageProblem.notFound(
        Wording(
          "Đề cương này không có mục lời văn \"\(section)\".",
          "This outline has no free text \"\(section)\"."))
    }
    do {
      let text = try text(words, of: section, question)
      guard let state = Narrative.State(rawValue: fields["step"] ?? "") else {
        typed.audit = try await visit.store.auditNarrative(text, at: question.place)
        return try await ReportsPage.page(question, visit, typed: typed)
      }
      let agency = desk.agencies[desk.person.agency]?.name ?? desk.person.agency
      _ = try await visit.store.write(
        NarrativeEntry(
          place: question.place, template: written.template.code, section: section,
          author: desk.person.name, login: desk.person.login, agency: agency, state: state,
          now: visit.site.clock.now()),
        text)
      return .redirect(
        to: question.address + "&section=\(Visit.escaped(section))&done=\(state.rawValue)#texts",
        type: .normal)
    } catch NarrativeEntry.Problem.contradicted(let count) {
      typed.audit = try await audit(words, of: section, question, visit)
      typed.problem = Wording(
        "Chưa ghi: lời văn có \(count) lỗi số liệu nên chưa phải bản cuối. Hãy sửa theo các phát hiện dưới đây, hoặc lưu dự thảo.",
        "Not recorded: the text has \(count) errors in its figures and cannot be final. Correct it by the findings below, or save a draft."
      )
    } catch let error as IntakeError {
      typed.problem =
        words.allSatisfy(\.isWhitespace)
        ? Wording(
          "Mục này chưa có lời văn nào để đối chiếu hoặc ghi. Hãy viết rồi bấm lại.",
          "There is no text to check or record yet. Write it, then press again.")
        : Wording(error.sentence(in: .vietnamese), error.sentence(in: .english))
    } catch let problem as PageProblem {
      typed.problem = problem.wording
    }
    var response = try await ReportsPage.page(question, visit, typed: typed)
    response.status = .unprocessableContent
    return response
  }
}
