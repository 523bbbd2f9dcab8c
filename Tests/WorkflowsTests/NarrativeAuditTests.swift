import Audit
import Ledger
import Quantities
import Reading
import SourceText
import Storage
import Testing
import Workflows

@Suite("Texts of reports, checked as they are written")
struct NarrativeAuditTests {
  /// Lai Châu with a plan, a year's results and a July.
  private static func ledger() async throws -> OpenLedger {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    func figure(
      _ indicator: String, _ value: String, _ period: TimePeriod, _ basis: Basis = .inPeriod,
      price: String = "", line: Int = 7
    ) -> Observation {
      Observation(
        key: ObservationKey(
          indicator: indicator, area: "12", period: period, basis: basis, priceBasis: price),
        value: .number(ReportedNumber(ExactDecimal(value) ?? ExactDecimal(0))),
        provenance: Provenance(document: "321/BC-UBND", quote: "", line: line), recordedAt: 1)
    }
    func target(
      _ indicator: String, _ value: String, _ authority: Target.Authority = .council,
      unit: String = "tỷ đồng"
    ) -> Target {
      Target(
        indicator: indicator, area: "12", period: .year(2023),
        requirement: .exactly(ReportedNumber(ExactDecimal(value) ?? ExactDecimal(0))), unit: unit,
        authority: authority, text: value, group: "", order: 0,
        provenance: Provenance(document: "52/NQ-HĐND", line: 12), recordedAt: 1)
    }
    try await ledger.store.record(
      LedgerEntry(
        observations: [
          figure("BUD.REVENUE.LOCAL", "2086", .year(2023), price: "current"),
          figure("BUD.REVENUE.LOCAL", "2219", .year(2022), price: "current"),
          figure("AGR.TEA.AREA", "9786", .year(2023)),
          figure("LAB.JOBS", "1204", .month(7, 2023)),
          figure("LAB.JOBS", "6615", .throughMonth(7, 2023), .cumulative),
          figure("FOR.COVER", "52.3", .year(2023)),
          figure("FOR.COVER", "51.5", .year(2022)),
        ],
        targets: [
          target("BUD.REVENUE.LOCAL", "2450"), target("BUD.REVENUE.LOCAL", "2000", .central),
          target("AGR.TEA.AREA", "9862", unit: "ha"),
        ]))
    return ledger
  }

  private static func audit(
    _ text: String, period: String = "2023"
  ) async throws -> AuditReport.Result {
    let ledger = try await ledger()
    let place = try await ledger.place(area: "lai-chau", period: period)
    return try await ledger.auditNarrative(read(text, at: place), at: place)
  }

  private static func read(_ text: String, at place: LedgerPlace) throws -> ReadReport.Result {
    try ReadReport().read(bytes: Array(text.utf8), named: "muc.txt", for: place.period)
  }

  @Test("A figure that only the areas below have reported is held against their sum")
  func summed() async throws {
    let ledger = try await Self.ledger()
    let place = try await ledger.place(area: "lai-chau", period: "2023-07")
    let below = try await ledger.store.areaRegistry().areas.filter {
      $0.parent == "12" && $0.isValid(on: place.period.end.lastDay)
    }
    try await ledger.store.record(
      LedgerEntry(
        observations: below.map {
          Observation(
            key: ObservationKey(
              indicator: "AGR.TEA.FRESH.OUTPUT", area: $0.code, period: place.period,
              basis: .inPeriod), value: .number(ReportedNumber(ExactDecimal(100))),
            provenance: Provenance(document: "x", quote: "", line: 1), recordedAt: 1)
        }))
    func audit(_ tonnes: Int) async throws -> AuditReport.Result {
      let text = "Sản lượng chè búp tươi trong tháng đạt \(tonnes) tấn."
      return try await ledger.auditNarrative(Self.read(text, at: place), at: place)
    }
    let sum = below.count * 100
    let right = try await audit(sum)
    #expect(right.tested.figures == 1 && right.lines(in: .vietnamese).isEmpty)
    let wrong = try await audit(sum + 50).lines(in: .vietnamese)
    #expect(wrong.count == 1)
    #expect(wrong.first?.compared.joined().contains("số cộng từ các địa bàn cấp dưới") == true)
  }

  @Test(
    "A figure that fits the ledger inside its roundings is right",
    arguments: [
      ("Thu ngân sách trên địa bàn ước đạt 2.086 tỷ đồng.", "2023", 1),
      ("Thu ngân sách trên địa bàn ước đạt 2,1 nghìn tỷ đồng.", "2023", 1),
      ("Thu ngân sách trên địa bàn đạt trên 2.000 tỷ đồng.", "2023", 1),
      ("Thu ngân sách trên địa bàn đạt 85,1% kế hoạch.", "2023", 1),
      ("Thu ngân sách trên địa bàn bằng 104,3% dự toán Trung ương giao.", "2023", 1),
      ("Thu ngân sách trên địa bàn giảm 6% so với cùng kỳ năm trước.", "2023", 1),
      ("Tỷ lệ che phủ rừng đạt 52,3%, tăng 0,8 điểm % so với năm 2022.", "2023", 2),
      ("Giải quyết việc làm cho 1.204 lao động trong tháng.", "2023-07", 1),
      ("Giải quyết việc làm cho 6.615 lao động.", "2023-07", 1),
      ("Lũy kế 7 tháng đầu năm giải quyết việc làm cho 6.615 lao động.", "2023-07", 1),
    ])
  func agreeing(text: String, period: String, count: Int) async throws {
    let result = try await Self.audit(text, period: period)
    #expect(
      result.problems.isEmpty, "\(result.problems.map { $0.message.string(in: .vietnamese) })")
    #expect(result.verified.count { $0.check == FiguresAgreeWithLedger.code } == count)
  }

  @Test(
    "A figure that no value inside the roundings makes agree is an error with the ledger's and its source",
    arguments: [
      (
        "Thu ngân sách trên địa bàn ước đạt 2.186 tỷ đồng.", "2023", "2.186 tỷ đồng", "2086",
        ["321/BC-UBND:7"]
      ),
      (
        "Thu ngân sách trên địa bàn đạt 90% kế hoạch.", "2023", "90%", "85.14",
        ["321/BC-UBND:7", "52/NQ-HĐND:12"]
      ),
      (
        "Thu ngân sách trên địa bàn tăng 6% so với cùng kỳ năm trước.", "2023", "6%", "-5.99",
        ["321/BC-UBND:7", "321/BC-UBND:7"]
      ),
      (
        "Giải quyết việc làm cho 7.615 lao động trong tháng.", "2023-07", "7.615 lao động", "1204",
        ["321/BC-UBND:7"]
      ),
    ])
  func contradicted(
    text: String, period: String, words: String, computed: String, sources: [String]
  ) async throws {
    let result = try await Self.audit(text, period: period)
    let found = try #require(result.problems.first)
    #expect(result.problems.count == 1)
    #expect(found.outcome == .error && found.check == FiguresAgreeWithLedger.code)
    #expect(found.claim.quote.contains(words))
    if case .number(let number)? = found.computed {
      #expect(number == ExactDecimal(computed))
    } else {
      Issue.record("no number computed")
    }
    #expect(
      found.operands.map { "\(result.documents[$0.document].name):\($0.place.line ?? 0)" }
        == sources)
    for form in [FindingsRendering.text, .json, .html, .sarif] {
      #expect(!form.render(result, in: .vietnamese, on: TableLayout()).isEmpty)
    }
  }

  @Test(
    "What the ledger has nothing of is not said to be wrong; the text's own arithmetic still is")
  func beside() async throws {
    let quiet = try await Self.audit("Thu hút 12 dự án; sản lượng chè búp tươi 54.000 tấn.")
    #expect(quiet.problems.isEmpty && quiet.verified.isEmpty)
    let own = try await Self.audit(
      "Giải ngân 1,2 tỷ đồng, gồm: hỗ trợ nhà ở 850 triệu đồng; hỗ trợ đất sản xuất 450 triệu đồng."
    )
    #expect(own.problems.map(\.check) == ["SUM-01"])
  }

  @Test("A ratio is held against the plan of the authority that it names")
  func authorities() async throws {
    let wrong = try await Self.audit(
      "Thu ngân sách trên địa bàn bằng 104,3% dự toán HĐND tỉnh giao.")
    #expect(wrong.problems.count == 1)
    let either = try await Self.audit("Thu ngân sách trên địa bàn bằng 104,3% dự toán.")
    #expect(either.problems.isEmpty)
  }

  private func entry(
    _ place: LedgerPlace, _ state: Narrative.State, at time: Int64
  ) -> NarrativeEntry {
    NarrativeEntry(
      place: place, template: "annual", section: "limits", author: "Lý B", login: "ly",
      agency: "Sở Tài chính",
      state: state, now: time)
  }

  @Test(
    "A draft is recorded with what was found; a final text with errors is not, unless set aside")
  func written() async throws {
    let ledger = try await Self.ledger()
    let place = try await ledger.place(area: "lai-chau", period: "2023")
    let wrong = try Self.read("Thu ngân sách trên địa bàn ước đạt 2.186 tỷ đồng.", at: place)
    let draft = try await ledger.write(entry(place, .draft, at: 2), wrong)
    #expect(draft.audit.problems.count == 1)
    await #expect(throws: NarrativeEntry.Problem.contradicted(1)) {
      try await ledger.write(entry(place, .final, at: 3), wrong)
    }
    #expect(
      try await ledger.narratives(template: "annual", at: place)["limits"]?.narrative.state
        == .draft)
    let digits = try #require(draft.audit.problems.first?.fingerprint)
    try await ledger.decide(
      on: draft.audit, suppress: [digits], restore: [], reason: "số mới", person: "Lý B", now: 4)
    let final = try await ledger.write(entry(place, .final, at: 5), wrong)
    #expect(final.narrative.state == .final && final.audit.suppressed.count == 1)
    var nobody = entry(place, .draft, at: 6)
    nobody.author = " "
    await #expect(throws: NarrativeEntry.Problem.unnamed(option: "--author")) {
      try await ledger.write(nobody, wrong)
    }
  }

  @Test("A text that began as the last report's says so")
  func carriedOver() async throws {
    let ledger = try await Self.ledger()
    let last = try await ledger.place(area: "lai-chau", period: "2022")
    let place = try await ledger.place(area: "lai-chau", period: "2023")
    let words = "Giải ngân còn chậm.\n\nMột số dự án vướng mặt bằng."
    _ = try await ledger.write(entry(last, .final, at: 2), Self.read(words, at: last))
    let offer = try await ledger.narrative(section: "limits", template: "annual", at: place)
    #expect(offer.isCarriedOver && offer.narrative.text == words)
    #expect(offer.heading.vietnamese.contains("lấy lại từ năm 2022"))
    let kept = try await ledger.write(
      entry(place, .draft, at: 3),
      Self.read("Giải ngân còn chậm.\n\nThời tiết không thuận lợi.", at: place))
    #expect(kept.narrative.carriedFrom == .year(2022))
    let own = try await ledger.write(
      entry(place, .draft, at: 4), Self.read("Thời tiết xấu.", at: place))
    #expect(own.narrative.carriedFrom == nil)
    await #expect(throws: NarrativeEntry.Problem.nothing(section: "tasks")) {
      try await ledger.narrative(section: "tasks", template: "annual", at: place)
    }
    let history = try await ledger.narrativeList(
      template: "annual", at: place, isHistory: true, in: .vietnamese)
    #expect(!history.isEmpty)
  }

  @Test(
    "A report that the ledger was filled from is not contradicted by it",
    arguments: [
      ("bao-cao-nam-2023.docx", "2023"), ("bao-cao-thang-7-2023.docx", "2023-07"),
    ])
  func ownReport(name: String, period: String) async throws {
    let ledger = OpenLedger(InMemoryLedger())
    _ = try await ledger.load(DeliveredCatalogues.read())
    let place = try await ledger.place(area: "lai-chau", period: period)
    let report = try SampleReports.sample(name)
    let plan = try await ledger.planImport(of: report, named: name, at: place, now: 1)
    try await ledger.store.record(plan.entry)
    let result = try await ledger.auditNarrative(report, at: place)
    let contradicted = result.problems.filter { $0.check == FiguresAgreeWithLedger.code }
    // The year's report says itself both 9.004 and 9.040.
    #expect(contradicted.allSatisfy { $0.claim.quote.contains("9.040") })
    #expect(result.verified.count { $0.check == FiguresAgreeWithLedger.code } > 60)
  }
}
