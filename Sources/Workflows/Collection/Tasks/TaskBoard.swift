package import Ledger
import Storage

/// The tasks that resolutions and plans assigned, as they stand on a day.
package struct TaskBoard: Sendable {
  package struct Row: Sendable {
    package var task: AssignedTask
    package var state: AssignedTask.State
    /// Days until the deadline, negative behind it; nil where there is none.
    package var daysLeft: Int?
    package var lead: Agency?
    package var supporting: [Agency]
    /// Whether it is to be done within ``TaskBoard/soon`` days.
    package var isDueSoon: Bool
    /// The name of who reported last, where the ledger still knows the person.
    package var reporter: String?
    /// Whether the person at the desk may report its progress, or change what was assigned.
    package var mayReport: Bool
    package var mayAssign: Bool
  }

  /// Those to be done first, by deadline, those without one last; then those that are done.
  package var rows: [Row]

  package func count(_ state: AssignedTask.State) -> Int { rows.count { $0.state == state } }

  /// Days before its deadline from which a task is due soon.
  package static let soon = 15
}

extension CollectionDesk {
  /// The tasks that the person may see.
  package func taskBoard() async throws -> TaskBoard {
    guard mayAnywhere(.readTasks) else { throw CollectionRefusal.forbidden(.readTasks) }
    let people = Dictionary(
      try await store.people().map { ($0.login, $0.name) }
    ) { first, _ in first }
    let rows = try await store.tasks().filter(maySee).map { task in
      TaskBoard.Row(
        task: task, state: task.state(on: today), daysLeft: task.daysLeft(on: today),
        lead: agencies[task.lead], supporting: task.supporting.compactMap { agencies[$0] },
        isDueSoon: task.isDueSoon(on: today, within: TaskBoard.soon),
        reporter: task.report.flatMap { people[$0.person] },
        mayReport: may(.reportTasks, .agency(task.lead)),
        mayAssign: may(.assignTasks, .area(task.area)))
    }
    return TaskBoard(
      rows: rows.stablySorted { left, right in
        let isLeftDone = left.task.doneOn != nil
        guard isLeftDone == (right.task.doneOn != nil) else { return !isLeftDone }
        return left.daysLeft ?? .max < right.daysLeft ?? .max
      })
  }

  /// One task that the person may see.
  package func task(_ code: String) async throws -> TaskBoard.Row {
    guard let row = try await taskBoard().rows.first(where: { $0.task.code == code }) else {
      throw CollectionRefusal.noSuchTask(code)
    }
    return row
  }

  /// Assigns a task, or changes what was assigned; the version is that at which it was read, 0 for a
  /// new one.
  package func assign(_ task: AssignedTask) async throws {
    var task = task
    task.code = try code(task.code)
    task.title = try words(task.title)
    task.document = try words(task.document)
    guard !task.title.isEmpty else { throw CollectionRefusal.badCode(task.title) }
    let old = try await store.tasks().first { $0.code == task.code }
    if let old {
      // What was reported stays with those who report.
      (task.progress, task.doneOn, task.report) = (old.progress, old.doneOn, old.report)
    }
    for area in Set([task.area] + (old.map { [$0.area] } ?? [])) {
      try require(.assignTasks, .area(area))
    }
    try await apply(
      CollectionChange(
        tasks: [task],
        journal: [
          record(
            .saveTask, task.code, area: task.area, from: old.map(\.journalLine) ?? "",
            to: task.journalLine)
        ]))
  }

  /// Reports how far a task has come, and the day on which it was done.
  package func report(
    task code: String, version: Int, progress: String, doneOn: TimePeriod.Point?
  ) async throws {
    guard let old = try await store.tasks().first(where: { $0.code == code }), maySee(old) else {
      throw CollectionRefusal.noSuchTask(code)
    }
    try require(.reportTasks, .agency(old.lead))
    var task = old
    task.progress = try words(progress)
    task.doneOn = doneOn
    task.report = AssignedTask.Report(person: person.login, at: now)
    task.version = version
    try await apply(
      CollectionChange(
        tasks: [task],
        journal: [
          record(
            .reportTask, code, area: old.area, from: old.journalLine, to: task.journalLine)
        ]))
  }

  /// What was reported on a task, the latest first, for those who may see the task.
  package func reports(onTask code: String) async throws -> [TaskReport] {
    guard let task = try await store.tasks().first(where: { $0.code == code }), maySee(task) else {
      throw CollectionRefusal.noSuchTask(code)
    }
    return try await store.journal(
      JournalQuery(limit: 200, isLatestFirst: true, object: code, action: .reportTask)
    ).map { TaskReport($0.record) }
  }

  private func maySee(_ task: AssignedTask) -> Bool {
    may(.readTasks, .area(task.area))
      || ([task.lead] + task.supporting).contains { may(.readTasks, .agency($0)) }
  }
}
