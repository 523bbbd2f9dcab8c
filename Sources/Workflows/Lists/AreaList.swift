package import Ledger

/// The areas of a ledger on a day, for choosing one.
package enum AreaList {
  /// The areas valid on a day whose code begins so or whose kind and name have those words; all
  /// without any.
  ///
  /// From the country down, in the order of their codes.
  package static func find(
    _ text: String?, in registry: AreaRegistry, on day: TimePeriod.Point
  ) -> [ReferenceArea] {
    let valid = registry.areas.filter { $0.isValid(on: day) }
    let found: [ReferenceArea]
    if let text, !text.isEmpty {
      let search = WordSearch(text)
      found = valid.filter {
        if $0.code.hasPrefix(text) { return true }
        return !search.isEmpty
          && (search.finds($0.name)
            || search.finds($0.kind.wording(.vietnamese) + " " + $0.name))
      }
    } else {
      found = valid
    }
    return found.sorted { ($0.kind.level, $0.code) < ($1.kind.level, $1.code) }
  }

  /// Code, name, kind, area above, validity and successors of each.
  package static func table(
    _ areas: [ReferenceArea], in registry: AreaRegistry, on day: TimePeriod.Point,
    language: Language
  ) -> ListTable {
    let successions = Dictionary(grouping: registry.successions, by: \.predecessor)
    return ListTable(
      columns: [
        .init(code: "code", title: Wording("mã", "code")),
        .init(code: "name", title: Wording("tên", "name"), least: 10),
        .init(code: "kind", title: Wording("loại", "kind"), least: 6),
        .init(code: "parent", title: Wording("thuộc", "part of"), least: 8),
        .init(code: "valid_from", title: Wording("từ", "from")),
        .init(code: "valid_to", title: Wording("đến", "to")),
        .init(code: "successors", title: Wording("nay là", "now"), least: 10),
      ],
      rows: areas.map { area in
        [
          area.code, area.name, area.kind.wording(language),
          area.parent.map { name(of: $0, registry, day) } ?? "", area.validFrom?.code ?? "",
          area.validTo?.code ?? "",
          successors(of: area, successions[area.code] ?? [], registry).joined(separator: ", "),
        ]
      })
  }

  private static func name(
    of code: String, _ registry: AreaRegistry, _ day: TimePeriod.Point
  ) -> String {
    registry.area(code, on: day).map { "\(code) \($0.name)" } ?? code
  }

  /// What an area that has ended went over into; a code that lives on has none.
  private static func successors(
    of area: ReferenceArea, _ successions: [AreaSuccession], _ registry: AreaRegistry
  ) -> [String] {
    guard let end = area.validTo else { return [] }
    return successions.filter { end < $0.date }
      .map { name(of: $0.successor, registry, $0.date) }
  }
}

extension ReferenceArea.Kind {
  /// What people call the kind.
  package var wording: Wording {
    switch self {
    case .country: Wording("quốc gia", "country")
    case .province: Wording("tỉnh", "province")
    case .city: Wording("thành phố", "city")
    case .district: Wording("huyện", "district")
    case .districtCity: Wording("thành phố thuộc tỉnh", "city in province")
    case .commune: Wording("xã", "commune")
    case .ward: Wording("phường", "ward")
    case .township: Wording("thị trấn", "township")
    }
  }
}
