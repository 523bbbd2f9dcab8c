import Hummingbird
import Ledger
import Storage
import Workflows

/// `/api/agencies` and `/api/people`: what the administrator keeps, for programs; by the same rules as the pages.
enum AdministrationAnswers: Page {
  private struct AgencyAnswer: Encodable {
    var code: String
    var nameVi: String
    var nameEn: String
    var kind: String
    var area: String
    var parent: String?
    var closedOn: String?

    init(_ agency: Agency) {
      (code, nameVi, nameEn) = (agency.code, agency.name, agency.englishName)
      (kind, area) = (agency.kind.rawValue, agency.area)
      (parent, closedOn) = (agency.parent, agency.closedOn?.code)
    }
  }

  /// What a program sends to add or change an agency.
  private struct AgencyOrder: Decodable {
    var nameVi: String
    var nameEn: String?
    var kind: String
    var area: String
    var parent: String?
    var closedOn: String?

    func cells(_ code: String) -> [String: String] {
      [
        "code": code, "name_vi": nameVi, "name_en": nameEn ?? "", "kind": kind, "area": area,
        "parent": parent ?? "", "closed_on": closedOn ?? "",
      ]
    }
  }

  private struct PersonAnswer: Encodable {
    var login: String
    var name: String
    var agency: String
    var roles: [String]
    var isActive: Bool

    init(_ person: Person) {
      (login, name, agency) = (person.login, person.name, person.agency)
      (roles, isActive) = (person.roles.sorted().map(\.rawValue), person.isActive)
    }
  }

  /// What a program sends to add or change a person.
  private struct PersonOrder: Decodable {
    var name: String
    var agency: String
    var roles: [String]
    var isActive: Bool?
  }

  private struct PasswordOrder: Decodable {
    var password: String
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/api/agencies") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      return try Response.json(try await visit.desk().managedAgencies().map(AgencyAnswer.init))
    }
    router.put("/api/agencies/:agency") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let code = visit.parameter("agency")
      let order = try await visit.order(AgencyOrder.self)
      // Only who may is told what is wrong with it.
      try visit.requireAnywhere(.manageAgencies)
      try await visit.desk().saveAgency(order.cells(code))
      guard let saved = try await visit.desk().agencies[code] else {
        throw CollectionRefusal.noSuchAgency(code)
      }
      return try Response.json(AgencyAnswer(saved))
    }
    router.get("/api/people") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      return try Response.json(try await visit.desk().managedPeople().map(PersonAnswer.init))
    }
    router.put("/api/people/:login") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let login = visit.parameter("login")
      let order = try await visit.order(PersonOrder.self)
      let desk = try await visit.desk()
      try visit.requireAnywhere(.managePeople)
      var roles: Set<Role> = []
      for name in order.roles {
        guard let role = Role(rawValue: name) else {
          throw CollectionRefusal.unusable(
            Wording("không có vai trò \"\(name)\"", "there is no role \"\(name)\""),
            remedy: Wording(
              "ghi một trong: \(Role.allCases.map(\.rawValue).joined(separator: ", "))",
              "write one of: \(Role.allCases.map(\.rawValue).joined(separator: ", "))"))
        }
        roles.insert(role)
      }
      let person = Person(
        login: login, name: order.name, agency: order.agency, roles: roles,
        isActive: order.isActive ?? true)
      try await desk.save(person)
      return try Response.json(PersonAnswer(try await site.store.person(login) ?? person))
    }
    router.put("/api/people/:login/password") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      let order = try await visit.order(PasswordOrder.self)
      let login = visit.parameter("login")
      let desk = try await visit.desk()
      // One's own is changed with the present one, on the page of one's account.
      guard let person = try await desk.managedPeople().first(where: { $0.login == login }) else {
        throw CollectionRefusal.noSuchPerson(login)
      }
      try await desk.setPassword(order.password, of: person.login)
      return try Response.json(PersonAnswer(person))
    }
  }
}
