import Ledger
import Quantities

extension JSONWriter {
  /// The relation of a target and its value, or its two bounds.
  mutating func members(of requirement: Target.Requirement) {
    var bounds: (low: ReportedNumber, high: ReportedNumber)?
    if case .between(let low, let high) = requirement { bounds = (low, high) }
    member("relation", requirement.relation)
    member("value", requirement.value?.value)
    member("low", bounds?.low.value)
    member("high", bounds?.high.value)
  }

  /// Where a year is heading and what that is told from, or null.
  mutating func forecast(_ forecast: Forecast?) {
    guard let forecast else { return raw("null") }
    raw("{")
    member("expected_percent", forecast.expectedPercent)
    member("year_end", forecast.projection)
    member("low", forecast.low)
    member("high", forecast.high)
    member("ground", forecast.ground.code)
    raw(",\"years\":[")
    for (index, year) in forecast.ground.years.enumerated() {
      if index > 0 { raw(",") }
      integer(year)
    }
    raw("]}")
  }

  /// Who assigned a target and when, and the one that it adjusted, or null.
  mutating func membersOfHistory(_ history: TargetHistory) {
    member("authority", history.current.authority.rawValue)
    member("assigned_on", history.current.assignedOn?.code)
    key("adjusted_from")
    guard let old = history.adjusted else { return raw("null") }
    raw("{")
    members(of: old.requirement)
    member("text", old.text)
    member("document", old.provenance.document)
    member("assigned_on", old.assignedOn?.code)
    raw("}")
  }
}

extension Forecast.Ground {
  /// Its name for programs.
  fileprivate var code: String {
    switch self {
    case .calendar: "calendar"
    case .earlierYears: "earlier-years"
    case .movement: "movement"
    case .rate: "rate"
    }
  }

  /// The earlier years that a forecast is told from.
  fileprivate var years: [Int] {
    switch self {
    case .earlierYears(let years): years
    case .movement(let year): [year]
    case .calendar, .rate: []
    }
  }
}
