package import Quantities

/// What to do where some of the areas below have no figure.
///
/// None of the ways is silent: the areas are named, and a filled-in total is labelled with the way
/// it was filled.
package enum MissingValueStrategy: String, Sendable, CaseIterable {
  /// No total unless every area has a figure.
  case requireAll = "require-all"
  /// The total of those that reported, with the others named.
  case partial
  /// The last figure known of an area stands in.
  case lastKnown = "last-known"
  /// The figure of the same period of last year stands in.
  case sameAsLastYear = "same-as-last-year"
  /// The mean of the areas that reported stands in.
  case meanOfReported = "mean-of-reported"
  /// An area without a figure counts as zero, because someone said so.
  case zero
}

/// The figure of one area below, or what can stand in for it.
package struct RollUpPart: Hashable, Sendable {
  package var area: String
  package var value: ExactDecimal?
  package var lastKnown: ExactDecimal?
  package var lastYear: ExactDecimal?

  package init(
    area: String, value: ExactDecimal?, lastKnown: ExactDecimal? = nil,
    lastYear: ExactDecimal? = nil
  ) {
    self.area = area
    self.value = value
    self.lastKnown = lastKnown
    self.lastYear = lastYear
  }
}

/// A total over areas with the areas it lacks.
package struct RollUp: Hashable, Sendable {
  package var total: ExactDecimal?
  /// Areas without a figure of their own.
  package var missing: [String]
  /// Areas whose figure was filled in by the strategy.
  package var filled: [String]

  /// The sum of the parts, with missing ones treated as the strategy says.
  package static func sum(_ parts: [RollUpPart], missing strategy: MissingValueStrategy) -> RollUp {
    let reported = parts.compactMap(\.value)
    let missing = parts.filter { $0.value == nil }
    var total = reported.reduce(ExactDecimal(0), +)
    var filled: [String] = []
    for part in missing {
      guard let value = substitute(for: part, among: reported, strategy) else { continue }
      total = total + value
      filled.append(part.area)
    }
    let isComplete = missing.isEmpty || filled.count == missing.count
    let isTotal = !parts.isEmpty && (isComplete || strategy == .partial && !reported.isEmpty)
    return RollUp(total: isTotal ? total : nil, missing: missing.map(\.area), filled: filled)
  }

  /// A ratio recomputed from rolled-up parts, never averaged; nil when either total is missing.
  package static func ratio(
    numerator: RollUp, denominator: RollUp, factor: ExactDecimal, decimals: Int
  ) -> RollUp {
    let total: ExactDecimal? =
      if let top = numerator.total, let bottom = denominator.total {
        top.multiplied(by: factor)?.divided(by: bottom, decimals: decimals)
      } else {
        nil
      }
    return RollUp(
      total: total, missing: union(numerator.missing, denominator.missing),
      filled: union(numerator.filled, denominator.filled))
  }

  private static func substitute(
    for part: RollUpPart, among reported: [ExactDecimal], _ strategy: MissingValueStrategy
  ) -> ExactDecimal? {
    switch strategy {
    case .requireAll, .partial: return nil
    case .lastKnown: return part.lastKnown
    case .sameAsLastYear: return part.lastYear
    case .zero: return ExactDecimal(0)
    case .meanOfReported:
      let decimals = reported.map(\.decimals).max() ?? 0
      return reported.reduce(ExactDecimal(0), +).divided(
        by: ExactDecimal(Int128(reported.count)), decimals: decimals)
    }
  }

  private static func union(_ first: [String], _ second: [String]) -> [String] {
    first + second.filter { !first.contains($0) }
  }
}
