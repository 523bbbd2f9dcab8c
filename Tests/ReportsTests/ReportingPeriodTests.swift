import Ledger
import Reports
import Testing

@Suite("The stretch of time that a report is about")
struct ReportingPeriodTests {
  @Test(
    "A period is told by its length",
    arguments: [
      ("2023-07", "month(7)", "2023-01..2023-07", "tháng 7 năm 2023"),
      ("2023-01", "month(1)", "", "tháng 1 năm 2023"),
      ("2023-Q1", "quarter(1)", "2023-01..2023-03", "quý I năm 2023"),
      ("2023-Q4", "quarter(4)", "2023-01..2023-12", "quý IV năm 2023"),
      ("2023-01..2023-06", "sixMonths", "", "6 tháng đầu năm 2023"),
      ("2023-01..2023-09", "nineMonths", "", "9 tháng đầu năm 2023"),
      ("2023", "year", "", "năm 2023"),
      ("2021..2025", "term", "", "giai đoạn 2021-2025"),
    ])
  func spans(code: String, span: String, cumulative: String, name: String) throws {
    let period = try #require(TimePeriod(code: code).flatMap { ReportingPeriod($0) })
    #expect("\(period.span)" == span)
    #expect(period.cumulative?.code ?? "" == cumulative)
    #expect(period.name == name)
    #expect(period.isWholeYear == ["year", "term"].contains(span))
  }

  @Test(
    "No report is about days and other stretches",
    arguments: ["2023-07-12", "2023-01..2023-07", "2023-02..2023-06", "2023-01-01..2023-06-30"])
  func others(code: String) throws {
    #expect(ReportingPeriod(try #require(TimePeriod(code: code))) == nil)
  }

  @Test("The last month is that of the period's end")
  func lastMonth() throws {
    let months = ["2023-07", "2023-Q3", "2023-01..2023-06", "2023", "2021..2025"].map { code in
      TimePeriod(code: code).flatMap { ReportingPeriod($0) }?.lastMonth
    }
    #expect(months == [7, 9, 6, 12, 12])
  }
}
