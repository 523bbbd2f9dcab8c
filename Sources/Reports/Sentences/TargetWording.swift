import Documents
import Ledger
import Quantities

/// Says what was assigned: "khoảng 9,0%", "225 nghìn tấn", "dưới 16,7%", "6,6-6,8%".
enum TargetWording {
  static func amount(_ target: Target) -> String {
    let unit = target.unit
    switch target.requirement {
    case .exactly(let number): return AmountWriter.text(number, unit: unit)
    case .atLeast(let number): return "trên " + AmountWriter.text(number, unit: unit)
    case .atMost(let number): return "dưới " + AmountWriter.text(number, unit: unit)
    case .about(let number): return "khoảng " + AmountWriter.text(number, unit: unit)
    case .between(let low, let high):
      return AmountWriter.cell(low) + "-" + AmountWriter.text(high, unit: unit)
    case .text(let words): return words
    }
  }

  /// Words with what was assigned behind them; of a range, its end carries the fact.
  static func clause(
    _ target: Target, _ number: ReportedNumber, behind words: String, fact: WrittenFact
  ) -> Clause {
    let (text, amount) = (Self.amount(target), AmountWriter.text(number, unit: target.unit))
    guard text.hasSuffix(amount) else {
      return Clause(WrittenText(words + text), facts: [fact])
    }
    return Clause(words + text.dropLast(amount.count), amount: amount, fact: fact)
  }
}
