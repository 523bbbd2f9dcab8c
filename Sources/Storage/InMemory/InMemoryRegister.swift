package import Ledger

/// What a ledger in memory knows of documents issued and texts written.
struct InMemoryRegister {
  /// The entries of each area, the earliest first.
  var entries: [String: [RegisterEntry]] = [:]
  var lines: [(line: OfficeLine, recordedAt: Int64)] = []
  var narratives: [Narrative] = []

  /// Adds a revision; one that repeats another in everything is not added.
  mutating func add(_ narrative: Narrative) throws {
    try narrative.key.period.checkSpelling()
    try narrative.carriedFrom?.checkSpelling()
    if !narratives.contains(narrative) { narratives.append(narrative) }
  }
}

extension InMemoryLedger: RegisterStore {
  package func register(area: String) -> Register {
    Register(contents.register.entries[area] ?? [])
  }

  package func enter(
    in area: String, by login: String?,
    _ act: @escaping @Sendable (inout Register) throws -> Void
  ) throws -> Register {
    var result = Register()
    try change([.documents, .journal]) { contents in
      try contents.check(area: area)
      var register = Register(contents.register.entries[area] ?? [])
      let known = register.entries.count
      try act(&register)
      for entry in register.entries[known...] { try entry.check() }
      contents.register.entries[area] = register.entries
      contents.collection.write(register.journal(of: register.entries[known...], by: login))
      result = register
    }
    return result
  }

  package func save(_ lines: [OfficeLine], recordedAt: Int64) throws {
    try change([.documents]) { contents in
      for line in lines {
        if case .area(let code) = line.scope { try contents.check(area: code) }
        let isKnown = contents.register.lines.contains {
          $0.line == line && $0.recordedAt == recordedAt
        }
        if !isKnown { contents.register.lines.append((line, recordedAt)) }
      }
    }
  }

  package func officeLines() -> [OfficeLine] { contents.register.lines.current }

  package func narratives(_ query: NarrativeQuery) -> [Narrative] {
    contents.register.narratives.filter { query.fits($0.key) }
      .stablySorted { $0.recordedAt < $1.recordedAt }.reversed()
  }
}

extension InMemoryContents {
  /// Refuses an area that the registry does not have.
  fileprivate func check(area: String) throws {
    guard areas.keys.contains(where: { $0.code == area }) else {
      throw LedgerStoreError.unknownArea(area)
    }
  }
}

extension NarrativeQuery {
  /// Whether the texts of a key are among those asked for.
  fileprivate func fits(_ key: Narrative.Key) -> Bool {
    area == key.area && (template ?? key.template) == key.template
      && (period ?? key.period) == key.period && (section ?? key.section) == key.section
  }
}
