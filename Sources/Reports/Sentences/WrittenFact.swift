package import Ledger
package import Quantities

/// A quantity that was put into a report: what reading the report must give back.
package struct WrittenFact: Hashable, Sendable {
  /// The id that its words carry in the document.
  package var id: String
  package var indicator: String
  package var role: Statement.Role
  /// The number as printed, without its sign.
  package var amount: ReportedNumber
  /// The unit as printed.
  package var unit: String
  package var period: TimePeriod
  package var basis: Basis
  package var direction: Statement.Direction?
  /// The words for what a comparison is with; nil for figures.
  package var against: String?
  /// The sub-item; empty for the whole.
  package var part: String

  /// What the fact is in one line: the figure's cell and what is said of it.
  package var meaning: String {
    var words = [role.rawValue, indicator, period.code, basis.rawValue]
    if !part.isEmpty { words.append(part) }
    if let against { words.append(against) }
    return words.joined(separator: " | ")
  }
}

extension WrittenFact {
  /// The fact that an indicator has a value, before it has an id.
  ///
  /// Of a rate of growth or decrease it is a change, as "tốc độ tăng", "mức giảm" are read.
  static func result(
    _ indicator: Indicator, _ value: ReportedNumber, of key: ObservationKey, part: String = ""
  ) -> WrittenFact {
    let isDown = value.value.isNegative
    let (role, direction): (Statement.Role, Statement.Direction?) =
      switch indicator.measure {
      case .level: (.level, isDown ? .down : nil)
      case .growth: (.change, isDown ? .down : .up)
      case .decrease: (.change, isDown ? .up : .down)
      }
    return WrittenFact(
      id: "", indicator: indicator.code, role: role,
      amount: ReportedNumber(value.value.magnitude), unit: indicator.unit, period: key.period,
      basis: key.basis, direction: direction, against: nil, part: part)
  }

  /// The fact that a value was assigned or is proposed for a period, before it has an id.
  static func target(_ target: Target, _ value: ReportedNumber) -> WrittenFact {
    WrittenFact(
      id: "", indicator: target.indicator, role: .target,
      amount: ReportedNumber(value.value.magnitude), unit: target.unit, period: target.period,
      basis: .inPeriod, direction: nil, against: nil, part: "")
  }
}
