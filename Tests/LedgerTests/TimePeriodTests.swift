import Ledger
import Testing

@Suite("Time periods")
struct TimePeriodTests {
  @Test(
    "Every kind of period has the code that output and ledger use",
    arguments: [
      (TimePeriod.year(2023), "2023"), (.month(7, 2023), "2023-07"), (.month(12, 2023), "2023-12"),
      (.throughMonth(7, 2023), "2023-01..2023-07"), (.throughMonth(1, 2023), "2023-01"),
      (.quarter(3, 2023), "2023-Q3"), (.day(5, 7, 2023), "2023-07-05"),
      (.years(2021, 2025), "2021..2025"), (.years(2023, 2023), "2023"),
    ])
  func codes(period: TimePeriod, code: String) {
    #expect(period.code == code)
  }

  @Test("A quarter covers its three months and is not equal to the bare stretch")
  func quarter() {
    for number in 1...4 {
      let quarter = TimePeriod.quarter(number, 2024)
      #expect(quarter.start.month == number * 3 - 2)
      #expect(quarter.end.month == number * 3)
      #expect(quarter != TimePeriod(from: quarter.start, to: quarter.end))
    }
  }

  @Test("Points in time are ordered by year, month and day")
  func order() {
    let points = [
      TimePeriod.Point(year: 2022, month: 12, day: 31), TimePeriod.Point(year: 2023),
      TimePeriod.Point(year: 2023, month: 1), TimePeriod.Point(year: 2023, month: 1, day: 1),
      TimePeriod.Point(year: 2023, month: 2),
    ]
    #expect(points == points.sorted())
    #expect(zip(points, points.dropFirst()).allSatisfy { $0 < $1 && !($1 < $0) })
  }

  @Test("Codes of different periods differ")
  func distinct() {
    var codes: Set<String> = []
    var count = 0
    for year in 2020...2025 {
      for period in [TimePeriod.year(year)] + (1...12).map({ .month($0, year) })
        + (2...12).map({ .throughMonth($0, year) }) + (1...4).map({ .quarter($0, year) })
        + (1...12).map({ .day(1, $0, year) })
      {
        codes.insert(period.code)
        count += 1
      }
    }
    #expect(codes.count == count)
  }
}
