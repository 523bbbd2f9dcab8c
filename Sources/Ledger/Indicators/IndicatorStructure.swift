import Quantities

/// Shares that make up one whole between them, as the catalogue says: all percentages of one denominator
/// of which more is not better, such as those of the sectors in GRDP.
package struct IndicatorStructure: Hashable, Sendable {
  /// Code of the indicator that the shares are of: "ECO.GRDP.CURRENT".
  package var whole: String
  /// The shares in the order of the catalogue.
  package var shares: [Indicator]

  /// Fewer shares than that are no structure but the shares of something.
  private static let fewest = 3

  /// Every structure of a catalogue, in its order.
  package static func all(in indicators: [Indicator]) -> [IndicatorStructure] {
    var order: [String] = []
    var shares: [String: [Indicator]] = [:]
    for indicator in indicators {
      guard indicator.direction == .neutral, indicator.measure == .level,
        case .ratio(_, let whole, let factor) = indicator.areaAggregation,
        factor == ExactDecimal(100)
      else { continue }
      if shares[whole] == nil { order.append(whole) }
      shares[whole, default: []].append(indicator)
    }
    return order.compactMap { whole in
      guard let shares = shares[whole], shares.count >= fewest else { return nil }
      return IndicatorStructure(whole: whole, shares: shares)
    }
  }
}
