import Grammar
package import Quantities

extension StatedUnit {
  /// The unit that words name: "nghìn tấn", "triệu đồng/người/năm", "dự án"; nil when they name none.
  package init?(worded text: String) {
    let tokens = TokenText(Array(text.utf8))
    guard let reading = UnitWords.read(tokens, at: 0, allowsCount: true, allowsAnyNoun: true)
    else { return nil }
    let slash = reading.range.first { tokens.syllable($0) == .slash } ?? reading.range.upperBound
    var start = reading.range.lowerBound
    if reading.exponent > 0, reading.range.count > 1 { start += 1 }
    let noun = tokens.string(start..<slash).lowercased()
    self.init(
      exponent: reading.exponent, unit: reading.unit,
      noun: reading.unit == nil ? CountNouns.abbreviations[noun] ?? noun : "",
      denominator: tokens.string(slash..<reading.range.upperBound).lowercased())
  }
}
