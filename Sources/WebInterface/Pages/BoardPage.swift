import HTTPTypes
import Hummingbird
import Ledger
import Storage
import Workflows

/// `/board?regime=…&period=…`: who has sent, who is late, what was returned; gathering and issuing.
enum BoardPage: Page {
  /// What the template shows.
  struct Model {
    struct Option {
      var code: String
      var name: String
      var isChosen: Bool
    }

    struct Row {
      /// The form and the version that the page shows.
      var key: String
      var address: String
      var agency: String
      var recipient: String
      var state: SubmissionMark
      var punctuality: String
      var isLate: Bool
      var filled: Int
      var lines: Int
      var reasons: [String]
      /// The step of many forms at once that can be taken with this one.
      var step: String?
    }

    struct Bulk {
      var code: String
      var name: String
      var count: Int
    }

    var formCode: String
    var regimes: [Option]
    var periods: [Option]
    var name: String
    var deadline: String
    var window: String
    var rows: [Row]
    var hasRows: Bool
    var sent: Int
    var late: Int
    var returned: Int
    var bulk: [Bulk]
    var address: String
    var problem: String?
  }

  /// All that it shows anything of: forms, who sends them to whom, and by when.
  private static let parts: Set<LedgerPart> = [.catalogues, .offices, .forms]

  /// Steps that are taken with many forms at once.
  private static let bulk: [SubmissionStep] = [.consolidate, .issue]

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/board") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      return try await site.keptFormPage(for: visit, showing: parts) { code in
        try await content(code, for: visit, problem: nil)
      }
    }
    router.post("/board") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let desk = try await visit.desk()
      let step = SubmissionStep(rawValue: fields["step"] ?? "")
      // Each box names the step that its form can take: who may take both, takes one at a time.
      let forms = fields.all("key:\(step?.rawValue ?? "")").compactMap(SeenForm.init(code:))
      do {
        switch step {
        case .consolidate: try await desk.consolidate(forms)
        case .issue: try await desk.issue(forms)
        default: throw FormKey.refusal
        }
      } catch let refusal as CollectionRefusal {
        if case .forbidden = refusal { throw refusal }
        var response = try await site.formPage(for: visit) { code in
          try await content(code, for: visit, problem: refusal.wording)
        }
        response.status = .unprocessableContent
        return response
      }
      return .redirect(to: visit.request.uri.string, type: .normal)
    }
  }

  private static func content(
    _ code: String, for visit: Visit, problem: Wording?
  ) async throws -> PageContent {
    let desk = try await visit.desk()
    let regimes = try await desk.regimes()
    let wanted = visit.question("regime")
    guard let regime = wanted.map({ code in regimes.first { $0.code == code } }) ?? regimes.first
    else {
      throw PageProblem.notFound(
        Wording(
          "Sổ chưa có chế độ báo cáo nào. Người quản trị thêm bằng tiendo regime import.",
          "The ledger has no reporting regime yet. The administrator adds them with tiendo regime import."
        ))
    }
    let current = regime.duePeriod(on: desk.today, calendar: desk.calendar)
    let asked = try visit.period().flatMap { regime.frequency.fits($0) ? $0 : nil }
    let period = asked ?? current ?? .year(desk.today.year)
    let board = try await desk.statusBoard(regime: regime.code, period: period)
    return PageContent(
      title: visit.say(Wording("Tình hình gửi báo cáo", "Reports sent")), section: .board,
      template: "board",
      model: model(board, regimes, current ?? period, code, visit, problem))
  }

  private static func model(
    _ board: StatusBoard, _ regimes: [ReportingRegime], _ current: TimePeriod, _ code: String,
    _ visit: Visit, _ problem: Wording?
  ) -> Model {
    let language = visit.language
    let rows = board.rows.map { row in
      Model.Row(
        key: SeenForm(key: row.key, version: row.version).code,
        address: SubmissionAddress.page(row.key),
        agency: row.agency.name(in: language), recipient: row.recipient?.name(in: language) ?? "",
        state: SubmissionMark(row.state, language), punctuality: visit.say(row.punctuality.wording),
        isLate: row.punctuality.isLate, filled: row.filled, lines: row.lines,
        reasons: row.returnReasons.map(\.words),
        step: bulk.first { row.steps.contains($0) }?.rawValue)
    }
    let frequency = board.regime.frequency
    let years = Set([current.end.year, board.period.end.year, current.end.year - 1])
    let periods = years.sorted(by: >).flatMap { frequency.periods(of: $0).reversed() }
      .filter { board.regime.window(for: $0).start <= visit.site.clock.today() }
    return Model(
      formCode: code,
      regimes: regimes.map {
        Model.Option(
          code: $0.code, name: $0.name(in: language), isChosen: $0.code == board.regime.code)
      },
      periods: periods.map {
        Model.Option(code: $0.code, name: $0.wording(language), isChosen: $0 == board.period)
      }, name: board.regime.name(in: language), deadline: board.deadline.wording(language),
      window:
        "\(board.window.start.wording(language)) – \(board.window.end.wording(language))",
      rows: rows, hasRows: !rows.isEmpty, sent: board.sent, late: board.late,
      returned: board.returned,
      bulk: bulk.compactMap { step in
        let count = rows.count { $0.step == step.rawValue }
        return count == 0
          ? nil : Model.Bulk(code: step.rawValue, name: visit.say(step.wording), count: count)
      },
      address:
        "/board?regime=\(Visit.escaped(board.regime.code))&period=\(Visit.escaped(board.period.code))",
      problem: problem.map(visit.say))
  }
}
