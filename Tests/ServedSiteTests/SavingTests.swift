import Ledger
import ServedSite
import StorageSQLite
import Testing
import Workflows

@Suite("People at work on one server", .serialized)
struct SavingTests {
  /// A ledger with the figures of a few communes, and the open forms of their committees.
  static func ledger(
    communes: Int
  ) async throws -> (ledger: ServedLedger, forms: [Submission.Key]) {
    var forms: [Submission.Key] = []
    let ledger = try await ServedLedger(program: BuiltProgram.tiendo()) {
      forms = try await ProvinceYear.fill($0, communes: communes).forms
    }
    return (ledger, Array(forms.filter { $0.regime == "XA-THANG" }))
  }

  @Test("Two at each form, every save sent twice: each figure stands once, refusals say why")
  func saving() async throws {
    let (ledger, forms) = try await Self.ledger(communes: 4)
    let server = try ledger.serve()
    let outcome = try await SavingTrial(forms: forms, rounds: 2).run(
      on: ledger, port: server.port)
    #expect(outcome.faults == [])
    #expect(outcome.confirmed == 16)
    #expect(outcome.figures >= 4 * 20)
    #expect(server.stop() == 0)
    // What went over the wire stays out of the log.
    let log = try ledger.log()
    for secret in ["nhap1", "duyet", "Người", ProvinceYear.password, "10010", "XA-THANG"] {
      #expect(!log.contains(secret))
    }
  }

  @Test("Killed while people save, send, approve and reopen, the server loses nothing confirmed")
  func kills() async throws {
    let (ledger, forms) = try await Self.ledger(communes: 3)
    let outcome = try await KillTrial(forms: forms, rounds: 4).run(on: ledger)
    #expect(outcome.faults == [])
    #expect(outcome.kills == 4)
    #expect(outcome.confirmed > 0)
  }

  @Test("An approved figure shows at once on pages that were kept in memory")
  func nextRead() async throws {
    let (ledger, forms) = try await Self.ledger(communes: 2)
    let server = try ledger.serve()
    let leader = Visitor(port: server.port)
    try leader.signIn(ProvinceYear.leader)
    let form = forms[0]
    let reporter = try FormWork(
      form, login: ProvinceYear.reporters(of: form.agency)[0], port: server.port)
    let approver = try FormWork(
      form, login: ProvinceYear.approver(of: form.agency), port: server.port)
    let line = try #require(FormRow.Key(code: reporter.lines[0]))
    let area = form.agency.split(separator: ".")[0]
    let pages = [
      "/areas/\(area)/indicators/\(line.indicator)",
      "/api/areas/\(area)/indicators/\(line.indicator)",
    ]
    for turn in 1...3 {
      let figure = "\(77_000 + turn)"
      for page in pages { #expect(try !leader.get(page).text.contains(figure)) }
      try reporter.look()
      let words = Dictionary(uniqueKeysWithValues: reporter.lines.map { ($0, figure) })
      #expect(try reporter.send(reporter.saving(words)).status == 303)
      try reporter.look()
      #expect(try reporter.take(.submit).status == 303)
      try approver.look()
      #expect(try approver.take(.approve).status == 303)
      let shown = try leader.get(pages[0]).text
      #expect(shown.contains(figure) || shown.contains("77.00\(turn)"))
      #expect(try leader.get(pages[1]).text.contains(figure))
      try approver.look()
      #expect(try approver.take(.reopen, reason: "thử \(turn)").status == 303)
    }
  }
}
