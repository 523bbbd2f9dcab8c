package import Ledger
import Quantities
import Storage
import StorageSQLite
import Workflows

/// Two people fill in each form at the same time, one the even and one the odd lines, and send every save
/// twice, as impatient people and bad lines do; then the forms are sent and approved.
package struct SavingTrial {
  /// What came of it.
  package struct Outcome {
    package var people = 0
    /// Saves that were confirmed, and those refused because the other one had saved meanwhile.
    package var confirmed = 0
    package var conflicts = 0
    /// Figures in the ledger at the end.
    package var figures = 0
    package var seconds = 0.0
    /// What was lost, doubled or answered without sense; nothing if all is well.
    package var faults: [String] = []
  }

  let forms: [Submission.Key]
  let rounds: Int

  package init(forms: [Submission.Key], rounds: Int) {
    self.forms = forms
    self.rounds = rounds
  }

  private struct Part: Sendable {
    var confirmed = 0
    var conflicts = 0
    /// The latest words of each own line that were confirmed.
    var words: [String: String] = [:]
    /// Every confirmed change of a line: "line=words".
    var changes: [String] = []
    var faults: [String] = []
  }

  /// Runs the trial against a server of the ledger.
  package func run(on ledger: ServedLedger, port: UInt16) async throws -> Outcome {
    var outcome = Outcome(people: forms.count * 2)
    let (forms, rounds) = (forms, rounds)
    var parts: [Part] = []
    outcome.seconds =
      try await ContinuousClock().measure {
        parts = try await Crowd.together(forms.count * 2) { number in
          try Self.fill(forms[number / 2], person: number % 2, rounds: rounds, port: port)
        }
      } / .seconds(1)
    for part in parts {
      outcome.confirmed += part.confirmed
      outcome.conflicts += part.conflicts
      outcome.faults += part.faults
    }
    outcome.faults += try await Crowd.together(forms.count) { number in
      try Self.approve(forms[number], port: port)
    }.flatMap { $0 }
    try await ledger.look { store in
      for (index, form) in forms.enumerated() {
        let (even, odd) = (parts[index * 2], parts[index * 2 + 1])
        let words = even.words.merging(odd.words) { first, _ in first }
        outcome.figures += words.count
        outcome.faults += try await Self.check(form, words, in: store)
        outcome.faults += try await Self.check(form, changes: even.changes + odd.changes, in: store)
      }
      outcome.faults += try await LedgerHealth.defects(of: store)
    }
    return outcome
  }

  // MARK: - At work

  private static func fill(
    _ form: Submission.Key, person: Int, rounds: Int, port: UInt16
  ) throws -> Part {
    let login = ProvinceYear.reporters(of: form.agency)[person]
    let work = try FormWork(form, login: login, port: port)
    var part = Part()
    for round in 1...rounds {
      let own = work.lines.enumerated().filter { $0.offset % 2 == person }
      let words = Dictionary(
        own.map { ($0.element, "\(round * 10_000 + $0.offset * 10 + person)") }
      ) { first, _ in first }
      var attempts = 0
      while true {
        attempts += 1
        guard attempts <= 50 else {
          part.faults.append("\(form.code): \(login) never came to save")
          return part
        }
        let fields = work.saving(words)
        let answer = try work.send(fields)
        if answer.status == 303 {
          part.confirmed += 1
          // The answer was lost, as far as an impatient person knows.
          let again = try work.send(fields)
          if again.status != 303 && again.status != 409 {
            part.faults.append("\(form.code): sent again: \(again.status)")
          }
          break
        }
        part.conflicts += 1
        guard answer.status == 409, answer.text.contains("role=\"alert\""),
          words.values.allSatisfy({ answer.text.contains("value=\"\($0)\"") })
        else {
          part.faults.append(
            "\(form.code): refused with \(answer.status), or without what was typed")
          return part
        }
        try work.look()
      }
      part.words = words
      part.changes += words.map { "\($0.key)=\($0.value)" }
      // A write shows on the next read, on whatever connection.
      let reader = Visitor(port: port)
      try reader.signIn(login)
      let shown = try reader.get("/forms/\(form.code)").text
      for word in words.values where !shown.contains("value=\"\(word)\"") {
        part.faults.append("\(form.code): \(word) was confirmed and is not shown")
      }
      try work.look()
    }
    return part
  }

  private static func approve(_ form: Submission.Key, port: UInt16) throws -> [String] {
    let reporter = try FormWork(
      form, login: ProvinceYear.reporters(of: form.agency)[0], port: port)
    let sent = try reporter.take(.submit)
    guard sent.status == 303 else { return ["\(form.code): not sent: \(sent.status)"] }
    let approver = try FormWork(form, login: ProvinceYear.approver(of: form.agency), port: port)
    let approved = try approver.take(.approve)
    // Pressed twice: the figures are written once.
    let again = try approver.take(.approve)
    return [approved.status, again.status] == [303, 303]
      ? [] : ["\(form.code): not approved: \(approved.status), \(again.status)"]
  }

  // MARK: - What stands in the ledger

  private static func check(
    _ form: Submission.Key, _ words: [String: String], in store: SQLiteLedger
  ) async throws -> [String] {
    var faults: [String] = []
    let indicators = try await store.indicators()
    let area = try await store.agencies().first { $0.code == form.agency }?.area ?? ""
    for (code, text) in words {
      guard let row = FormRow.Key(code: code),
        let indicator = indicators.first(where: { $0.code == row.indicator })
      else { continue }
      let cell = FormRow(key: row).observationKey(
        area: area, period: form.period, priceBasis: indicator.priceBasis)
      let figures = try await store.history(of: cell)
        .filter { $0.provenance.document == form.code }
      guard figures.count == 1, figures[0].value.number?.value == ExactDecimal(text) else {
        faults.append("\(form.code) \(code): \(text) stands \(figures.count) times")
        continue
      }
    }
    return faults
  }

  /// Every confirmed change is in the journal exactly once.
  private static func check(
    _ form: Submission.Key, changes: [String], in store: SQLiteLedger
  ) async throws -> [String] {
    let entries = try await store.journal(JournalQuery(object: form.code))
    let saved = entries.filter { $0.record.action == .saveSubmission }
      .flatMap { $0.record.to.split(separator: "\n").map(String.init) }
    let counts = Dictionary(saved.map { ($0, 1) }, uniquingKeysWith: +)
    return changes.filter { counts[$0] != 1 }.map {
      "\(form.code): \($0) is in the journal \(counts[$0] ?? 0) times"
    }
  }
}
