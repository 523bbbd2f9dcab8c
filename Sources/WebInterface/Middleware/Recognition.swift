import HTTPTypes
import Hummingbird
import Storage

/// Finds out who asks and what they may do, and gives a session its new secret when it is time.
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
    if access == nil {
      // The account was closed: what is left is what anybody may.
      secret.map(site.sessions.end)
      access = try await site.accessList.access(
        nil, store: site.store, revision: context.revision, clock: site.clock)
    }
    if let access { context.access = access }
    var response = try await next(request, context)
    if let renewed = found?.renewed,
      response.headers[values: .setCookie].allSatisfy({
        !$0.hasPrefix(Sessions.cookie + "=")
      })
    {
      response.setCookie(site.sessionCookie(renewed))
    }
    return response
  }
}
