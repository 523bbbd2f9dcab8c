import Glibc
import Ledger
import ServedSite
import Storage
import StorageSQLite
import Testing

@Suite("A server that is told to stop", .serialized)
struct ShutdownTests {
  @Test("What has begun is finished and is in the ledger; what comes later is not taken")
  func graceful() async throws {
    let (ledger, forms) = try await SavingTests.ledger(communes: 2)
    let server = try ledger.serve()
    let work = try FormWork(
      forms[0], login: ProvinceYear.reporters(of: forms[0].agency)[0], port: server.port)
    let words = Dictionary(uniqueKeysWithValues: work.lines.map { ($0, "4321") })
    let body = work.visitor.body(work.saving(words))
    let connection = try HTTPConnection(port: server.port)
    try connection.send(
      HTTPConnection.head(
        "POST", "/forms/\(forms[0].code)",
        [("Content-Type", "application/x-www-form-urlencoded"), work.visitor.cookieHeader],
        length: body.count) + body.prefix(100))
    try await Task.sleep(for: .milliseconds(300))
    server.tellToStop()
    try await Task.sleep(for: .milliseconds(300))
    #expect(throws: (any Error).self) {
      try HTTPConnection(port: server.port, patience: 2).ask("GET", "/healthz")
    }
    try connection.send(Array(body.dropFirst(100)))
    #expect(try connection.answer().status == 303)
    #expect(server.stop() == 0)
    var log = stat()
    let hasLog = stat("\(ledger.path)-wal", &log) == 0
    #expect(!hasLog || log.st_size == 0, "the file alone is the whole ledger")
    let saved = try await ledger.look { try await $0.submission(forms[0]) }
    #expect(Set((saved?.cells ?? [:]).values) == ["4321"])
    #expect(try await ledger.look { try await LedgerHealth.defects(of: $0) } == [])
  }
}
