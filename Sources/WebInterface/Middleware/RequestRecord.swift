import HTTPTypes
import Hummingbird
import Logging

/// Counts every request and puts a line about it into the log: the route and how it went, never the
/// address, which may hold names or figures.
struct RequestRecord: RouterMiddleware {
  let counters: Counters
  let logger: Logger

  func handle(
    _ request: Request, context: VisitContext,
    next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    counters.began()
    let response: Response
    do {
      response = try await next(request, context)
    } catch {
      response = Response(status: .internalServerError)
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let route = context.endpointPath ?? "other"
    counters.ended(
      request.method.rawValue, route, status: response.status.code, seconds: seconds)
    // A line a request would be the most costly part of a page from memory; what goes wrong and what
    // takes long is told.
    if response.status.code >= 500 || seconds > Self.slow {
      logger.warning(
        "request",
        metadata: [
          "method": "\(request.method.rawValue)", "route": "\(route)",
          "status": "\(response.status.code)", "ms": "\(Int(seconds * 1000))",
        ])
    }
    return response
  }

  private static let slow = 2.0
}
