import Foundation
import ServedSite
import TestSupport

/// datasette serving the table of figures from the very file that the server has open, beside the
/// server's own page and JSON of the same figures.
struct DatasetteTrial {
  private static let indicator = "AGR.RICE.AREA"
  private static let month = "2026-06"

  let ledger: ServedLedger

  /// Prints the ratios; does so without them where there is no datasette.
  func run() async throws {
    let program = ".build/datasette/bin/datasette"
    guard access(program, X_OK) == 0 else {
      print(
        """
        datasette is not here, so it is not compared with; python3 -m venv .build/datasette && \
        .build/datasette/bin/pip install datasette==0.65.5 brings it
        """)
      return
    }
    let server = try ledger.serve()
    defer { server.stop() }
    let leader = Visitor(port: server.port)
    try leader.signIn(ProvinceYear.leader)
    let (question, rows) = try LedgerTable.page(
      of: Self.indicator, month: Self.month, path: ledger.path)
    let other = try Self.start(program, ledger.path)
    defer { other.process.terminate() }
    let ask = "area=12&indicator=\(Self.indicator)&period=\(Self.month)"
    let table = "http://127.0.0.1:\(other.port)/ledger/observation"
    let own = "http://127.0.0.1:\(server.port)"
    print("\(rows) figures a page, 64 connections        requests/s    p99 ms")
    var measured: [(String, Wrk)] = []
    for (name, address, headers) in [
      ("tiendo, page, from memory", "\(own)/compare?\(ask)", [leader.cookieHeader]),
      ("tiendo, JSON, made each time", "\(own)/api/compare?\(ask)", [leader.cookieHeader]),
      ("datasette, page", "\(table)?\(question)&_size=\(rows)&_nofacet=1&_nocount=1", []),
      (
        "datasette, JSON",
        "\(table).json?\(question)&_size=\(rows)&_nofacet=1&_nocount=1&_shape=array", []
      ),
    ] as [(String, String, [(String, String)])] {
      guard let found = Wrk(address, headers: headers) else { return print("wrk is not installed") }
      measured.append((name, found))
      let pad = String(repeating: " ", count: 34 - name.count)
      print(
        "\(name)\(pad)\(FigureTable.decimal(found.requests, 1))   \(FigureTable.decimal(found.slowest, 1))"
          + (found.failures > 0 ? "   \(found.failures) failures" : ""))
    }
    for (name, left, right) in [("page", 0, 2), ("JSON", 1, 3)] {
      let ratio = measured[left].1.requests / measured[right].1.requests
      print("\(name): \(FigureTable.decimal(ratio, 1)) times as many requests a second as datasette")
    }
  }

  private static func start(
    _ program: String, _ file: String
  ) throws -> (process: Process, port: UInt16) {
    let port = try ServerProcess.freePort()
    // datasette names the database after the file, ledger.sqlite.
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [
      "serve", file, "--port", "\(port)", "--setting", "suggest_facets", "off",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<300 {
      if let answer = try? HTTPConnection(port: port).ask("GET", "/-/versions.json"),
        answer.status == 200
      {
        break
      }
      usleep(100_000)
    }
    return (process, port)
  }
}
