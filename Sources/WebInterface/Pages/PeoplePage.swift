import HTTPTypes
import Hummingbird
import Ledger
import Storage
import Workflows

/// `/admin/people?search=…`: the accounts that the administrator keeps; adding one.
enum PeoplePage: Page {
  /// What the template shows of a person.
  struct Row {
    var login: String
    var address: String
    var name: String
    var agency: String
    var roles: String
    var isActive: Bool
    var hasPassword: Bool
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/admin/people") { request, context in
      try await page(Visit(site: site, request: request, context: context))
    }
    router.post("/admin/people") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let person = PersonFields.person(fields, login: fields["login"] ?? "", isActive: true)
      let desk = try await visit.desk()
      do {
        try await desk.save(person, isNew: true)
      } catch let refusal as CollectionRefusal {
        return try await visit.refused(refusal) { try await page(visit, person, problem: $0) }
      }
      return try await PersonPage.withNewPassword(visit, person.login)
    }
  }

  private static func page(
    _ visit: Visit, _ typed: Person? = nil, problem: Wording? = nil
  ) async throws -> Response {
    let desk = try await visit.desk()
    let language = visit.language
    let key = SearchKey(visit.question("search") ?? "").text
    let withPassword = Set(
      try await visit.site.store.people().filter { !$0.passwordHash.isEmpty }.map(\.login))
    let found = try await desk.managedPeople().filter { person in
      let agency = desk.agencies[person.agency]?.name ?? ""
      return key.isEmpty
        || SearchKey("\(person.login) \(person.name) \(person.agency) \(agency)").text.contains(key)
    }
    return try await visit.site.formPage(for: visit) { code in
      PageContent(
        title: visit.say(Wording("Tài khoản", "People")), section: .administration,
        template: "people",
        model: SearchedList(
          at: .people, found: found, fields: PersonFields(typed, isNew: true, desk, language),
          isNew: typed != nil, problem: problem, of: visit, formCode: code
        ) { person in
          Row(
            login: person.login, address: PersonPage.address(person.login), name: person.name,
            agency: desk.agencies[person.agency]?.name(in: language) ?? person.agency,
            roles: person.roles.sorted().map { $0.wording(language) }.joined(separator: ", "),
            isActive: person.isActive, hasPassword: withPassword.contains(person.login))
        })
    }
  }
}
