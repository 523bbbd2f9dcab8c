import HTTPTypes
import Hummingbird
import Workflows

/// What is answered where an address is there, but not for the method that was asked with.
struct OtherMethods: RouterMiddleware {
  /// The parts of a route's path, nil for one that can be anything, and the methods it is there for.
  private struct Route {
    var parts: [Substring?]
    var method: HTTPRequest.Method

    func fits(_ path: [Substring]) -> Bool {
      parts.count == path.count && zip(parts, path).allSatisfy { $0 == nil || $0 == $1 }
    }
  }

  private let routes: [Route]

  /// For the addresses that the router has so far.
  init(of router: Router<VisitContext>) {
    routes = router.routes.map { route in
      Route(
        parts: route.path.description.split(separator: "/").map { $0.hasPrefix("{") ? nil : $0 },
        method: route.method)
    }
  }

  func handle(
    _ request: Request, context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      let path = request.uri.path.split(separator: "/")
      var methods = Set(routes.filter { $0.fits(path) }.map(\.method))
      guard !methods.isEmpty, !methods.contains(request.method) else { throw error }
      if methods.contains(.get) { methods.insert(.head) }
      let allowed = methods.map(\.rawValue).sorted().joined(separator: ", ")
      throw PageProblem(
        status: .methodNotAllowed,
        wording: Wording(
          "Địa chỉ này không nhận yêu cầu kiểu \(request.method.rawValue), chỉ nhận \(allowed).",
          "This address takes no \(request.method.rawValue) requests, only \(allowed)."),
        headers: [.allow: allowed])
    }
  }
}
