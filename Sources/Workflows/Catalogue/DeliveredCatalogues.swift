import CCatalogues
package import Ledger

/// The catalogues that the program carries: indicators, areas, what became of former areas, from where
/// the words of verdicts are used, what offices put on their documents, and the agencies, regimes and
/// holidays to begin with.
package struct DeliveredCatalogues: Sendable {
  package var indicators: [Indicator]
  package var areas: [ReferenceArea]
  package var successions: [AreaSuccession]
  package var verdictRules: [VerdictRule]
  package var officeLines: [OfficeLine]
  package var agencies: [Agency]
  package var regimes: [ReportingRegime]
  package var workCalendar: WorkCalendar
  /// Rows that could not be used; none as delivered, as a test holds.
  package var problems: [CatalogueProblem]

  package static func read() -> DeliveredCatalogues {
    let indicators = CatalogueReader.indicators(
      bytes(tiendo_catalogue_indicators), file: "Catalogues/indicators.csv")
    let areas = CatalogueReader.areas(bytes(tiendo_catalogue_areas), file: "Catalogues/areas.csv")
    let successions = CatalogueReader.successions(
      bytes(tiendo_catalogue_successions), file: "Catalogues/successions.csv")
    let rules = CatalogueReader.verdictRules(
      bytes(tiendo_catalogue_verdicts), file: "Catalogues/verdicts.csv")
    let offices = offices()
    let agencies = CatalogueReader.agencies(
      bytes(tiendo_catalogue_agencies), file: "Catalogues/agencies.csv",
      areas: Set(areas.0.map(\.code)))
    let regimes = CatalogueReader.regimes(
      bytes(tiendo_catalogue_regimes), file: "Catalogues/regimes.csv")
    let forms = CatalogueReader.formRows(
      bytes(tiendo_catalogue_forms), file: "Catalogues/forms.csv",
      indicators: Set(indicators.0.map(\.code)), regimes: Set(regimes.0.map(\.code)))
    let holidays = CatalogueReader.holidays(
      bytes(tiendo_catalogue_holidays), file: "Catalogues/holidays.csv")
    return DeliveredCatalogues(
      indicators: indicators.0, areas: areas.0, successions: successions.0, verdictRules: rules.0,
      officeLines: offices.0,
      agencies: agencies.0, regimes: regimes.0.map { $0.with(forms.0) },
      workCalendar: holidays.0,
      problems: indicators.1 + areas.1 + successions.1 + rules.1 + agencies.1 + regimes.1
        + forms.1 + holidays.1 + offices.1)
  }

  /// The codes of the delivered indicators, whatever a ledger made earlier knows of them.
  static let indicatorCodes = Set(
    CatalogueReader.indicators(
      bytes(tiendo_catalogue_indicators), file: "Catalogues/indicators.csv"
    ).0.map(\.code))

  /// What offices put on their documents, alone.
  static func offices() -> ([OfficeLine], [CatalogueProblem]) {
    CatalogueReader.officeLines(
      bytes(tiendo_catalogue_offices), file: "Catalogues/offices.csv")
  }

  private static func bytes(
    _ file: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?
  ) -> [UInt8] {
    var length = 0
    guard let start = file(&length) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: length))
  }
}
