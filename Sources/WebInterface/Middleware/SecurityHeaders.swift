import HTTPTypes
import Hummingbird

/// What every answer forbids the browser: scripts and styles in the page itself, anything from other
/// addresses, being framed by others, guessing types, telling where a visitor came from.
struct SecurityHeaders: RouterMiddleware {
  let isBehindTLS: Bool

  static let policy = """
    default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """

  func handle(
    _ request: Request, context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if response.headers[.contentSecurityPolicy] == nil {
      response.headers[.contentSecurityPolicy] = Self.policy
    }
    response.headers[.xContentTypeOptions] = "nosniff"
    if isBehindTLS { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "same-origin" }
    if let name = HTTPField.Name("Cross-Origin-Opener-Policy") {
      response.headers[name] = "same-origin"
    }
    if let name = HTTPField.Name("Permissions-Policy") {
      response.headers[name] = "camera=(), geolocation=(), microphone=()"
    }
    return response
  }
}
