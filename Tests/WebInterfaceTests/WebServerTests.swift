import HTTPTypes
import ServedSite
import Synchronization
import Testing

@testable import WebInterface

@Suite("The server's patience")
struct WebServerTests {
  @Test("Who says nothing in the midst of a request, or after one, is hung up on; others are not")
  func patience() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make()).site
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
      try await WebServer(host: "127.0.0.1", port: 0, patience: .seconds(1)).run(site) {
        port.yield($0)
      }
    }
    let open = UInt16(try #require(await ports.first { _ in true }))
    let closed = try await Crowd.together(3) { number in
      let connection = try HTTPConnection(port: open, patience: 20)
      let begun = ContinuousClock.now
      switch number {
      case 0: try connection.send(Array("POST /sign-in HTTP/1.1\r\nHost: loc".utf8))
      case 1:
        try connection.send(
          HTTPConnection.head("POST", "/sign-in", [("Content-Type", "x")], length: 100))
      default: _ = try connection.ask("GET", "/healthz")
      }
      return (connection.isClosed(), ContinuousClock.now - begun)
    }
    for (isClosed, time) in closed {
      #expect(isClosed)
      #expect(time > .milliseconds(900))
    }
    server.cancel()
    _ = await server.result
  }
}
