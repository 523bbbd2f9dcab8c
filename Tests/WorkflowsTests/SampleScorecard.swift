import Foundation
import Ledger
import Storage
import TestSupport
import Workflows

/// The account of the sample plan, for the tests of what is made of it.
enum SampleScorecard {
  /// A ledger with the sample resolution and the sample annual report in it.
  static func ledger() async throws -> OpenLedger {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    for name in ["nghi-quyet-ke-hoach-2023", "bao-cao-nam-2023"] {
      let file = Checkout.root.appending(path: "Samples/lai-chau/\(name).docx")
      let plan = try await ledger.planImport(
        of: ReadReport().read(path: file.path), named: file.lastPathComponent,
        at: ledger.place(area: "lai-chau", period: "2023"), now: 1_689_150_600_999)
      try await ledger.store.record(plan.entry)
    }
    return ledger
  }

  static func card(of ledger: OpenLedger) async throws -> Scorecard {
    let place = try await ledger.place(area: "lai-chau", period: "2023")
    return try await ScorecardMaker.make(
      area: place.area, period: place.period, store: ledger.store)
  }

  static func card() async throws -> Scorecard { try await card(of: ledger()) }
}
