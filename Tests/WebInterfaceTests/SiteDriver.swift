import HTTPTypes
import Hummingbird
import Ledger
import Logging
import NIOCore
import NIOEmbedded
import Quantities
import Storage
import Synchronization
import Workflows

@testable import WebInterface

/// The site asked without a socket: what stands between a browser and a page, and nothing more.
struct SiteDriver {
  /// What came back.
  struct Answer {
    var status: Int
    var headers: HTTPFields
    var bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The value that a cookie of this name was set to.
    func cookie(_ name: String) -> String? {
      headers[values: .setCookie].compactMap { line in
        let pair = line.split(separator: ";")[0].split(separator: "=", maxSplits: 1)
        return pair.count == 2 && pair[0] == name ? String(pair[1]) : nil
      }.first
    }
  }

  let site: Site
  let store: any WholeStore
  private let responder: any HTTPResponder<VisitContext>

  init(
    store: any WholeStore, desk: VerificationDesk? = nil,
    boundaries: BoundaryMap? = nil, outlines: OutlineFolder? = nil, sample: SampleNotice? = nil,
    isBehindTLS: Bool = false, libraries: String = "/nowhere",
    now: @escaping @Sendable () -> Int64 = { 1_700_000_000_000 }
  ) throws {
    self.store = store
    site = try Site(
      store: store,
      clock: SiteClock(
        now: now, today: { TimePeriod.Point(year: 2023, month: 11, day: 14) },
        words: { String($0) }),
      desk: desk, boundaries: boundaries, outlines: outlines, sample: sample,
      isBehindTLS: isBehindTLS,
      libraries: libraries)
    responder = site.router(logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      .buildResponder()
  }

  func get(_ path: String, cookies: [String: String] = [:]) async throws -> Answer {
    try await ask(.get, path, cookies: cookies)
  }

  func ask(
    _ method: HTTPRequest.Method, _ path: String, cookies: [String: String] = [:],
    headers: HTTPFields = [:], body: [UInt8] = []
  ) async throws -> Answer {
    var headers = headers
    if !cookies.isEmpty {
      headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    if !body.isEmpty { headers[.contentLength] = String(body.count) }
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers),
      body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let channel = EmbeddedChannel()
    let context = VisitContext(
      source: ApplicationRequestContextSource(
        channel: channel, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    let response = try await responder.respond(to: request, context: context)
    let writer = Collector()
    try await response.body.write(writer)
    return Answer(
      status: response.status.code, headers: response.headers,
      bytes: writer.bytes.withLock { $0 })
  }

  private final class Collector: ResponseBodyWriter {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws {
      bytes.withLock { $0 += buffer.readableBytesView }
    }

    func finish(_ trailers: HTTPFields?) async throws {}
  }
}
