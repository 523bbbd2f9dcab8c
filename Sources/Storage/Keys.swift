package import Ledger
package import Quantities

/// What makes an area one row of the registry.
package struct AreaKey: Hashable, Comparable, Sendable {
  package var code: String
  package var validFrom: TimePeriod.Point?

  package init(_ area: ReferenceArea) {
    code = area.code
    validFrom = area.validFrom
  }

  package static func < (left: AreaKey, right: AreaKey) -> Bool {
    (left.code, left.validFrom ?? .beginning) < (right.code, right.validFrom ?? .beginning)
  }
}

/// What makes a succession one row of the registry.
package struct SuccessionKey: Hashable, Comparable, Sendable {
  package var predecessor: String
  package var successor: String
  package var date: TimePeriod.Point

  package init(_ succession: AreaSuccession) {
    predecessor = succession.predecessor
    successor = succession.successor
    date = succession.date
  }

  package static func < (left: SuccessionKey, right: SuccessionKey) -> Bool {
    (left.predecessor, left.successor, left.date)
      < (right.predecessor, right.successor, right.date)
  }
}

/// What a target is about: a later one of the same key adjusts an earlier one.
package struct TargetKey: Hashable, Sendable {
  package var indicator: String
  package var area: String
  package var period: TimePeriod
  package var authority: Target.Authority

  package init(_ target: Target) {
    indicator = target.indicator
    area = target.area
    period = target.period
    authority = target.authority
  }
}

/// What a plan is about: the targets of one area for one period.
package struct PlanKey: Hashable, Comparable, Sendable {
  package var area: String
  package var period: TimePeriod

  package init(area: String, period: TimePeriod) {
    self.area = area
    self.period = period
  }

  package static func < (left: PlanKey, right: PlanKey) -> Bool {
    (left.area, left.period.start, left.period.end)
      < (right.area, right.period.start, right.period.end)
  }
}

extension Target {
  /// The order in which targets are listed: by authority, then as in the document.
  package static func comesBefore(_ left: Target, _ right: Target) -> Bool {
    let authorities = Authority.allCases
    let first = authorities.firstIndex(of: left.authority) ?? 0
    let second = authorities.firstIndex(of: right.authority) ?? 0
    return (first, left.order, left.indicator) < (second, right.order, right.indicator)
  }
}

extension VerdictRule {
  /// The order in which thresholds are listed: by area, then the line for every year, then by year.
  package static func comesBefore(_ left: VerdictRule, _ right: VerdictRule) -> Bool {
    (left.area, left.year ?? .min) < (right.area, right.year ?? .min)
  }
}

extension Target.Requirement {
  /// The numbers that it states.
  package var numbers: [ReportedNumber] {
    switch self {
    case .exactly(let number), .atLeast(let number), .atMost(let number), .about(let number):
      [number]
    case .between(let low, let high): [low, high]
    case .text: []
    }
  }
}

extension ObservationValue {
  /// The numbers that it states.
  package var numbers: [ReportedNumber] {
    switch self {
    case .number(let number): [number]
    case .range(let low, let high): [low, high]
    case .missing: []
    }
  }
}

extension Sequence {
  /// The elements in an order that keeps the sequence of equal ones.
  package func stablySorted(by comesBefore: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { left, right in
      if comesBefore(left.element, right.element) { return true }
      if comesBefore(right.element, left.element) { return false }
      return left.offset < right.offset
    }.map(\.element)
  }
}
