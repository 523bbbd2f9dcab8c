package import Credentials
package import Ledger
package import Storage

extension CollectionDesk {
  /// The shortest password that is taken.
  package static let shortestPassword = 10

  /// The agencies that the person may manage.
  package func managedAgencies() throws -> [Agency] {
    guard mayAnywhere(.manageAgencies) else {
      throw CollectionRefusal.forbidden(.manageAgencies)
    }
    return agencies.agencies.filter { may(.manageAgencies, .agency($0.code)) }
  }

  /// The people whom the person may manage; their hashes are left out.
  package func managedPeople() async throws -> [Person] {
    guard mayAnywhere(.managePeople) else { throw CollectionRefusal.forbidden(.managePeople) }
    return try await store.people().filter { may(.managePeople, .agency($0.agency)) }
      .map(\.withoutHash)
  }

  /// Adds an agency, or changes one.
  package func save(_ agency: Agency) async throws {
    try await save([agency])
  }

  /// Adds agencies or changes them, all or none; those that are so already are left alone.
  package func save(_ list: [Agency]) async throws {
    guard mayAnywhere(.manageAgencies) else {
      throw CollectionRefusal.forbidden(.manageAgencies)
    }
    let fresh = list.filter { agencies[$0.code] != $0 }
    guard !fresh.isEmpty else { return }
    for agency in fresh {
      _ = try code(agency.code)
      guard !agency.name.trimmingSpaces.isEmpty else {
        throw CollectionRefusal.badCode(agency.name)
      }
      guard areas.area(agency.area, on: today) != nil else {
        throw CollectionRefusal.noSuchArea(agency.area)
      }
      guard
        !AgencyRegistry(agencies.agencies.filter { $0.code != agency.code } + [agency])
          .isCircular(agency.code)
      else { throw CollectionRefusal.circle(agency.code) }
      try require(.manageAgencies, .area(agency.area))
      if agencies[agency.code] != nil { try require(.manageAgencies, .agency(agency.code)) }
      if let parent = agency.parent, parent != agencies[agency.code]?.parent,
        agencies[parent]?.isOpen(on: today) == false
      {
        throw CollectionRefusal.closedAgency(parent)
      }
      if agency.closedOn != nil, agencies[agency.code]?.closedOn == nil {
        try await refuseClosing(agency, among: fresh)
      }
    }
    try await apply(
      CollectionChange(
        agencies: fresh,
        journal: fresh.map {
          record(
            .saveAgency, $0.code, area: $0.area, from: agencies[$0.code]?.journalLine ?? "",
            to: $0.journalLine)
        }))
  }

  /// Refuses to close an agency on which others still rely: people who sign in for it, agencies below it,
  /// regimes that name it.
  private func refuseClosing(_ agency: Agency, among fresh: [Agency]) async throws {
    let people = try await store.people().filter { $0.agency == agency.code && $0.isActive }
    let closing = Set(fresh.filter { $0.closedOn != nil }.map(\.code))
    let below = agencies.agencies.filter {
      $0.parent == agency.code && $0.isOpen(on: today) && !closing.contains($0.code)
    }
    let regimes = try await store.regimes().filter {
      $0.recipient == agency.code || $0.reporters.contains(.agency(agency.code))
    }
    guard people.isEmpty, below.isEmpty, regimes.isEmpty else {
      throw CollectionRefusal.agencyInUse(
        agency.code, people: people.map(\.login), agencies: below.map(\.code),
        regimes: regimes.map(\.code))
    }
  }

  /// Sets the last day on which an agency works; nil opens it again.
  package func close(agency code: String, on day: TimePeriod.Point?) async throws {
    guard var agency = agencies[code] else { throw CollectionRefusal.noSuchAgency(code) }
    agency.closedOn = day
    try await save(agency)
  }

  /// Adds an agency, or changes one, by the cells of a row of Catalogues/agencies.csv.
  ///
  /// - Parameter isNew: whether the code must not be taken.
  package func saveAgency(_ cells: [String: String], isNew: Bool = false) async throws {
    let agency: Agency
    do throws(CatalogueReader.RowProblem) {
      agency = try CatalogueReader.agency(
        { cells[$0]?.trimmingSpaces ?? "" }, areas: Set(areas.areas.map(\.code)))
    } catch {
      throw CollectionRefusal(error)
    }
    if isNew, agencies[agency.code] != nil { throw CollectionRefusal.codeTaken(agency.code) }
    try await save(agency)
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

  /// Refuses a password that is too short.
  package func check(password: String) throws(CollectionRefusal) {
    guard password.count >= Self.shortestPassword else {
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

extension Agency {
  /// What the journal keeps of it.
  fileprivate var journalLine: String {
    [
      name, "name_en=\(englishName)", "kind=\(kind.rawValue)", "area=\(area)",
      "parent=\(parent ?? "")", "closed=\(closedOn?.code ?? "")",
    ].joined(separator: "\n")
  }
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
