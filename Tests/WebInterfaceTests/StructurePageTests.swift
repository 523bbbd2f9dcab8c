import Ledger
import Storage
import Testing
import Workflows

@testable import WebInterface

@Suite("Structures in pages")
struct StructurePageTests {
  private static func site(without code: String? = nil) async throws -> SiteDriver {
    let store = try await SampleLedger.make()
    try await store.save(DeliveredCatalogues.read().indicators)
    let shares = [("AGRI", "15.49"), ("INDUSTRY", "37.32"), ("SERVICES", "40.35"), ("TAX", "6.84")]
    try await store.record(
      LedgerEntry(
        observations: shares.filter { $0.0 != code }.map {
          SampleLedger.figure("ECO.STRUCTURE.\($0.0)", "12", .year(2023), $0.1)
        } + [SampleLedger.figure("ECO.STRUCTURE.AGRI", "12", .year(2022), "14.1")]))
    return try SiteDriver(store: store)
  }

  @Test("A structure stands on the dashboard as a chart of the table beneath it, which has a total")
  func dashboard() async throws {
    let text = try await Self.site().get("/areas/12?period=2023").text
    #expect(text.contains("<canvas data-pie=\"structure-ECO.GRDP.CURRENT-table\""))
    #expect(text.contains("<table id=\"structure-ECO.GRDP.CURRENT-table\""))
    #expect(text.contains("data-share=\"15.49\" data-label=\"Nông, lâm nghiệp và thủy sản\""))
    #expect(text.contains(">14,1</td>"))
    #expect(text.contains("100,00</td>"))
    let english = try await Self.site().get("/areas/12?period=2023&lang=en").text
    #expect(english.contains("data-label=\"Services\""))
  }

  @Test("The page of a share shows the structure that it is a part of, others do not")
  func indicator() async throws {
    let site = try await Self.site()
    let share = try await site.get("/areas/12/indicators/ECO.STRUCTURE.SERVICES").text
    #expect(share.contains("data-pie"))
    #expect(try await !site.get("/areas/12/indicators/TEA").text.contains("data-pie"))
  }

  @Test("A structure with a part missing is not shown")
  func partial() async throws {
    let text = try await Self.site(without: "TAX").get("/areas/12?period=2023").text
    #expect(!text.contains("data-pie"))
  }
}
