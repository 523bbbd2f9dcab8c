package import Quantities

extension ExactDecimal {
  /// Whether it and another number are about a thousand times apart, as when triệu stands for tỷ: a
  /// factor between 300 and 3.000.
  package func isThousandfold(_ other: ExactDecimal) -> Bool {
    let (small, large) = self < other ? (self, other) : (other, self)
    guard small > ExactDecimal(0) else { return false }
    let ratio = large.quotient(by: small)
    return ratio >= ExactDecimal(300) && ratio <= ExactDecimal(3000)
  }
}
