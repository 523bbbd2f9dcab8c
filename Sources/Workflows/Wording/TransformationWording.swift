import Grammar
package import Ledger
package import Quantities

extension Transformation {
  /// What a stated comparison says, with its amount: "tăng 300 tấn so với cùng kỳ năm trước"; nothing of
  /// a level.
  ///
  /// - Parameter unit: that of the indicator.
  package func wording(_ amount: ReportedNumber, unit: String) -> Wording {
    guard case .comparison(let measure, let baseline) = self else { return Wording("", "") }
    let words = self.unit(of: unit)
    func number(_ value: ExactDecimal) -> String {
      let text = NumeralReader.write(value, decimals: value.decimals)
      return words.hasPrefix("%") || words.hasPrefix("‰") ? text + words : "\(text) \(words)"
    }
    let other = baseline.wording
    if measure == .percentage {
      return Wording(
        "bằng \(number(amount.value)) \(other.vietnamese)",
        "\(number(amount.value)) of \(other.english)")
    }
    let (isDown, size) = (amount.value.isNegative, number(amount.value.magnitude))
    return Wording(
      "\(isDown ? "giảm" : "tăng") \(size) so với \(other.vietnamese)",
      "\(isDown ? "down" : "up") \(size) on \(other.english)")
  }
}

extension Transformation.Baseline {
  fileprivate var wording: Wording {
    switch self {
    case .yearBefore: return Wording("cùng kỳ năm trước", "the same period last year")
    case .periodBefore: return Wording("kỳ trước", "the period before")
    case .plan(nil): return Wording("kế hoạch", "plan")
    case .plan(let authority?):
      let name = authority.wording
      return Wording("kế hoạch \(name.vietnamese)", "the plan \(name.english)")
    }
  }
}
