package import Ledger
package import Quantities

extension Attainment {
  /// What the result differs by with its sign: `-76 ha`; rates differ by points.
  package func difference(in unit: String) -> Wording? {
    guard let difference else { return nil }
    let number =
      (difference > ExactDecimal(0) ? "+" : "") + ReportedNumber(difference).printed
    switch unit {
    case "%", "‰":
      return Wording("\(number) điểm \(unit)", "\(number) \(unit) points")
    default:
      return Wording("\(number) \(unit)", "\(number) \(unit)")
    }
  }
}

extension ExactDecimal {
  /// A percent as people write it: `99,23%`, `100%`.
  package var printedAsPercent: String {
    ReportedNumber(withoutTrailingZeros(downTo: 0)).printed + "%"
  }
}
