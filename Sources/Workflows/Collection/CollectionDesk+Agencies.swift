package import Ledger
import Storage

extension CollectionDesk {
  /// The agencies that the person may manage.
  package func managedAgencies() throws -> [Agency] {
    guard mayAnywhere(.manageAgencies) else {
      throw CollectionRefusal.forbidden(.manageAgencies)
    }
    return agencies.agencies.filter { may(.manageAgencies, .agency($0.code)) }
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
