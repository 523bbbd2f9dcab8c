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
    /// Whether the person at the desk may report its progress, or change what was assigned.
    package var mayReport: Bool
    package var mayAssign: Bool
  }

  /// Overdue ones first, then by deadline, those without one last.
  package var rows: [Row]

  package func count(_ state: AssignedTask.State) -> Int { rows.count { $0.state == state } }
}

extension CollectionDesk {
  /// The tasks that the person may see.
  package func taskBoard() async throws -> TaskBoard {
    guard mayAnywhere(.readTasks) else { throw CollectionRefusal.forbidden(.readTasks) }
    let rows = try await store.tasks().filter(maySee).map { task in
      TaskBoard.Row(
        task: task, state: task.state(on: today), daysLeft: task.daysLeft(on: today),
        lead: agencies[task.lead], supporting: task.supporting.compactMap { agencies[$0] },
        mayReport: may(.reportTasks, .agency(task.lead)),
        mayAssign: may(.assignTasks, .area(task.area)))
    }
    return TaskBoard(
      rows: rows.stablySorted { left, right in
        let isLeftLate = left.state == .overdue
        guard isLeftLate == (right.state == .overdue) else { return isLeftLate }
        return left.daysLeft ?? .max < right.daysLeft ?? .max
      })
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
    task.version = version
    try await apply(
      CollectionChange(
        tasks: [task],
        journal: [
          record(
            .reportTask, code, area: old.area, from: old.journalLine, to: task.journalLine)
        ]))
  }

  private func maySee(_ task: AssignedTask) -> Bool {
    may(.readTasks, .area(task.area))
      || ([task.lead] + task.supporting).contains { may(.readTasks, .agency($0)) }
  }
}

extension AssignedTask {
  /// What the journal keeps of it.
  fileprivate var journalLine: String {
    [
      title, "document=\(document)", "clause=\(clause)", "lead=\(lead)",
      "supporting=\(supporting.joined(separator: ","))", "deadline=\(deadline?.code ?? "")",
      "product=\(product)", "progress=\(progress)", "done=\(doneOn?.code ?? "")",
    ].joined(separator: "\n")
  }
}
