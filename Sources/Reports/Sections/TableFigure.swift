import Documents
import Ledger
import Quantities

/// Figures and headings as the cells of a table print them.
enum TableFigure {
  /// What was assigned, without its unit: "9,0", "6,6-6,8"; empty where the document says no amount.
  ///
  /// - Parameter decimals: how many to print; nil for those it was stated with.
  static func target(_ target: Target, decimals: Int? = nil) -> String {
    func cell(_ number: ReportedNumber) -> String { AmountWriter.cell(number, decimals: decimals) }
    return switch target.requirement {
    case .exactly(let number), .about(let number): cell(number)
    case .atLeast(let number): "≥ " + cell(number)
    case .atMost(let number): "≤ " + cell(number)
    case .between(let low, let high): cell(low) + "-" + cell(high)
    case .text: ""
    }
  }

  /// A percentage, to one decimal.
  static func percent(_ value: ExactDecimal) -> String {
    AmountWriter.cell(ReportedNumber(value.rounded(to: 1)), decimals: 1)
  }

  static func heading(_ words: String) -> WrittenText {
    WrittenText([.init(words, isBold: true)])
  }
}
