package import Ledger
package import Quantities
import Reports
package import Storage

/// The shares of a whole as they were in a period: the structure of GRDP and its like.
package struct StructureFigures: Sendable {
  /// One part of the whole.
  package struct Share: Sendable {
    package var indicator: Indicator
    package var value: ReportedNumber
    /// A year earlier; nil where none is known.
    package var before: ReportedNumber?
    package var target: Target?
  }

  /// The indicator that the shares are of.
  package var whole: Indicator
  package var period: TimePeriod
  /// Every share in the order of the catalogue.
  package var shares: [Share]

  /// What the shares add up to.
  package var total: ExactDecimal { shares.reduce(ExactDecimal(0)) { $0 + $1.value.value } }

  /// The structures of an area that are wholly known for a period; one with a share missing is none.
  package static func all(
    of area: ReferenceArea, in period: TimePeriod, store: any LedgerStore
  ) async throws -> [StructureFigures] {
    guard let span = ReportingPeriod(period) else { return [] }
    let indicators = try await store.indicators()
    let structures = IndicatorStructure.all(in: indicators)
    let codes = structures.flatMap { $0.shares.map(\.code) }
    guard !codes.isEmpty else { return [] }
    var observations: [Observation] = []
    for year in [period.end.year - 1, period.end.year] {
      observations += try await store.observations(
        ObservationQuery(indicators: codes, areas: [area.code], year: year), asKnownAt: nil)
    }
    let plan = period.isSeveralYears ? period : .year(period.end.year)
    let byCode = Dictionary(
      indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let book = FigureBook(
      area: area, areaName: area.name, areaKind: "", period: span, indicators: byCode,
      observations: observations,
      targets: try await store.targets(area: area.code, period: plan, asKnownAt: nil))
    return structures.compactMap { structure in
      let shares = structure.shares.compactMap { indicator in
        (book.figure(indicator.code, .current) ?? book.figure(indicator.code, .cumulative)).map {
          Share(
            indicator: indicator, value: $0.value, before: $0.before, target: $0.targets.first)
        }
      }
      guard shares.count == structure.shares.count, let whole = byCode[structure.whole] else {
        return nil
      }
      return StructureFigures(whole: whole, period: period, shares: shares)
    }
  }
}
