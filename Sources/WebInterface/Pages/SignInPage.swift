import HTTPTypes
import Hummingbird
import Ledger
import NIOPosix
import Storage
import Workflows

/// `/sign-in` and `/sign-out`.
enum SignInPage: Page {
  /// What the template shows.
  struct Model {
    var code: String
    var next: String
    var login: String
    var problem: String?
    /// Those that a sample came with; none for a ledger that is no sample.
    var accounts: [SampleNotice.Account]
  }

  /// What the template of the way out shows.
  struct WayOut {
    var code: String
    var name: String
  }

  static func add(to router: RouterGroup<VisitContext>, of site: Site) {
    router.get("/sign-in") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      return try await page(visit, next: visit.question("next"), login: "", problem: nil)
    }
    router.post("/sign-in") { request, context in
      try await signIn(Visit(site: site, request: request, context: context))
    }
    router.get("/sign-out") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      guard let desk = visit.access.desk else { return Response.redirect(to: "/", type: .found) }
      return try await site.formPage(for: visit) { code in
        PageContent(
          title: visit.say(Wording("Đăng xuất", "Sign out")), template: "sign-out",
          model: WayOut(code: code, name: desk.person.name))
      }
    }
    router.post("/sign-out") { request, context in
      let visit = Visit(site: site, request: request, context: context)
      _ = try await FormFields(of: visit)
      request.cookies[Sessions.cookie].map { site.sessions.end($0.value) }
      var response = Response.redirect(to: "/", type: .normal)
      response.setCookie(Cookie(name: Sessions.cookie, value: "", maxAge: 0, path: "/"))
      response.setCookie(Cookie(name: FormKey.cookie, value: "", maxAge: 0, path: "/"))
      return response
    }
  }

  /// Why the next attempt must wait.
  static func tooMany(_ minutes: Int) -> Wording {
    Wording(
      "Đã thử sai nhiều lần. Hãy thử lại sau \(minutes) phút, hoặc nhờ quản trị đặt lại mật khẩu.",
      "Too many failed attempts. Try again in \(minutes) minutes, or ask the administrator for a new password."
    )
  }

  private static func signIn(_ visit: Visit) async throws -> Response {
    let fields = try await FormFields(of: visit)
    let login = String((fields["login"] ?? "").prefix(100))
    let password = String((fields["password"] ?? "").prefix(1000))
    let site = visit.site
    let address = visit.origin
    if let minutes = site.gate.begin(login: login, address: address, now: site.clock.now()) {
      var response = try await page(
        visit, next: fields["next"], login: login,
        problem: tooMany(minutes))
      response.status = .tooManyRequests
      response.headers[.retryAfter] = String(minutes * 60)
      return response
    }
    let person: Person?
    do {
      person = try await SignIn.person(login: login, password: password, in: site.store)
    } catch {
      site.gate.end(login: login, address: address, isRight: false)
      throw error
    }
    site.gate.end(login: login, address: address, isRight: person != nil)
    guard let person else {
      var response = try await page(
        visit, next: fields["next"], login: login,
        problem: Wording(
          "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra phím Caps Lock và bộ gõ rồi thử lại.",
          "The login or the password is wrong. Look at Caps Lock and the keyboard and try again."))
      response.status = .unprocessableContent
      return response
    }
    visit.request.cookies[Sessions.cookie].map { site.sessions.end($0.value) }
    var response = Response.redirect(to: safe(fields["next"]), type: .normal)
    response.setCookie(
      site.sessionCookie(
        site.sessions.start(
          person.login, stamp: Access.stamp(of: person), now: site.clock.now())))
    // Forms from before are another visitor's.
    response.setCookie(site.formCookie(SecretText.make()))
    return response
  }

  private static func page(
    _ visit: Visit, next: String?, login: String, problem: Wording?
  ) async throws -> Response {
    try await visit.site.formPage(for: visit) { code in
      PageContent(
        title: visit.say(Wording("Đăng nhập", "Sign in")), template: "sign-in",
        model: Model(
          code: code, next: safe(next), login: login, problem: problem.map(visit.say),
          accounts: visit.site.sample?.accounts ?? []))
    }
  }

  /// An address of this site; the first page for any other.
  static func safe(_ address: String?) -> String {
    guard let address, address.hasPrefix("/"), !address.hasPrefix("//"),
      !address.contains("\\"), address.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
    else { return "/" }
    return address
  }
}
