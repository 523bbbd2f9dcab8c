import Glibc
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

  @Test("A request that drips is hung up on when its time is over; who asks again and again is not")
  func arrival() async throws {
    let site = try SiteDriver(store: try await SampleLedger.make()).site
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
      try await WebServer(
        host: "127.0.0.1", port: 0, patience: .seconds(5), arrival: .seconds(2)
      ).run(site) { port.yield($0) }
    }
    let open = UInt16(try #require(await ports.first { _ in true }))
    let times = try await Crowd.together(3) { number -> Duration in
      let connection = try HTTPConnection(port: open, patience: 20)
      let begun = ContinuousClock.now
      if number == 1 {
        try connection.send(
          HTTPConnection.head("POST", "/sign-in", [("Content-Type", "x")], length: 1_000_000))
      }
      while ContinuousClock.now - begun < .seconds(number == 2 ? 4 : 20) {
        do {
          if number == 2 {
            _ = try connection.ask("GET", "/healthz")
          } else {
            try connection.send(Array("G".utf8))
          }
        } catch {
          break
        }
        usleep(100_000)
      }
      return ContinuousClock.now - begun
    }
    for dripping in times.prefix(2) { #expect(dripping > .seconds(1.9) && dripping < .seconds(15)) }
    #expect(times[2] >= .seconds(4), "who asked again and again was hung up on")
    server.cancel()
    _ = await server.result
  }
}
