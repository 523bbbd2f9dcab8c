import HTTPTypes
import Hummingbird
import Ledger
import Storage
import Workflows

/// `/admin/people/an`: one account: name, agency, roles, a new password, closing and opening again.
enum PersonPage: Page {
  /// What the template shows.
  struct Model {
    struct Act {
      var time: String
      var person: String
      var action: String
    }

    var formCode: String
    var tabs: AdministrationTabs
    var address: String
    var login: String
    var name: String
    var isActive: Bool
    var fields: PersonFields
    /// A password that was just made, shown this once.
    var password: String?
    var shortest: Int
    var history: [Act]
    var problem: String?
    var done: String?
  }

  static func address(_ login: String) -> String { "/admin/people/\(Visit.escaped(login))" }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/admin/people/:login") { request, context in
      try await page(Visit(site: site, request: request, context: context))
    }
    router.post("/admin/people/:login") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let desk = try await visit.desk()
      let known = try await person(visit, desk)
      var typed = known
      var done = "saved"
      do {
        switch fields["step"] {
        case "save":
          typed = PersonFields.person(fields, login: known.login, isActive: known.isActive)
          try await desk.save(typed)
        case "close", "reopen":
          var changed = known
          changed.isActive = fields["step"] == "reopen"
          try await desk.save(changed)
          done = changed.isActive ? "opened" : "closed"
        case "password":
          let words = fields["password"] ?? ""
          if words.isEmpty { return try await withNewPassword(visit, known.login) }
          try await desk.setPassword(words, of: known.login)
        default: throw FormKey.refusal
        }
      } catch let refusal as CollectionRefusal {
        return try await visit.refused(refusal) { try await page(visit, typed, problem: $0) }
      }
      return .redirect(to: address(known.login) + "?done=\(done)", type: .normal)
    }
  }

  /// Makes a password for an account, and the page that shows it once.
  static func withNewPassword(_ visit: Visit, _ login: String) async throws -> Response {
    let password = SecretText.makeReadable()
    try await visit.desk().setPassword(password, of: login)
    return try await page(visit, login: login, password: password)
  }

  private static func person(
    _ visit: Visit, _ desk: CollectionDesk, login: String? = nil
  ) async throws -> Person {
    let login = login ?? visit.parameter("login")
    // What one may not manage is not there.
    guard let person = try await desk.managedPeople().first(where: { $0.login == login }) else {
      throw CollectionRefusal.noSuchPerson(login)
    }
    return person
  }

  private static func page(
    _ visit: Visit, _ typed: Person? = nil, login: String? = nil, password: String? = nil,
    problem: Wording? = nil
  ) async throws -> Response {
    let desk = try await visit.desk()
    let language = visit.language
    let person = try await person(visit, desk, login: login)
    let acts = try await visit.site.store.journal(
      JournalQuery(limit: 20, isLatestFirst: true, object: person.login)
    ).map(\.record).filter { [.savePerson, .setPassword].contains($0.action) }
    return try await visit.site.formPage(for: visit) { code in
      PageContent(
        title: person.name, section: .administration, template: "person",
        model: Model(
          formCode: code, tabs: AdministrationTabs(at: .people, language),
          address: address(person.login), login: person.login, name: person.name,
          isActive: person.isActive,
          fields: PersonFields(typed ?? person, isNew: false, desk, language),
          password: password, shortest: CollectionDesk.shortestPassword,
          history: acts.map {
            Model.Act(
              time: visit.site.clock.words($0.at), person: $0.person,
              action: visit.say($0.action.wording))
          }, problem: problem.map(visit.say), done: visit.done()))
    }
  }
}
