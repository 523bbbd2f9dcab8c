import Documents
import Ledger

/// Figures and headings as the cells of a table print them.
enum TableFigure {
  /// What was assigned, without its unit: "9,0", "6,6-6,8".
  static func target(_ target: Target) -> String {
    switch target.requirement {
    case .exactly(let number), .about(let number): AmountWriter.cell(number)
    case .atLeast(let number): "≥ " + AmountWriter.cell(number)
    case .atMost(let number): "≤ " + AmountWriter.cell(number)
    case .between(let low, let high): AmountWriter.cell(low) + "-" + AmountWriter.cell(high)
    case .text(let words): words
    }
  }

  static func heading(_ words: String) -> WrittenText {
    WrittenText([.init(words, isBold: true)])
  }
}
