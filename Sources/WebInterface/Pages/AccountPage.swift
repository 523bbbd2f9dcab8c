import HTTPTypes
import Hummingbird
import Ledger
import Storage
import Workflows

/// `/account`: who one is here, and a new password of one's own.
enum AccountPage: Page {
  /// What the template shows.
  struct Model {
    var formCode: String
    var login: String
    var name: String
    var agency: String
    var roles: String
    var shortest: Int
    /// Whether the person's roles open no part of the site.
    var seesNothing: Bool
    var problem: String?
    var done: String?
  }

  static let address = "/account"

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/account") { request, context in
      try await page(Visit(site: site, request: request, context: context), problem: nil)
    }
    router.post("/account") { request, context -> Response in
      let visit = Visit(site: site, request: request, context: context)
      let fields = try await FormFields(of: visit)
      let desk = try await visit.desk()
      let (login, address) = (desk.person.login, context.address)
      // Guessing the present password is as slow here as at the door.
      if let minutes = site.gate.begin(login: login, address: address, now: site.clock.now()) {
        var response = try await page(visit, problem: SignInPage.tooMany(minutes))
        response.status = .tooManyRequests
        return response
      }
      do {
        guard fields["password"] == fields["again"] else { throw Self.different }
        try await desk.changePassword(
          from: fields["present"] ?? "", to: fields["password"] ?? "")
        site.gate.end(login: login, address: address, isRight: true)
      } catch {
        site.gate.end(login: login, address: address, isRight: false)
        guard let refusal = error as? CollectionRefusal else { throw error }
        return try await visit.refused(refusal) { try await page(visit, problem: $0) }
      }
      request.cookies[Sessions.cookie].map { site.sessions.end($0.value) }
      var response = Response.redirect(to: "/account?done=password", type: .normal)
      if let person = try await site.store.person(login) {
        response.setCookie(
          site.sessionCookie(
            site.sessions.start(
              login, stamp: Access.stamp(of: person), now: site.clock.now())))
      }
      return response
    }
  }

  private static let different = CollectionRefusal.unusable(
    Wording("hai lần ghi mật khẩu mới khác nhau", "the new password is not the same twice"),
    remedy: Wording("ghi lại cả hai ô", "write both fields again"))

  private static func page(_ visit: Visit, problem: Wording?) async throws -> Response {
    let desk = try await visit.desk()
    let language = visit.language
    return try await visit.site.formPage(for: visit) { code in
      PageContent(
        title: visit.say(Wording("Tài khoản của tôi", "My account")), template: "account",
        model: Model(
          formCode: code, login: desk.person.login, name: desk.person.name,
          agency: desk.agencies[desk.person.agency]?.name(in: language) ?? "",
          roles: desk.person.roles.sorted().map { $0.wording(language) }.joined(separator: ", "),
          shortest: CollectionDesk.shortestPassword,
          seesNothing: SiteSection.allCases.allSatisfy { !$0.isThere(for: visit) },
          problem: problem.map(visit.say),
          done: visit.done()))
    }
  }
}
