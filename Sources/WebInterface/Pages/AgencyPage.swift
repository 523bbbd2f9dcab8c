import HTTPTypes
import Hummingbird
import Ledger
import Workflows

/// `/admin/agencies/12.STC`: one agency to be changed, closed or opened again, with its people and what it
/// reports.
enum AgencyPage: Page {
  /// What the template shows.
  struct Model {
    struct Link {
      var address: String
      var name: String
      var note: String
    }

    var formCode: String
    var tabs: AdministrationTabs
    var address: String
    var name: String
    var closed: String?
    var isOpen: Bool
    var today: String
    var fields: AgencyFields
    var people: [Link]
    var below: [Link]
    var regimes: [Link]
    var problem: String?
    var done: String?
  }

  static func address(_ code: String) -> String { "/admin/agencies/\(Visit.escaped(code))" }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/admin/agencies/:agency") { request, context in
      try await page(Visit(site: site, request: request, context: context))
    }
    router.post("/admin/agencies/:agency") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let desk = try await visit.desk()
      let code = visit.parameter("agency")
      guard let known = try desk.managedAgencies().first(where: { $0.code == code }) else {
        throw CollectionRefusal.noSuchAgency(code)
      }
      var cells = Visit.cells(fields, AgencyFields.names)
      cells["code"] = code
      cells["closed_on"] = known.closedOn?.code ?? ""
      var done = "saved"
      do {
        switch fields["step"] {
        case "save": try await desk.saveAgency(cells)
        case "close":
          let words = fields["closed_on"] ?? ""
          guard let day = TimePeriod.Point(dayCode: words) else {
            throw CollectionRefusal.noDay(words)
          }
          try await desk.close(agency: code, on: day)
          done = "closed"
        case "reopen":
          try await desk.close(agency: code, on: nil)
          done = "opened"
        default: throw FormKey.refusal
        }
      } catch let refusal as CollectionRefusal {
        let typed = fields["step"] == "save" ? cells : known.cells
        return try await visit.refused(refusal) { try await page(visit, typed, problem: $0) }
      }
      return .redirect(to: address(code) + "?done=\(done)", type: .normal)
    }
  }

  private static func page(
    _ visit: Visit, _ cells: [String: String]? = nil, problem: Wording? = nil
  ) async throws -> Response {
    let desk = try await visit.desk()
    let language = visit.language
    let code = visit.parameter("agency")
    // What one may not manage is not there.
    guard let agency = try desk.managedAgencies().first(where: { $0.code == code }) else {
      throw CollectionRefusal.noSuchAgency(code)
    }
    let people = try await desk.managedPeople().filter { $0.agency == code }
    let regimes = try await desk.regimes().filter { regime in
      regime.recipient == code
        || regime.reporters(among: desk.agencies, areas: desk.areas, on: desk.today)
          .contains { $0.code == code }
    }
    return try await visit.site.formPage(for: visit) { formCode in
      PageContent(
        title: agency.name(in: language), section: .administration, template: "agency",
        model: Model(
          formCode: formCode, tabs: AdministrationTabs(at: .agencies, language),
          address: address(code), name: agency.name(in: language),
          closed: agency.closedOn?.wording(language), isOpen: agency.closedOn == nil,
          today: desk.today.code,
          fields: AgencyFields(cells ?? agency.cells, isNew: false, desk, language),
          people: people.map { person in
            Model.Link(
              address: PersonPage.address(person.login), name: "\(person.name) (\(person.login))",
              note: person.isActive
                ? person.roles.sorted().map { $0.wording(language) }.joined(separator: ", ")
                : visit.say(Wording("đã khóa", "closed")))
          },
          below: desk.agencies.agencies.filter { $0.parent == code }.map {
            Model.Link(
              address: address($0.code), name: $0.name(in: language),
              note: $0.closedOn.map {
                "\(visit.say(Wording("ngừng sau", "closed after"))) \($0.wording(language))"
              } ?? "")
          },
          regimes: regimes.map { regime in
            Model.Link(
              address: RegimePage.address(regime.code), name: regime.name(in: language),
              note: visit.say(
                regime.recipient == code
                  ? Wording("nhận báo cáo", "receives") : Wording("gửi báo cáo", "reports")))
          }, problem: problem.map(visit.say), done: visit.done()))
    }
  }
}
