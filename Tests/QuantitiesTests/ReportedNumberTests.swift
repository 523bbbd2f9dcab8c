import Quantities
import TestSupport
import Testing

@Suite("Numbers as documents print them")
struct ReportedNumberTests {
  @Test("A number stands for every value that prints as it", arguments: 0..<10)
  func interval(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      let coefficient = Int128.random(in: -1_000_000...1_000_000, using: &numbers)
      let decimals = Int.random(in: 0...4, using: &numbers)
      let number = ReportedNumber(ExactDecimal(coefficient, decimals: decimals))
      let unit = ExactDecimal(1, decimals: decimals)
      let sliver = ExactDecimal(1, decimals: decimals + 3)
      #expect(number.interval.contains(number.value))
      #expect(number.interval.high - number.interval.low == unit)
      #expect(number.interval.contains(number.interval.low + sliver))
      #expect(!number.interval.contains(number.interval.low - sliver))
      #expect(!number.interval.contains(number.value + unit))
    }
  }

  @Test("More decimals are a narrower statement")
  func precision() {
    let coarse = ReportedNumber(ExactDecimal(13))
    let fine = ReportedNumber(ExactDecimal(130, decimals: 1))
    #expect(coarse.value == fine.value)
    #expect(coarse.interval.low < fine.interval.low)
    #expect(fine.interval.high < coarse.interval.high)
    #expect(coarse != fine || coarse.decimals != fine.decimals)
  }

  @Test("Intervals overlap where they share a value, ends included")
  func overlap() {
    func interval(_ low: Int128, _ high: Int128) -> NumberInterval {
      NumberInterval(low: ExactDecimal(low), high: ExactDecimal(high))
    }
    #expect(interval(1, 3).overlaps(interval(3, 5)))
    #expect(interval(3, 5).overlaps(interval(1, 3)))
    #expect(interval(1, 9).overlaps(interval(3, 4)))
    #expect(!interval(1, 2).overlaps(interval(3, 4)))
    #expect(!interval(3, 4).overlaps(interval(1, 2)))
  }
}
