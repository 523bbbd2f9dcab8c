package import Quantities

/// What is measured (chỉ tiêu): data that a planning officer can read and change.
package struct Indicator: Hashable, Sendable {
  /// Which way is better.
  package enum Direction: String, Sendable, CaseIterable {
    case higher, lower
    /// No better: shares of a structure.
    case neutral
    /// Inside a range is met.
    case band
  }

  /// What its figures say.
  package enum Measure: String, Sendable, CaseIterable {
    /// How much there is or was: "Tỷ lệ hộ nghèo".
    case level
    /// How much more than in an earlier period, a decline with a minus sign: "Tốc độ tăng ...".
    case growth
    /// How much less than in an earlier period, a decline without a sign: "Mức giảm tỷ lệ hộ nghèo".
    case decrease
  }

  /// How figures of areas make the figure of the area above them.
  package enum AreaAggregation: Hashable, Sendable {
    case sum
    /// A mean weighted by another indicator.
    case weightedMean(by: String)
    /// Recomputed from two rolled-up indicators, never averaged.
    case ratio(numerator: String, denominator: String, factor: ExactDecimal)
    case none
  }

  /// How figures of months make the figure of a year.
  package enum TimeAggregation: String, Sendable, CaseIterable {
    /// Flows: what happened in each month is added.
    case sum
    /// Stocks: the last month stands.
    case last
    /// Rates: recomputed from their parts.
    case ratio
    case none
  }

  package var code: String
  package var name: String
  package var englishName: String
  /// The unit as documents print it: "nghìn tấn".
  package var unit: String
  package var direction: Direction
  package var measure: Measure
  package var areaAggregation: AreaAggregation
  package var timeAggregation: TimeAggregation
  package var formula: String?
  package var breakdowns: [String]
  package var sector: String
  /// Who answers for the figure.
  package var agency: String
  /// The ways in which reports call it.
  package var phrases: [String]
  /// Codes in official lists: list version and code, since codes are not stable over versions.
  package var officialCodes: [String]
  package var priceBasis: String?

  package init(
    code: String, name: String, englishName: String, unit: String, direction: Direction,
    measure: Measure = .level, areaAggregation: AreaAggregation, timeAggregation: TimeAggregation,
    formula: String? = nil,
    breakdowns: [String] = [], sector: String, agency: String = "", phrases: [String],
    officialCodes: [String] = [], priceBasis: String? = nil
  ) {
    self.code = code
    self.name = name
    self.englishName = englishName
    self.unit = unit
    self.direction = direction
    self.measure = measure
    self.areaAggregation = areaAggregation
    self.timeAggregation = timeAggregation
    self.formula = formula
    self.breakdowns = breakdowns
    self.sector = sector
    self.agency = agency
    self.phrases = phrases
    self.officialCodes = officialCodes
    self.priceBasis = priceBasis
  }
}

extension Indicator {
  /// The code of the indicator whose growth it is, as its formula says: "growth([AGR.TEA.AREA])".
  package var growing: String? {
    guard let formula, formula.hasPrefix("growth(["), formula.hasSuffix("])") else { return nil }
    return String(formula.dropFirst("growth([".count).dropLast("])".count))
  }

  /// Whether it measures what was planned for a year, as "Kế hoạch vốn đầu tư công" does.
  package var isPlannedAmount: Bool { direction == .neutral && name.hasPrefix("Kế hoạch ") }
}
