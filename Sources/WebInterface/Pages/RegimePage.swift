import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Storage
import Workflows

/// `/admin/regimes/XA-THANG`: one regime: who reports to whom, by when this year, and the lines of its form.
enum RegimePage: Page {
  /// What the template shows.
  struct Model {
    struct Period {
      var name: String
      var window: String
      var deadline: String
      var isNext: Bool
    }

    struct Reporter {
      var address: String
      var name: String
      var recipient: String
      var lines: Int
    }

    struct Line {
      var group: String
      var name: String
      var code: String
      /// What tells it apart in the form that takes it out.
      var key: String
      var unit: String
      var basis: String
      var isRequired: Bool
      var reporter: String
    }

    var formCode: String
    var tabs: AdministrationTabs
    var address: String
    var name: String
    var source: String
    var mayChange: Bool
    var fields: RegimeFields
    var periods: [Period]
    var reporters: [Reporter]
    var lines: [Line]
    var row: FormRowFields
    var isAdding: Bool
    var problem: String?
    var done: String?
    var report: ImportReport?
  }

  static func address(_ code: String) -> String { "/admin/regimes/\(Visit.escaped(code))" }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/admin/regimes/:regime") { request, context in
      try await page(Visit(site: site, request: request, context: context))
    }
    router.post("/admin/regimes/:regime") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      var cells = RegimeFields.cells(try await FormFields(of: visit))
      let desk = try await visit.desk()
      let regime = try await regime(visit, desk)
      cells["code"] = regime.code
      do {
        try await desk.saveRegime(cells)
      } catch let refusal as CollectionRefusal {
        return try await visit.refused(refusal) { try await page(visit, cells, problem: $0) }
      }
      return .redirect(to: address(regime.code) + "?done=saved", type: .normal)
    }
    router.get("/admin/regimes/:regime/form.csv") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      try visit.requireAnywhere(.manageRegimes)
      let regime = try await regime(visit, try await visit.desk())
      return Response(
        status: .ok,
        headers: [
          .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
          .contentDisposition:
            "attachment; filename=\"\(VerificationDesk.safe(regime.code)).csv\"",
        ],
        body: ResponseBody(
          byteBuffer: ByteBuffer(
            bytes: CollectionLists.formLines(of: regime).render(
              .csv, in: visit.language, layout: TableLayout()))))
    }
    router.post("/admin/regimes/:regime/form") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      return try await RowFile.taken(of: visit, permission: .manageRegimes) {
        try await $0.importRegimes($1, file: $2)
      } page: {
        try await page(visit, problem: $0, report: $1)
      }
    }
  }

  private static func regime(
    _ visit: Visit, _ desk: CollectionDesk
  ) async throws -> ReportingRegime {
    let code = visit.parameter("regime")
    guard let regime = try await desk.regimes().first(where: { $0.code == code }) else {
      throw CollectionRefusal.noSuchRegime(code)
    }
    return regime
  }

  /// The page of the regime that the address names.
  ///
  /// - Parameters:
  ///   - cells: the regime as it was typed, where it was refused.
  ///   - row: the same for a line of its form.
  static func page(
    _ visit: Visit, _ cells: [String: String]? = nil, row: [String: String]? = nil,
    problem: Wording? = nil, report: ImportReport? = nil
  ) async throws -> Response {
    let desk = try await visit.desk()
    try visit.requireAnywhere(.manageRegimes)
    let language = visit.language
    let regime = try await regime(visit, desk)
    let catalogue = try await visit.site.store.indicators()
    let indicators = Dictionary(catalogue.map { ($0.code, $0) }) { first, _ in first }
    let next = regime.duePeriod(on: desk.today, calendar: desk.calendar)
    let year = next?.end.year ?? desk.today.year
    return try await visit.site.formPage(for: visit) { code in
      PageContent(
        title: regime.name(in: language), section: .administration, template: "regime",
        model: Model(
          formCode: code, tabs: AdministrationTabs(at: .regimes, language),
          address: address(regime.code), name: regime.name(in: language), source: regime.source,
          mayChange: desk.mayManageRegimes,
          fields: RegimeFields(cells ?? regime.fileCells, isNew: false, desk, language),
          periods: regime.frequency.periods(of: year).map { period in
            let window = regime.window(for: period)
            return Model.Period(
              name: period.wording(language),
              window: "\(window.start.wording(language)) – \(window.end.wording(language))",
              deadline: regime.deadline(for: period, calendar: desk.calendar).wording(language),
              isNext: period == next)
          },
          reporters: regime.reporters(among: desk.agencies, areas: desk.areas, on: desk.today)
            .map { agency in
              Model.Reporter(
                address: AgencyPage.address(agency.code), name: agency.name(in: language),
                recipient: regime.recipient(of: agency).flatMap { desk.agencies[$0] }?
                  .name(in: language) ?? "", lines: regime.rows(of: agency.code).count)
            },
          lines: regime.rows.map { row in
            let indicator = indicators[row.key.indicator]
            return Model.Line(
              group: row.group,
              name: (indicator?.name(in: language) ?? row.key.indicator)
                + (row.key.breakdown.isEmpty ? "" : " (\(row.key.breakdown))"),
              code: row.key.indicator, key: row.key.code, unit: indicator?.unit ?? "",
              basis: row.key.basis.wording(language), isRequired: row.isRequired,
              reporter: row.reporter ?? "")
          },
          row: FormRowFields(row, of: regime, indicators: catalogue, desk, language),
          isAdding: row != nil, problem: problem.map(visit.say), done: visit.done(), report: report)
      )
    }
  }
}
