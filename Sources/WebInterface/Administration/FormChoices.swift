import Ledger
import Workflows

/// Lists to choose from in the forms of the administrator, with what is chosen now.
enum FormChoices {
  typealias Option = AreaChoice.Option

  static func kinds(_ chosen: String, _ language: Language) -> [Option] {
    Agency.Kind.allCases.map {
      Option(code: $0.rawValue, name: $0.wording(language), isChosen: $0.rawValue == chosen)
    }
  }

  /// The areas of today in which the person may keep agencies.
  static func areas(
    _ chosen: String, of desk: CollectionDesk, _ language: Language
  ) -> [Option] {
    desk.areas.areas.filter {
      $0.isValid(on: desk.today) && desk.may(.manageAgencies, .area($0.code)) || $0.code == chosen
    }.map { area in
      Option(
        code: area.code, name: "\(area.code) \(area.kind.wording(of: area.name)(language))",
        isChosen: area.code == chosen)
    }
  }

  /// The agencies at work that the person may choose, behind a first entry for none.
  ///
  /// - Parameter permission: what the person must be allowed to do with them; nil where any may be named.
  static func agencies(
    _ chosen: String, none: Wording? = nil, permission: Permission? = nil,
    of desk: CollectionDesk, _ language: Language
  ) -> [Option] {
    let first = none.map { [Option(code: "", name: $0(language), isChosen: chosen.isEmpty)] } ?? []
    return first
      + desk.agencies.agencies.filter { agency in
        agency.code == chosen
          || agency.isOpen(on: desk.today)
            && permission.map { desk.may($0, .agency(agency.code)) } ?? true
      }.map {
        Option(
          code: $0.code, name: "\($0.code) \($0.name(in: language))",
          isChosen: $0.code == chosen)
      }
  }

  static func roles(_ chosen: Set<String>, _ language: Language) -> [Option] {
    Role.allCases.map {
      Option(
        code: $0.rawValue, name: $0.wording(language), isChosen: chosen.contains($0.rawValue))
    }
  }
}
