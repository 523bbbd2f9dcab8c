import HTTPTypes
import Hummingbird
import Ledger
import Reports
import Storage
import Workflows

/// `/reports?kind=monthly&area=12&period=2023-07`: the outline of a report with what it lacks, how it looks,
/// its free texts, and the files to take along.
enum ReportsPage: Page {
  /// A text that was just typed, with what became of it.
  struct Typed {
    var section: String
    var words: String
    var audit: AuditReport.Result?
    var problem: Wording?
  }

  /// The keys of the free texts of a report.
  static func sections(of written: WrittenReport) -> [String] {
    written.report.outline.flatMap(\.narratives)
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/reports") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let kind = visit.question("kind").flatMap { ReportKind(rawValue: $0) } ?? .monthly
      let asked = try visit.period().flatMap { ReportingPeriod($0) }
      let period: ReportingPeriod
      if let asked, kind.fits(asked) {
        period = asked
      } else {
        period = try await usual(kind, visit)
      }
      let choice = try await AreaChoice(of: visit, on: period.period.end.lastDay)
      return try await page(
        ReportQuestion(kind: kind, area: choice.area, period: period, of: visit), visit)
    }
  }

  /// The page of a report; of one that cannot be written, why.
  ///
  /// - Parameters:
  ///   - typed: a text that was just typed.
  ///   - issueProblem: why a number was not taken or a document not issued.
  static func page(
    _ question: ReportQuestion, _ visit: Visit, typed: Typed? = nil, issueProblem: Wording? = nil
  ) async throws -> Response {
    var refusal: Wording?
    var written: WrittenReport?
    do {
      written = try await question.written(for: visit)
    } catch let problem as PageProblem where problem.status == .unprocessableContent {
      refusal = problem.wording
    }
    let model = try await ReportsModel(
      question, written, choice: try await choice(question, visit), refusal: refusal, typed: typed,
      issueProblem: issueProblem, visit)
    return try await visit.site.formPage(for: visit) { code in
      var model = model
      model.formCode = code
      let name = question.kind.wording
      return PageContent(
        title: visit.say(
          Wording(
            "\(name.vietnamese), \(question.place.period.wording.vietnamese)",
            "\(name.english), \(question.place.period.wording.english)")),
        section: .reports, template: "reports", model: model)
    }
  }

  // MARK: - Choosing

  /// The last period of a kind that is over, of the plan's year where the ledger has one.
  private static func usual(_ kind: ReportKind, _ visit: Visit) async throws -> ReportingPeriod {
    let today = visit.site.clock.today()
    let plan = try await visit.store.firstPlan()?.period.end.year ?? today.year
    let periods = kind.periods(of: min(plan, today.year))
    let over = periods.last { $0.end.lastDay < today } ?? periods.first
    guard let period = over.flatMap({ ReportingPeriod($0) }) else {
      preconditionFailure("a kind of report without periods")
    }
    return period
  }

  private static func choice(
    _ question: ReportQuestion, _ visit: Visit
  ) async throws -> ReportsModel.Choice {
    let today = visit.site.clock.today()
    let plan = try await visit.store.firstPlan()?.period.end.year ?? today.year
    let year = question.period.year
    let years = Set([today.year, today.year - 1, plan, plan - 1, year])
    var periods = years.sorted(by: >).flatMap { question.kind.periods(of: $0).reversed() }
      .filter { $0.start <= today }
    var known: Set<TimePeriod> = []
    periods = periods.filter { known.insert($0).inserted }
    if !known.contains(question.place.period) { periods.insert(question.place.period, at: 0) }
    return ReportsModel.Choice(
      kinds: ReportKind.allCases.map {
        AreaChoice.Option(
          code: $0.rawValue, name: visit.say($0.wording), isChosen: $0 == question.kind)
      },
      areas: try await AreaChoice(
        of: visit, area: question.place.area, on: question.place.period.end.lastDay
      ).model(visit).areas,
      periods: periods.map {
        AreaChoice.Option(
          code: $0.code, name: $0.wording(visit.language), isChosen: $0 == question.place.period)
      }, outlines: outlines(question, visit), signatory: question.signatory ?? "",
      signatories: try await signatories(question, visit))
  }

  /// The outlines to choose from; none where the province has none of the kind.
  private static func outlines(
    _ question: ReportQuestion, _ visit: Visit
  ) -> [AreaChoice.Option] {
    let own = visit.site.outlines?.outlines(of: question.kind) ?? []
    guard !own.isEmpty else { return [] }
    let usual = own.contains { $0.name == question.kind.rawValue }
    let delivered = AreaChoice.Option(
      code: "", name: visit.say(Wording("Đề cương kèm theo", "Delivered outline")),
      isChosen: question.outline == nil)
    return (usual ? [] : [delivered])
      + own.map {
        AreaChoice.Option(code: $0.name, name: $0.name, isChosen: $0 == question.outline)
      }
  }

  /// Who has signed documents of the area before, by name.
  private static func signatories(
    _ question: ReportQuestion, _ visit: Visit
  ) async throws -> [String] {
    let register = try await visit.store.store.register(area: question.place.area.code)
    return Set(register.documents.compactMap { $0.issue?.signatory }).sorted()
  }
}
