package import Quantities

/// What an observation is about: one cell of the ledger.
package struct ObservationKey: Hashable, Sendable {
  package var indicator: String
  package var area: String
  package var period: TimePeriod
  package var basis: Basis
  /// The sub-item, "dimension=value" pairs in order; empty for the whole.
  package var breakdown: String
  package var priceBasis: String
  /// Whether it holds the figure itself or how that compares.
  package var transformation: Transformation

  package init(
    indicator: String, area: String, period: TimePeriod, basis: Basis, breakdown: String = "",
    priceBasis: String = "", transformation: Transformation = .level
  ) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.basis = basis
    self.breakdown = breakdown
    self.priceBasis = priceBasis
    self.transformation = transformation
  }
}

extension ObservationKey {
  /// The cell of the figure itself, of one that holds how it compares.
  package var level: ObservationKey {
    var key = self
    key.transformation = .level
    return key
  }
}

/// A figure, or the reason why there is none.
///
/// Zero is a figure.
package enum ObservationValue: Hashable, Sendable {
  case number(ReportedNumber)
  /// A range that was stated as the result: "61-62".
  case range(ReportedNumber, ReportedNumber)
  case missing(MissingReason)

  package var number: ReportedNumber? {
    if case .number(let number) = self { return number }
    return nil
  }
}

/// Why a cell has no figure (SDMX `OBS_STATUS` M and its kin).
package enum MissingReason: String, Sendable, CaseIterable {
  /// It was measured, but no figure is to be had ("…").
  case noData = "M"
  /// It cannot exist here ("x").
  case notApplicable = "L"
  /// Whoever should have reported it has not.
  case notReported = "O"
}

/// Status of an observation (SDMX `CL_OBS_STATUS`); several can hold at once.
package enum ObservationStatus: String, Sendable, CaseIterable, Comparable {
  /// Normal, official ("chính thức").
  case normal = "A"
  /// Break in the series.
  case seriesBreak = "B"
  /// Estimated before the period is over ("ước").
  case estimate = "E"
  /// Forecast ("dự báo").
  case forecast = "F"
  /// Provisional: the period is over, the figure not confirmed ("sơ bộ").
  case provisional = "P"
  /// Rolled up or restated by this system.
  case derived = "I"

  package static func < (left: ObservationStatus, right: ObservationStatus) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// One recorded figure: what, how much, how sure, from where and when it was recorded.
///
/// Observations are never overwritten: a later one for the same key is a revision, and any figure can
/// be asked as it was known on an earlier day.
package struct Observation: Hashable, Sendable {
  package var key: ObservationKey
  package var value: ObservationValue
  package var statuses: Set<ObservationStatus>
  /// The word that opened the number in its document: "trên", "khoảng".
  package var modifier: String?
  /// What its source says in words became of the target.
  package var statedVerdict: Verdict?
  package var provenance: Provenance
  /// When it was recorded, in milliseconds since 1970 UTC; given by the caller.
  package var recordedAt: Int64

  package init(
    key: ObservationKey, value: ObservationValue, statuses: Set<ObservationStatus> = [.normal],
    modifier: String? = nil, statedVerdict: Verdict? = nil, provenance: Provenance,
    recordedAt: Int64
  ) {
    self.key = key
    self.value = value
    self.statuses = statuses
    self.modifier = modifier
    self.statedVerdict = statedVerdict
    self.provenance = provenance
    self.recordedAt = recordedAt
  }
}
