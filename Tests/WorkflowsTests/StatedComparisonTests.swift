import Ledger
import Quantities
import Reports
import Storage
import TestSupport
import Testing
import Workflows
import WrittenReports

/// What reports say of figures without the figures behind it: kept as said, held against what is known,
/// and said again.
@Suite("Comparisons that reports state")
struct StatedComparisonTests {
  private static func ledger() async throws -> OpenLedger {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    return ledger
  }

  private static func plan(
    _ body: String, in ledger: OpenLedger, period: String = "2023-07", now: Int64 = 2
  ) async throws -> ImportPlan {
    let time = try #require(TimePeriod(code: period)).end
    let month = time.month.map { "tháng \($0) " } ?? ""
    let title = "Tình hình kinh tế - xã hội \(month)năm \(time.year)"
    let text = "BÁO CÁO\n\(title)\n\nI. KẾT QUẢ THỰC HIỆN\n\n\(body)\n"
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(text.utf8), to: "bao-cao-\(period).txt")
    let result = try ReadReport(recognisesScans: false).read(path: file)
    return try await ledger.planImport(
      of: result, named: "bao-cao-\(period).txt",
      at: ledger.place(area: "lai-chau", period: period), now: now)
  }

  /// The comparisons of a plan as "indicator code value".
  private static func comparisons(_ rows: [ImportRow]) -> [String] {
    rows.compactMap { row in
      guard let observation = row.observation, observation.key.transformation != .level,
        let number = observation.value.number
      else { return nil }
      let key = observation.key
      return "\(key.indicator) \(key.transformation.code) \(number.value)"
    }
  }

  @Test(
    "A comparison is kept in its measure, with what it is with",
    arguments: [
      ("lũy kế 7 tháng đạt 33.300 tấn, bằng 64% kế hoạch", "RT 64"),
      ("năm 2023 ước đạt 54.000 tấn, vượt 3,8% kế hoạch", "RT 103.8"),
      ("tháng 7 ước đạt 7.800 tấn, tăng 300 tấn so với cùng kỳ năm trước", "DY 300"),
      ("tháng 7 ước đạt 7.800 tấn, giảm 0,3 nghìn tấn so với cùng kỳ năm trước", "DY -300"),
      ("tháng 7 ước đạt 7.800 tấn, tăng 1,7 lần so với cùng kỳ năm trước", "FY 1.7"),
      ("tháng 7 ước đạt 7.800 tấn, bằng 98,2% so với cùng kỳ năm trước", "GY -1.8"),
      ("tháng 7 ước đạt 7.800 tấn, giảm 5% so với tháng trước", "G1 -5"),
    ])
  func kept(_ words: String, _ expected: String) async throws {
    let ledger = try await Self.ledger()
    let plan = try await Self.plan("Sản lượng chè búp tươi \(words).", in: ledger)
    #expect(Self.comparisons(plan.rows) == ["AGR.TEA.FRESH.OUTPUT \(expected)"])
    let level = try #require(plan.rows.first?.observation)
    let stated = try #require(plan.rows.last?.observation)
    #expect(stated.key.level == level.key && plan.rows.allSatisfy(\.isTaken))
    #expect(stated.provenance.reportingPeriod == TimePeriod.month(7, 2023))
    try await ledger.store.record(plan.entry)
    #expect(
      try await ledger.store.observations(ObservationQuery(), asKnownAt: nil) == [level],
      "who asks for figures is given no comparison")
  }

  @Test("A rate changes by points, and a plan of a named authority is that authority's")
  func rates() async throws {
    let ledger = try await Self.ledger()
    let plan = try await Self.plan(
      """
      Tỷ lệ lao động qua đào tạo năm 2023 ước đạt 58,3%, tăng 2,3 điểm % so với năm 2022.

      Tổng thu ngân sách địa phương năm 2023 ước đạt 13.956,53 tỷ đồng, vượt 36% dự toán Trung ương giao.
      """, in: ledger, period: "2023")
    #expect(
      Self.comparisons(plan.rows) == [
        "LAB.TRAINED.RATE PY 2.3", "BUD.REVENUE.TOTAL RT_CENTRAL 136",
      ])
  }

  @Test("What does not follow from the figures known is listed with both places, and not recorded")
  func inconsistent() async throws {
    let ledger = try await Self.ledger()
    let before = try await Self.plan(
      "Sản lượng chè búp tươi tháng 7 năm 2022 đạt 7.000 tấn.", in: ledger, period: "2022-07")
    try await ledger.store.record(before.entry)
    let plan = try await Self.plan(
      "Sản lượng chè búp tươi tháng 7 ước đạt 7.800 tấn, tăng 300 tấn so với cùng kỳ năm trước.",
      in: ledger)
    guard case .inconsistent(let computed, let document, _, let quote)? = plan.rows.last?.outcome
    else {
      Issue.record("\(plan.rows.map(\.outcome))")
      return
    }
    #expect(computed.value == ExactDecimal(800) && quote == "7.000 tấn")
    #expect(document == "bao-cao-2022-07.txt")
    #expect(Self.comparisons(plan.rows.filter(\.isTaken)).isEmpty)
    let agreeing = try await Self.plan(
      "Sản lượng chè búp tươi tháng 7 ước đạt 7.800 tấn, tăng 800 tấn so với cùng kỳ năm trước.",
      in: ledger)
    #expect(Self.comparisons(agreeing.rows.filter(\.isTaken)).count == 1)
  }

  @Test("A report says what is known to compute, else what was said, and it reads back")
  func said() async throws {
    let ledger = try await Self.ledger()
    let plan = try await Self.plan(
      """
      Sản lượng chè búp tươi tháng 7 ước đạt 7.800 tấn, tăng 300 tấn so với cùng kỳ năm trước; lũy kế 7 \
      tháng đạt 33.300 tấn, bằng 64% kế hoạch.

      Tổng giá trị xuất nhập khẩu trên địa bàn tháng 7 ước đạt 7,01 triệu USD, tăng 1,7 lần so với cùng \
      kỳ năm trước.
      """, in: ledger)
    try await ledger.store.record(plan.entry)
    let written = try await WrittenReport(.monthly, on: "2023-07", from: ledger)
    let said = written.report.facts.filter { $0.role == .change || $0.role == .planRatio }
    #expect(
      said.map { "\($0.indicator) \($0.amount.value) \($0.unit)" } == [
        "AGR.TEA.FRESH.OUTPUT 300 tấn", "AGR.TEA.FRESH.OUTPUT 64 %", "TRA.TRADE 1.7 lần",
      ])
    #expect(try written.lost().isEmpty)
    #expect(try written.findings().isEmpty)
  }

  @Test(
    "A report on a month takes the plan of the year as it stood then; corrections of the month count"
  )
  func statedThen() async throws {
    let ledger = try await Self.ledger()
    for (period, body, now) in [
      ("2023-07", "Kế hoạch vốn đầu tư công năm 2023 là 3.609,079 tỷ đồng.", 2),
      ("2023-11", "Kế hoạch vốn đầu tư công năm 2023 là 3.707,163 tỷ đồng.", 3),
      ("2023-07", "Sản lượng chè búp tươi tháng 7 ước đạt 7.800 tấn.", 4),
      ("2023-11", "Sản lượng chè búp tươi tháng 7 năm 2023 đạt 7.750 tấn.", 5),
    ] as [(String, String, Int64)] {
      try await ledger.store.record(
        Self.plan(body, in: ledger, period: period, now: now).entry)
    }
    let place = try await ledger.place(area: "lai-chau", period: "2023-07")
    func value(_ code: String, in period: String) async throws -> ExactDecimal? {
      let time = try #require(TimePeriod(code: period))
      return try await ReportGatherer.gather(
        area: place.area, period: ReportDesk.period(time, for: .monthly, given: period),
        store: ledger.store
      ).book.figure(code, .current)?.value.value
    }
    #expect(try await value("INV.PUBLIC.PLAN", in: "2023-07") == ExactDecimal("3609.079"))
    #expect(try await value("INV.PUBLIC.PLAN", in: "2023-11") == ExactDecimal("3707.163"))
    #expect(try await value("INV.PUBLIC.PLAN", in: "2023-05") == ExactDecimal("3707.163"))
    #expect(try await value("AGR.TEA.FRESH.OUTPUT", in: "2023-07") == ExactDecimal(7750))
  }
}
