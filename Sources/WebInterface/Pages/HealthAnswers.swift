import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// The answers for those who watch the server: whether it can read its ledger, and what it has counted.
enum HealthAnswers {
  static func add(to router: Router<VisitContext>, of site: Site) {
    router.get("/healthz") { _, _ in
      do {
        _ = try await site.store.revision()
        return text("ok\n")
      } catch {
        return text("the ledger cannot be read\n", status: .serviceUnavailable)
      }
    }
    router.get("/metrics") { _, _ in text(site.counters.text, type: "text/plain; version=0.0.4") }
  }

  private static func text(
    _ text: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8"
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
