import Ledger

/// Finds the agencies that a plan names: by code, by name, or as a group ("các sở, ban, ngành; UBND các xã,
/// phường").
struct AgencyNames {
  private let agencies: [Agency]
  private let byCode: [String: Agency]
  private let byName: [SearchKey: [Agency]]
  private let area: ReferenceArea
  private let areas: AreaRegistry
  private let day: TimePeriod.Point

  /// - Parameter area: the area that the plan is for; of agencies of one name its own is meant.
  init(
    _ registry: AgencyRegistry, areas: AreaRegistry, area: ReferenceArea, on day: TimePeriod.Point
  ) {
    agencies = registry.agencies.filter { $0.isOpen(on: day) }
    byCode = Dictionary(agencies.map { ($0.code, $0) }) { first, _ in first }
    var byName: [SearchKey: [Agency]] = [:]
    for agency in agencies {
      let place = areas.area(agency.area, on: day)?.name ?? ""
      for key in Set(Self.spellings(agency.name, place).map { SearchKey($0) }) {
        byName[key, default: []].append(agency)
      }
    }
    self.byName = byName
    self.areas = areas
    self.area = area
    self.day = day
  }

  /// A name as it stands, without the name of its area behind it, and with "UBND" in short.
  private static func spellings(_ name: String, _ place: String) -> [String] {
    let bare = name.hasSuffix(" " + place) ? String(name.dropLast(place.count + 1)) : name
    return [name, bare].flatMap { name in
      [
        name, name.replacing("Ủy ban nhân dân", with: "UBND"),
        name.replacing("Hội đồng nhân dân", with: "HĐND"),
      ]
    }
  }

  /// What a list of agencies says.
  struct Found: Equatable {
    var codes: [String] = []
    /// Pieces that name no agency, or several.
    var unknown: [String] = []
  }

  /// The agencies of a list that semicolons, lines or commas separate.
  func find(_ text: String) -> Found {
    var found = Found()
    for piece in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let words = Self.trimmed(piece)
      if words.isEmpty { continue }
      if let codes = codes(words) {
        found.codes += codes
      } else {
        add(words.split(separator: ",").map(Self.trimmed), to: &found)
      }
    }
    var seen: Set<String> = []
    found.codes = found.codes.filter { seen.insert($0).inserted }
    return found
  }

  /// A name can hold commas itself: the longest run of pieces that is one is taken.
  private func add(_ pieces: [String], to found: inout Found) {
    var rest = pieces[...]
    while let first = rest.first {
      let run = (1...rest.count).reversed().lazy.compactMap { count in
        codes(rest.prefix(count).joined(separator: ", ")).map { (count: count, codes: $0) }
      }.first
      if let run {
        found.codes += run.codes
        rest = rest.dropFirst(run.count)
      } else {
        if !first.isEmpty { found.unknown.append(first) }
        rest = rest.dropFirst()
      }
    }
  }

  private func codes(_ words: String) -> [String]? {
    if let agency = byCode[words] { return [agency.code] }
    let key = SearchKey(words)
    if let named = byName[key] {
      // Two names can differ in their accents alone.
      let exact = named.filter { $0.name.lowercased() == words.lowercased() }
      let near = named.filter { $0.area == area.code }
      for list in [named, exact, near] where list.count == 1 { return [list[0].code] }
      return nil
    }
    return group(FoldedWords(words))
  }

  /// Words of which the names of groups are made; any other word names something in particular.
  private static let groupWords: Set<String> = [
    "cac", "so", "ban", "nganh", "tinh", "doan", "the", "thuoc", "cap", "lien", "quan", "co", "va",
    "don",
    "vi", "ubnd", "uy", "nhan", "dan", "xa", "phuong", "thi", "tran", "huyen", "thanh", "pho",
  ]

  /// The agencies of a group: the departments of the area, the committees of the areas below it.
  private func group(_ name: FoldedWords) -> [String]? {
    let words = Set(name.words)
    guard words.isSubset(of: Self.groupWords), words.contains("cac") || words.contains("cap") else {
      return nil
    }
    let isDepartments = words.contains("so") || words.contains("nganh")
    let isCommunes = words.contains("xa") || words.contains("phuong") || words.contains("huyen")
    let codes = agencies.filter { agency in
      isDepartments && agency.kind == .department && agency.area == area.code
        || isCommunes && agency.kind == .committee && agency.area != area.code
          && areas.ancestors(of: agency.area, on: day).contains { $0.code == area.code }
    }.map(\.code)
    return codes.isEmpty ? nil : codes
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace || "-–+•".contains(first) {
      rest = rest.dropFirst()
    }
    while let last = rest.last, last.isWhitespace || last == "." { rest = rest.dropLast() }
    return rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
