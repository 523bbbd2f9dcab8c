import Glibc
package import Ledger
import Quantities
import Storage
import StorageSQLite
import Synchronization
import TestSupport
import Workflows

/// The server is killed while people save, send, approve and reopen forms, again and again on one ledger;
/// after each time everything that it had confirmed must be there.
package struct KillTrial {
  /// What came of it.
  package struct Outcome {
    package var kills = 0
    package var confirmed = 0
    /// Acts whose answer the kill cut off, and those of them that were in the ledger all the same.
    package var unanswered = 0
    package var kept = 0
    /// What was lost or damaged; nothing if all is well.
    package var faults: [String] = []
  }

  let forms: [Submission.Key]
  let rounds: Int
  let seed: UInt64

  package init(forms: [Submission.Key], rounds: Int, seed: UInt64 = 20_260_701) {
    self.forms = forms
    self.rounds = rounds
    self.seed = seed
  }

  /// What the person at one form knows of it.
  struct Knowledge: Sendable {
    /// The latest that was confirmed; nil before anything was.
    var confirmed: Act?
    /// What was sent after it without an answer.
    var pending: Act?
    var count = 0
    var fault: String?
  }

  /// One act with a form, by what it leaves behind.
  struct Act: Sendable, Equatable {
    var version: Int
    var state: String
    /// The words of the first line.
    var words: String
  }

  /// Runs the trial; each round has its own server.
  package func run(on ledger: ServedLedger) async throws -> Outcome {
    var outcome = Outcome()
    var numbers = SeededNumbers(seed: seed)
    for round in 0..<rounds {
      let server = try ledger.serve()
      let known = Mutex(forms.map { _ in Knowledge() })
      let (forms, port) = (forms, server.port)
      async let ended: [Void] = Crowd.together(forms.count) { number in
        Self.work(at: forms[number], round: round, port: port) { change in
          known.withLock { change(&$0[number]) }
        }
      }
      let begun = ContinuousClock.now
      while known.withLock({ $0.allSatisfy { $0.count == 0 } }),
        ContinuousClock.now - begun < .seconds(60)
      {
        try await Task.sleep(for: .milliseconds(5))
      }
      try await Task.sleep(for: .milliseconds(Int.random(in: 0...400, using: &numbers)))
      server.kill()
      _ = try await ended
      outcome.kills += 1
      try await ledger.look { store in
        outcome.faults += try await LedgerHealth.defects(of: store)
        for (form, knowledge) in zip(forms, known.withLock { $0 }) {
          try await Self.check(form, knowledge, in: store, &outcome)
        }
      }
    }
    return outcome
  }

  // MARK: - At work

  /// Works at a form until the server is gone.
  private static func work(
    at form: Submission.Key, round: Int, port: UInt16,
    _ tell: (_ change: (inout Knowledge) -> Void) -> Void
  ) {
    guard
      let reporter = try? FormWork(
        form, login: ProvinceYear.reporters(of: form.agency)[0], port: port),
      let approver = try? FormWork(
        form, login: ProvinceYear.approver(of: form.agency), port: port)
    else { return }
    var number = 0
    while true {
      number += 1
      do {
        try reporter.look()
        let (next, fields, worker) = act(reporter, approver, number: round * 1000 + number)
        tell { $0.pending = next }
        let answer = try worker.send(fields)
        guard answer.status == 303 else {
          return tell { $0.fault = "\(form.code): \(fields["step"] ?? ""): \(answer.status)" }
        }
        tell {
          $0.confirmed = next
          $0.pending = nil
          $0.count += 1
        }
      } catch { return }
    }
  }

  /// What is done next with a form: saved twice, sent, approved, opened again.
  private static func act(
    _ reporter: FormWork, _ approver: FormWork, number: Int
  ) -> (Act, [String: String], FormWork) {
    let line = reporter.lines[0]
    var fields = ["version": "\(reporter.version)"]
    var act = Act(
      version: reporter.version + 1, state: reporter.state, words: reporter.cells[line] ?? "")
    switch reporter.state {
    case "submitted":
      (fields["step"], act.state) = ("approve", "approved")
      return (act, fields, approver)
    case "approved":
      (fields["step"], fields["reason"], act.state) = ("reopen", "thử \(number)", "draft")
      return (act, fields, approver)
    case _ where number % 3 == 0 && !act.words.isEmpty:
      fields = reporter.saving([:])
      (fields["step"], act.state) = ("submit", "submitted")
      return (act, fields, reporter)
    default:
      act.words = "\(100_000 + number)"
      let words = Dictionary(uniqueKeysWithValues: reporter.lines.map { ($0, act.words) })
      return (act, reporter.saving(words), reporter)
    }
  }

  // MARK: - What stands in the ledger

  private static func check(
    _ form: Submission.Key, _ known: Knowledge, in store: SQLiteLedger, _ outcome: inout Outcome
  ) async throws {
    outcome.confirmed += known.count
    if let fault = known.fault { outcome.faults.append(fault) }
    if known.pending != nil { outcome.unanswered += 1 }
    guard let confirmed = known.confirmed else { return }
    guard let found = try await store.submission(form) else {
      return outcome.faults.append("\(form.code): all of it is lost")
    }
    let line = FormRow.Key(code: try await firstLine(of: form, in: store))
    let act = Act(
      version: found.version, state: found.state.rawValue,
      words: line.flatMap { found.cells[$0] } ?? "")
    if act == known.pending { outcome.kept += 1 }
    if act != confirmed && act != known.pending {
      outcome.faults.append(
        "\(form.code): \(act), but \(confirmed) was confirmed and \(known.pending as Act?) was sent"
      )
    }
    // Whole in itself: every line has the same words, and what is approved is in the ledger.
    if Set(found.cells.values).count != 1 {
      outcome.faults.append("\(form.code): saved by halves")
    }
    guard act.state == "approved" else { return }
    let area = try await store.agencies().first { $0.code == form.agency }?.area ?? ""
    let figures = try await store.observations(
      ObservationQuery(areas: [area]), asKnownAt: nil
    ).filter { $0.provenance.document == form.code }
    if figures.count != found.cells.count
      || figures.contains(where: { $0.value.number?.value != ExactDecimal(act.words) })
    {
      outcome.faults.append("\(form.code): approved, but its figures are not in the ledger")
    }
  }

  private static func firstLine(
    of form: Submission.Key, in store: SQLiteLedger
  ) async throws -> String {
    try await store.regimes().first { $0.code == form.regime }?
      .rows(of: form.agency).first?.key.code ?? ""
  }
}
