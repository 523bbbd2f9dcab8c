import HTTPTypes
import Hummingbird
import Ledger
import Workflows

/// `/admin/agencies?search=…`: the agencies that the administrator keeps; one is added by a form, many by a file.
enum AgenciesPage: Page {
  /// What the template shows of an agency.
  struct Row {
    var code: String
    var address: String
    var name: String
    var kind: String
    var area: String
    var parent: String
    var people: Int
    var closed: String?
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/admin/agencies") { request, context in
      try await page(Visit(site: site, request: request, context: context))
    }
    router.post("/admin/agencies") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let cells = Visit.cells(try await FormFields(of: visit), AgencyFields.names)
      do {
        try await visit.desk().saveAgency(cells, isNew: true)
      } catch let refusal as CollectionRefusal {
        return try await visit.refused(refusal) { try await page(visit, cells, problem: $0) }
      }
      return .redirect(to: AgencyPage.address(cells["code"] ?? "") + "?done=saved", type: .normal)
    }
    router.post("/admin/agencies/import") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      return try await RowFile.taken(of: visit, permission: .manageAgencies) {
        try await $0.importAgencies($1, file: $2)
      } page: {
        try await page(visit, problem: $0, report: $1)
      }
    }
  }

  private static func page(
    _ visit: Visit, _ cells: [String: String]? = nil, problem: Wording? = nil,
    report: ImportReport? = nil
  ) async throws -> Response {
    let desk = try await visit.desk()
    let language = visit.language
    let all = try desk.managedAgencies()
    let people = Dictionary(
      grouping: try await desk.managedPeople().filter(\.isActive), by: \.agency)
    let key = SearchKey(visit.question("search") ?? "").text
    let found = all.filter {
      key.isEmpty || SearchKey($0.code + $0.name).text.contains(key)
        || SearchKey($0.englishName).text.contains(key)
    }
    return try await visit.site.formPage(for: visit) { code in
      PageContent(
        title: visit.say(Wording("Đơn vị", "Agencies")), section: .administration,
        template: "agencies",
        model: SearchedList(
          at: .agencies, found: found,
          fields: AgencyFields(cells ?? [:], isNew: true, desk, language), isNew: cells != nil,
          problem: problem, report: report, of: visit, formCode: code
        ) { agency in
          Row(
            code: agency.code, address: AgencyPage.address(agency.code),
            name: agency.name(in: language), kind: agency.kind.wording(language),
            area: areaName(agency.area, desk, language), parent: agency.parent ?? "",
            people: people[agency.code]?.count ?? 0, closed: agency.closedOn?.wording(language))
        })
    }
  }

  /// An area by its code, in words.
  static func areaName(_ code: String, _ desk: CollectionDesk, _ language: Language) -> String {
    (desk.areas.area(code, on: desk.today) ?? desk.areas.history(of: code).first)
      .map { $0.kind.wording(of: $0.name)(language) } ?? code
  }
}
