import Documents
import Ledger
import Quantities
import Testing

@testable import Reports

@Suite("The figure that is marked is the one that is meant")
struct MarkedAmountTests {
  private let indicator = Indicator(
    code: "RUR.COMMUNES.19", name: "Số xã đạt trên 19 xã", englishName: "", unit: "xã",
    direction: .higher, areaAggregation: .sum, timeAggregation: .last, sector: "thử", phrases: [])

  private func fact(_ number: ReportedNumber) -> WrittenFact {
    WrittenFact(
      id: "f", indicator: indicator.code, role: .target, amount: number, unit: "xã",
      period: .year(2023), basis: .inPeriod, direction: nil, against: "", part: "")
  }

  @Test("A name that holds the same number and unit does not get the mark")
  func names() {
    let number = ReportedNumber(ExactDecimal(19))
    let target = Target(
      indicator: indicator.code, area: "12", period: .year(2023), requirement: .about(number),
      unit: "xã", authority: .council, text: "", group: "", order: 0,
      provenance: Provenance(document: ""), recordedAt: 0)
    let clause = TargetWording.clause(
      target, number, behind: "số xã đạt trên 19 xã: ", fact: fact(number))
    #expect(clause.text.plain == "số xã đạt trên 19 xã: khoảng 19 xã")
    #expect(clause.text.runs.map(\.figure) == [nil, "f"])
    #expect(clause.text.runs.last?.text == "19 xã")
  }

  @Test("A comparison with words that hold its amount marks its own")
  func comparisons() throws {
    let clause = Clause(
      "vượt ", amount: "2%", " kế hoạch tăng 2%", fact: fact(ReportedNumber(ExactDecimal(2))))
    #expect(clause.text.runs.map(\.figure) == [nil, "f", nil])
    #expect(clause.text.plain == "vượt 2% kế hoạch tăng 2%")
  }
}
