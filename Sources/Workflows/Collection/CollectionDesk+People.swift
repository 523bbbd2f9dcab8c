package import Credentials
package import Ledger
package import Storage

extension CollectionDesk {
  /// The shortest password that is taken.
  package static let shortestPassword = 10

  /// The people whom the person may manage; their hashes are left out.
  package func managedPeople() async throws -> [Person] {
    guard mayAnywhere(.managePeople) else { throw CollectionRefusal.forbidden(.managePeople) }
    return try await store.people().filter { may(.managePeople, .agency($0.agency)) }
      .map(\.withoutHash)
  }

  /// Adds a person, or changes one; the password stays as it is.
  ///
  /// - Parameter isNew: whether the login must not be taken.
  package func save(_ person: Person, isNew: Bool = false) async throws {
    var person = person
    person.login = try code(person.login)
    person.name = try words(person.name)
    guard person.login != Self.localLogin, !person.name.isEmpty else {
      throw CollectionRefusal.badCode(person.login)
    }
    guard let agency = agencies[person.agency] else {
      throw CollectionRefusal.noSuchAgency(person.agency)
    }
    try require(.managePeople, .agency(agency.code))
    let old = try await store.person(person.login)
    if let old { try require(.managePeople, .agency(old.agency)) }
    if isNew, old != nil { throw CollectionRefusal.codeTaken(person.login) }
    guard agency.isOpen(on: today) || !person.isActive else {
      throw CollectionRefusal.closedAgency(agency.code)
    }
    // Else the last administrator could lock everybody out by a slip.
    if person.login == self.person.login, self.person.roles.contains(.administrator),
      !person.isActive || !person.roles.contains(.administrator)
    {
      throw CollectionRefusal.ownAccount
    }
    person.passwordHash = old?.passwordHash ?? ""
    guard person != old else { return }
    try await apply(
      CollectionChange(
        people: [person],
        journal: [
          record(
            .savePerson, person.login, area: agency.area, from: old?.journalLine ?? "",
            to: person.journalLine)
        ]))
  }

  /// Sets one's own password, which only who knows the present one may.
  package func changePassword(
    from present: String, to password: String, cost: PasswordHash.Cost = .standard
  ) async throws {
    guard
      try await SignIn.person(login: person.login, password: present, in: store) != nil
    else { throw CollectionRefusal.wrongPassword }
    try await setPassword(password, of: person.login, cost: cost)
  }

  /// Sets a password: one's own, or that of a person whom one manages.
  package func setPassword(
    _ password: String, of login: String, cost: PasswordHash.Cost = .standard
  ) async throws {
    guard var other = try await store.person(login) else {
      throw CollectionRefusal.noSuchPerson(login)
    }
    if login != person.login { try require(.managePeople, .agency(other.agency)) }
    try check(password: password)
    other.passwordHash = try await PasswordHash.makeInTurn(password, cost: cost)
    try await apply(
      CollectionChange(
        people: [other],
        journal: [
          record(.setPassword, login, area: agencies[other.agency]?.area ?? "")
        ]))
  }

  /// Refuses a password that is too short; a letter and the tone set on it apart count as two, as they do
  /// for programs.
  package func check(password: String) throws(CollectionRefusal) {
    guard password.unicodeScalars.count >= Self.shortestPassword else {
      throw .weakPassword(minimum: Self.shortestPassword)
    }
  }

  /// A code or login: ASCII letters, digits and `. _ -`, 64 at most, so that it can stand in addresses
  /// and journals as it is.
  func code(_ text: String) throws(CollectionRefusal) -> String {
    let isPlain = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, !text.isEmpty, text.utf8.count <= 64 else { throw .badCode(text) }
    return text
  }
}

/// Checks who signs in; the one place where a password meets a hash.
package enum SignIn {
  /// The person whose login and password these are; nil for any other pair, a closed account and one
  /// without a password, after the same time.
  package static func person(
    login: String, password: String, in store: any CollectionStore
  ) async throws -> Person? {
    let person = try await store.person(login)
    let hash = person.map(\.passwordHash).flatMap { $0.isEmpty ? nil : $0 }
    let isRight = await PasswordHash.verifyInTurn(password, against: hash ?? nobody)
    guard isRight, hash != nil, let person, person.isActive else { return nil }
    return person
  }

  /// A hash that costs as much as any, of a password that nobody has.
  private static let nobody =
    "scrypt$17$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
}

extension Person {
  /// What the journal keeps: never the hash.
  fileprivate var journalLine: String {
    [
      name, "agency=\(agency)", "roles=\(roles.sorted().map(\.rawValue).joined(separator: ","))",
      "active=\(isActive)",
    ].joined(separator: "\n")
  }

  /// The person as others may see it.
  package var withoutHash: Person {
    var copy = self
    copy.passwordHash = ""
    return copy
  }
}
