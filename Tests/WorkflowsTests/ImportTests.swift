import Foundation
import Ledger
import Quantities
import Storage
import TestSupport
import Testing
import Workflows

/// The way of documents through the ledger: a resolution's targets, reports' results, the account.
@Suite("Import and account of a plan")
struct ImportTests {
  /// A new ledger with the delivered catalogues.
  private static func ledger() async throws -> OpenLedger {
    let ledger = OpenLedger(InMemoryLedger())
    let catalogues = DeliveredCatalogues.read()
    #expect(catalogues.problems.isEmpty)
    _ = try await ledger.load(catalogues)
    return ledger
  }

  private static func plan(
    _ file: URL, period: String, in ledger: OpenLedger, now: Int64 = 1
  ) async throws -> ImportPlan {
    let result = try ReadReport(recognisesScans: false).read(path: file.path)
    return try await ledger.planImport(
      of: result, named: file.lastPathComponent,
      at: ledger.place(area: "lai-chau", period: period), now: now)
  }

  private static func sample(_ name: String) -> URL {
    Checkout.root.appending(path: "Samples/lai-chau/\(name)")
  }

  private static func card(_ ledger: OpenLedger) async throws -> Scorecard {
    let place = try await ledger.place(area: "lai-chau", period: "2023")
    return try await ScorecardMaker.make(
      area: place.area, period: place.period, store: ledger.store)
  }

  @Test("A resolution's targets keep indicator, relation, value, unit, group and order")
  func targets() async throws {
    let ledger = try await Self.ledger()
    let plan = try await Self.plan(
      Self.sample("nghi-quyet-ke-hoach-2023.docx"), period: "2023", in: ledger)
    #expect(plan.kind == .targets)
    let targets = plan.entry.targets
    #expect(targets.count == 47)
    let tea = try #require(targets.first { $0.indicator == "AGR.TEA.AREA" })
    #expect(tea.requirement.numbers.map(\.value.description) == ["9862"])
    #expect(tea.unit == "ha" && tea.group == "2" && tea.authority == .council)
    let growth = try #require(targets.first { $0.indicator == "ECO.GRDP.GROWTH" })
    guard case .about = growth.requirement else {
      Issue.record("khoảng 9,0%: \(growth.requirement)")
      return
    }
    let wasted = try #require(targets.first { $0.indicator == "HEA.UNDERWEIGHT.RATE" })
    guard case .atMost = wasted.requirement else {
      Issue.record("dưới 16,7%: \(wasted.requirement)")
      return
    }
    let poverty = try #require(targets.first { $0.indicator == "POV.RATE.REDUCTION" })
    #expect(poverty.requirement.numbers.map(\.value.description) == ["3.6"])
    #expect(targets.map(\.order) == targets.map(\.order).sorted())
  }

  @Test("Nothing is written before it is accepted, and the same document brings nothing twice")
  func dryRun() async throws {
    let ledger = try await Self.ledger()
    let file = Self.sample("nghi-quyet-ke-hoach-2023.docx")
    let plan = try await Self.plan(file, period: "2023", in: ledger)
    let area = try await ledger.place(area: "lai-chau", period: "2023").area.code
    #expect(try await ledger.store.targets(area: area, period: .year(2023), asKnownAt: nil).isEmpty)
    try await ledger.store.record(plan.entry)
    let again = try await Self.plan(file, period: "2023", in: ledger, now: 2)
    #expect(again.entry.targets.isEmpty)
    #expect(again.rows.count == plan.rows.count)
  }

  @Test("Without a plan in the ledger the account says what to do")
  func emptyAccount() async throws {
    let card = try await Self.card(Self.ledger())
    let text = String(
      decoding: ScorecardText.render(card, in: .vietnamese, layout: TableLayout()), as: UTF8.self)
    #expect(text.contains("nhập nghị quyết bằng tiendo import"))
  }

  @Test("A row that cannot be taken says why and what to do, and stops no other")
  func rejections() async throws {
    let ledger = try await Self.ledger()
    let plan = try await Self.plan(
      Self.sample("bao-cao-thang-7-2023.docx"), period: "2023-07", in: ledger)
    let reasons: [(cause: Wording, remedy: Wording)] = plan.rows.compactMap {
      if case .rejected(let cause, let remedy) = $0.outcome { (cause, remedy) } else { nil }
    }
    #expect(!reasons.isEmpty && plan.entry.observations.count > reasons.count)
    #expect(reasons.allSatisfy { !$0.cause.vietnamese.isEmpty && !$0.remedy.english.isEmpty })
  }

  @Test("Two figures of one document for one cell: the second is shown against the first")
  func contradiction() async throws {
    let ledger = try await Self.ledger()
    let plan = try await Self.plan(
      Self.sample("bao-cao-nam-2023.docx"), period: "2023", in: ledger)
    let trained = try #require(plan.rows.first { $0.quote == "9.040 lao động" })
    guard case .contradictory(_, let quote) = trained.outcome else {
      Issue.record("\(trained.outcome)")
      return
    }
    #expect(quote == "9.004 lao động")
  }

  @Test("The account follows the resolution and says what words and figures disagree on")
  func account() async throws {
    let ledger = try await Self.ledger()
    for (name, period) in [
      ("nghi-quyet-ke-hoach-2023.docx", "2023"), ("bao-cao-thang-7-2023.docx", "2023-07"),
      ("bao-cao-nam-2023.docx", "2023"),
    ] {
      try await ledger.store.record(
        Self.plan(Self.sample(name), period: period, in: ledger).entry)
    }
    let card = try await Self.card(ledger)
    let assigned = card.rows.filter { $0.target.provenance.document == "52/NQ-HĐND" }
    #expect(assigned.count == 47)
    #expect(card.rows.map(\.target.order) == card.rows.map(\.target.order).sorted())
    func row(_ indicator: String) throws -> Scorecard.Row {
      try #require(card.rows.first { $0.target.indicator == indicator })
    }
    #expect(try row("POV.RATE.REDUCTION").verdict == .exceeded)
    #expect(try row("ECO.GRDP.GROWTH").verdict == .atRisk)
    #expect(try row("FOR.COVER").verdict == .met)
    let tea = try row("AGR.TEA.AREA")
    #expect(tea.verdict == .atRisk)
    // A Word file has paragraphs and no lines.
    let json = String(decoding: ScorecardJSON.render(card), as: UTF8.self)
    #expect(json.contains(#""document":"456/BC-UBND","line":null,"paragraph":31,"#))
    // 83,6% "đạt kế hoạch" of 84,1%, planted in the sample.
    let houses = try row("CUL.VILLAGES.HOUSE.RATE")
    #expect(houses.verdict == .atRisk && houses.statedVerdict == .met)
    #expect(houses.note?.vietnamese.contains("83,6 so với 84,1%") == true)
    // The report leaves one target out; of what it spent it tells one month alone.
    let omitted = card.rows.filter { $0.verdict == .noData }
    #expect(omitted.map(\.target.indicator) == ["EDU.ENROLMENT.UPPER", "BUD.SPENDING"])
    #expect(omitted.allSatisfy { $0.note != nil })
  }

  @Test(
    "Of the real resolution's 52 targets at least 50 find their indicator; the real reports its results",
    .enabled(if: !Checkout.seeds.isEmpty, "no real documents here"))
  func seeds() async throws {
    let ledger = try await Self.ledger()
    func seed(_ prefix: String) throws -> URL {
      try #require(Checkout.seeds.first { $0.lastPathComponent.hasPrefix(prefix) })
    }
    let resolution = try await Self.plan(seed("001"), period: "2023", in: ledger)
    #expect(resolution.rows.count == 52)
    let refused = resolution.rows.filter {
      if case .rejected = $0.outcome { true } else { false }
    }
    #expect(refused.isEmpty)
    let conditions = resolution.rows.filter {
      if case .condition(let of) = $0.outcome { of == "07 xã" } else { false }
    }
    #expect(conditions.map(\.quote) == ["15-18 tiêu chí", "15-18 tiêu chí"])
    try await ledger.store.record(resolution.entry)
    for (prefix, period) in [("002", "2023-07"), ("000", "2023")] {
      try await ledger.store.record(Self.plan(seed(prefix), period: period, in: ledger).entry)
    }
    let card = try await Self.card(ledger)
    let assigned = card.rows.filter { $0.target.provenance.document == "52/NQ-HĐND" }
    #expect(assigned.count == 48)
    let tea = try #require(card.rows.first { $0.target.indicator == "AGR.TEA.AREA" })
    #expect(tea.verdict == .atRisk && tea.statedVerdict == .exceeded)
    #expect(tea.note?.vietnamese.contains("9.786 so với 9.862 ha") == true)
    let stunting = try #require(card.rows.first { $0.target.indicator == "HEA.STUNTING.RATE" })
    #expect(stunting.verdict == .exceeded && stunting.statedVerdict == .met)
    #expect(stunting.note?.vietnamese.contains("22,90 so với 22,98%") == true)
    let criteria = try #require(card.rows.first { $0.target.indicator == "RUR.CRITERIA.MEAN" })
    #expect(criteria.verdict == .atRisk)
    let communes = try #require(card.rows.first { $0.target.indicator == "RUR.COMMUNES.15TO18" })
    #expect(communes.note?.vietnamese.contains("tháng 7/2023") == true)
    #expect(card.rows.allSatisfy { $0.verdict != .noData })
  }
}
