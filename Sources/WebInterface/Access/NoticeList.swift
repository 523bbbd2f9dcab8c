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
final class NoticeList: Sendable {
  private struct State: Equatable {
    var revision: LedgerRevision
    var day: TimePeriod.Point
  }

  private struct Contents {
    var state: State?
    var known: [String: Notice] = [:]
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
    let known = contents.withLock { contents -> Notice? in
      if contents.state != state {
        contents.state = state
        contents.known = [:]
      }
      return contents.known[login]
    }
    if let known { return known.count > 0 ? known : nil }
    let desk = try await CollectionDesk(store, login: login, today: state.day, now: clock.now())
    let reminders = try await desk.reminders()
    let notice = Notice(count: reminders.count, overdue: reminders.overdue)
    contents.withLock { contents in
      if contents.state == state { contents.known[login] = notice }
    }
    return notice.count > 0 ? notice : nil
  }
}
