/// What something is done to.
package enum PermissionObject: Hashable, Sendable {
  /// An agency and what is its own, by its code.
  case agency(String)
  /// The figures of an area, by its code.
  case area(String)
  /// A form that an agency sends to another one.
  case submission(from: String, to: String)
}

/// What one person may do, on one day.
package struct Rights: Sendable {
  package let person: Person
  private let agencies: AgencyRegistry
  private let areas: AreaRegistry
  private let day: TimePeriod.Point

  package init(
    of person: Person, agencies: AgencyRegistry, areas: AreaRegistry, on day: TimePeriod.Point
  ) {
    self.person = person
    self.agencies = agencies
    self.areas = areas
    self.day = day
  }

  /// Whether the person may do something to an object.
  ///
  /// A person who is not active may do nothing. An agency that is not known is within no reach but
  /// ``Reach/everything``.
  package func may(_ permission: Permission, _ object: PermissionObject) -> Bool {
    guard person.isActive else { return false }
    return person.roles.contains { covers($0.reach(of: permission), object) }
  }

  /// Whether there is anything the person may do it to.
  package func mayAnywhere(_ permission: Permission) -> Bool {
    person.isActive && person.roles.contains { $0.reach(of: permission) != .none }
  }

  private func covers(_ reach: Reach, _ object: PermissionObject) -> Bool {
    switch reach {
    case .none: return false
    case .everything: return true
    case .received:
      switch object {
      case .submission(let sender, let recipient):
        return sender == person.agency || recipient == person.agency
      case .agency(let code): return code == person.agency
      case .area: return false
      }
    case .ownAgency: return owner(of: object) == person.agency
    case .ownAgencies:
      return owner(of: object).map { agencies.isAgency($0, atOrBelow: person.agency) } ?? false
    case .ownArea:
      guard let own = agencies[person.agency]?.area, let area = area(of: object) else {
        return false
      }
      return areas.isArea(area, atOrBelow: own, on: day)
    }
  }

  private func owner(of object: PermissionObject) -> String? {
    switch object {
    case .agency(let code), .submission(let code, _): code
    case .area: nil
    }
  }

  private func area(of object: PermissionObject) -> String? {
    switch object {
    case .area(let code): code
    case .agency(let code), .submission(let code, _): agencies[code]?.area
    }
  }
}
