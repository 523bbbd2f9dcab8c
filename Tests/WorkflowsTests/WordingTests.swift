import Ledger
import Quantities
import Reading
import SourceText
import Testing

@testable import Workflows

@Suite("The words of results")
struct WordingTests {
  static let periods: [(TimePeriod, String, String)] = [
    (.year(2023), "năm 2023", "2023"),
    (.month(7, 2023), "tháng 7/2023", "Jul 2023"),
    (.quarter(3, 2023), "quý 3/2023", "Q3 2023"),
    (.throughMonth(7, 2023), "7 tháng 2023", "Jan–Jul 2023"),
    (.day(15, 7, 2023), "15/7/2023", "15 Jul 2023"),
    (.years(2021, 2025), "2021–2025", "2021–2025"),
    (
      TimePeriod(
        from: .init(year: 2023, month: 6, day: 7), to: .init(year: 2023, month: 7, day: 4)),
      "7/6/2023–4/7/2023", "7 Jun 2023–4 Jul 2023"
    ),
  ]

  @Test("Periods read as people write them", arguments: periods)
  func period(period: TimePeriod, vietnamese: String, english: String) {
    #expect(period.wording == Wording(vietnamese, english))
  }

  @Test(
    "Numbers are printed as Vietnamese prints them, with the decimals that were stated",
    arguments: [
      ("7800", "7.800"), ("12.70", "12,70"), ("-0.5", "-0,5"), ("1234567.891", "1.234.567,891"),
      ("0", "0"), ("999", "999"),
    ])
  func numbers(value: String, printed: String) throws {
    #expect(ReportedNumber(try #require(ExactDecimal(value))).printed == printed)
  }

  @Test("Ranges, parts and modifiers are part of the value")
  func values() throws {
    let text = "Trồng mới trên 50 ha chè. Làm rõ 149/156 vụ. Tỷ lệ che phủ rừng từ 40 - 45%."
    let values = try SampleReports.read(text).reading.statements.map(\.printedValue)
    #expect(values.contains("trên 50 ha"))
    #expect(values.contains("149/156 vụ"))
    #expect(values.contains("40 – 45%"))
  }

  @Test("A place is named in the terms of its file")
  func places() {
    #expect(SourcePlace(line: 3).wording == Wording("dòng 3", "line 3"))
    #expect(SourcePlace(line: 3, page: 2).wording == Wording("trang 2", "page 2"))
    #expect(SourcePlace(paragraph: 4, run: 1).wording == Wording("đoạn 4", "paragraph 4"))
    #expect(SourcePlace().number == "–")
  }

  @Test("A share of understood numbers never rounds up to all of them")
  func share() throws {
    var coverage = try SampleReports.read("Kính gửi Chính phủ.").reading.coverage
    coverage.numbers = 10_000
    coverage.gaps = 1
    #expect(CoverageSummary(coverage).share == "99,9")
    coverage.gaps = 0
    #expect(CoverageSummary(coverage).share == "100")
  }

}
