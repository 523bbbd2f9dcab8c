package import Quantities

/// A figure of a present area worked out from those of the areas it was made from.
package struct Restatement: Hashable, Sendable {
  package var value: ReportedNumber
  /// The areas of then and how much of each.
  package var parts: [AreaPart]

  /// Why a figure cannot be worked out.
  package enum Gap: Error, Hashable, Sendable {
    /// No succession says what the area was made from.
    case unknownOrigin
    /// It is not stated how much of these areas went over.
    case unknownShare([ReferenceArea])
    /// These areas have no figure of the indicator; they are never taken for zero.
    case missingFigure(indicator: String, [ReferenceArea])
    /// Only a part of these areas went over, and the indicator does not add up.
    case indivisible([ReferenceArea])
    /// The indicator neither adds up nor is recomputed from what does.
    case notAdditive
  }

  /// The number of an indicator in an area, if it has one.
  package typealias Figures = (_ indicator: String, _ area: ReferenceArea) -> ReportedNumber?

  /// Works out the figure of an indicator for an area made from some parts.
  ///
  /// What adds up is added, of a divided area as much as its share; ratios and weighted means are
  /// recomputed from such sums; anything else goes over only from one area that went over whole.
  package static func of(
    _ indicator: Indicator, parts: [AreaPart], figures: Figures
  ) throws(Gap) -> Restatement {
    guard !parts.isEmpty else { throw .unknownOrigin }
    let unknown = parts.filter { $0.share == nil }.map(\.area)
    guard unknown.isEmpty else { throw .unknownShare(unknown) }
    if parts.count == 1, let only = parts.first, only.isWhole,
      let number = figures(indicator.code, only.area)
    {
      return Restatement(value: number, parts: parts)
    }
    let value: ExactDecimal
    switch indicator.areaAggregation {
    case .sum:
      value = try sum(of: indicator.code, parts, figures)
    case .ratio(let numerator, let denominator, let factor):
      let top = try sum(of: numerator, parts, figures)
      let bottom = try sum(of: denominator, parts, figures)
      let decimals = decimals(of: indicator.code, parts, figures)
      guard
        let ratio = top.multiplied(by: factor)?.divided(by: bottom, decimals: decimals)
      else { throw .notAdditive }
      value = ratio
    case .weightedMean(let weight):
      value = try mean(of: indicator.code, by: weight, parts, figures)
    case .none:
      guard parts.count == 1, let only = parts.first else { throw .notAdditive }
      if only.isWhole { throw .missingFigure(indicator: indicator.code, [only.area]) }
      throw .indivisible([only.area])
    }
    return Restatement(value: ReportedNumber(value), parts: parts)
  }

  private static func sum(
    of indicator: String, _ parts: [AreaPart], _ figures: Figures
  ) throws(Gap) -> ExactDecimal {
    let numbers = try numbers(of: indicator, parts, figures)
    let sum = zip(parts, numbers).reduce(ExactDecimal(0)) { total, term in
      let (part, number) = term
      let share = part.isWhole ? nil : part.share
      return total + (share.map { number.value * $0 } ?? number.value)
    }
    // Exact, but without the zeros that a share brings along.
    let stated = numbers.map(\.decimals).max() ?? 0
    return (stated...max(stated, sum.decimals)).lazy.map { sum.rounded(to: $0) }.first { $0 == sum }
      ?? sum
  }

  /// A mean is that of its parts only where they went over whole.
  private static func mean(
    of indicator: String, by weight: String, _ parts: [AreaPart], _ figures: Figures
  ) throws(Gap) -> ExactDecimal {
    let divided = parts.filter { !$0.isWhole }.map(\.area)
    guard divided.isEmpty else { throw .indivisible(divided) }
    let values = try numbers(of: indicator, parts, figures)
    let weights = try numbers(of: weight, parts, figures)
    let total = zip(values, weights).reduce(ExactDecimal(0)) { $0 + $1.0.value * $1.1.value }
    let whole = weights.reduce(ExactDecimal(0)) { $0 + $1.value }
    let decimals = values.map(\.decimals).max() ?? 0
    guard let mean = total.divided(by: whole, decimals: decimals) else { throw .notAdditive }
    return mean
  }

  private static func numbers(
    of indicator: String, _ parts: [AreaPart], _ figures: Figures
  ) throws(Gap) -> [ReportedNumber] {
    let found = parts.map { figures(indicator, $0.area) }
    let missing = zip(parts, found).filter { $0.1 == nil }.map(\.0.area)
    guard missing.isEmpty else { throw .missingFigure(indicator: indicator, missing) }
    return found.compactMap { $0 }
  }

  /// As many decimals as the former areas' own ratios were stated with, or two.
  private static func decimals(
    of indicator: String, _ parts: [AreaPart], _ figures: Figures
  ) -> Int {
    parts.compactMap { figures(indicator, $0.area)?.decimals }.max() ?? 2
  }
}
