import Ledger
import Testing

@Suite("A form on its way")
struct SubmissionTests {
  private static let today = TimePeriod.Point(year: 2026, month: 7, day: 14)
  private static let row = FormRow.Key(indicator: "a", basis: .cumulative)
  private static let key = Submission.Key(regime: "R", agency: "X1", period: .month(7, 2026))

  private static let regime = ReportingRegime(
    code: "R", name: "R", englishName: "R", frequency: .month, window: .decree09,
    deadline: .workingDays(1), reporters: [.agency("X1")], recipient: nil, status: .estimate,
    rows: [
      FormRow(key: row),
      FormRow(key: .init(indicator: "b", basis: .inPeriod), isRequired: false),
      FormRow(key: .init(indicator: "c", basis: .inPeriod), reporter: "X2"),
    ], source: "")

  private func rights(_ agency: String, _ roles: Set<Role>) -> Rights {
    Rights(
      of: Person(login: "an", name: "An", agency: agency, roles: roles),
      agencies: AgencyRegistry([
        Agency(code: "P", name: "P", kind: .committee, area: "12"),
        Agency(code: "X1", name: "X1", kind: .committee, area: "C1", parent: "P"),
      ]),
      areas: AreaRegistry(areas: [
        ReferenceArea(code: "12", name: "12", kind: .province, parent: nil),
        ReferenceArea(code: "C1", name: "C1", kind: .commune, parent: "12"),
      ]), on: Self.today)
  }

  private func situation(
    _ state: Submission.State, cells: [FormRow.Key: String] = [row: "1"],
    recipient: String? = "P", unreadable: [FormRow.Key] = [], today: TimePeriod.Point = today
  ) -> SubmissionSituation {
    SubmissionSituation(
      submission: Submission(key: Self.key, state: state, cells: cells), regime: Self.regime,
      recipient: recipient, unreadable: unreadable, today: today)
  }

  /// The steps that can be taken in each state, and the state behind each.
  private static let steps: [Submission.State: [SubmissionStep: Submission.State]] = [
    .draft: [.save: .draft, .submit: .submitted],
    .submitted: [.sendBack: .returned, .approve: .approved],
    .returned: [.save: .returned, .submit: .submitted],
    .approved: [.consolidate: .consolidated, .reopen: .draft],
    .consolidated: [.issue: .issued, .reopen: .draft],
    .issued: [.reopen: .draft],
  ]

  @Test("Every state lets exactly its own steps be taken", arguments: Submission.State.allCases)
  func states(_ state: Submission.State) {
    for step in SubmissionStep.allCases {
      let next = Submission(key: Self.key, state: state).after(
        step, by: "an", on: Self.today, now: 7)
      #expect(next?.state == Self.steps[state]?[step], "\(step)")
      let everyone = rights("X1", [.reporter, .approver, .consolidator, .leader])
      let object = situation(state).obstacles(to: step, for: everyone)
      if Self.steps[state]?[step] == nil {
        #expect(object == [.wrongState(state, needs: step.origins)])
      } else {
        #expect(object == [])
      }
    }
  }

  @Test("Sending, returning, approving and opening again leave their marks")
  func marks() throws {
    let draft = Submission(key: Self.key, cells: [Self.row: "1"])
    let sent = try #require(draft.after(.submit, by: "an", on: Self.today, now: 1))
    #expect(sent.firstSentOn == Self.today && sent.sentBy == "an" && sent.changedAt == 1)
    let reasons = [Submission.ReturnReason(row: Self.row, words: "xem lại")]
    let back = try #require(
      sent.after(.sendBack, by: "b", on: Self.today, now: 2, reasons: reasons))
    #expect(back.returnReasons == reasons && back.firstSentOn == Self.today)
    let later = TimePeriod.Point(year: 2026, month: 7, day: 20)
    let again = try #require(back.after(.submit, by: "an", on: later, now: 3))
    #expect(again.returnReasons.isEmpty && again.firstSentOn == Self.today)
    let approved = try #require(again.after(.approve, by: "b", on: later, now: 4))
    #expect(approved.approvedBy == "b" && approved.state.isLocked)
    let revision = try #require(
      approved.after(.reopen, by: "c", on: later, now: 5, reason: "nhầm"))
    #expect(revision.revision == 2 && revision.revisionReason == "nhầm")
    #expect(revision.cells == draft.cells && revision.approvedBy == nil && revision.sentBy == nil)
  }

  @Test("Without the right nothing else is said")
  func rightsFirst() {
    for step in SubmissionStep.allCases {
      let obstacles = situation(.draft, cells: [:]).obstacles(
        to: step, for: rights("X1", [.publicReader]))
      #expect(obstacles == [.noRight(step.permission)])
    }
    #expect(
      situation(.approved).obstacles(to: .consolidate, for: rights("P", [.consolidator])) == [])
  }

  @Test("A form is sent only with every answer, each of them a figure, and in its time")
  func figures() {
    let reporter = rights("X1", [.reporter])
    #expect(
      situation(.draft, cells: [:]).obstacles(to: .submit, for: reporter)
        == [.emptyRows([Self.row])])
    #expect(
      situation(.draft, unreadable: [Self.row]).obstacles(to: .submit, for: reporter)
        == [.unreadableRows([Self.row])])
    #expect(situation(.draft, cells: [:]).obstacles(to: .save, for: reporter) == [])
    let early = TimePeriod.Point(year: 2026, month: 6, day: 14)
    #expect(
      situation(.draft, today: early).obstacles(to: .save, for: reporter)
        == [.notOpen(until: TimePeriod.Point(year: 2026, month: 6, day: 15))])
    #expect(
      situation(.draft, recipient: nil).obstacles(to: .submit, for: reporter) == [.noReporter])
  }

  @Test("Every step is answered, possible or not")
  func complete() {
    let steps = situation(.draft).steps(for: rights("X1", [.reporter]))
    #expect(steps.map(\.step) == SubmissionStep.allCases)
    #expect(steps.filter(\.isPossible).map(\.step) == [.save, .submit])
  }

  @Test("A task is in time, late, running or overdue by the day")
  func tasks() {
    let deadline = TimePeriod.Point(year: 2026, month: 7, day: 14)
    func task(_ deadline: TimePeriod.Point?, done: TimePeriod.Point? = nil) -> AssignedTask {
      AssignedTask(
        code: "1", title: "t", document: "d", area: "12", lead: "P", deadline: deadline,
        doneOn: done)
    }
    let after = TimePeriod.Point(year: 2026, month: 7, day: 15)
    #expect(task(deadline).state(on: deadline) == .inProgress)
    #expect(task(deadline).state(on: after) == .overdue)
    #expect(task(deadline, done: deadline).state(on: after) == .doneInTime)
    #expect(task(deadline, done: after).state(on: after) == .doneLate)
    #expect(task(nil).state(on: after) == .inProgress)
    #expect(task(nil, done: after).state(on: after) == .doneInTime)
    let month = TimePeriod.Point(year: 2026, month: 6)
    #expect(task(month).state(on: TimePeriod.Point(year: 2026, month: 6, day: 30)) == .inProgress)
    #expect(task(month).state(on: TimePeriod.Point(year: 2026, month: 7, day: 1)) == .overdue)
    #expect(task(month).daysLeft(on: TimePeriod.Point(year: 2026, month: 7, day: 2)) == -2)
    #expect(task(TimePeriod.Point(year: 2026)).daysLeft(on: after) == 169)
    #expect(task(nil).daysLeft(on: after) == nil)
  }
}
