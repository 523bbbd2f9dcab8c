import Ledger
import Quantities
import Storage

extension ObservationValue {
  /// Whether both say the same, however their digits are set.
  func says(_ other: ObservationValue) -> Bool {
    if case .missing = self { return self == other }
    return !other.numbers.isEmpty && numbers.map(\.value) == other.numbers.map(\.value)
  }
}

extension Target.Requirement {
  /// Whether both require the same, however their digits are set.
  func says(_ other: Target.Requirement) -> Bool {
    if case .text = self { return self == other }
    return relation == other.relation && numbers.map(\.value) == other.numbers.map(\.value)
  }
}
