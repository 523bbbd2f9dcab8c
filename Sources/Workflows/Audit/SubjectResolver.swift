import Audit
import Ledger
import Reading

/// Finds the indicator that the words of a report surely name: the best match of the catalogue, where it
/// is good and clearly better than the next.
struct SubjectResolver: IndicatorResolver {
  private let matcher: IndicatorMatcher
  private let byCode: [String: Indicator]

  /// From this likeness on two subjects are taken for one indicator.
  static let sure = 75
  private static let margin = 8

  init(_ indicators: [Indicator]) {
    matcher = IndicatorMatcher(indicators)
    byCode = Dictionary(indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func indicator(of statement: Statement) -> Indicator? {
    indicator(statement.subject, statement.unit)
  }

  func indicator(named words: String) -> Indicator? { indicator(words, nil) }

  private func indicator(_ subject: String, _ unit: String?) -> Indicator? {
    guard let match = matcher.match(subject: subject, unit: unit),
      match.confidence >= Self.sure, match.margin >= Self.margin
    else { return nil }
    return byCode[match.indicator]
  }
}
