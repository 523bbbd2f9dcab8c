import Documents
import Ledger
import Quantities
import Testing

@testable import Workflows

@Suite("Headings and cells of tables")
struct TableReadingTests {
  @Test(
    "A heading tells period and basis, what it leaves open is the report's",
    arguments: [
      ("Thực hiện tháng 7", TimePeriod.month(7, 2023), Basis.inPeriod),
      ("Ước TH tháng", .month(7, 2023), .inPeriod), ("T6/2023", .month(6, 2023), .inPeriod),
      ("LŨY KẾ", .throughMonth(7, 2023), .cumulative),
      ("Luỹ kế đến tháng 6", .throughMonth(6, 2023), .cumulative),
      ("6 tháng đầu năm", .throughMonth(6, 2023), .cumulative),
      ("9T/2022", .throughMonth(9, 2022), .cumulative),
      ("Thực hiện tháng trước", .month(6, 2023), .inPeriod),
      ("Cùng kỳ năm trước", .month(7, 2022), .inPeriod),
      ("Lũy kế cùng kỳ năm trước", .throughMonth(7, 2022), .cumulative),
      ("Thực hiện năm trước", .year(2022), .inPeriod), ("TH năm 2022", .year(2022), .inPeriod),
      ("Ước thực hiện cả năm 2023", .year(2023), .fullYearEstimate),
      ("Quý II/2023", .quarter(2, 2023), .inPeriod),
      ("Đến ngày 15/7/2023", .day(15, 7, 2023), .asOf),
      ("Giai đoạn 2021-2025", .years(2021, 2025), .inPeriod),
      ("Kết quả", .month(7, 2023), .inPeriod),
    ])
  func headings(text: String, period: TimePeriod, basis: Basis) {
    let time = HeadingTime(FoldedWords(text), request: .month(7, 2023))
    #expect(time.period == period)
    #expect(time.basis == basis)
  }

  @Test(
    "A period that a cell spells",
    arguments: [
      ("2023", TimePeriod.year(2023)), ("2023-07", .month(7, 2023)), ("7/2023", .month(7, 2023)),
      ("15/7/2023", .day(15, 7, 2023)), ("Tháng 7/2023", .month(7, 2023)),
      ("Quý IV", .quarter(4, 2023)), ("9 tháng 2023", .throughMonth(9, 2023)),
    ])
  func periods(text: String, period: TimePeriod) {
    #expect(TimePeriod(cell: text, request: .year(2023)) == period)
  }

  @Test("SDMX's spelling of a period leads back to it")
  func sdmxPeriods() {
    let day = TimePeriod(
      from: .init(year: 2024, month: 2, day: 28), to: .init(year: 2024, month: 3, day: 1))
    for period in [
      day, .year(2023), .quarter(3, 2023), .month(12, 2023), .throughMonth(11, 2022),
      .years(2021, 2025), .day(29, 2, 2024),
    ] {
      #expect(TimePeriod(cell: period.sdmxCode, request: .year(1999)) == period)
    }
    for text in ["", "abc", "2023-13", "13/2023", "2023-01-01/P0M", "2023-01-01/PxM", "năm/P3Y"] {
      #expect(
        TimePeriod(cell: text, request: .year(2023))?.code.hasPrefix("2023-01") != true, "\(text)")
    }
  }

  private func figure(_ text: String, beside others: [String] = []) -> CellFigure {
    CellFigure(.text(text), signs: DecimalSigns(of: others + [text]))
  }

  private func number(_ text: String, beside others: [String] = []) -> String? {
    if case .number(let number, _, _) = figure(text, beside: others) {
      return number.value.description
    }
    return nil
  }

  @Test(
    "A number that is text is read by the signs of its table",
    arguments: [
      ("7.800", [], "7800"), ("7.800", ["12.7"], "7.8"), ("7,800", ["12.7"], "7800"),
      ("7,800", [], "7.8"), ("7,800", ["1,234.5"], "7800"), ("12,7", ["12.7"], "12.7"),
      ("1.234.567", [], "1234567"), ("1,234,567", [], "1234567"), ("1 234,5", [], "1234.5"),
      ("0.125", [], "0.125"), ("-5", [], "-5"), ("(5,5)", [], "-5.5"), ("−3", [], "-3"),
      ("007", [], "7"), ("1.234,56", [], "1234.56"),
    ] as [(String, [String], String)])
  func numbers(text: String, others: [String], value: String) {
    #expect(number(text, beside: others) == value)
  }

  @Test("A number that two conventions of its table read apart is unclear")
  func unclear() {
    #expect(figure("7.800", beside: ["12.7", "12,7"]) == .unclear)
    #expect(figure("7.800-7.900", beside: ["12.7", "12,7"]) == .unclear)
    #expect(number("7.85", beside: ["12,7"]) == "7.85")
  }

  @Test("Signs for what is missing, words around a number, ranges, and what is no number")
  func signs() {
    #expect(CellFigure(nil, signs: .exchange) == .empty)
    for text in ["-", "–", "…", "..."] { #expect(figure(text) == .missing(.noData)) }
    for text in ["x", "X"] { #expect(figure(text) == .missing(.notApplicable)) }
    #expect(figure("#DIV/0!") == .failure("#DIV/0!"))
    let five = ReportedNumber(ExactDecimal(5))
    #expect(figure("≥ 5") == .number(five, modifier: "ít nhất", isPercent: false))
    #expect(figure("Trên 5%") == .number(five, modifier: "trên", isPercent: true))
    #expect(figure("5 trở lên") == .number(five, modifier: "trở lên", isPercent: false))
    #expect(figure("5 - 6") == .range(five, ReportedNumber(ExactDecimal(6)), isPercent: false))
    for text in ["đạt", "5 ha", "1.2.3,4,5x", "6-5", "5-", "1e5", "1  2", "2023-07-15", "."] {
      #expect(figure(text) == .noNumber, "\(text)")
    }
    #expect(figure("1234567890123456789") == .tooLong)
    #expect(CellFigure(.day(5), signs: .exchange) == .noNumber)
    #expect(CellFigure(.number("0.0000000000000000000123"), signs: .exchange) == .tooLong)
  }

  @Test("Rows are parts of those above by dashes, words and numbers")
  func outline() {
    var outline = RowOutline()
    func next(_ text: String, _ ordinal: String = "", unit: String? = nil) -> RowName {
      outline.next(text, ordinal: ordinal, unit: unit, hasFigures: unit != nil)
    }
    _ = next("KINH TẾ", "I")
    let forest = next("Rừng trồng", "1", unit: "ha")
    #expect(forest.parent?.name == "KINH TẾ" && forest.parent?.isMarked == false)
    let kind = next("- Trong đó: Quế")
    #expect(kind.name == "Quế" && kind.unit == "ha")
    #expect(kind.parent == RowName.Parent(name: "Rừng trồng", unit: "ha", isMarked: true))
    #expect(next("+ quế non").parent?.name == "Quế")
    #expect(next("- Cây gỗ lớn").parent?.name == "Rừng trồng")
    #expect(next("Rừng giao", "1.1", unit: "ha").parent?.name == "Rừng trồng")
    #expect(next("Chè", "2", unit: "ha").parent?.name == "KINH TẾ")
    #expect(next("XÃ HỘI", "II").parent == nil)
    #expect(next("Trong đó:").name == "Trong đó:")
  }

  @Test("Headings fold accents, case and signs")
  func folding() {
    #expect(FoldedWords("LŨY KẾ").text == FoldedWords("luỹ  kế:").text)
    #expect(FoldedWords("So sánh (%)").words == ["so", "sanh", "%"])
    #expect(FoldedWords("T7/2023").words == ["t", "7", "2023"])
    #expect(FoldedWords("OBS_VALUE[]").text == "obs value")
    #expect(FoldedWords("").words.isEmpty && !FoldedWords("a").contains(""))
  }
}
