package import Quantities

/// What a figure says of its cell (SDMX `TRANSFORMATION`): how much it is, or only how that compares.
///
/// A document that says "bằng 64% kế hoạch" and never the plan, or "tăng 1,7 lần so với cùng kỳ năm
/// trước" and never last year's figure, states a figure that nobody can compute. It is kept beside the
/// level, never in its place: who asks for levels is never given a comparison.
package enum Transformation: Hashable, Sendable {
  /// The figure itself.
  case level
  /// How the figure compares with another, as its source states it.
  case comparison(Measure, with: Baseline)

  /// In what a comparison is told; less than the other is negative.
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    /// Percent by which it is more: 4 of "tăng 4%".
    case growth = "G"
    /// How many times it is more, as worded: 1,7 of "tăng 1,7 lần".
    case factor = "F"
    /// By how much it is more, in the unit of the indicator: 300 of "tăng 300 tấn".
    case difference = "D"
    /// Points by which a rate is more: 2,6 of "tăng 2,6 điểm %".
    case points = "P"
    /// Percent of the other: 64 of "bằng 64% kế hoạch", 103,4 of "vượt 3,4% kế hoạch".
    case percentage = "R"
  }

  /// What a figure is compared with.
  package enum Baseline: Hashable, Sendable {
    /// The same period of the year before.
    case yearBefore
    /// The period just before.
    case periodBefore
    /// What was assigned for the year, by an authority where the source names it.
    case plan(Target.Authority?)
  }
}

extension Transformation {
  /// The code that ledgers and exchanged tables keep: `N`, `GY`, `D1`, `RT`, `RT_CENTRAL`.
  package var code: String {
    switch self {
    case .level: "N"
    case .comparison(let measure, let baseline): measure.rawValue + baseline.code
    }
  }

  /// The transformation that a code spells; nil where it spells none.
  package init?(code: String) {
    if code == Transformation.level.code {
      self = .level
      return
    }
    guard let first = code.first, let measure = Measure(rawValue: String(first)),
      let baseline = Baseline.all.first(where: { $0.code == code.dropFirst() })
    else { return nil }
    self = .comparison(measure, with: baseline)
  }

  /// The unit that its numbers are in, of an indicator with some unit.
  package func unit(of indicatorUnit: String) -> String {
    guard case .comparison(let measure, _) = self else { return indicatorUnit }
    return switch measure {
    case .growth, .percentage: "%"
    case .factor: "lần"
    case .difference: indicatorUnit
    case .points: indicatorUnit.hasPrefix("‰") ? "‰" : "điểm %"
    }
  }

  /// What the comparison must lie in when both figures are known as they were stated; nil where they
  /// tell nothing of it, or a factor, which is worded in two ways.
  package func bounds(of figure: ReportedNumber, against other: ReportedNumber) -> Bounds? {
    guard case .comparison(let measure, _) = self else { return nil }
    let (own, base) = (Bounds(figure.interval), Bounds(other.interval))
    let hundred = ExactDecimal(100)
    switch measure {
    case .factor: return nil
    case .difference, .points: return own - base
    case .percentage: return (own * hundred).divided(by: base)
    case .growth:
      return (own * hundred).divided(by: base).map { $0 - Bounds(exactly: hundred) }
    }
  }

  /// Every transformation there is, the level first.
  package static let all: [Transformation] =
    [.level]
    + Measure.allCases.flatMap { measure in
      Baseline.all.map { .comparison(measure, with: $0) }
    }
}

extension Transformation.Baseline {
  /// How a code of a transformation ends.
  fileprivate var code: String {
    switch self {
    case .yearBefore: "Y"
    case .periodBefore: "1"
    case .plan(nil): "T"
    case .plan(.council): "T_COUNCIL"
    case .plan(.central): "T_CENTRAL"
    case .plan(.party): "T_PARTY"
    case .plan(.committee): "T_COMMITTEE"
    }
  }

  fileprivate static let all: [Self] =
    [.yearBefore, .periodBefore, .plan(nil)] + Target.Authority.allCases.map { .plan($0) }
}
