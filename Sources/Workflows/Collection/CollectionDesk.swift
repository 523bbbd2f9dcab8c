package import Ledger
package import Storage

/// The desk at which one person works on forms, tasks, agencies and people, for the length of a request.
///
/// Everything is done in the name of that person: what the roles do not allow is refused with
/// ``CollectionRefusal/forbidden(_:)``, every change goes into the journal under the person's login,
/// and lists hold only what the person may see.
package struct CollectionDesk: Sendable {
  package let store: any WholeStore
  package let person: Person
  package let agencies: AgencyRegistry
  package let areas: AreaRegistry
  package let calendar: WorkCalendar
  /// The day and the moment in milliseconds since 1970 UTC, given by the caller.
  package let today: TimePeriod.Point
  package internal(set) var now: Int64
  /// What the person may do; nil for the administrator of the machine, see ``local(_:today:now:)``.
  let rights: Rights?

  /// The login under which the journal names the administrator of the machine.
  package static let localLogin = "local"

  /// Opens the desk of a person who has signed in.
  ///
  /// - Throws: ``CollectionRefusal/noSuchPerson(_:)``, ``CollectionRefusal/inactive(_:)``, or what the
  ///   store throws.
  package init(
    _ store: any WholeStore, login: String, today: TimePeriod.Point, now: Int64
  ) async throws {
    guard let person = try await store.person(login) else {
      throw CollectionRefusal.noSuchPerson(login)
    }
    guard person.isActive else { throw CollectionRefusal.inactive(login) }
    try await self.init(store, person: person, isLocal: false, today: today, now: now)
  }

  /// Opens the desk of whoever administers the machine and needs no account: the file is theirs.
  ///
  /// Agencies, people, regimes and the journal only; forms and tasks belong to people with roles.
  package static func local(
    _ store: any WholeStore, today: TimePeriod.Point, now: Int64
  ) async throws -> CollectionDesk {
    let person = Person(
      login: localLogin, name: localLogin, agency: "", roles: [.administrator])
    return try await CollectionDesk(store, person: person, isLocal: true, today: today, now: now)
  }

  private init(
    _ store: any WholeStore, person: Person, isLocal: Bool, today: TimePeriod.Point, now: Int64
  ) async throws {
    self.store = store
    self.person = person
    self.today = today
    self.now = now
    agencies = AgencyRegistry(try await store.agencies())
    areas = try await store.areaRegistry()
    calendar = try await store.workCalendar()
    rights = isLocal ? nil : Rights(of: person, agencies: agencies, areas: areas, on: today)
  }

  // MARK: - Rights

  /// Whether the person may do something to an object.
  package func may(_ permission: Permission, _ object: PermissionObject) -> Bool {
    rights?.may(permission, object)
      ?? (Role.administrator.reach(of: permission) != .none)
  }

  /// Whether there is anything the person may do it to, for menus.
  package func mayAnywhere(_ permission: Permission) -> Bool {
    rights?.mayAnywhere(permission) ?? (Role.administrator.reach(of: permission) != .none)
  }

  /// Refuses what the person may not do.
  package func require(
    _ permission: Permission, _ object: PermissionObject
  ) throws(CollectionRefusal) {
    guard may(permission, object) else { throw .forbidden(permission) }
  }

  // MARK: - Writing

  /// The journal's record of an act of this person, now.
  func record(
    _ action: JournalRecord.Action, _ object: String, area: String, from: String = "",
    to: String = "", reason: String = ""
  ) -> JournalRecord {
    JournalRecord(
      at: now, person: person.login, action: action, object: object, area: area, from: from,
      to: to, reason: reason)
  }

  /// Writes a change; what the store refuses is said in the words of the desk.
  func apply(_ change: CollectionChange) async throws {
    do {
      try await store.apply(change)
    } catch let error as CollectionStoreError {
      throw CollectionRefusal(error)
    }
  }
}

extension CollectionRefusal {
  fileprivate init(_ error: CollectionStoreError) {
    self =
      switch error {
      case .staleSubmission(let key, let known, let given):
        .stale(key, known: known, given: given)
      case .staleTask(let code, let known, let given): .staleTask(code, known: known, given: given)
      case .unknownAgency(let code): .noSuchAgency(code)
      case .unknownRegime(let code): .noSuchRegime(code)
      case .unknownArea(let code): .noSuchArea(code)
      // Every change of the desk carries its record; one without says that the desk is broken.
      case .notJournalled: preconditionFailure("a change without its record in the journal")
      }
  }
}
