import Foundation
import Quantities
import TestSupport
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
  /// A decimal of up to nine digits, and the same number as Foundation computes it.
  static func random(
    _ numbers: inout SeededNumbers, digits: Int = 9
  ) -> (value: ExactDecimal, reference: Decimal) {
    let length = Int.random(in: 1...digits, using: &numbers)
    var limit = 1
    for _ in 0..<length { limit *= 10 }
    let coefficient = Int.random(in: -limit + 1..<limit, using: &numbers)
    let decimals = Int.random(in: 0...6, using: &numbers)
    return (
      ExactDecimal(Int128(coefficient), decimals: decimals),
      Decimal(
        sign: coefficient < 0 ? .minus : .plus, exponent: -decimals,
        significand: Decimal(abs(coefficient)))
    )
  }

  static func reference(_ value: ExactDecimal) throws -> Decimal {
    try #require(Decimal(string: value.description))
  }

  @Test("Sums, differences, products and order are those of a slow reference", arguments: 0..<20)
  func againstReference(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<300 {
      let (a, first) = Self.random(&numbers)
      let (b, second) = Self.random(&numbers)
      #expect(try Self.reference(a + b) == first + second)
      #expect(try Self.reference(a - b) == first - second)
      #expect(try Self.reference(a * b) == first * second)
      #expect((a < b) == (first < second))
      #expect((a == b) == (first == second))
      #expect(a.isNegative == (first < 0))
      #expect(try Self.reference(-a) == -first)
    }
  }

  @Test("The laws of arithmetic hold", arguments: 0..<10)
  func laws(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<300 {
      let a = Self.random(&numbers).value
      let b = Self.random(&numbers).value
      let c = Self.random(&numbers).value
      #expect(a + b == b + a)
      #expect(a * b == b * a)
      #expect((a + b) + c == a + (b + c))
      #expect(a * (b + c) == a * b + a * c)
      #expect(a - a == ExactDecimal(0))
      #expect(a * ExactDecimal(1) == a)
      #expect(a < b || b < a || a == b)
      #expect(!(a < b && b < a))
    }
  }

  @Test("Equal values are equal and hash alike, however many zeros are printed")
  func zeros() {
    let five = [ExactDecimal(5), ExactDecimal(50, decimals: 1), ExactDecimal(5000, decimals: 3)]
    #expect(Set(five).count == 1)
    #expect(Set([ExactDecimal(0), ExactDecimal(0, decimals: 9)]).count == 1)
    #expect(five.allSatisfy { $0.isInteger })
    #expect(!ExactDecimal(51, decimals: 1).isInteger)
  }

  @Test(
    "A text of digits is read and written back",
    arguments: ["0", "-3", "12.7", "7800", "0.05", "-0.5", "123456789012345678"])
  func text(text: String) throws {
    #expect(try #require(ExactDecimal(text)).description == text)
  }

  @Test(
    "Needless zeros are read and not written",
    arguments: [("12.70", "12.7"), ("007", "7"), ("-0", "0")])
  func needlessZeros(text: String, written: String) throws {
    #expect(try #require(ExactDecimal(text)).description == written)
  }

  @Test(
    "What is no number is none",
    arguments: ["", "-", ".", "1,5", "1.2.3", "1-", "+1", " 1", "1e5", "1234567890123456789"])
  func noNumber(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("Numbers too long for the coefficient neither trap nor lose their order")
  func extremes() {
    let large = ExactDecimal(999_999_999_999_999_999)
    let fine = ExactDecimal(1, decimals: 18)
    #expect(fine < large)
    #expect(large + fine > large)
    #expect(large * large > large)
    // 36 decimals beside 18 digits need 54: the comparison holds, the sum rounds.
    let finest = fine * fine
    #expect(finest < large)
    #expect(-large < finest)
    #expect(finest != large)
    #expect(large + finest == large)
    #expect(large * large * large > ExactDecimal(0))
    #expect(large * large * -large < ExactDecimal(0))
    #expect(finest * finest * finest < large)
  }
}
