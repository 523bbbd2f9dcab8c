import Ledger
import Quantities
import Spreadsheets
import Storage
import TestSupport
import Testing

@testable import Workflows

/// A plan over its year: adjusted, judged by people, and asked for as it was known on a day.
@Suite("History of a plan")
struct PlanHistoryTests {
  static let jobs = "LAB.JOBS"
  static let period = TimePeriod.year(2023)

  static func number(_ text: String) throws -> ReportedNumber {
    ReportedNumber(try #require(ExactDecimal(text)))
  }

  static func target(
    _ value: String, _ document: String, authority: Target.Authority = .council, at time: Int64
  ) throws -> Target {
    Target(
      indicator: jobs, area: "12", period: period, requirement: .exactly(try number(value)),
      unit: "lao động", authority: authority, text: value, group: "8", order: 3,
      provenance: Provenance(document: document), recordedAt: time)
  }

  static func result(_ value: String, at time: Int64) throws -> Observation {
    Observation(
      key: ObservationKey(indicator: jobs, area: "12", period: period, basis: .inPeriod),
      value: .number(try number(value)), provenance: Provenance(document: "BC"), recordedAt: time)
  }

  static func entry(
    _ kind: TargetEntry.Kind, _ value: String, _ document: String,
    _ authority: Target.Authority, in open: OpenLedger, at time: Int64
  ) async throws -> TargetEntry {
    TargetEntry(
      kind: kind, indicator: try await open.indicator(jobs),
      place: try await open.place(area: "12", period: "2023"), authority: authority,
      requirement: try #require(RequirementText.read(value, unit: "lao động")), document: document,
      assignedOn: TimePeriod.Point(year: 2023, month: 7, day: 20), now: time)
  }

  static func decision(
    _ verdict: Verdict?, in open: OpenLedger, at time: Int64, reason: String = "rà soát"
  ) async throws -> VerdictDecision {
    VerdictDecision(
      indicator: try await open.indicator(jobs),
      place: try await open.place(area: "12", period: "2023"), verdict: verdict, person: "Chu Lê C",
      reason: reason, day: TimePeriod.Point(year: 2023, month: 12, day: 20), now: time)
  }

  /// 8.440 jobs assigned, 8.000 reported.
  static func ledger() async throws -> OpenLedger {
    let open = try await ListTests.ledger()
    try await open.store.record(
      LedgerEntry(
        observations: [try result("8000", at: 200)],
        targets: [try target("8440", "52/NQ-HĐND", at: 100)]))
    return open
  }

  static func card(
    _ open: OpenLedger, authority: Target.Authority? = nil, at time: Int64? = nil
  ) async throws -> Scorecard {
    let place = try await open.place(area: "12", period: "2023")
    return try await ScorecardMaker.make(
      area: place.area, period: place.period, store: open.store, authority: authority,
      asKnown: time.map { LedgerMoment(day: TimePeriod.Point(year: 2023), time: $0) })
  }

  @Test("An adjusted target is compared from then on; the earlier one stays and is named")
  func adjustment() async throws {
    let open = try await Self.ledger()
    let change = try await open.change(
      by: try await Self.entry(.adjustment, "8.000", "45/NQ-HĐND", .council, in: open, at: 300))
    #expect(try await Self.card(open).rows.first?.verdict == .missed)
    #expect(change.target.group == "8" && change.target.order == 3)
    try await open.store.record(LedgerEntry(targets: [change.target]))
    let row = try #require(try await Self.card(open).rows.first)
    #expect(row.verdict == .met)
    #expect(row.history.adjusted?.provenance.document == "52/NQ-HĐND")
    let json = String(decoding: ScorecardJSON.render(try await Self.card(open)), as: UTF8.self)
    #expect(
      json.contains(#""document":"45/NQ-HĐND","authority":"HĐND","assigned_on":"2023-07-20""#))
    #expect(json.contains(#""adjusted_from":{"relation":"=","value":8440,"#))
    let text = String(
      decoding: ScorecardText.render(
        try await Self.card(open), in: .vietnamese, layout: TableLayout()), as: UTF8.self)
    #expect(text.contains("điều chỉnh từ 8.440 (52/NQ-HĐND) theo 45/NQ-HĐND, 20/7/2023"))
    let table = try await TargetList.table(
      at: try await open.place(area: "12", period: "2023"), indicator: nil, store: open.store,
      in: .vietnamese)
    #expect(table.rows.map { $0[3] } == ["8.000", "8.440"])
    #expect(table.rows.map { $0[7] } == ["hiện hành, đã điều chỉnh", "trước điều chỉnh"])
  }

  @Test("A figure read anew from the same document is a correction and no adjustment")
  func correction() async throws {
    let open = try await Self.ledger()
    try await open.store.record(
      LedgerEntry(targets: [try Self.target("8450", "52/NQ-HĐND", at: 300)]))
    let row = try #require(try await Self.card(open).rows.first)
    #expect(row.history.adjusted == nil && row.history.earlier.count == 1)
  }

  @Test("One indicator with targets of several authorities is one row that names whose is compared")
  func authorities() async throws {
    let open = try await Self.ledger()
    let assign = try await open.change(
      by: try await Self.entry(.assignment, ">= 8.000", "1513/QĐ-TTg", .central, in: open, at: 300))
    try await open.store.record(LedgerEntry(targets: [assign.target]))
    let card = try await Self.card(open)
    #expect(card.rows.count == 1)
    #expect(card.rows.first?.target.authority == .council)
    #expect(card.rows.first?.others.map(\.assessment.verdict) == [.met])
    #expect(card.summary == [.missed: 1])
    let text = String(
      decoding: ScorecardText.render(card, in: .vietnamese, layout: TableLayout()), as: UTF8.self)
    #expect(text.hasPrefix("Chỉ tiêu năm 2023 · Lai Châu · HĐND giao\n"))
    #expect(text.contains("Trung ương giao ≥ 8.000 (1513/QĐ-TTg, 20/7/2023): 100,00%, đạt"))
    let central = try await Self.card(open, authority: .central)
    #expect(central.rows.first?.target.authority == .central)
    #expect(central.summary == [.met: 1])
    #expect(try await Self.card(open, authority: .party).rows.isEmpty)
  }

  @Test("A target is adjusted only where there is one, assigned only where there is none")
  func refusals() async throws {
    let open = try await Self.ledger()
    let cases: [(TargetEntry.Kind, Target.Authority, TargetEntry.Problem)] = [
      (.adjustment, .central, .nothingToAdjust(Self.jobs, .central, others: [.council])),
      (.assignment, .council, .assignedAlready(Self.jobs, .council)),
      (.adjustment, .council, .unchanged(Self.jobs, .council)),
    ]
    for (kind, authority, problem) in cases {
      let entry = try await Self.entry(kind, "8.440", "52/NQ-HĐND", authority, in: open, at: 300)
      await #expect(throws: problem) { try await open.change(by: entry) }
      #expect(problem.wording.vietnamese.hasPrefix("LAB.JOBS: "))
    }
  }

  @Test("A person's verdict counts, with the computed one kept beside it, until it is withdrawn")
  func overrides() async throws {
    let open = try await Self.ledger()
    await #expect(throws: VerdictDecision.Problem.nothingToWithdraw(Self.jobs)) {
      try await open.record(try await Self.decision(nil, in: open, at: 300))
    }
    await #expect(throws: VerdictDecision.Problem.noWords(option: "--reason")) {
      try await open.record(try await Self.decision(.met, in: open, at: 300, reason: " "))
    }
    _ = try await open.record(try await Self.decision(.nearlyMet, in: open, at: 300))
    let row = try await open.record(try await Self.decision(.met, in: open, at: 400))
    #expect(row.verdict == .met && row.computedVerdict == .missed)
    let card = try await Self.card(open)
    #expect(card.summary == [.met: 1])
    #expect(
      card.rows.first?.note?.vietnamese
        == "Chu Lê C, 20/12/2023 đánh giá đạt kế hoạch: rà soát; tính theo số liệu là không đạt kế hoạch"
    )
    let json = String(decoding: ScorecardJSON.render(card), as: UTF8.self)
    #expect(
      json.contains(#""verdict":"met","computed_verdict":"missed","override":{"verdict":"met","#))
    #expect(json.contains(#""person":"Chu Lê C","reason":"rà soát","date":"2023-12-20"}"#))
    _ = try await open.record(try await Self.decision(nil, in: open, at: 500))
    let after = try await Self.card(open)
    #expect(after.summary == [.missed: 1])
    #expect(after.rows.first?.override == nil)
    #expect(try await Self.card(open, at: 450).summary == [.met: 1])
    #expect(try await Self.card(open, at: 350).summary == [.nearlyMet: 1])
  }

  @Test("Figures, targets, thresholds and verdicts are those that were known on the day")
  func asKnown() async throws {
    let open = try await Self.ledger()
    let change = try await open.change(
      by: try await Self.entry(.adjustment, "8.100", "45/NQ-HĐND", .council, in: open, at: 300))
    try await open.store.record(
      LedgerEntry(observations: [try Self.result("8200", at: 400)], targets: [change.target]))
    let rules = "area,year,nearly_met_from,source\n12,2022,90,12/QĐ-UBND\n"
    let outcome = try await open.importVerdictRules(Array(rules.utf8), file: "v.csv", now: 250)
    #expect(outcome.saved == 1 && outcome.problems.isEmpty)
    let expected: [(Int64?, Verdict?, String?)] = [
      (99, nil, nil), (150, .noData, "8440"), (220, .missed, "8440"), (260, .nearlyMet, "8440"),
      (350, .nearlyMet, "8100"), (nil, .exceeded, "8100"),
    ]
    for (time, verdict, plan) in expected {
      let row = try await Self.card(open, at: time).rows.first
      #expect(row?.verdict == verdict, "\(time ?? 0)")
      #expect(row?.target.requirement.value?.value.description == plan)
    }
    let area = try await open.area("12", on: ListTests.today)
    let then = LedgerMoment(day: TimePeriod.Point(year: 2023, month: 7, day: 1), time: 260)
    let indicator = try await open.indicator(Self.jobs)
    let series = try await SeriesMaker.make(
      indicator: indicator, area: area, store: open.store, asKnown: then)
    #expect(series.rows.map(\.observation.value) == [.number(try Self.number("8000"))])
    #expect(series.rows.first?.target?.text == "8440")
    let json = String(decoding: SeriesJSON.render(series), as: UTF8.self)
    #expect(json.contains(#""as_known_on":"2023-07-01""#))
    let table = try await ExportTable.make(
      ExportQuestion(area: area, asKnown: then), store: open.store)
    #expect(table.observations.map(\.recordedAt) == [200])
    let text = String(
      decoding: SeriesText.render(series, in: .vietnamese, layout: TableLayout()), as: UTF8.self)
    #expect(text.contains("· như đã biết 1/7/2023\n"))
  }

  @Test("Page and workbook tell authority, adjustment, decision and day as the text does")
  func renderings() async throws {
    let open = try await Self.ledger()
    for (kind, authority, value, document, time) in [
      (TargetEntry.Kind.adjustment, Target.Authority.council, "8.200", "45/NQ-HĐND", 300),
      (.assignment, .central, ">= 8.000", "1513/QĐ-TTg", 310),
    ] {
      let entry = try await Self.entry(kind, value, document, authority, in: open, at: Int64(time))
      try await open.store.record(
        LedgerEntry(targets: [try await open.change(by: entry).target]))
    }
    _ = try await open.record(try await Self.decision(.met, in: open, at: 400))
    let card = try await Self.card(open, at: 1_000)
    let folder = try TemporaryFolder()
    try ScorecardWorkbook.make(card, in: .vietnamese).write(to: "\(folder.path)/a.xlsx")
    let sheet = try #require(
      try ZipParts.read("\(folder.path)/a.xlsx")["xl/worksheets/sheet1.xml"])
    let page = String(decoding: ScorecardPage.render(card, in: .vietnamese), as: UTF8.self)
    let text = String(
      decoding: ScorecardText.render(card, in: .vietnamese, layout: TableLayout()), as: UTF8.self)
    for words in [
      "HĐND giao", "như đã biết năm 2023",
      "HĐND giao 8.200, điều chỉnh từ 8.440 (52/NQ-HĐND) theo 45/NQ-HĐND, 20/7/2023",
      "Trung ương giao ≥ 8.000 (1513/QĐ-TTg, 20/7/2023): 100,00%, đạt",
      "Chu Lê C, 20/12/2023 đánh giá đạt kế hoạch: rà soát; tính theo số liệu là không đạt kế hoạch",
    ] {
      for rendering in [text, page, sheet] { #expect(rendering.contains(words), "\(words)") }
    }
    #expect(text.contains("(người sửa)") && page.contains(">người sửa<"))
    let english = String(
      decoding: ScorecardText.render(card, in: .english, layout: TableLayout()), as: UTF8.self)
    #expect(
      english.contains("Chu Lê C, 20 Dec 2023 set it to met: rà soát; by its figures it is missed"))
    let json = String(decoding: ScorecardJSON.render(card), as: UTF8.self)
    #expect(json.contains(#""note_en":"Chu Lê C, 20 Dec 2023 set it to met"#))
  }

  @Test("Thresholds import row by row; a bad one names line, cause and remedy")
  func thresholds() async throws {
    let open = try await ListTests.ledger()
    let file = """
      area,year,nearly_met_from,source
      12,2023,95,12/QĐ-UBND
      99,,95,x
      12,,x,x
      12,23x,95,x
      12,2024,100,x
      VN,,,INF
      """
    let outcome = try await open.importVerdictRules(Array(file.utf8), file: "v.csv", now: 9)
    #expect(outcome.saved == 2)
    #expect(outcome.problems.map(\.line) == [3, 4, 5, 6])
    #expect(outcome.problems.allSatisfy { !$0.remedy.vietnamese.isEmpty })
    let again = try await open.importVerdictRules(Array(file.utf8), file: "v.csv", now: 10)
    #expect(again.saved == 0 && again.known == 2)
    let table = try await VerdictLists.rules(in: open.store, on: ListTests.today)
    #expect(
      table.rows.map { $0[0...3] } == [
        ["12", "Lai Châu", "2023", "95"], ["VN", "Việt Nam", "", ""],
      ])
  }

  @Test(
    "A requirement is read as documents print it",
    arguments: [
      ("9.000", "= 9000"), (" 12,70 % ", "= 12.7"), (">= 95", ">= 95"), ("≥95%", ">= 95"),
      ("trên 95", ">= 95"), ("dưới 4,2", "<= 4.2"), ("không quá 5", "<= 5"), ("~ 7.800", "~ 7800"),
      ("Khoảng 9", "~ 9"), ("61-62", "range 61 62"), ("61 – 62,5", "range 61 62.5"),
      ("-2,5", "= -2.5"), ("", "nil"), ("nhiều", "nil"), ("9.00.1", "nil"), ("62-61", "nil"),
      (">= 61-62", "nil"), ("9 con", "nil"), (">=", "nil"),
    ])
  func requirements(text: String, expected: String) {
    let read = RequirementText.read(text, unit: "%")
    let words = read.map {
      ([$0.relation] + $0.numbers.map(\.value.description)).joined(separator: " ")
    }
    #expect(words ?? "nil" == expected)
  }

  @Test(
    "A verdict is named by its code or in Vietnamese",
    arguments: [
      ("met", Verdict.met), ("đạt", .met), ("khong dat", .missed), ("Cơ bản đạt", .nearlyMet),
      ("at-risk", .atRisk), ("vượt", .exceeded), ("no-data", nil), ("tốt", nil), ("", nil),
    ])
  func verdictNames(text: String, verdict: Verdict?) {
    #expect(Verdict(named: text) == verdict)
  }
}
