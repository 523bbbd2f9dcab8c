import Ledger
import Quantities
import Testing

@Suite("Structures of the catalogue")
struct IndicatorStructureTests {
  private func share(
    _ code: String, of whole: String, _ direction: Indicator.Direction = .neutral, factor: Int = 100
  ) -> Indicator {
    Indicator(
      code: code, name: code, englishName: code, unit: "%", direction: direction,
      areaAggregation: .ratio(
        numerator: "\(code).AMOUNT", denominator: whole,
        factor: ExactDecimal(Int128(factor))), timeAggregation: .ratio, sector: "thử", phrases: [])
  }

  @Test("Shares of one whole are a structure, in the order of the catalogue")
  func structures() {
    let all = IndicatorStructure.all(in: [
      share("A", of: "GRDP"), share("X", of: "LAND"), share("B", of: "GRDP"),
      share("C", of: "GRDP"), share("Y", of: "LAND"), share("Z", of: "LAND"),
    ])
    #expect(all.map(\.whole) == ["GRDP", "LAND"])
    #expect(all.map { $0.shares.map(\.code) } == [["A", "B", "C"], ["X", "Y", "Z"]])
  }

  @Test("Two shares, rates of which more is better, and what is counted otherwise are none")
  func others() {
    #expect(IndicatorStructure.all(in: [share("A", of: "W"), share("B", of: "W")]).isEmpty)
    #expect(
      IndicatorStructure.all(in: ["A", "B", "C"].map { share($0, of: "W", .higher) }).isEmpty)
    #expect(
      IndicatorStructure.all(in: ["A", "B", "C"].map { share($0, of: "W", factor: 1000) }).isEmpty)
  }
}
