import Audit
import Ledger
import Reading
import Synchronization

/// Finds the indicator that the words of a report surely name: the best match of the catalogue, where it
/// is good and clearly better than the next.
///
/// Reports say the same words over and over, month by month and commune by commune: each are looked up
/// once, for all documents.
final class SubjectResolver: IndicatorResolver {
  private let matcher: IndicatorMatcher
  private let byCode: [String: Indicator]
  private let known = Mutex<[Words: Indicator?]>([:])

  /// What the answer depends on.
  private struct Words: Hashable {
    var subject: String
    var unit: String?
  }

  /// From this likeness on two subjects are taken for one indicator.
  static let sure = 75
  private static let margin = 8

  init(_ indicators: [Indicator]) {
    matcher = IndicatorMatcher(indicators)
    byCode = Dictionary(indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func indicator(of statement: Statement) -> Indicator? {
    indicator(Words(subject: statement.subject, unit: statement.unit))
  }

  func indicator(named words: String) -> Indicator? { indicator(Words(subject: words, unit: nil)) }

  private func indicator(_ words: Words) -> Indicator? {
    if let indicator = known.withLock({ $0[words] }) { return indicator }
    let indicator = match(words)
    known.withLock { $0[words] = .some(indicator) }
    return indicator
  }

  private func match(_ words: Words) -> Indicator? {
    // What is further behind can neither be sure nor come near what is.
    let match = matcher.match(
      subject: words.subject, unit: words.unit, from: Self.sure - Self.margin)
    guard let match,
      match.confidence >= Self.sure, match.margin >= Self.margin
    else { return nil }
    return byCode[match.indicator]
  }
}
