import HTTPTypes
import Hummingbird
import Workflows

/// Finds the language of a visitor: what the address asks for, which is then remembered, else what was
/// remembered, else Vietnamese.
struct LanguageChoice: RouterMiddleware {
  static let cookie = "tiendo_lang"

  func handle(
    _ request: Request, context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.language = Self.language(of: request)
    var response = try await next(request, context)
    if let asked = Self.asked(by: request), asked != Self.remembered(by: request) {
      response.setCookie(
        Cookie(
          name: Self.cookie, value: asked.rawValue, maxAge: 31_536_000, path: "/", httpOnly: true,
          sameSite: .lax))
    }
    return response
  }

  /// The language of the visitor who sent a request.
  static func language(of request: Request) -> Language {
    asked(by: request) ?? remembered(by: request) ?? .vietnamese
  }

  private static func asked(by request: Request) -> Language? {
    request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
  }

  private static func remembered(by request: Request) -> Language? {
    request.cookies[cookie].flatMap { Language(rawValue: $0.value) }
  }
}
