import Foundation
import Ledger
import Quantities
import Storage
import Testing

@testable import Workflows

@Suite("Export of figures")
struct ExportTests {
  static func table(_ statuses: Set<ObservationStatus> = [.estimate]) async throws -> ExportTable {
    let open = try await ListTests.ledger()
    func observation(
      _ period: TimePeriod, _ value: ObservationValue, breakdown: String = "",
      _ transformation: Transformation = .level
    ) -> Observation {
      Observation(
        key: ObservationKey(
          indicator: SeriesTests.tea, area: "12", period: period, basis: .cumulative,
          breakdown: breakdown, transformation: transformation), value: value, statuses: statuses,
        provenance: Provenance(
          document: "321/BC-UBND", quote: "a, \"b\"", line: 37,
          reportingPeriod: .throughMonth(7, 2023)),
        recordedAt: 1_689_150_600_999)
    }
    func number(_ text: String) throws -> ReportedNumber {
      ReportedNumber(try #require(ExactDecimal(text)))
    }
    try await open.store.record(
      LedgerEntry(observations: [
        observation(.throughMonth(7, 2023), .number(try number("12.70"))),
        observation(
          .year(2023), .range(try number("61"), try number("62.5")), breakdown: "giống=mới"),
        observation(.quarter(3, 2023), .missing(.notReported)),
        observation(
          .throughMonth(7, 2023), .number(try number("64")),
          .comparison(.percentage, with: .plan(.council))),
      ]))
    let area = try await open.area("12", on: ListTests.today)
    return try await ExportTable.make(ExportQuestion(area: area), store: open.store)
  }

  @Test("CSV has a row a figure, with the decimals that were recorded")
  func csv() async throws {
    let text = String(decoding: try await Self.table().csv, as: UTF8.self)
    let tail = #",,,321/BC-UBND,2023-01-01/P7M,37,,,,,"a, ""b""",,2023-07-12T08:30:00Z"#
    let lines = text.components(separatedBy: "\r\n")
    #expect(
      lines == [
        "REF_AREA,INDICATOR,TIME_PERIOD,BASIS,BREAKDOWN,PRICE_BASE,TRANSFORMATION,OBS_VALUE,"
          + "OBS_VALUE_LOW,OBS_VALUE_HIGH,UNIT_MEASURE,DECIMALS,OBS_STATUS,OBS_MODIFIER,STATED_VERDICT,"
          + "DATA_SOURCE,REPORTING_PERIOD,SOURCE_LINE,SOURCE_PARAGRAPH,SOURCE_PAGE,SOURCE_SHEET,SOURCE_CELL,SOURCE_TEXT,RESTATED_FROM,"
          + "LAST_UPDATE",
        "12,AGR.TEA.FRESH.OUTPUT,2023-01-01/P7M,cumulative,_T,_Z,N,12.70,,,tấn,2,E" + tail,
        "12,AGR.TEA.FRESH.OUTPUT,2023-01-01/P7M,cumulative,_T,_Z,RT_COUNCIL,64,,,%,0,E" + tail,
        "12,AGR.TEA.FRESH.OUTPUT,2023-Q3,cumulative,_T,_Z,N,,,,tấn,,O" + tail,
        "12,AGR.TEA.FRESH.OUTPUT,2023,cumulative,giống=mới,_Z,N,,61,62.5,tấn,1,E" + tail, "",
      ])
  }

  @Test("SDMX-CSV opens each row with structure and action, and lists statuses where it must")
  func sdmx() async throws {
    let plain = String(decoding: try await Self.table().sdmxCSV, as: UTF8.self)
    #expect(plain.hasPrefix("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,"))
    #expect(
      plain.contains("\r\ndataflow,TIENDO:DF_PROGRESS(1.0),I,12,AGR.TEA.FRESH.OUTPUT,2023-Q3,"))
    let table = try await Self.table([.estimate, .seriesBreak])
    let lists = String(decoding: table.sdmxCSV, as: UTF8.self)
    #expect(lists.hasPrefix("STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA,"))
    #expect(lists.contains(",OBS_STATUS[],"))
    #expect(lists.contains(",B;E,"))
  }

  @Test("The description names the file and every column as the header does")
  func sidecar() async throws {
    let table = try await Self.table()
    let bytes = ExportSidecar.render(table, file: "/tmp/a b/số liệu.csv")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(json["url"] as? String == "s%E1%BB%91%20li%E1%BB%87u.csv")
    let schema = try #require(json["tableSchema"] as? [String: Any])
    let columns = try #require(schema["columns"] as? [[String: Any]])
    let header = String(decoding: table.csv, as: UTF8.self).components(separatedBy: "\r\n")[0]
    #expect(columns.compactMap { $0["name"] as? String }.joined(separator: ",") == header)
    #expect((schema["primaryKey"] as? [String])?.contains("TIME_PERIOD") == true)
    #expect(ExportSidecar.name(for: "a.csv") == "a.csv-metadata.json")
  }

  @Test(
    "Periods are spelled as SDMX spells them",
    arguments: [
      (TimePeriod.year(2023), "2023"), (.month(7, 2023), "2023-07"), (.quarter(3, 2023), "2023-Q3"),
      (.day(15, 7, 2023), "2023-07-15"), (.throughMonth(9, 2023), "2023-01-01/P9M"),
      (.years(2021, 2025), "2021-01-01/P5Y"),
      (
        TimePeriod(
          from: .init(year: 2024, month: 2, day: 28), to: .init(year: 2024, month: 3, day: 1)),
        "2024-02-28/P3D"
      ),
    ])
  func periods(period: TimePeriod, code: String) {
    #expect(period.sdmxCode == code)
  }

  @Test("Days and their numbers go both ways, leap days included")
  func days() {
    #expect(CivilDay.number(of: .init(year: 1970, month: 1, day: 1)) == 0)
    #expect(CivilDay.day(19_782) == .init(year: 2024, month: 2, day: 29))
    for number in stride(from: -800_000, to: 800_000, by: 137) {
      #expect(CivilDay.number(of: CivilDay.day(number)) == number)
    }
    #expect(UniversalTime.code(milliseconds: 0) == "1970-01-01T00:00:00Z")
    #expect(UniversalTime.code(milliseconds: -1) == "1969-12-31T23:59:59Z")
  }
}
