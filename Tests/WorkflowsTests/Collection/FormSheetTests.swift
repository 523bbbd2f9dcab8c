import Ledger
import Quantities
import Storage
import Testing
import Workflows

@Suite("What stands beside the lines of a form")
struct FormSheetTests {
  private typealias Province = SampleProvince

  private func row(
    _ province: Province, _ key: FormRow.Key, _ cells: [FormRow.Key: String]
  ) async throws -> FormSheet.Row {
    let sheet = try await province.desk("an").preview(Province.key, cells: cells)
    return try #require(sheet.rows.first { $0.row.key == key })
  }

  @Test("Last period, the year before, plan, attainment and growth come from the ledger")
  func background() async throws {
    let province = try await Province()
    try await province.record(.tea, .month(6, 2026), "400")
    try await province.record(.tea, .month(7, 2025), "500")
    try await province.store.record(
      LedgerEntry(targets: [
        Target(
          indicator: "AGR.TEA.FRESH.OUTPUT", area: "03388", period: .year(2026),
          requirement: .exactly(ReportedNumber(ExactDecimal(1000))), unit: "tấn",
          authority: .council, text: "1.000", group: "1", order: 1,
          provenance: Provenance(document: "52/NQ-HĐND"), recordedAt: 1)
      ]))
    let tea = try await row(province, .tea, [.tea: "550"])
    #expect(tea.previous?.value.number?.value == ExactDecimal(400))
    #expect(tea.yearBefore?.value.number?.value == ExactDecimal(500))
    #expect(tea.attainment?.percent == ExactDecimal(55))
    #expect(tea.growth == ExactDecimal(10) && tea.change == ExactDecimal(50))
    #expect(tea.warnings.isEmpty && tea.reading.problem == nil)
    let month = try await row(province, .teaInMonth, [.teaInMonth: "50"])
    #expect(month.plan == nil, "a month alone is not held against the year's plan")
    let nothing = try await province.desk("an").form(Province.key)
    #expect(nothing.version == 0 && nothing.submission.cells.isEmpty, "a preview saves nothing")
  }

  @Test(
    "Cells that are no figure are named with their kind, and kept",
    arguments: [
      ("nhiều", CellProblem.noNumber("nhiều")), ("#REF!", .formula("#REF!")),
      ("12%", .percent("12%", unit: "tấn")),
      ("1234567890123456789", .tooLong("1234567890123456789")),
    ])
  func problems(text: String, problem: CellProblem) async throws {
    let province = try await Province()
    let tea = try await row(province, .tea, [.tea: text, .pigs: "3"])
    #expect(tea.reading == .problem(problem) && tea.text == text)
  }

  @Test("Numbers are read as Vietnamese prints them, unless the form shows another way")
  func conventions() async throws {
    let province = try await Province()
    func value(_ cells: [FormRow.Key: String]) async throws -> CellReading {
      try await row(province, .tea, cells).reading
    }
    func number(_ text: String) throws -> CellReading {
      .value(.number(ReportedNumber(try #require(ExactDecimal(text)))), modifier: nil)
    }
    #expect(try await value([.tea: "7.800"]) == number("7800"))
    #expect(try await value([.tea: " 12,50 "]) == number("12.50"))
    #expect(try await value([.tea: "7.800", .pigs: "12.7"]) == number("7.800"))
    #expect(
      try await value([.tea: "7.800", .pigs: "12.7", .forest: "1,5"])
        == .problem(.unclear("7.800")))
    #expect(try await value([.tea: "-"]) == .value(.missing(.noData), modifier: nil))
    #expect(try await value([.tea: "x"]) == .value(.missing(.notApplicable), modifier: nil))
    #expect(try await value([:]) == .empty)
  }

  @Test("A slip by a thousand is warned of against every neighbour, and no other difference is")
  func magnitude() async throws {
    let province = try await Province()
    try await province.record(.pigs, .month(6, 2026), "4.2")
    let slip = try await row(province, .pigs, [.pigs: "4.300"])
    #expect(
      slip.warnings == [
        .magnitude(ExactDecimal(4300), .previous, ExactDecimal(42, decimals: 1))
      ])
    #expect(try await row(province, .pigs, [.pigs: "43"]).warnings.isEmpty)
    try await province.record(.pigs, .month(7, 2025), "4000")
    #expect(try await row(province, .pigs, [.pigs: "4.300"]).warnings.isEmpty)
  }

  @Test("A cumulative figure below the month before, or below its own month, is warned of")
  func cumulative() async throws {
    let province = try await Province()
    try await province.record(.tea, .month(6, 2026), "400")
    let fallen = try await row(province, .tea, [.tea: "398"])
    #expect(fallen.warnings == [.cumulativeFell(ExactDecimal(398), from: ExactDecimal(400))])
    let rounded = try await row(province, .tea, [.tea: "399"])
    #expect(rounded.warnings.isEmpty, "399 and 400 can be one number, rounded")
    let month = try await row(province, .teaInMonth, [.teaInMonth: "500", .tea: "450"])
    #expect(
      month.warnings == [
        .periodAboveCumulative(ExactDecimal(500), cumulative: ExactDecimal(450))
      ])
  }

  @Test("A part above its whole, and parts that together are, are warned of")
  func parts() async throws {
    let province = try await Province()
    let production = FormRow.Key.forest("sản xuất")
    let protection = FormRow.Key.forest("phòng hộ")
    let part = try await row(province, production, [.forest: "10", production: "12"])
    #expect(part.warnings == [.partAboveWhole(ExactDecimal(12), whole: ExactDecimal(10))])
    let cells: [FormRow.Key: String] = [.forest: "10", production: "6", protection: "7"]
    let expected = FormWarning.partsAboveWhole(
      ExactDecimal(13), whole: ExactDecimal(10), dimension: "loại rừng")
    let first = try await row(province, production, cells)
    let second = try await row(province, protection, cells)
    #expect(first.warnings + second.warnings == [expected])
    let fitting = try await row(
      province, production, [.forest: "10", production: "6", protection: "4"])
    #expect(fitting.warnings.isEmpty)
  }

  @Test("Codes of lines are read back as they were written")
  func codes() {
    for key in [FormRow.Key.tea, .pigs, .forest("sản xuất"), .forest("a|b=c")] {
      #expect(FormRow.Key(code: key.code) == key)
    }
    for text in ["", "A", "A|never", "|cumulative"] { #expect(FormRow.Key(code: text) == nil) }
  }
}
