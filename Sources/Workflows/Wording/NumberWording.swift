package import Ledger
import Quantities

extension ReportedNumber {
  /// The number as Vietnamese prints it, with the decimals that were stated: `7.800`, `12,70`.
  package var printed: String { NumeralReader.write(value, decimals: decimals) }
}

extension Statement {
  /// What the figure amounts to, unit and modifier included: "trên 70%", "25/65 công việc".
  var printedValue: String {
    let number =
      switch amount {
      case .number(let number): number.printed
      case .range(let low, let high): "\(low.printed) – \(high.printed)"
      case .fraction(let part, let whole): "\(part.printed)/\(whole.printed)"
      }
    var words = [number]
    if let unit {
      // "%" and "‰" are set at their number, units that are words are not.
      if unit == "%" || unit == "‰" { words[0] += unit } else { words.append(unit) }
    }
    return words.joined(separator: " ").modified(by: modifier)
  }
}

extension String {
  /// A printed number with the word that opens or widens it: "trên 70%", "56 trở lên".
  func modified(by modifier: String?) -> String {
    guard let modifier else { return self }
    // "trở lên" stands behind its number, all others before it.
    return modifier == "trở lên" ? "\(self) \(modifier)" : "\(modifier) \(self)"
  }
}

extension Observation {
  /// The figure as Vietnamese prints it, with the word that opened it in its document.
  package var printedValue: String { value.printed.modified(by: modifier) }
}
