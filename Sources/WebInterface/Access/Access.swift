import Crypto
import Ledger
import Storage
import Synchronization
import Workflows

/// What a visitor may see and do.
///
/// A ledger without accounts is open to whoever reaches the site, for reading; one with accounts shows figures
/// to those who have signed in and whose roles reach them.
struct Access: Sendable {
  /// What is read to find it out.
  static let parts: Set<LedgerPart> = [.catalogues, .offices]

  /// The desk of the person who has signed in; nil for anybody else.
  let desk: CollectionDesk?
  /// Whether the ledger has no accounts.
  let isOpen: Bool

  /// What sessions of the person must have been begun with, see ``stamp(of:)``; empty for anybody else.
  let stamp: String

  init(desk: CollectionDesk?, isOpen: Bool) {
    self.desk = desk
    self.isOpen = isOpen
    stamp = desk.map { Self.stamp(of: $0.person) } ?? ""
  }

  /// A digest of what ends a person's sessions when it changes: password, agency and roles.
  static func stamp(of person: Person) -> String {
    let parts =
      [person.passwordHash, person.agency] + person.roles.sorted().map(\.rawValue)
    return SHA256.hash(data: Array(parts.joined(separator: "\n").utf8))
      .map { String($0, radix: 16) }.joined(separator: ".")
  }

  /// What anybody may do where there are no accounts.
  private static let open: Set<Permission> = [.readIssued, .readFigures, .verifyDocuments]

  func may(_ permission: Permission, _ object: PermissionObject) -> Bool {
    desk?.may(permission, object) ?? (isOpen && Self.open.contains(permission))
  }

  /// Whether the area of the person's agency has areas below it that can be compared; where there are no
  /// accounts, every area can be looked at.
  var hasAreasBelow: Bool {
    guard let desk else { return true }
    return desk.agencies[desk.person.agency].map {
      !desk.areas.children(of: $0.area, on: desk.today).isEmpty
    } ?? false
  }

  func mayAnywhere(_ permission: Permission) -> Bool {
    desk?.mayAnywhere(permission) ?? (isOpen && Self.open.contains(permission))
  }
}

/// Finds out what visitors may do, once for each state of the ledger and day.
final class AccessList: Sendable {
  private struct State: Equatable {
    var revision: LedgerRevision
    var day: TimePeriod.Point
  }

  private struct Contents {
    var state: State?
    var known: [String: Access] = [:]
  }

  private let contents = Mutex(Contents())
  private static let limit = 10_000

  /// What the person of a login may do, or with nil anybody; nil where the person may not sign in any more.
  func access(
    _ login: String?, store: any WholeStore, revision: LedgerRevision, clock: SiteClock
  ) async throws -> Access? {
    let state = State(revision: revision.of(Access.parts), day: clock.today())
    let key = login ?? ""
    let known = contents.withLock { contents -> Access? in
      if contents.state != state || contents.known.count > Self.limit {
        contents.state = state
        contents.known = [:]
      }
      return contents.known[key]
    }
    if let known { return known }
    let access: Access
    if let login {
      do {
        access = Access(
          desk: try await CollectionDesk(store, login: login, today: state.day, now: clock.now()),
          isOpen: false)
      } catch CollectionRefusal.noSuchPerson, CollectionRefusal.inactive {
        return nil
      }
    } else {
      access = Access(desk: nil, isOpen: try await store.people().isEmpty)
    }
    contents.withLock { contents in
      if contents.state == state { contents.known[key] = access }
    }
    return access
  }
}
