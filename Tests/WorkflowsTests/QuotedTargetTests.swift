import Foundation
import Ledger
import Quantities
import Reading
import SourceText
import Storage
import TestSupport
import Testing
import Workflows

/// The targets that a report quotes itself, and the account they give.
@Suite("Targets that reports quote")
struct QuotedTargetTests {
  private static func ledger() async throws -> OpenLedger {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    return ledger
  }

  private static func plan(
    _ text: String, in ledger: OpenLedger, area: String = "lai-chau", period: String
  ) async throws -> ImportPlan {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(text.utf8), to: "bao-cao.txt")
    let result = try ReadReport(recognisesScans: false).read(path: file)
    return try await ledger.planImport(
      of: result, named: "bao-cao.txt", at: ledger.place(area: area, period: period), now: 2)
  }

  private static let resolution = """
    HỘI ĐỒNG NHÂN DÂN
    TỈNH LAI CHÂU
    Số: 52/NQ-HĐND
    Lai Châu, ngày 9 tháng 12 năm 2022

    NGHỊ QUYẾT
    Về kế hoạch phát triển kinh tế - xã hội năm 2023

    II. CÁC CHỈ TIÊU CHỦ YẾU

    (1) Thu ngân sách trên địa bàn 2.450 tỷ đồng.

    (2) Diện tích cây chè 9.862 ha; tỷ lệ che phủ rừng 52,3%.
    """

  private static func report(_ body: String) -> String {
    """
    BÁO CÁO
    Tình hình kinh tế - xã hội năm 2023

    I. KẾT QUẢ THỰC HIỆN

    \(body)
    """
  }

  @Test("A target that the ledger has is known; another value is shown with both places")
  func compared() async throws {
    let ledger = try await Self.ledger()
    try await ledger.store.record(
      Self.plan(Self.resolution, in: ledger, period: "2023").entry)
    let plan = try await Self.plan(
      Self.report(
        """
        Thu ngân sách trên địa bàn đạt 2.086 tỷ đồng, khó đạt kế hoạch (Kế hoạch 2.450 tỷ đồng).

        Tỷ lệ che phủ rừng đạt 52,3%, vượt kế hoạch (Kế hoạch 51,9%).
        """), in: ledger, period: "2023")
    let targets = plan.rows.filter { $0.target != nil }
    #expect(targets.map(\.quote) == ["2.450 tỷ đồng", "51,9%"])
    #expect(targets.first?.outcome == .known)
    guard case .disputed(let document, let place, let quote)? = targets.last?.outcome else {
      Issue.record("\(String(describing: targets.last?.outcome))")
      return
    }
    #expect(document == "52/NQ-HĐND" && quote == "52,3%" && place.line != nil)
    #expect(targets.last?.place.line != nil)
    #expect(plan.entry.targets.isEmpty)
  }

  @Test("A congress's targets hold for its term, the Committee's aims for the year they name")
  func authorities() async throws {
    let ledger = try await Self.ledger()
    let plan = try await Self.plan(
      Self.report(
        """
        Thu nhập bình quân đầu người đạt 62 triệu đồng/người/năm, đạt 95% chỉ tiêu NQĐH \
        (Chỉ tiêu NQĐH giao 65 triệu đồng/người/năm).

        II. NHIỆM VỤ NĂM 2024

        Phấn đấu năm 2024 tỷ lệ che phủ rừng đạt 52,9%.
        """), in: ledger, period: "2023")
    let targets = plan.entry.targets
    #expect(targets.map(\.indicator) == ["LIV.INCOME", "FOR.COVER"])
    #expect(targets.map(\.authority) == [.party, .committee])
    #expect(targets.map(\.period.code) == ["2021..2025", "2024"])
  }

  @Test("What is only expected is a forecast, not a target, and stands behind what was reached")
  func forecasts() async throws {
    let ledger = try await Self.ledger()
    let plan = try await Self.plan(
      Self.report(
        """
        Tỷ lệ hộ nghèo ước đạt 1,50%.

        II. NHIỆM VỤ NĂM 2024

        Đến năm 2024, dự ước tỷ lệ hộ nghèo đạt 1,38%, khó đạt mục tiêu NQĐH là dưới 01%.
        """), in: ledger, period: "2021..2025")
    #expect(plan.entry.targets.map(\.indicator) == ["POV.RATE"])
    let forecast = try #require(plan.entry.observations.first { $0.statuses == [.forecast] })
    #expect(forecast.value.number?.value == ExactDecimal("1.38"))
    try await ledger.store.record(plan.entry)
    let place = try await ledger.place(area: "lai-chau", period: "2021..2025")
    let card = try await ScorecardMaker.make(
      area: place.area, period: place.period, store: ledger.store)
    #expect(card.rows.first?.result?.value.number?.value == ExactDecimal("1.50"))
  }

  @Test("A share of a target whose value is not quoted makes a target judged by the words")
  func unquoted() async throws {
    let ledger = try await Self.ledger()
    let text = Self.report(
      """
      70,8% dân số nông thôn được sử dụng nước sạch, đạt 75% chỉ tiêu Nghị quyết Đại hội.
      """)
    let plan = try await Self.plan(text, in: ledger, area: "105", period: "2021..2025")
    try await ledger.store.record(plan.entry)
    let place = try await ledger.place(area: "105", period: "2021..2025")
    let card = try await ScorecardMaker.make(
      area: place.area, period: place.period, store: ledger.store)
    let row = try #require(card.rows.first)
    #expect(row.target.requirement.relation == "text" && row.verdict == .atRisk)
    #expect(row.note?.vietnamese.contains("75%") == true)
  }

  @Test(
    "A term's report gives the term's account from the targets it quotes itself",
    .enabled(if: !Checkout.seeds.isEmpty, "no real documents here"))
  func term() async throws {
    let ledger = try await Self.ledger()
    let seed = try #require(Checkout.seeds.first { $0.lastPathComponent.hasPrefix("004") })
    let result = try ReadReport(recognisesScans: false).read(path: seed.path)
    let place = try await ledger.place(area: "105", period: "2021..2025")
    try await ledger.store.record(
      ledger.planImport(of: result, named: "004", at: place, now: 1).entry)
    let card = try await ScorecardMaker.make(
      area: place.area, period: place.period, store: ledger.store)
    let congress = card.rows.filter { $0.target.authority == .party }
    // Counted by eye: 17 with a value, 10 of which the report gives only the share reached.
    let valued = congress.filter { $0.target.requirement.relation != "text" }
    #expect(valued.count >= 16)
    #expect(congress.count - valued.count == 10)
    #expect(valued.allSatisfy { $0.result != nil && $0.verdict != .noData })
    let lines = congress.compactMap(\.target.provenance.line)
    #expect(lines == lines.sorted())
    let account: [(String, String, Verdict)] = [
      ("LIV.INCOME", "62", .atRisk), ("BUD.REVENUE.LOCAL", "182.6", .atRisk),
      ("AGR.OUTPUT.PERHA", "126.6", .atRisk), ("HEA.EHR.RATE", "60", .atRisk),
      ("POP.GROWTH.NATURAL", "10.04", .atRisk), ("HEA.UNDERWEIGHT.RATE", "9.2", .exceeded),
      ("INS.HEALTH.RATE", "97.1", .exceeded), ("EDU.SCHOOLS.STANDARD.RATE", "100", .exceeded),
      ("EDU.SCHOOLS.STANDARD2.RATE", "67.9", .exceeded), ("LAB.JOBS", "950", .exceeded),
      ("LAB.TRAINED", "250", .exceeded), ("TRA.RETAIL", "4475", .atRisk),
      ("TOU.VISITS", "647600", .atRisk), ("TOU.REVENUE", "910.2", .atRisk),
      ("POV.RATE", "1.5", .atRisk),
    ]
    for (indicator, value, verdict) in account {
      let row = try #require(valued.first { $0.target.indicator == indicator }, "\(indicator)")
      #expect(row.result?.value.number?.value == ExactDecimal(value), "\(indicator)")
      #expect(row.verdict == verdict, "\(indicator)")
    }
  }
}
