import HTTPTypes
import Hummingbird
import Ledger
import Workflows

/// `/admin/regimes`: every reporting regime with its window and deadline of now, and the days not worked.
enum RegimesPage: Page {
  /// What the template shows.
  struct Model {
    struct Row {
      var code: String
      var address: String
      var name: String
      var frequency: String
      var period: String
      var window: String
      var deadline: String
      var reporters: Int
      var lines: Int
    }

    var formCode: String
    var tabs: AdministrationTabs
    var rows: [Row]
    var holidays: String
    /// Whether the person may change what holds for everyone.
    var mayChange: Bool
    var fields: RegimeFields
    var isNew: Bool
    var problem: String?
    var done: String?
    var report: ImportReport?
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/admin/regimes") { request, context in
      try await page(Visit(site: site, request: request, context: context))
    }
    router.post("/admin/regimes") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let cells = RegimeFields.cells(try await FormFields(of: visit))
      do {
        try await visit.desk().saveRegime(cells, isNew: true)
      } catch let refusal as CollectionRefusal {
        return try await visit.refused(refusal) { try await page(visit, cells, problem: $0) }
      }
      return .redirect(to: RegimePage.address(cells["code"] ?? "") + "?done=saved", type: .normal)
    }
    router.post("/admin/regimes/holidays") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let words = try await FormFields(of: visit)["days"] ?? ""
      do {
        try await visit.desk().saveHolidays(
          words.split(whereSeparator: \.isNewline).map(String.init))
      } catch let refusal as CollectionRefusal {
        return try await visit.refused(refusal) {
          try await page(visit, holidays: words, problem: $0)
        }
      }
      return .redirect(to: "/admin/regimes?done=saved", type: .normal)
    }
    router.post("/admin/regimes/import") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      return try await RowFile.taken(of: visit, permission: .manageRegimes) {
        try await $0.importRegimes($1, file: $2)
      } page: {
        try await page(visit, problem: $0, report: $1)
      }
    }
  }

  private static func page(
    _ visit: Visit, _ cells: [String: String]? = nil, holidays: String? = nil,
    problem: Wording? = nil, report: ImportReport? = nil
  ) async throws -> Response {
    let desk = try await visit.desk()
    try visit.requireAnywhere(.manageRegimes)
    let language = visit.language
    let rows = try await desk.regimes().map { regime -> Model.Row in
      let period = regime.duePeriod(on: desk.today, calendar: desk.calendar)
      let window = period.map { regime.window(for: $0) }
      return Model.Row(
        code: regime.code, address: RegimePage.address(regime.code),
        name: regime.name(in: language), frequency: regime.frequency.wording(language),
        period: period?.wording(language) ?? "",
        window: window.map { "\($0.start.wording(language)) – \($0.end.wording(language))" } ?? "",
        deadline: period.map {
          regime.deadline(for: $0, calendar: desk.calendar).wording(language)
        } ?? "",
        reporters: regime.reporters(among: desk.agencies, areas: desk.areas, on: desk.today).count,
        lines: regime.rows.count)
    }
    return try await visit.site.formPage(for: visit) { code in
      PageContent(
        title: visit.say(Wording("Chế độ báo cáo", "Reporting regimes")),
        section: .administration, template: "regimes",
        model: Model(
          formCode: code, tabs: AdministrationTabs(at: .regimes, language), rows: rows,
          holidays: holidays ?? desk.calendar.codes.joined(separator: "\n"),
          mayChange: desk.mayManageRegimes,
          fields: RegimeFields(cells ?? RegimeFields.usual, isNew: true, desk, language),
          isNew: cells != nil, problem: problem.map(visit.say), done: visit.done(),
          report: report))
    }
  }
}
