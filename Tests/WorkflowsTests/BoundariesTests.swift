import Foundation
import Ledger
import Quantities
import Storage
import TestSupport
import Testing

@testable import Workflows

/// Lai Châu before and after 2025-07-01, when its districts ended and 106 communes became 38.
@Suite("Figures as reported and on the boundaries of today")
struct BoundariesTests {
  static func figure(
    _ indicator: String, _ area: String, _ year: Int, _ value: String, document: String = "BC"
  ) throws -> Observation {
    Observation(
      key: ObservationKey(
        indicator: indicator, area: area, period: .year(year), basis: .pointInTime),
      value: .number(ReportedNumber(try #require(ExactDecimal(value)))),
      provenance: Provenance(document: document), recordedAt: 1)
  }

  /// The delivered catalogues, with shares for the two wards that the former city went over into.
  static func ledger() async throws -> OpenLedger {
    let open = try await ListTests.ledger()
    let list = """
      predecessor,successor,date,share,source
      03388,03388,2025-07-01,1,điều 1
      03389,03388,2025-07-01,0.25,điều 1
      03389,03408,2025-07-01,0.75,điều 1
      03389,77777,2025-07-01,0.75,điều 1
      03389,03408,2025-07-01,1.5,điều 1
      """
    let outcome = try await open.importAreas(Array(list.utf8), file: "s.csv")
    #expect(outcome.saved == 3)
    #expect(outcome.problems.map(\.line) == [5, 6])
    return open
  }

  static func series(
    _ open: OpenLedger, _ indicator: String, _ area: String, _ boundaries: Boundaries,
    on day: TimePeriod.Point = ListTests.today
  ) async throws -> Series {
    try await SeriesMaker.make(
      indicator: try await open.indicator(indicator), area: try await open.area(area, on: day),
      store: open.store, boundaries: boundaries)
  }

  static let households = "POP.HOUSEHOLDS"

  @Test("Merged and divided units are put together, each number with its units and shares")
  func restated() async throws {
    let open = try await Self.ledger()
    try await open.store.record(
      LedgerEntry(observations: [
        try Self.figure(Self.households, "03388", 2024, "1000", document: "BC 2024"),
        try Self.figure(Self.households, "03389", 2024, "400", document: "BC 2024"),
        try Self.figure(Self.households, "03388", 2023, "900"),
        try Self.figure(Self.households, "03388", 2025, "1210"),
      ]))
    let series = try await Self.series(open, Self.households, "03388", .today)
    #expect(series.rows.map(\.observation.key.period.code) == ["2024", "2025"])
    #expect(series.rows[0].observation.value.number?.value == ExactDecimal(1100))
    #expect(series.rows[0].observation.statuses == [.derived])
    #expect(series.rows[0].observation.provenance.document == "BC 2024")
    #expect(series.rows[1].growth == ExactDecimal("10.0"))
    #expect(series.rows[1].restatement == nil)
    #expect(series.gaps.map(\.key.period.code) == ["2023"])
    let text = String(
      decoding: SeriesText.render(series, in: .vietnamese, layout: TableLayout(width: 120)),
      as: UTF8.self)
    #expect(text.contains(" 1.100*  "))
    #expect(text.contains("03388 Quyết Tiến + 0,25 × 03389 Đoàn Kết"), "\(text)")
    #expect(
      text.contains(
        "Không quy đổi được POP.HOUSEHOLDS, năm 2023 (tại thời điểm): thiếu số liệu của 03389 Đoàn Kết."
      ), "\(text)")
    let json = String(decoding: SeriesJSON.render(series), as: UTF8.self)
    #expect(
      json.contains(
        #""restated_from":[{"area":"03388","name":"Quyết Tiến","share":1},{"area":"03389","name":"Đoàn Kết","share":0.25}]"#
      ))
    #expect(json.contains(#""reason":"missing-figure","areas":["03389"]"#))
    let other = try await Self.series(open, Self.households, "03408", .today)
    #expect(other.rows.isEmpty)
    #expect(other.gaps.first?.reason.code == "unknown-share")
  }

  @Test("As reported, a code's figures go to the unit that had it then")
  func asReported() async throws {
    let open = try await Self.ledger()
    try await open.store.record(
      LedgerEntry(observations: [
        try Self.figure(Self.households, "03388", 2024, "1000"),
        try Self.figure(Self.households, "03388", 2025, "1210"),
      ]))
    let now = try await Self.series(open, Self.households, "03388", .asReported)
    #expect(now.rows.map(\.observation.key.period.code) == ["2025"])
    #expect(now.namesakes?.vietnamese.contains("Quyết Tiến (– 2025-06-30)") == true)
    let then = try await Self.series(
      open, Self.households, "03388", .asReported,
      on: TimePeriod.Point(year: 2024, month: 12, day: 31))
    #expect(then.area.name == "Quyết Tiến")
    #expect(then.rows.map(\.observation.key.period.code) == ["2024"])
    let area = try await open.area("03388", on: ListTests.today)
    let reported = try await ExportTable.make(ExportQuestion(area: area), store: open.store)
    #expect(reported.observations.map(\.key.period.code) == ["2025"])
    #expect(reported.remarks.count == 1)
  }

  @Test("An export on the boundaries of today says what each figure was worked out from")
  func export() async throws {
    let open = try await Self.ledger()
    try await open.store.record(
      LedgerEntry(observations: [
        try Self.figure(Self.households, "03388", 2024, "1000"),
        try Self.figure(Self.households, "03389", 2024, "401"),
        try Self.figure("POP.TOTAL", "03388", 2024, "4000"),
      ]))
    let area = try await open.area("03388", on: ListTests.today)
    let question = ExportQuestion(area: area, boundaries: .today)
    let table = try await ExportTable.make(question, store: open.store)
    let lines = String(decoding: table.csv, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(
      lines[1].hasPrefix("03388,POP.HOUSEHOLDS,2024,point-in-time,_T,_Z,N,1100.25,,,hộ,2,I,,,BC,,,")
    )
    #expect(lines[1].contains(",03388=1 03389=0.25,"))
    #expect(lines.count == 3)
    #expect(table.remarks.map(\.vietnamese).filter { $0.contains("POP.TOTAL") }.count == 1)
    let folder = try TemporaryFolder()
    let outcome = try await ExportWorkbook(question, language: .vietnamese)
      .write(to: "\(folder.path)/a.xlsx", store: open.store, now: 0)
    #expect(outcome.figures == 1 && Set(outcome.remarks) == Set(table.remarks))
    let parts = try ZipParts.read("\(folder.path)/a.xlsx")
    let figures = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(figures.contains("<t>03388=1 03389=0.25</t>"))
    #expect(parts["xl/worksheets/sheet2.xml"]?.contains("<t>RESTATED_FROM</t>") == true)
    #expect(parts["xl/worksheets/sheet3.xml"]?.contains("Đoàn Kết") == true)
  }

  @Test("What went over whole and alone keeps its figures; what has no share is named")
  func delivered() async throws {
    let open = try await ListTests.ledger()
    try await open.store.record(
      LedgerEntry(observations: [
        try Self.figure("POV.RATE", "03451", 2024, "41.5"),
        try Self.figure(Self.households, "110", 2024, "13000"),
        try Self.figure(Self.households, "03595", 2024, "2000"),
      ]))
    let whole = try await Self.series(open, "POV.RATE", "03451", .today)
    #expect(whole.rows.map(\.observation.value.number?.value) == [ExactDecimal("41.5")])
    // The commune Than Uyên was made of communes; the district of that name is not counted again.
    let named = try await Self.series(open, Self.households, "03595", .today)
    #expect(named.rows.isEmpty)
    guard case .unknownShare(let areas)? = named.gaps.first?.reason else {
      Issue.record("\(named.gaps)")
      return
    }
    #expect(areas.allSatisfy { $0.kind.level == 3 && $0.validTo != nil } && !areas.isEmpty)
  }

  @Test(
    "The official lists of both times: every code of then and now is a unit of its own",
    .enabled(if: Checkout.shared("data/areas-2024.csv") != nil, "no official lists here"))
  func officialLists() async throws {
    let open = OpenLedger(InMemoryLedger())
    #expect(try await open.load(DeliveredCatalogues.read()).isEmpty)
    for name in ["areas-2024.csv", "areas-2025.csv"] {
      let file = try #require(Checkout.shared("data/\(name)"))
      let outcome = try await open.importAreas(Array(try Data(contentsOf: file)), file: name)
      #expect(outcome.saved > 3000, "\(outcome.problems.prefix(3))")
    }
    // Tuyên Quang of today is Hà Giang (02) and Tuyên Quang (08) of before.
    let list = """
      predecessor,successor,date,share,source
      02,08,2025-07-01,1,202/2025/QH15
      08,08,2025-07-01,1,202/2025/QH15
      """
    #expect(try await open.importAreas(Array(list.utf8), file: "s.csv").saved == 2)
    try await open.store.record(
      LedgerEntry(observations: [
        try Self.figure("POP.TOTAL", "02", 2024, "900000"),
        try Self.figure("POP.TOTAL", "08", 2024, "800000"),
        try Self.figure("POP.URBAN", "02", 2024, "90000"),
        try Self.figure("POP.URBAN", "08", 2024, "250000"),
      ]))
    let series = try await Self.series(open, "POP.TOTAL", "08", .today)
    #expect(series.rows.map(\.observation.value.number?.value) == [ExactDecimal(1_700_000)])
    #expect(series.rows.first?.restatement?.parts.map(\.area.name) == ["Hà Giang", "Tuyên Quang"])
    let rate = try await Self.series(open, "POP.URBANRATE", "08", .today)
    #expect(rate.rows.map(\.observation.value.number?.value) == [ExactDecimal("20.00")])
    let before = try await Self.series(open, "POP.TOTAL", "08", .asReported)
    #expect(before.rows.isEmpty && before.namesakes != nil)
  }
}
