import HTTPTypes
import Hummingbird
import Storage

/// Finds out who asks, what they may do and what they are to be reminded of, and gives a session its new secret when it is time.
struct Recognition: RouterMiddleware {
  let site: Site

  func handle(
    _ request: Request, context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.revision = try await site.store.revision()
    let secret = request.cookies[Sessions.cookie]?.value
    let found = secret.flatMap { site.sessions.session($0, now: site.clock.now()) }
    var access = try await site.accessList.access(
      found?.session.login, store: site.store, revision: context.revision, clock: site.clock)
    if access == nil || found.map({ $0.session.stamp != access?.stamp }) == true {
      // The account was closed or changed: what is left is what anybody may.
      secret.map(site.sessions.end)
      access = try await site.accessList.access(
        nil, store: site.store, revision: context.revision, clock: site.clock)
    }
    if let access { context.access = access }
    // A form that is sent changes what is due; its page finds that out itself, most answers need none.
    if request.method == .get, !request.uri.path.hasPrefix("/api/") {
      context.notice = try await site.notices.notice(
        for: context.access, store: site.store, revision: context.revision, clock: site.clock)
    }
    var response = try await next(request, context)
    if let renewed = found?.renewed, context.access.desk != nil,
      response.headers[values: .setCookie].allSatisfy({
        !$0.hasPrefix(Sessions.cookie + "=")
      })
    {
      response.setCookie(site.sessionCookie(renewed))
    }
    return response
  }
}
