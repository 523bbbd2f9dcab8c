/// One wrong thing that can be put into a generated report: which piece of the text, and what stands
/// there instead.
package struct PlantedError: Hashable, Sendable {
  /// What is wrong, in finer kinds than those of findings.
  package enum Kind: String, Sendable, CaseIterable {
    case planPercent = "plan-percent"
    case planExcess = "plan-excess"
    case growth
    case growthFactor = "growth (lần)"
    case difference = "growth (difference)"
    case pointDifference = "point-diff"
    case partTooLarge = "sum (too large)"
    case partTooSmall = "sum (too small)"
    case partAboveWhole = "part-le-whole"
    case share
    case fraction
    case structure
    case repetition = "repeat"
    case verdict
    case rate
    case magnitude
    case malformedNumber = "format (number)"
    case lostPercent = "format (percent sign)"
    case doubledWord = "format (doubled word)"
    case lostDay = "format (date without day)"
    case symbolYear = "date (year of symbol)"
    case anniversary = "date (anniversary)"
    case omittedTarget = "omitted-target"

    /// The kinds of finding that say it, by their names in the contract.
    package var findings: Set<String> {
      switch self {
      case .planPercent, .planExcess: ["plan-percent", "plan-excess"]
      case .growth, .growthFactor, .difference, .pointDifference: ["growth", "point-diff"]
      case .partTooLarge, .partTooSmall, .partAboveWhole: ["sum", "part-le-whole"]
      case .share, .fraction, .structure: ["share", "fraction", "structure"]
      case .malformedNumber, .lostPercent, .doubledWord, .lostDay: ["format"]
      case .symbolYear, .anniversary: ["date"]
      case .repetition, .verdict, .rate, .magnitude, .omittedTarget: [rawValue]
      }
    }
  }

  package var kind: Kind
  var piece: Int
  /// What stands in the clean report, and what stands there now.
  package var right: String
  package var wrong: String
}
