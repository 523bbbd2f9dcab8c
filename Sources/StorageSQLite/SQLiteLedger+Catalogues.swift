import GRDB
package import Ledger
import Storage

extension SQLiteLedger {
  package func save(_ areas: [ReferenceArea], _ successions: [AreaSuccession]) async throws {
    try await write([.catalogues]) { db, catalogue, _ in
      for area in areas { try AreaTable.save(area, in: db) }
      for succession in successions { try AreaTable.save(succession, in: db) }
      try Catalogue.Version.raise("areas", in: db)
      if Self.moves(areas, in: catalogue.registry) {
        try SumTable.rebuild(nil, catalogue: Catalogue(db), in: db)
      }
    }
  }

  package func areaRegistry() async throws -> AreaRegistry {
    try await read { _, catalogue in catalogue.registry }
  }

  package func save(_ indicators: [Indicator]) async throws {
    try await write([.catalogues]) { db, catalogue, _ in
      var changed: [Int64] = []
      for indicator in indicators {
        try IndicatorTable.save(indicator, in: db)
        let isSummed = indicator.areaAggregation == .sum
        if let known = catalogue.indicators[indicator.code], known.isSummed != isSummed {
          changed.append(known.id)
        }
      }
      try Catalogue.Version.raise("indicators", in: db)
      if !changed.isEmpty {
        try SumTable.rebuild(changed, catalogue: Catalogue(db), in: db)
      }
    }
  }

  package func indicators() async throws -> [Indicator] {
    try await read { db, catalogue in try catalogue.indicatorList(in: db) }
  }

  package func save(_ rules: [VerdictRule], recordedAt: Int64) async throws {
    try await write([.catalogues]) { db, catalogue, _ in
      for rule in rules {
        guard let area = catalogue.areas[rule.area] else {
          throw LedgerStoreError.unknownArea(rule.area)
        }
        try VerdictRuleTable.insert(rule, area: area, recordedAt: recordedAt, in: db)
      }
    }
  }

  package func verdictRules(asKnownAt time: Int64?) async throws -> [VerdictRule] {
    try await read { db, _ in try VerdictRuleTable.all(asKnownAt: time ?? .max, in: db) }
  }

  /// Whether figures may now go into the sums of other areas.
  ///
  /// New areas below known ones, as most are, have no figures yet, and names do not matter.
  private static func moves(_ areas: [ReferenceArea], in registry: AreaRegistry) -> Bool {
    let parents = Set(registry.areas.compactMap(\.parent))
    return areas.contains { area in
      let known = registry.history(of: area.code)
      guard !known.isEmpty else { return parents.contains(area.code) }
      guard let old = known.first(where: { $0.validFrom == area.validFrom }) else { return true }
      return (old.kind, old.parent, old.validTo) != (area.kind, area.parent, area.validTo)
    }
  }
}
