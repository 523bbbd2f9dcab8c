import Quantities
import TestSupport
import Testing

@Suite("Numerals")
struct NumeralReaderTests {
  static func read(_ text: String, at start: Int = 0) -> NumeralReader.Result {
    Array(text.utf8).withUnsafeBufferPointer { NumeralReader.read($0, at: start) }
  }

  @Test(
    "Dots group thousands and a comma opens the decimals",
    arguments: [
      ("7.800", "7800", 0), ("12,7", "12.7", 1), ("1.234,5", "1234.5", 1), ("06", "6", 0),
      ("0,5", "0.5", 1), ("1.205", "1205", 0), ("13.726.000", "13726000", 0), ("2023", "2023", 0),
      ("3.609,079", "3609.079", 3), ("12,50", "12.5", 2), ("1,234", "1.234", 3), ("0", "0", 0),
      ("5.327.827.000", "5327827000", 0), ("123456,7", "123456.7", 1),
    ])
  func vietnamese(text: String, value: String, decimals: Int) throws {
    let result = Self.read(text)
    let number = try #require(result.number)
    #expect(number.value.description == value)
    #expect(number.decimals == decimals)
    #expect(number.form == .vietnamese)
    #expect(result.end == text.utf8.count)
    #expect(result.isPlain == !text.contains { ".,".contains($0) })
  }

  @Test(
    "Points that open decimals and commas that group are read as foreign",
    arguments: [
      ("9.7", "9.7"), ("0.234", "0.234"), ("1,234.5", "1234.5"), ("1,234,567", "1234567"),
      ("12345.678", "12345.678"), ("52.1456", "52.1456"), ("0.000", "0"),
    ])
  func foreign(text: String, value: String) throws {
    let number = try #require(Self.read(text).number)
    #expect(number.value.description == value)
    #expect(number.form == .foreign)
  }

  @Test(
    "Separators that no convention explains give the likely value, marked as malformed",
    arguments: [
      ("10.933.4", "10933.4"), ("1.23.456", "123.456"), ("1.2.3.4", "123.4"),
      ("1,234,5", "1234.5"), ("1234.567,8", "1234567.8"), ("1.234,567,8", "1234567.8"),
    ])
  func malformed(text: String, value: String) throws {
    let number = try #require(Self.read(text).number)
    #expect(number.value.description == value)
    #expect(number.form == .malformed)
  }

  @Test(
    "A separator without a digit behind it is not part of the numeral",
    arguments: ["7.800.", "7.800, ", "7.800,%"])
  func trailingSeparator(text: String) throws {
    let result = Self.read(text)
    #expect(result.end == 5)
    #expect(try #require(result.number).value == ExactDecimal(7800))
  }

  @Test("A numeral of too many digits has an end and no value")
  func tooLong() {
    for text in [
      String(repeating: "9", count: 400),
      String(repeating: "1.", count: 9) + String(repeating: "5", count: 300),
    ] {
      let result = Self.read(text)
      #expect(result.number == nil)
      #expect(result.end == text.utf8.count)
    }
    #expect(Self.read(String(repeating: "9", count: 18)).number != nil)
    #expect(Self.read(String(repeating: "9", count: 19)).number == nil)
  }

  @Test("Endless separators end the numeral; the rest is the next one")
  func endlessSeparators() {
    let text = String(repeating: "1.", count: 5000) + "1"
    var start = 0
    var numerals = 0
    while start < text.utf8.count {
      let result = Self.read(text, at: start)
      #expect(result.end > start)
      start = result.end + 1
      numerals += 1
    }
    #expect(numerals > 1)
  }

  @Test("Writing and reading back gives the number as it was printed", arguments: 0..<20)
  func roundTrip(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<400 {
      let length = Int.random(in: 1...15, using: &numbers)
      var limit: Int128 = 1
      for _ in 0..<length { limit *= 10 }
      let coefficient = Int128.random(in: 0..<limit, using: &numbers)
      let decimals = Int.random(in: 0...3, using: &numbers)
      let value = ExactDecimal(coefficient, decimals: decimals)
      let text = NumeralReader.write(value, decimals: decimals)
      let result = Self.read(text)
      let number = try #require(result.number)
      #expect(number.value == value, "\(text)")
      #expect(number.decimals == decimals, "\(text)")
      #expect(number.form == .vietnamese, "\(text)")
      #expect(result.end == text.utf8.count, "\(text)")
    }
  }

  @Test(
    "Numbers are written with Vietnamese separators",
    arguments: [
      (ExactDecimal(1234), 0, "1.234"), (ExactDecimal(1234), 2, "1.234,00"),
      (ExactDecimal(-12345, decimals: 1), 1, "-1.234,5"), (ExactDecimal(5, decimals: 1), 1, "0,5"),
      (ExactDecimal(5, decimals: 3), 1, "0,005"), (ExactDecimal(0), 0, "0"),
      (ExactDecimal(999), 0, "999"), (ExactDecimal(1_000_000), 0, "1.000.000"),
    ])
  func written(value: ExactDecimal, decimals: Int, text: String) {
    #expect(NumeralReader.write(value, decimals: decimals) == text)
  }

  @Test("Writing with many decimals pads with zeros and never traps")
  func manyDecimals() {
    #expect(
      NumeralReader.write(ExactDecimal(7), decimals: 60) == "7," + String(repeating: "0", count: 60)
    )
    let longest = ExactDecimal(Int128.max)
    #expect(NumeralReader.write(longest, decimals: 5).hasSuffix(",00000"))
  }
}
