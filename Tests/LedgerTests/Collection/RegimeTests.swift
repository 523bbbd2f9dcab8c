import Ledger
import Testing

@Suite("Data windows, deadlines and lateness")
struct RegimeTests {
  private static func day(_ code: String) -> TimePeriod.Point {
    guard let day = TimePeriod.Point(code: code) else { preconditionFailure(code) }
    return day
  }

  private func regime(
    _ frequency: ReportingFrequency = .month, window: DataWindowRule = .decree09,
    deadline: DeadlineRule = .workingDays(1),
    reporters: [ReportingRegime.Reporter] = [.every(.committee, level: 3)],
    recipient: String? = nil
  ) -> ReportingRegime {
    ReportingRegime(
      code: "R", name: "R", englishName: "R", frequency: frequency, window: window,
      deadline: deadline, reporters: reporters, recipient: recipient, status: .estimate,
      rows: [
        FormRow(key: .init(indicator: "a", basis: .cumulative)),
        FormRow(key: .init(indicator: "b", basis: .cumulative), reporter: "X1"),
      ], source: "")
  }

  @Test(
    "Windows of Decree 09/2019, article 12",
    arguments: [
      (TimePeriod.month(11, 2026), "2026-10-15", "2026-11-14"),
      (.month(1, 2026), "2025-12-15", "2026-01-14"),
      (.quarter(1, 2026), "2025-12-15", "2026-03-14"),
      (.throughMonth(6, 2026), "2025-12-15", "2026-06-14"),
      (
        TimePeriod(
          from: TimePeriod.Point(year: 2026, month: 7), to: TimePeriod.Point(year: 2026, month: 12)),
        "2026-06-15", "2026-12-14"
      ),
      (.throughMonth(9, 2026), "2025-12-15", "2026-09-14"),
      (.year(2026), "2025-12-15", "2026-12-14"),
    ])
  func decree09(period: TimePeriod, start: String, end: String) {
    let window = DataWindowRule.decree09.window(for: period)
    #expect(window == DataWindow(from: Self.day(start), to: Self.day(end)))
  }

  @Test("Windows of whole months end on the month's last day")
  func wholeMonths() {
    func end(_ period: TimePeriod) -> String {
      DataWindowRule.wholeMonths.window(for: period).end.code
    }
    #expect(end(.month(2, 2026)) == "2026-02-28")
    #expect(end(.month(2, 2028)) == "2028-02-29")
    #expect(end(.quarter(2, 2026)) == "2026-06-30")
    #expect(end(.year(2026)) == "2026-12-31")
  }

  @Test("Deadlines count working days behind the window, over weekends and holidays")
  func deadlines() {
    // 14 November 2026 is a Saturday.
    #expect(regime().deadline(for: .month(11, 2026)).code == "2026-11-16")
    #expect(regime(deadline: .workingDays(2)).deadline(for: .month(11, 2026)).code == "2026-11-17")
    // 14 July 2026 is a Tuesday.
    #expect(regime().deadline(for: .month(7, 2026)).code == "2026-07-15")
    // The day after 31 August is a Tuesday, then comes the 2nd of September.
    let calendar = WorkCalendar(
      yearly: [.init(month: 9, day: 2)], days: [Self.day("2026-09-03")])
    let august = regime(window: .wholeMonths, deadline: .workingDays(2))
    #expect(august.deadline(for: .month(8, 2026)).code == "2026-09-02")
    #expect(august.deadline(for: .month(8, 2026), calendar: calendar).code == "2026-09-04")
    let early = regime(deadline: .day(.init(months: 0, day: 6)))
    #expect(early.deadline(for: .quarter(1, 2026)).code == "2026-03-06")
  }

  @Test(
    "How a report stands against its deadline",
    arguments: [
      ("2026-10-14", nil, Punctuality.early(opens: day("2026-10-15"))),
      ("2026-10-15", nil, .due(days: 32)), ("2026-11-16", nil, .due(days: 0)),
      ("2026-11-17", nil, .overdue(days: 1)), ("2026-12-01", "2026-11-16", .sentInTime),
      ("2026-12-01", "2026-11-18", .sentLate(days: 2)),
    ] as [(String, String?, Punctuality)])
  func punctuality(today: String, sent: String?, expected: Punctuality) {
    let found = regime().punctuality(
      of: .month(11, 2026), sent: sent.map(Self.day), today: Self.day(today))
    #expect(found == expected)
    #expect(
      found.isLate == (expected == .overdue(days: 1) || expected == .sentLate(days: 2)))
  }

  @Test("The period that is due next stays until its deadline is over")
  func due() {
    #expect(regime().duePeriod(on: Self.day("2026-07-15")) == .month(7, 2026))
    #expect(regime().duePeriod(on: Self.day("2026-07-16")) == .month(8, 2026))
    #expect(regime().duePeriod(on: Self.day("2026-12-31")) == .month(1, 2027))
    #expect(regime(.year).duePeriod(on: Self.day("2026-12-14")) == .year(2026))
    #expect(regime(.nineMonths).duePeriod(on: Self.day("2026-10-01")) == .throughMonth(9, 2027))
  }

  @Test("Periods of each frequency, one behind the other", arguments: ReportingFrequency.allCases)
  func periods(_ frequency: ReportingFrequency) {
    let years = [2025, 2026].flatMap { frequency.periods(of: $0) }
    for (earlier, later) in zip(years, years.dropFirst()) {
      #expect(frequency.period(before: later) == earlier)
    }
    for period in years {
      #expect(frequency.fits(period))
      #expect(TimePeriod(code: period.code) == period)
    }
    #expect(!frequency.fits(.day(1, 1, 2026)))
  }

  @Test("Who reports to whom follows from kinds, levels, codes and lines")
  func reporters() {
    let day = Self.day("2026-07-01")
    let areas = AreaRegistry(areas: [
      ReferenceArea(code: "12", name: "Lai Châu", kind: .province, parent: nil),
      ReferenceArea(code: "C1", name: "C1", kind: .commune, parent: "12"),
      ReferenceArea(code: "C2", name: "C2", kind: .ward, parent: "12"),
      ReferenceArea(
        code: "C0", name: "C0", kind: .commune, parent: "12",
        validTo: Self.day("2025-06-30")),
    ])
    let agencies = AgencyRegistry([
      Agency(code: "P", name: "P", kind: .committee, area: "12"),
      Agency(code: "S", name: "S", kind: .department, area: "12", parent: "P"),
      Agency(code: "X0", name: "X0", kind: .committee, area: "C0", parent: "P"),
      Agency(code: "X1", name: "X1", kind: .committee, area: "C1", parent: "P"),
      Agency(code: "X2", name: "X2", kind: .committee, area: "C2", parent: "P"),
    ])
    func codes(_ regime: ReportingRegime) -> [String] {
      regime.reporters(among: agencies, areas: areas, on: day).map(\.code)
    }
    #expect(codes(regime()) == ["X1", "X2"])
    #expect(codes(regime(reporters: [.agency("S"), .agency("P")])) == ["S"])
    #expect(codes(regime(reporters: [.agency("S"), .agency("P")], recipient: "S")) == ["P"])
    var own = regime()
    own.rows.removeFirst()
    #expect(codes(own) == ["X1"])
    #expect(own.rows(of: "X2").isEmpty)
  }

  @Test("A line fills the cell of its period and basis")
  func cells() {
    func key(_ basis: Basis, _ period: TimePeriod) -> ObservationKey {
      FormRow(key: .init(indicator: "a", breakdown: "k=v", basis: basis))
        .observationKey(area: "C1", period: period, priceBasis: nil)
    }
    #expect(key(.inPeriod, .month(7, 2026)).period == .month(7, 2026))
    #expect(key(.cumulative, .month(7, 2026)).period == .throughMonth(7, 2026))
    #expect(key(.cumulative, .quarter(2, 2026)).period == .throughMonth(6, 2026))
    #expect(key(.cumulative, .year(2026)).period == .year(2026))
    #expect(key(.cumulative, .year(2026)).basis == .inPeriod)
    #expect(key(.fullYearEstimate, .month(7, 2026)).period == .year(2026))
    #expect(key(.pointInTime, .month(7, 2026)).breakdown == "k=v")
  }

  @Test("Days are counted alike in both directions, with their weekday")
  func days() {
    for number in stride(from: -800_000, to: 800_000, by: 997) {
      #expect(CivilDay.number(of: CivilDay.day(number)) == number)
    }
    #expect(CivilDay.weekday(of: Self.day("1970-01-01")) == 4)
    #expect(CivilDay.weekday(of: Self.day("2026-11-21")) == 6)
    #expect(CivilDay.weekday(of: Self.day("1969-12-28")) == 7)
    #expect(CivilDay.day(1, after: Self.day("2026-12-31")).code == "2027-01-01")
  }

  @Test("A calendar without a working day does not run on for ever")
  func noWorkingDay() {
    let days = (0..<1000).map { CivilDay.day(20_000 + $0) }
    let calendar = WorkCalendar(days: Set(days))
    #expect(!days.isEmpty && calendar.workingDay(1, after: days[0]) > days[0])
  }
}
