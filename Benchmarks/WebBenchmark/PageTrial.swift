import Foundation
import Ledger
import ServedSite
import Synchronization
import TestSupport

/// How fast pages come: made anew, from memory, and while people save.
struct PageTrial {
  /// The bar of the dashboard at 64 connections.
  private static let bar = (requests: 2000.0, slowest: 25.0)

  let ledger: ServedLedger
  let form: Submission.Key

  private static let pages: [(name: String, path: String)] = [
    ("dashboard", "/areas/12?period=2026"),
    ("indicator", "/areas/12/indicators/AGR.TEA.AREA"),
    ("comparison", "/compare?area=12&indicator=AGR.RICE.AREA&period=2026-06"),
    ("board", "/board?regime=XA-THANG&period=2026-06"),
    ("scorecard api", "/api/areas/12/scorecard?period=2026"),
  ]

  /// Whether the dashboard holds its bar.
  func run() throws -> Bool {
    let server = try ledger.serve()
    defer { server.stop() }
    let leader = Visitor(port: server.port)
    try leader.signIn(ProvinceYear.leader)
    let work = try FormWork(
      form, login: ProvinceYear.reporters(of: form.agency)[0], port: server.port)
    print(
      "64 connections over loopback, signed in; cold is one request after each write, median of 7")
    print("page              cold ms" + Wrk.head)
    var holds = true
    for (name, path) in Self.pages {
      let cold = try cold(path, leader, work)
      guard let warm = wrk(server, path, leader) else { return Self.without() }
      Self.row(name, cold, warm)
      if name == "dashboard" {
        holds =
          warm.requests >= Self.bar.requests && warm.slowest <= Self.bar.slowest
          && warm.failures == 0
      }
    }
    for (name, path) in [("entry", "/forms/\(form.code)"), ("own forms", "/forms")] {
      let cold = try cold(path, work.visitor, work)
      guard let warm = wrk(server, path, work.visitor) else { return Self.without() }
      Self.row(name, cold, warm)
    }
    for (name, path) in [Self.pages[0], Self.pages[2]] {
      let saves = Mutex(0)
      let isOver = Mutex(false)
      let thread = Thread { [work = Unshared(work)] in
        while !isOver.withLock({ $0 }) {
          if (try? Self.save(work.value)) != nil { saves.withLock { $0 += 1 } }
          usleep(100_000)
        }
        isOver.withLock { $0 = false }
      }
      thread.start()
      let measured = wrk(server, path, leader)
      isOver.withLock { $0 = true }
      while isOver.withLock({ $0 }) { usleep(10_000) }
      guard let measured else { return Self.without() }
      Self.row("\(name), saving", nil, measured)
      print("  with \(saves.withLock { $0 }) saves meanwhile")
    }
    print("dashboard: at least 2000 requests/s and p99 at most 25 ms: \(holds ? "pass" : "FAIL")")
    return holds
  }

  /// The median time of a page that must be made anew, since somebody has just saved.
  private func cold(_ path: String, _ visitor: Visitor, _ work: FormWork) throws -> Double {
    var samples: [Double] = []
    for _ in 0..<7 {
      try Self.save(work)
      let begun = ContinuousClock.now
      guard try visitor.get(path).status == 200 else {
        throw Visitor.Failure(words: "\(path) is not there")
      }
      samples.append((ContinuousClock.now - begun) / .milliseconds(1))
    }
    return samples.sorted()[samples.count / 2]
  }

  private static func save(_ work: FormWork) throws {
    try work.look()
    let words = "\(Int.random(in: 1000...9999))"
    let answer = try work.send(work.saving([work.lines[0]: words]))
    guard answer.status == 303 else { throw Visitor.Failure(words: "save: \(answer.status)") }
  }

  private func wrk(_ server: ServerProcess, _ path: String, _ visitor: Visitor) -> Wrk? {
    Wrk(
      "http://127.0.0.1:\(server.port)\(path)", of: server.process,
      headers: [visitor.cookieHeader])
  }

  private static func row(_ name: String, _ cold: Double?, _ warm: Wrk) {
    let cold = cold.map { FigureTable.decimal($0, 1) } ?? ""
    let gap = String(repeating: " ", count: max(1, 25 - name.count - cold.count))
    print(name + gap + cold + warm.cells)
  }

  private static func without() -> Bool {
    print("wrk is not installed: apt-get install wrk")
    return false
  }
}

/// Something that one thread alone goes on with.
private struct Unshared<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
