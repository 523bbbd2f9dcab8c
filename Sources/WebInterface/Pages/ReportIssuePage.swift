import HTTPTypes
import Hummingbird
import Intake
import Ledger
import Reports
import Workflows

/// `/reports/monthly/12/2023-07/number` and `…/issue`: a number of the register for a report, given up again
/// or followed by the document as it goes out.
enum ReportIssuePage: Page {
  /// What can be done.
  enum Step: String {
    case reserve, release, issue

    /// Said when it is done.
    var done: Wording {
      switch self {
      case .reserve:
        Wording(
          "Đã lấy số; văn bản và các tệp tải về từ nay mang số này.",
          "The number is taken; the document and its files carry it from now on.")
      case .release:
        Wording(
          "Đã hủy số; sổ đăng ký giữ số đó với lý do.",
          "The number is given up; the register keeps it with the reason.")
      case .issue: Wording("Đã ban hành và ghi vào sổ đăng ký.", "Issued and registered.")
      }
    }
  }

  /// The largest file that is issued.
  private static let limit = 24 << 20

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.post("/reports/:kind/:area/:period/number") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      guard let step = Step(rawValue: fields["step"] ?? ""), step != .issue else {
        throw FormKey.refusal
      }
      let (question, person) = try await asked(.writeReports, visit)
      return try await answer(step, question, visit) {
        switch step {
        case .reserve: try await reserve(question, person, visit)
        default:
          _ = try await visit.store.release(
            try await number(of: question, visit), reason: fields["reason"] ?? "",
            person: person.name, login: person.login, now: visit.site.clock.now())
        }
      }
    }
    router.post("/reports/:kind/:area/:period/issue") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let form = try await MultipartForm(of: visit, limit: limit)
      let (question, person) = try await asked(.issue, visit)
      return try await answer(.issue, question, visit) {
        try await issue(form, question, person, visit)
      }
    }
  }

  /// The report, and who does it; refused to other offices.
  private static func asked(
    _ permission: Permission, _ visit: Visit
  ) async throws -> (ReportQuestion, Person) {
    let desk = try await visit.desk()
    let question = try await ReportQuestion(path: visit)
    guard question.isOfOwnOffice(visit.access, to: permission) else {
      throw PageProblem.forbidden(CollectionRefusal.forbidden(permission).wording)
    }
    return (question, desk.person)
  }

  /// Does a step; the desk again with what was wrong where it cannot be done.
  private static func answer(
    _ step: Step, _ question: ReportQuestion, _ visit: Visit, _ body: () async throws -> Void
  ) async throws -> Response {
    let problem: Wording
    do {
      try await body()
      return .redirect(to: question.address + "&done=\(step.rawValue)#issue", type: .normal)
    } catch let refusal as any WordedProblem {
      problem = refusal.wording
    } catch let error as IntakeError {
      problem = Wording(error.sentence(in: .vietnamese), error.sentence(in: .english))
    } catch let refusal as PageProblem where refusal.status == .unprocessableContent {
      problem = refusal.wording
    }
    var response = try await ReportsPage.page(question, visit, issueProblem: problem)
    response.status = .unprocessableContent
    return response
  }

  private static func reserve(
    _ question: ReportQuestion, _ person: Person, _ visit: Visit
  ) async throws {
    let written = try await question.written(for: visit)
    let template = written.template
    _ = try await visit.store.reserve(
      Reservation(
        area: question.place.area, symbol: template.symbol, year: visit.site.clock.today().year,
        draft: DocumentDraft(
          subject: written.report.subject, template: template.code,
          period: question.place.period), person: person.name, login: person.login,
        now: visit.site.clock.now()))
  }

  /// The number that was taken for a report.
  private static func number(
    of question: ReportQuestion, _ visit: Visit
  ) async throws -> DocumentNumber {
    let template = try await question.written(for: visit).template
    let frame = try await visit.store.officeFrame(
      symbol: template.symbol, template: template.code, at: question.place,
      on: visit.site.clock.today())
    guard let document = frame.document else {
      throw unprocessable(
        "Báo cáo chưa có số. Hãy lấy số trước.", "The report has no number yet. Take one first.")
    }
    return document.number
  }

  private static func issue(
    _ form: MultipartForm, _ question: ReportQuestion, _ person: Person, _ visit: Visit
  ) async throws {
    guard let file = form.file("document") else {
      throw unprocessable(
        "Chưa chọn tệp văn bản sẽ ban hành. Hãy tải tệp Word, ghi ngày và người ký rồi chọn tệp đó.",
        "No file was chosen. Take the Word file, fill in the day and who signs, and choose it.")
    }
    guard let date = TimePeriod.Point(dayCode: form.text("date") ?? "") else {
      throw unprocessable(
        "Chưa ghi ngày ban hành. Hãy chọn ngày như trong văn bản.",
        "There is no day of issue. Choose the day that the document says.")
    }
    let number = try await number(of: question, visit)
    let bytes = file.bytes
    let name = VerificationDesk.safe(file.fileName ?? "")
    _ = try await visit.store.issue(
      DocumentRelease(
        number: number, area: question.place.area, date: date, signatory: question.signatory,
        person: person.name, login: person.login, now: visit.site.clock.now()),
      DocumentRelease.File(bytes: bytes, named: name))
  }

  private static func unprocessable(_ vietnamese: String, _ english: String) -> PageProblem {
    PageProblem(status: .unprocessableContent, wording: Wording(vietnamese, english))
  }
}
