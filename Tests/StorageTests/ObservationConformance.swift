import Ledger
import Quantities
import Storage
import Testing

@Suite("Figures of a ledger")
struct ObservationConformance {
  @Test(
    "Every kind of figure comes back with its digits, words and source",
    arguments: TestEngine.allCases)
  func roundTrip(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let values: [ObservationValue] = [
      Samples.number("0"), Samples.number("-3.250"), Samples.number("7800"),
      .number(ReportedNumber(ExactDecimal(97, decimals: 1), form: .foreign)),
      .number(ReportedNumber(ExactDecimal(109334, decimals: 1), form: .malformed)),
      .number(ReportedNumber(ExactDecimal(999_999_999_999_999_999))),
      .range(ReportedNumber(ExactDecimal(61)), ReportedNumber(ExactDecimal(620, decimals: 1))),
      .missing(.noData), .missing(.notApplicable), .missing(.notReported),
    ]
    let periods: [TimePeriod] = [
      .year(2024), .month(3, 2024), .quarter(2, 2024), .throughMonth(9, 2024), .day(29, 2, 2024),
      .years(2021, 2025),
    ]
    var observations: [Observation] = []
    for (index, value) in values.enumerated() {
      var observation = Samples.observation(
        Samples.key("tea", "12", periods[index % periods.count], breakdown: "b=\(index)"), value)
      observation.key.basis = Basis.allCases[index % Basis.allCases.count]
      observation.key.priceBasis = index % 2 == 0 ? "" : "2010"
      observation.key.transformation = Transformation.all[index * 3 % Transformation.all.count]
      observation.statuses = Set(ObservationStatus.allCases.prefix(index % 4))
      observation.modifier = index % 3 == 0 ? "trên" : nil
      observation.statedVerdict = index % 2 == 0 ? Verdict.allCases[index % 6] : nil
      observation.provenance = Provenance(
        document: "báo cáo \(index % 2)", quote: index == 1 ? "" : "“đạt” \u{301}\0 🌱",
        line: index % 2 == 0 ? nil : index, paragraph: index % 3 == 1 ? 14 : nil,
        page: index % 3 == 0 ? 2 : nil,
        sheet: index % 4 == 0 ? nil : index % 4 == 1 ? "" : "Biểu \(index % 4)",
        cell: index % 2 == 0 ? "C\(index)" : nil,
        person: index % 4 == 0 ? "" : index % 4 == 1 ? "Lò Văn A" : nil,
        reportingPeriod: index % 3 == 0 ? nil : periods[index % periods.count])
      observations.append(observation)
    }
    try await ledger.store.record(LedgerEntry(observations: observations))
    try ledger.reopen()
    let read = try await ledger.store.observations(
      ObservationQuery(content: .everything), asKnownAt: nil)
    #expect(Set(read) == Set(observations))
    for observation in observations {
      let found = try #require(read.first { $0.key == observation.key })
      #expect(found.value.numbers.map(\.decimals) == observation.value.numbers.map(\.decimals))
    }
  }

  @Test(
    "A second figure is a revision, and each day has the figure it knew",
    arguments: TestEngine.allCases)
  func revisions(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let key = Samples.key("tea", "C1")
    let first = Samples.observation(key, Samples.number("5"), at: 1000)
    let second = Samples.observation(key, .missing(.noData), at: 2000)
    let late = Samples.observation(key, Samples.number("4"), at: 1500)
    let same = Samples.observation(key, Samples.number("6"), at: 2000)
    for observation in [first, second, late, same, first] {
      try await ledger.store.record(LedgerEntry(observations: [observation]))
    }
    #expect(try await ledger.store.history(of: key) == [same, second, late, first])
    let query = ObservationQuery(areas: ["C1"])
    for (time, expected) in [
      (999, nil), (1000, first), (1499, first), (1500, late), (1999, late), (2000, same),
    ] as [(Int64, Observation?)] {
      #expect(try await ledger.store.observations(query, asKnownAt: time).first == expected)
    }
    #expect(try await ledger.store.observations(query, asKnownAt: nil) == [same])
  }

  @Test(
    "A comparison stands beside its level: given only to who asks, and never added up",
    arguments: TestEngine.allCases)
  func comparisons(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let level = Samples.observation(Samples.key("tea", "C1"), Samples.number("5"))
    let stated = [
      Transformation.comparison(.percentage, with: .plan(.central)),
      .comparison(.factor, with: .yearBefore),
    ].map { transformation in
      var comparison = Samples.observation(level.key, Samples.number("1.7"))
      comparison.key.transformation = transformation
      return comparison
    }
    try await ledger.store.record(LedgerEntry(observations: stated))
    #expect(try await ledger.store.rollUps(of: Samples.key("tea", "12")).isEmpty)
    try await ledger.store.record(LedgerEntry(observations: [level]))
    func found(_ content: ObservationQuery.Content) async throws -> Set<Observation> {
      Set(
        try await ledger.store.observations(
          ObservationQuery(indicators: ["tea"], content: content), asKnownAt: nil))
    }
    #expect(try await ledger.store.observations(ObservationQuery(), asKnownAt: nil) == [level])
    #expect(try await found(.comparisons) == Set(stated))
    #expect(try await found(.everything) == Set(stated + [level]))
    #expect(try await ledger.store.history(of: stated[0].key) == [stated[0]])
    for time in [nil, 5000] as [Int64?] {
      let sum = try await ledger.store.rollUp(of: Samples.key("tea", "12"), asKnownAt: time)
      #expect(sum?.sum == ExactDecimal(5) && sum?.reported == 1)
      var key = stated[0].key
      key.area = "12"
      #expect(try await ledger.store.rollUps(of: key, asKnownAt: time).isEmpty)
      #expect(
        try await ledger.store.sums(
          ObservationQuery(areas: ["12"], content: .everything), asKnownAt: time
        ).map(\.sum) == [ExactDecimal(5)])
    }
    // Worked out anew, sums leave them out as well.
    try await ledger.store.save([Samples.indicator("tea", .none)])
    try await ledger.store.save([Samples.indicator("tea", .sum)])
    #expect(
      try await ledger.store.rollUp(of: Samples.key("tea", "12"))?.sum == ExactDecimal(5))
  }

  @Test(
    "Queries take any mixture of indicator, area, period and year",
    arguments: TestEngine.allCases)
  func queries(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    var all: Set<ObservationKey> = []
    for indicator in ["tea", "poor"] {
      for area in ["C1", "12"] {
        for period in [TimePeriod.month(1, 2024), .year(2024), .month(1, 2025), .years(2024, 2025)]
        {
          all.insert(Samples.key(indicator, area, period))
        }
      }
    }
    try await ledger.store.record(
      LedgerEntry(observations: all.map { Samples.observation($0, Samples.number("1")) }))
    for query in [
      ObservationQuery(), ObservationQuery(indicators: ["tea"]), ObservationQuery(areas: ["C1"]),
      ObservationQuery(periods: [.year(2024), .month(1, 2025)]), ObservationQuery(year: 2024),
      ObservationQuery(indicators: ["poor", "no"], areas: ["12", "no"], year: 2025),
      ObservationQuery(periods: [.year(2024), .month(1, 2025)], year: 2024),
      ObservationQuery(indicators: []), ObservationQuery(areas: ["no"]),
      ObservationQuery(periods: [.year(1999)]), ObservationQuery(indicators: ["no"]),
    ] {
      let found = try await ledger.store.observations(query, asKnownAt: nil)
      let expected = all.filter { key in
        query.indicators?.contains(key.indicator) ?? true
          && query.areas?.contains(key.area) ?? true && query.periods?.contains(key.period) ?? true
          && query.year.map(key.period.lies) ?? true
      }
      #expect(Set(found.map(\.key)) == expected)
      #expect(found.count == expected.count)
    }
  }

  @Test(
    "What cannot be recorded is refused whole, and nothing changes",
    arguments: TestEngine.allCases)
  func refusals(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let good = Samples.observation(Samples.key("tea", "C1", .month(2, 2022)), Samples.number("5"))
    var crooked = TimePeriod.month(3, 2024)
    crooked.quarter = 4
    let huge = ExactDecimal(Int128(Int64.max) + 1)
    let most = ObservationValue.number(ReportedNumber(ExactDecimal(Int128(Int64.max))))
    let refused: [(LedgerEntry, LedgerStoreError)] = [
      (entry(Samples.key("no", "C1"), Samples.number("1")), .unknownIndicator("no")),
      (entry(Samples.key("tea", "no"), Samples.number("1")), .unknownArea("no")),
      (
        entry(Samples.key("tea", "C1", crooked), Samples.number("1")), .unspellablePeriod("2024-Q4")
      ),
      (
        entry(Samples.key("tea", "C1"), .number(ReportedNumber(huge))),
        .numberTooLarge(indicator: "tea", area: "C1")
      ),
      (
        LedgerEntry(
          observations: ["C1", "C2"].map { Samples.observation(Samples.key("tea", $0), most) }),
        .sumTooLarge(indicator: "tea")
      ),
      (
        LedgerEntry(targets: [Samples.target("tea", .text("no"), area: "X")]), .unknownArea("X")
      ),
    ]
    for (entry, error) in refused {
      await #expect(throws: error) {
        try await ledger.store.record([LedgerEntry(observations: [good]), entry])
      }
    }
    #expect(try await ledger.store.observations(ObservationQuery(), asKnownAt: nil).isEmpty)
    try await ledger.store.record(LedgerEntry(observations: [good]))
    #expect(try await ledger.store.observations(ObservationQuery(), asKnownAt: nil) == [good])
  }

  @Test(
    "An import is recorded in whole entries, and can be run again",
    arguments: TestEngine.allCases)
  func imports(_ engine: TestEngine) async throws {
    let ledger = try await Samples.ledger(engine)
    let entries = (1...25).map { month in
      LedgerEntry(
        observations: ["C1", "C2", "C3"].map {
          Samples.observation(
            Samples.key("tea", $0, .month(month % 12 + 1, 2020 + month / 12)),
            Samples.number("\(month)"))
        })
    }
    for _ in 1...2 {
      let stream = AsyncStream<LedgerEntry> { continuation in
        for entry in entries { continuation.yield(entry) }
        continuation.finish()
      }
      #expect(
        try await ledger.store.record(contentsOf: stream, rowsPerTransaction: 10) == 75)
    }
    let found = try await ledger.store.observations(ObservationQuery(), asKnownAt: nil)
    #expect(Set(found) == Set(entries.flatMap(\.observations)))
    #expect(try await ledger.store.history(of: entries[3].observations[0].key).count == 1)
  }

  private func entry(_ key: ObservationKey, _ value: ObservationValue) -> LedgerEntry {
    LedgerEntry(observations: [Samples.observation(key, value)])
  }
}
