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
