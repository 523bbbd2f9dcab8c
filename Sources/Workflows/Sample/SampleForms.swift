import Ledger
import Storage

/// The forms of one regime in a sample, taken from the first draft as far as they came.
struct SampleForms {
  let sample: ProvinceSample
  let regime: ReportingRegime
  /// The desk of whoever administers the machine, on the day on which the sample is made.
  let desk: CollectionDesk

  /// What each month changes, the earliest first.
  func changes(months: Int) async throws -> [CollectionChange] {
    guard let due = regime.duePeriod(on: desk.today, calendar: desk.calendar) else { return [] }
    var periods: [TimePeriod] = [due]
    while periods.count <= months, let before = regime.frequency.period(before: periods[0]) {
      periods.insert(before, at: 0)
    }
    let filled = sample.months.filter { $0.regime == regime.code }
    var changes: [CollectionChange] = []
    for (index, period) in periods.enumerated() {
      let back = periods.count - 1 - index
      var change = CollectionChange(journal: [])
      for form in filled
      where form.month == period.end.month && form.year == period.end.year - due.end.year {
        guard let course = sample.course(of: regime.code, agency: form.agency, monthsBack: back)
        else { continue }
        try await add(form, period, course, to: &change)
      }
      guard !change.journal.isEmpty else { continue }
      change.journal = change.journal.stablySorted { $0.at < $1.at }
      changes.append(change)
    }
    return changes
  }

  /// A form on its way: what it is now, and what the journal says of the way.
  private struct Walk {
    var submission: Submission
    var journal: [JournalRecord]
    let regime: ReportingRegime
    let frame: CollectionDesk.Frame
    /// Lines whose words are no figure.
    let unreadable: [FormRow.Key]
    let desk: CollectionDesk

    /// Takes a step as a person does it, or refuses it as the rules do.
    mutating func take(
      _ step: SubmissionStep, by person: Person, on day: TimePeriod.Point, hour: Int,
      reason: String = "", to words: String? = nil
    ) throws {
      let day = min(day, desk.today)
      let at = min(Int64(CivilDay.number(of: day)) * 86_400_000 + Int64(hour) * 3_600_000, desk.now)
      let rights = Rights(of: person, agencies: desk.agencies, areas: desk.areas, on: day)
      let situation = SubmissionSituation(
        submission: submission, regime: regime, recipient: frame.recipient?.code,
        unreadable: unreadable, today: day)
      let obstacles = situation.obstacles(to: step, for: rights)
      let reasons = reason.isEmpty ? [] : [Submission.ReturnReason(words: reason)]
      guard obstacles.isEmpty,
        let next = submission.after(
          step, by: person.login, on: day, now: at, reasons: reasons, reason: reason)
      else { throw CollectionRefusal.obstacles(step, obstacles) }
      journal.append(
        JournalRecord(
          at: at, person: person.login, action: step.action, object: next.key.code,
          area: frame.agency.area, from: words == nil ? submission.state.rawValue : "",
          to: words ?? next.state.rawValue, reason: reason))
      submission = next
    }
  }

  private func add(
    _ form: ProvinceSample.FilledMonth, _ period: TimePeriod, _ course: ProvinceSample.Course,
    to change: inout CollectionChange
  ) async throws {
    guard let state = course.state else { return }
    let key = Submission.Key(regime: regime.code, agency: form.agency, period: period)
    let frame = try await desk.frame(of: key)
    let reporter = try person(.reporter, of: form.agency)
    let approver = try person(.approver, of: form.agency)
    let deadline = regime.deadline(for: period, calendar: desk.calendar)
    var day = CivilDay.day(course.lateDays, after: deadline)

    var rows = frame.rows
    // A draft is a form of which the first half is filled in.
    if state == .draft { rows = Array(rows.prefix((rows.count + 1) / 2)) }
    var submission = Submission(key: key)
    for row in rows { submission.cells[row.key] = form.cells[row.key] }
    var sheet = try await desk.sheet(of: submission, frame)
    var walk = Walk(
      submission: submission, journal: [], regime: regime, frame: frame,
      unreadable: sheet.rows.filter { $0.reading.problem != nil }.map(\.row.key), desk: desk)
    try walk.take(
      .save, by: reporter, on: day, hour: 1,
      to: desk.changed(submission, Submission(key: key), frame))
    if state != .draft {
      try walk.take(.submit, by: reporter, on: day, hour: 2)
      if !course.reason.isEmpty {
        try walk.take(.sendBack, by: approver, on: day, hour: 3, reason: course.reason)
        if state != .returned {
          day = CivilDay.day(1, after: day)
          try walk.take(.submit, by: reporter, on: day, hour: 2)
        }
      }
    }
    if state.isLocked {
      try walk.take(.approve, by: approver, on: day, hour: 4)
      var moment = desk
      moment.now = walk.submission.changedAt
      sheet.submission = walk.submission
      change.entries.append(try await moment.entry(of: sheet))
    }
    if state == .consolidated, let recipient = frame.recipient {
      day = CivilDay.day(1, after: day)
      try walk.take(
        .consolidate, by: try person(.consolidator, of: recipient.code), on: day, hour: 5)
    }
    change.submissions.append(walk.submission)
    change.journal += walk.journal
  }

  private func person(_ role: Role, of agency: String) throws -> Person {
    guard
      let account = sample.accounts.first(where: {
        $0.person.agency == agency && $0.person.roles.contains(role)
      })
    else { throw SampleProblem.nobody(role, agency: agency) }
    return account.person
  }
}
