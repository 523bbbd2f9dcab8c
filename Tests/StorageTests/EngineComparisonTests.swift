import Ledger
import Quantities
import Storage
import TestSupport
import Testing

@Suite("Engines compared, step by step")
struct EngineComparisonTests {
  @Test(
    "After random work every engine knows what the plain one knows",
    arguments: TestEngine.allCases.filter { $0 != .memory }, [1, 2, 3] as [UInt64])
  func randomWork(_ engine: TestEngine, _ seed: UInt64) async throws {
    let plain = try await Samples.ledger(.memory)
    let tested = try await Samples.ledger(engine)
    var work = RandomWork(seed: seed)
    for step in 1...400 {
      let task = work.next()
      let expected = await task.outcome(in: plain.store)
      let outcome = await task.outcome(in: tested.store)
      #expect(outcome == expected, "step \(step)")
      if step % 40 == 0 { try tested.reopen() }
      if step % 10 == 0 {
        try await compare(plain.store, tested.store, upTo: work.latest, "step \(step)")
      }
      guard outcome == expected else { return }
    }
  }

  private static func outcome<Value>(
    _ body: () async throws -> Value
  ) async -> Result<Value, LedgerStoreError> {
    do {
      return .success(try await body())
    } catch {
      return .failure(error as? LedgerStoreError ?? .failed(path: "", reason: "\(error)"))
    }
  }

  private func compare(
    _ plain: any LedgerStore, _ tested: any LedgerStore, upTo latest: Int64, _ note: Comment
  ) async throws {
    let all = ObservationQuery()
    for content in [ObservationQuery.Content.comparisons, .everything] {
      let query = ObservationQuery(content: content)
      #expect(
        try await Set(tested.observations(query, asKnownAt: nil))
          == Set(plain.observations(query, asKnownAt: nil)), note)
    }
    for time in [nil, latest / 2, latest / 4] {
      let expected = try await plain.observations(all, asKnownAt: time)
      #expect(try await Set(tested.observations(all, asKnownAt: time)) == Set(expected), note)
    }
    let cells = try await plain.observations(all, asKnownAt: nil).map(\.key)
    for key in cells.sorted(by: { $0.area + $0.indicator < $1.area + $1.indicator }).prefix(5) {
      #expect(try await tested.history(of: key) == plain.history(of: key), note)
    }
    for time in [nil, latest / 2] {
      // A sum that is kept always fits; one of an earlier time can be too large, and then is for both.
      let sums = await Self.outcome { try await Set(plain.sums(all, asKnownAt: time)) }
      let found = await Self.outcome { try await Set(tested.sums(all, asKnownAt: time)) }
      #expect(found == sums, note)
      for key in Set(((try? sums.get()) ?? []).map(\.key)) {
        #expect(
          try await tested.rollUps(of: key, asKnownAt: time)
            == plain.rollUps(of: key, asKnownAt: time), note)
      }
    }
    for time in [nil, latest / 2] {
      #expect(
        try await tested.verdictRules(asKnownAt: time) == plain.verdictRules(asKnownAt: time), note)
    }
    for area in ["12", "VN"] {
      for time in [nil, latest / 2] {
        #expect(
          try await tested.targets(area: area, period: .year(2024), asKnownAt: time)
            == plain.targets(area: area, period: .year(2024), asKnownAt: time), note)
      }
      #expect(
        try await tested.verdictOverrides(area: area, period: .year(2024))
          == plain.verdictOverrides(area: area, period: .year(2024)), note)
      #expect(
        try await tested.targetHistory(indicator: "tea", area: area, period: .year(2024))
          == plain.targetHistory(indicator: "tea", area: area, period: .year(2024)), note)
      #expect(
        try await tested.targetHistory(indicator: nil, area: area, period: .year(2024))
          == plain.targetHistory(indicator: nil, area: area, period: .year(2024)), note)
    }
    for query in [
      ObservationQuery(), ObservationQuery(areas: ["12"]), ObservationQuery(year: 2024),
      ObservationQuery(indicators: ["tea", "no"], areas: ["12", "112"], year: 2024),
      ObservationQuery(indicators: []), ObservationQuery(areas: []),
    ] {
      #expect(
        try await tested.reportedIndicators(query) == plain.reportedIndicators(query), note)
      #expect(try await tested.summedIndicators(query) == plain.summedIndicators(query), note)
    }
    let areas = ["12", "VN", "112"]
    #expect(
      try await tested.targetHistory(indicator: nil, areas: areas, period: .year(2024))
        == plain.targetHistory(indicator: nil, areas: areas, period: .year(2024)), note)
    #expect(
      try await tested.verdictOverrides(areas: areas, period: .year(2024))
        == plain.verdictOverrides(areas: areas, period: .year(2024)), note)
    #expect(try await tested.areaRegistry().areas == plain.areaRegistry().areas, note)
    #expect(try await tested.indicators() == plain.indicators(), note)
  }
}
