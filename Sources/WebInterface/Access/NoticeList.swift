import Ledger
import Storage
import Synchronization
import Workflows

/// How much a visitor is to be reminded of.
struct Notice: Hashable, Sendable {
  var count: Int
  var overdue: Int
}

/// Finds out what visitors are reminded of, once for each state of the ledger and day.
///
/// Of the requests of a visitor that come at once, one has it found out and the others wait for it.
final class NoticeList: Sendable {
  private struct State: Equatable {
    var revision: LedgerRevision
    var day: TimePeriod.Point
  }

  private struct Contents {
    var state: State?
    var known: [String: Task<Notice, any Error>] = [:]
  }

  private let contents = Mutex(Contents())
  /// What is due says whose it is, and which forms and tasks are done.
  private static let parts = Access.parts.union([.forms, .tasks])

  /// What is due soon or overdue of what a person may see; nil for nobody and nothing.
  func notice(
    for access: Access, store: any WholeStore, revision: LedgerRevision, clock: SiteClock
  ) async throws -> Notice? {
    guard let login = access.desk?.person.login,
      access.mayAnywhere(.readSubmissions) || access.mayAnywhere(.readTasks)
    else { return nil }
    let state = State(revision: revision.of(Self.parts), day: clock.today())
    let task = contents.withLock { contents in
      if contents.state != state {
        contents.state = state
        contents.known = [:]
      }
      if let known = contents.known[login] { return known }
      let task = Task {
        let desk = try await CollectionDesk(
          store, login: login, today: state.day, now: clock.now())
        let reminders = try await desk.reminders()
        return Notice(count: reminders.count, overdue: reminders.overdue)
      }
      contents.known[login] = task
      return task
    }
    do {
      let notice = try await task.value
      return notice.count > 0 ? notice : nil
    } catch {
      contents.withLock { contents in
        if contents.known[login] == task { contents.known[login] = nil }
      }
      throw error
    }
  }
}
