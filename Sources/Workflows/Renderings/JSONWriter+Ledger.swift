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
}
