package import Quantities

/// A value that an authority assigned for an indicator, an area and a period (chỉ tiêu kế hoạch).
package struct Target: Hashable, Sendable {
  /// The shape of the requirement.
  package enum Requirement: Hashable, Sendable {
    case exactly(ReportedNumber)
    case atLeast(ReportedNumber)
    case atMost(ReportedNumber)
    /// "khoảng": met within its own rounding.
    case about(ReportedNumber)
    case between(ReportedNumber, ReportedNumber)
    /// Words only; judged by a person.
    case text(String)
  }

  /// Who assigned it; one indicator can have several at once.
  package enum Authority: String, Sendable, CaseIterable {
    case council = "HĐND"
    case central = "TW"
    case party = "ĐHĐB"
    case committee = "UBND"
  }

  package var indicator: String
  package var area: String
  package var period: TimePeriod
  package var requirement: Requirement
  package var unit: String
  package var authority: Authority
  /// The words as they stand in the document.
  package var text: String
  /// The group of the resolution it stands in, "1" to "10".
  package var group: String
  /// Its place in the resolution, for keeping the order.
  package var order: Int
  package var provenance: Provenance
  /// Date of the document that assigned it, if it is known.
  package var assignedOn: TimePeriod.Point?
  package var recordedAt: Int64

  package init(
    indicator: String, area: String, period: TimePeriod, requirement: Requirement, unit: String,
    authority: Authority, text: String, group: String, order: Int, provenance: Provenance,
    assignedOn: TimePeriod.Point? = nil, recordedAt: Int64
  ) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.requirement = requirement
    self.unit = unit
    self.authority = authority
    self.text = text
    self.group = group
    self.order = order
    self.provenance = provenance
    self.assignedOn = assignedOn
    self.recordedAt = recordedAt
  }
}

extension Target {
  /// Whether it was assigned by the end of a period, or quoted in a report of that time, as far as is
  /// known.
  package func isStated(by period: TimePeriod) -> Bool {
    guard let assignedOn else { return provenance.isStated(by: period) }
    return assignedOn.lastDay <= period.end.lastDay
  }
}

extension Target.Requirement {
  /// The sign that the contract of `tiendo scorecard` uses.
  package var relation: String {
    switch self {
    case .exactly: "="
    case .atLeast: ">="
    case .atMost: "<="
    case .about: "~"
    case .between: "range"
    case .text: "text"
    }
  }

  /// The one number of the requirement; nil for ranges and words.
  package var value: ReportedNumber? {
    switch self {
    case .exactly(let number), .atLeast(let number), .atMost(let number), .about(let number): number
    case .between, .text: nil
    }
  }
}
