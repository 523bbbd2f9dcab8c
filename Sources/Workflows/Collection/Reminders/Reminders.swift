package import Ledger
import Storage

/// What is due soon or overdue and not done, agency by agency, on a day: reports not sent or sent back, and
/// tasks.
package struct Reminders: Sendable {
  /// A report to be sent.
  package struct Report: Sendable {
    package var key: Submission.Key
    package var regime: ReportingRegime
    package var deadline: TimePeriod.Point
    package var punctuality: Punctuality
    /// Nil while nothing was saved.
    package var state: Submission.State?
    package var returnReasons: [String]

    /// Whether its day is past.
    package var isOverdue: Bool { punctuality.isLate }
  }

  /// A task to be done.
  package struct Duty: Sendable {
    package var task: AssignedTask
    package var daysLeft: Int

    package var isOverdue: Bool { daysLeft < 0 }
  }

  /// What one agency is reminded of.
  package struct Group: Sendable {
    package var agency: Agency
    package var reports: [Report]
    package var duties: [Duty]

    package var count: Int { reports.count + duties.count }
    package var overdue: Int {
      reports.count(where: \.isOverdue) + duties.count(where: \.isOverdue)
    }
  }

  package var day: TimePeriod.Point
  package var days: Int
  /// In the order of the agencies' codes; only those with anything to be reminded of.
  package var groups: [Group]

  package var count: Int { groups.reduce(0) { $0 + $1.count } }
  package var overdue: Int { groups.reduce(0) { $0 + $1.overdue } }

  /// Days ahead of a deadline from which it is reminded of, where nobody says otherwise.
  package static let usualDays = 5

  /// Days behind a deadline after which a report that nobody began is not reminded of any more.
  static let longest = 90
}

extension CollectionDesk {
  /// What is due within so many days or overdue, of what the person may see; of everything for the
  /// administrator of the machine.
  ///
  /// Of each regime the period due next counts, the one before it, and older ones that were begun or sent
  /// back.
  package func reminders(within days: Int = Reminders.usualDays) async throws -> Reminders {
    var reports: [String: [Reminders.Report]] = [:]
    let isShown: ((PermissionObject) -> Bool)? = rights == nil ? { _ in true } : nil
    if rights == nil || mayAnywhere(.readSubmissions) {
      let begun = Dictionary(
        grouping: try await store.submissionHeads(
          SubmissionQuery(states: Set(Submission.State.allCases.filter(\.isOpen)))
        ).map(\.key), by: \.regime)
      for regime in try await store.regimes() {
        for period in openPeriods(of: regime, begun: begun[regime.code] ?? []) {
          let board = try await board(
            of: regime, period, isShown: isShown, areStepsAsked: false)
          for row in board.rows {
            guard let report = report(row, board, within: days) else { continue }
            reports[row.agency.code, default: []].append(report)
          }
        }
      }
    }
    let duties = Dictionary(grouping: try await duties(within: days), by: \.task.lead)
    let codes = Set(reports.keys).union(duties.keys).sorted()
    return Reminders(
      day: today, days: days,
      groups: codes.compactMap { code in
        agencies[code].map { agency in
          Reminders.Group(
            agency: agency,
            reports: (reports[code] ?? []).stablySorted { $0.deadline < $1.deadline },
            duties: duties[code] ?? [])
        }
      })
  }

  private func openPeriods(
    of regime: ReportingRegime, begun: [Submission.Key]
  ) -> [TimePeriod] {
    guard let due = regime.duePeriod(on: today, calendar: calendar) else { return [] }
    let recent = [due, regime.frequency.period(before: due)].compactMap { $0 }
    return Set(begun.map(\.period) + recent).sorted { $0.start < $1.start }
  }

  private func report(
    _ row: StatusBoard.Row, _ board: StatusBoard, within days: Int
  ) -> Reminders.Report? {
    guard row.state?.isOpen ?? true else { return nil }
    switch row.punctuality {
    case .early: return nil
    case .due(let left): guard left <= days else { return nil }
    case .overdue(let late):
      guard row.state != nil || late <= Reminders.longest else { return nil }
    case .sentInTime, .sentLate: guard row.state == .returned else { return nil }
    }
    return Reminders.Report(
      key: row.key, regime: board.regime, deadline: board.deadline,
      punctuality: row.punctuality, state: row.state,
      returnReasons: row.returnReasons.map(\.words))
  }

  private func duties(within days: Int) async throws -> [Reminders.Duty] {
    try await store.tasks().compactMap { task -> Reminders.Duty? in
      guard task.doneOn == nil, let left = task.daysLeft(on: today), left <= days,
        rights == nil || may(.readTasks, .area(task.area)) || may(.readTasks, .agency(task.lead))
      else { return nil }
      return Reminders.Duty(task: task, daysLeft: left)
    }.stablySorted { $0.daysLeft < $1.daysLeft }
  }
}
