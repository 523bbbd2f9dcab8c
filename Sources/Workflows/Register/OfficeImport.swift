package import Ledger
import Storage

extension OpenLedger {
  /// The lines of the offices' table that count: the ledger's own, then the delivered ones of the groups
  /// that the ledger has none of.
  package func officeLines() async throws -> [OfficeLine] {
    let own = try await store.officeLines()
    let groups = Set(own.map(\.group))
    return own + DeliveredCatalogues.offices().0.filter { !groups.contains($0.group) }
  }

  /// Takes a table of what offices put on their documents; one bad row never rejects the others.
  ///
  /// A group of lines that the table has any of takes the place of the ledger's.
  package func importOfficeLines(
    _ bytes: [UInt8], file: String, now: Int64
  ) async throws -> CatalogueImport {
    let heads = ["area", "issuer", "document", "part", "text"]
    if let problem = CatalogueProblem.missing(heads, in: bytes, file: file) {
      return CatalogueImport(saved: 0, known: 0, problems: [problem])
    }
    let areas = Set(try await store.areaRegistry().areas.map(\.code))
    let (lines, problems) = CatalogueReader.officeLines(bytes, file: file, areas: areas)
    let known = Dictionary(grouping: try await officeLines(), by: \.group)
    let groups = Dictionary(grouping: lines, by: \.group).filter { known[$0.key] != $0.value }
    let fresh = lines.filter { groups[$0.group] != nil }
    try await store.save(fresh, recordedAt: now)
    return CatalogueImport(
      saved: fresh.count, known: lines.count - fresh.count, problems: problems)
  }
}
