package import Ledger
import Storage

/// Who has sent, who is late and what was returned, for a regime and a period.
package struct StatusBoard: Sendable {
  package struct Row: Sendable {
    package var key: Submission.Key
    package var agency: Agency
    package var recipient: Agency?
    /// Nil while nothing was saved.
    package var state: Submission.State?
    package var revision: Int
    package var version: Int
    package var punctuality: Punctuality
    /// Lines with words, and all lines of the form.
    package var filled: Int
    package var lines: Int
    package var returnReasons: [Submission.ReturnReason]
    /// The steps that the person at the desk can take as far as rights and state say; figures are not
    /// looked at.
    package var steps: [SubmissionStep]
  }

  package var regime: ReportingRegime
  package var period: TimePeriod
  package var window: DataWindow
  package var deadline: TimePeriod.Point
  /// In the order of the agencies' codes; only those that the person may see.
  package var rows: [Row]

  /// How many have sent, whatever became of it since.
  package var sent: Int { rows.count { $0.state.map { !$0.isOpen } ?? false } }
  package var late: Int { rows.count { $0.punctuality.isLate } }
  package var returned: Int { rows.count { $0.state == .returned } }
}

extension CollectionDesk {
  /// The status of every report of a regime for a period.
  package func statusBoard(regime code: String, period: TimePeriod) async throws -> StatusBoard {
    guard let regime = try await store.regimes().first(where: { $0.code == code }) else {
      throw CollectionRefusal.noSuchRegime(code)
    }
    guard regime.frequency.fits(period) else {
      throw CollectionRefusal.wrongPeriod(period, regime.frequency)
    }
    guard mayAnywhere(.readSubmissions) else {
      throw CollectionRefusal.forbidden(.readSubmissions)
    }
    return try await board(of: regime, period)
  }

  /// The reports on which the person at the desk can take a step, of every regime: those of the period due
  /// next and the one before it, and whatever older ones are not finished; those first whose deadline is
  /// nearest to today, before or behind it.
  package func openForms() async throws -> [StatusBoard.Row] {
    var periods: [(distance: Int, rows: [StatusBoard.Row])] = []
    for regime in try await store.regimes() {
      guard let due = regime.duePeriod(on: today, calendar: calendar) else { continue }
      let unfinished = try await store.submissionHeads(
        SubmissionQuery(regime: regime.code, states: Self.unfinished)
      ).map(\.key.period)
      let recent = [due, regime.frequency.period(before: due)].compactMap { $0 }
      for period in Set(unfinished + recent).sorted(by: { $0.start > $1.start }) {
        let deadline = regime.deadline(for: period, calendar: calendar)
        periods.append(
          (
            abs(CivilDay.number(of: deadline) - CivilDay.number(of: today)),
            try await board(of: regime, period).rows.filter { !$0.steps.isEmpty }
          ))
      }
    }
    return periods.stablySorted { $0.distance < $1.distance }.flatMap(\.rows)
  }

  private static let unfinished = Set(
    Submission.State.allCases.filter { $0.isOpen || $0 == .submitted })

  /// Every regime that the ledger has.
  package func regimes() async throws -> [ReportingRegime] { try await store.regimes() }

  /// The reports of a regime for a period that may be shown.
  ///
  /// - Parameters:
  ///   - isShown: whether a form may; by default as the rights of the person have it.
  ///   - areStepsAsked: whether it is worked out what the person can do with each.
  func board(
    of regime: ReportingRegime, _ period: TimePeriod,
    isShown: ((PermissionObject) -> Bool)? = nil, areStepsAsked: Bool = true
  ) async throws -> StatusBoard {
    let isShown = isShown ?? { may(.readSubmissions, $0) }
    let reporters = regime.reporters(among: agencies, areas: areas, on: period.lastDay)
      .compactMap { agency -> (agency: Agency, recipient: Agency?)? in
        let recipient = regime.recipient(of: agency).flatMap { agencies[$0] }
        let object = PermissionObject.submission(
          from: agency.code, to: recipient?.code ?? agency.code)
        return isShown(object) ? (agency, recipient) : nil
      }
    let known = Dictionary(
      try await store.submissionHeads(
        SubmissionQuery(
          regime: regime.code, agencies: reporters.map(\.agency.code), period: period)
      ).map { ($0.key, $0) }
    ) { first, _ in first }
    let window = regime.window(for: period)
    let deadline = regime.deadline(for: period, calendar: calendar)
    let rows = reporters.map { agency, recipient in
      let key = Submission.Key(regime: regime.code, agency: agency.code, period: period)
      let form = known[key]
      return StatusBoard.Row(
        key: key, agency: agency, recipient: recipient, state: form?.state,
        revision: form?.revision ?? 1, version: form?.version ?? 0,
        punctuality: .of(
          window: window, deadline: deadline, sent: form?.firstSentOn, today: today),
        filled: form?.filled ?? 0, lines: regime.lines(of: agency.code),
        returnReasons: form?.returnReasons ?? [],
        steps: areStepsAsked ? possibleSteps(with: key, form, of: regime, recipient) : [])
    }
    return StatusBoard(
      regime: regime, period: period, window: window, deadline: deadline, rows: rows)
  }

  /// The steps that the person can take with a form as far as rights and state say; figures are not looked
  /// at, so what was typed is of no account.
  private func possibleSteps(
    with key: Submission.Key, _ form: SubmissionHead?, of regime: ReportingRegime,
    _ recipient: Agency?
  ) -> [SubmissionStep] {
    let situation = SubmissionSituation(
      submission: Submission(key: key, state: form?.state ?? .draft), regime: regime,
      recipient: recipient?.code, unreadable: [], today: today)
    return steps(in: situation).filter { step in
      step.obstacles.allSatisfy { if case .emptyRows = $0 { true } else { false } }
    }.map(\.step)
  }
}
