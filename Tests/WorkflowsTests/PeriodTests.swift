import Foundation
import Ledger
import Quantities
import Storage
import TestSupport
import Testing
import Workflows

/// A month's report and then the year's in one ledger.
@Suite(
  "Figures of July and of the year stand in their periods",
  .enabled(if: !Checkout.seeds.isEmpty, "no real documents here"))
struct PeriodTests {
  /// Figures of the month's report: in July itself, from January to July, up to a day.
  private static let july: [(String, String, String, Basis)] = [
    ("AGR.TEA.FRESH.OUTPUT", "7800", "2023-07", .inPeriod),
    ("AGR.TEA.FRESH.OUTPUT", "33300", "2023-01..2023-07", .cumulative),
    ("AGR.FRUIT.AREA.NEW", "130", "2023-07", .inPeriod),
    ("AGR.FRUIT.AREA.NEW", "340", "2023-01..2023-07", .cumulative),
    ("AGR.FRUIT.OUTPUT", "8300", "2023-07", .inPeriod),
    ("AGR.FRUIT.OUTPUT", "33800", "2023-01..2023-07", .cumulative),
    ("FIS.OUTPUT", "150", "2023-07", .inPeriod),
    ("FIS.OUTPUT", "1340", "2023-01..2023-07", .cumulative),
    ("IND.OUTPUT.VALUE", "963.3", "2023-07", .inPeriod),
    ("IND.OUTPUT.VALUE", "2564", "2023-01..2023-07", .cumulative),
    ("TRA.RETAIL", "645.6", "2023-07", .inPeriod),
    ("TRA.RETAIL", "4283.3", "2023-01..2023-07", .cumulative),
    ("TRA.TRADE", "7.01", "2023-07", .inPeriod),
    ("TRA.TRADE", "34.6", "2023-01..2023-07", .cumulative),
    ("TPT.REVENUE", "27.16", "2023-07", .inPeriod),
    ("TPT.REVENUE", "190.14", "2023-01..2023-07", .cumulative),
    ("TOU.REVENUE", "34.5", "2023-07", .inPeriod),
    ("TOU.REVENUE", "446.5", "2023-01..2023-07", .cumulative),
    ("BUD.REVENUE.LOCAL", "919.76", "2023-07-12", .asOf),
    ("BUD.SPENDING", "5146.93", "2023-07-12", .asOf),
    ("ENT.NEW", "11", "2023-07", .inPeriod),
    ("ENT.NEW", "71", "2023-01..2023-07", .cumulative),
    ("LAB.JOBS", "1056", "2023-07", .inPeriod),
    ("LAB.JOBS", "6615", "2023-01..2023-07", .cumulative),
    ("RUR.CRITERIA.MEAN", "12.5", "2023-07", .pointInTime),
  ]

  /// Figures of the year's report.
  private static let year: [(String, String, String, Basis)] = [
    ("ECO.GRDP.PERCAPITA", "47.2", "2023", .inPeriod),
    ("AGR.GRAIN.AREA", "51017", "2023", .inPeriod),
    ("AGR.TEA.AREA", "9786", "2023", .inPeriod),
    ("AGR.TEA.AREA.NEW", "400", "2023", .inPeriod),
    ("AGR.FRUIT.OUTPUT", "61000", "2023", .inPeriod),
    ("AGR.MEAT.OUTPUT", "18710", "2023", .inPeriod),
    ("FOR.PLANTED", "2494", "2023", .inPeriod),
    ("FOR.COVER", "52.3", "2023", .inPeriod),
    ("RUR.CRITERIA.MEAN", "13.6", "2023", .inPeriod),
    ("IND.OUTPUT.VALUE", "6267.8", "2023", .inPeriod),
    ("TRA.RETAIL", "8391.5", "2023", .inPeriod),
    ("TRA.TRADE", "38.31", "2023", .inPeriod),
    ("TOU.REVENUE", "784.3", "2023", .inPeriod),
    ("BUD.REVENUE.TOTAL", "13956.53", "2023", .inPeriod),
    ("BUD.REVENUE.LOCAL", "2086", "2023", .inPeriod),
    ("FIN.LOANS", "19666", "2023-12-31", .asOf),
    ("FIN.DEPOSITS", "20360", "2023-12-31", .asOf),
    ("ENT.NEW", "135", "2023", .inPeriod),
    ("ENT.COOP.TOTAL", "415", "2023", .cumulative),
    ("LAB.JOBS", "9842", "2023", .inPeriod),
    ("LAB.TRAINED", "9004", "2023", .inPeriod),
    ("SEC.CRIME", "156", "2023", .inPeriod),
    ("SEC.ACCIDENTS.INJURED", "30", "2023", .inPeriod),
    ("HEA.UNDERWEIGHT.RATE", "16.69", "2023", .inPeriod),
  ]

  @Test("the month's report first, then the year's: neither disturbs the other's figures")
  func periods() async throws {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    for (index, (prefix, period)) in [("002", "2023-07"), ("000", "2023")].enumerated() {
      let seed = try #require(Checkout.seeds.first { $0.lastPathComponent.hasPrefix(prefix) })
      let result = try ReadReport(recognisesScans: false).read(path: seed.path)
      let place = try await ledger.place(area: "lai-chau", period: period)
      try await ledger.store.record(
        ledger.planImport(of: result, named: prefix, at: place, now: Int64(index)).entry)
    }
    let area = try await ledger.place(area: "lai-chau", period: "2023").area.code
    for (indicator, value, period, basis) in Self.july + Self.year {
      let key = ObservationKey(
        indicator: indicator, area: area, period: try #require(TimePeriod(code: period)),
        basis: basis,
        priceBasis: try await ledger.store.indicators().first { $0.code == indicator }?.priceBasis
          ?? "")
      let found = try await ledger.store.history(of: key).first?.value.number?.value
      #expect(found == ExactDecimal(value), "\(indicator) \(period) \(basis.rawValue)")
    }
  }
}
