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
    let cookie = [leader.cookieHeader]
    let rows = try LedgerTable.rows(
      of: Self.indicator, month: Self.month, path: ledger.path)
    let other = try Self.start(program, ledger.path)
    defer { other.process.terminate() }
    let ask = "area=12&indicator=\(Self.indicator)&period=\(Self.month)"
    let table = "http://127.0.0.1:\(other.port)/ledger/observation"
    let own = "http://127.0.0.1:\(server.port)"
    // The first rows as they lie in the file, uncounted: the cheapest page that datasette has.
    let size = "_size=\(rows)&_nofacet=1&_nocount=1"
    let (mine, its) = (server.process, other.process.processIdentifier)
    let trials: [(name: String, result: Wrk?)] = [
      ("tiendo, page, from memory", Wrk("\(own)/compare?\(ask)", of: mine, headers: cookie)),
      (
        "tiendo, page, made each time",
        Wrk("\(own)/compare?\(ask)", of: mine, headers: cookie, anew: true)
      ),
      (
        "tiendo, JSON, made each time",
        Wrk("\(own)/api/compare?\(ask)", of: mine, headers: cookie, anew: true)
      ),
      ("datasette, page", Wrk("\(table)?\(size)", of: its)),
      ("datasette, JSON", Wrk("\(table).json?\(size)&_shape=array", of: its)),
    ]
    print("\(rows) figures a page, 64 connections" + Wrk.head)
    for (name, result) in trials {
      guard let result else { return print("wrk is not installed: apt-get install wrk") }
      print(name + String(repeating: " ", count: 34 - name.count) + result.cells)
    }
    let rates = trials.compactMap { $0.result?.requests }
    for (name, left, right) in [
      ("page, from memory", 0, 3), ("page, made each time", 1, 3), ("JSON, made each time", 2, 4),
    ] {
      let ratio = FigureTable.decimal(rates[left] / rates[right], 1)
      print("\(name): \(ratio) times as many requests a second as datasette")
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
