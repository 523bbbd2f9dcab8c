package import Quantities

/// A figure of a year that is not over, with what earlier years tell of its course.
package struct RunningFigure: Hashable, Sendable {
  /// How the figure of a year comes about.
  package enum Course: Sendable, CaseIterable {
    /// What happened is added up from January on and never becomes less: jobs found, tonnes harvested.
    case flow
    /// It grows from nought every year, and may fall back: by how much a rate was brought down.
    case growing
    /// A state that goes on from year to year: a herd, the share of land under forest.
    case state
    /// A rate of change since the same time of the year before.
    case rateOfChange
    /// A rate of change in one month or quarter alone, which says nothing of the year's.
    case passing
    /// A share that may begin anew each year or go on from the last: "vốn giải ngân đạt 45%".
    case unclear
  }

  package var value: ObservationValue
  package var statuses: Set<ObservationStatus>
  package var course: Course
  /// Percent of the year that has passed.
  package var elapsed: ExactDecimal
  /// What the same time had brought of earlier years.
  package var profile: SeasonalProfile
  /// Where the year before had left it; nil where that is not known.
  package var yearBefore: ReportedNumber?
  /// The year that runs.
  package var year: Int

  package init(
    value: ObservationValue, statuses: Set<ObservationStatus> = [.normal], course: Course,
    elapsed: ExactDecimal, profile: SeasonalProfile = SeasonalProfile(),
    yearBefore: ReportedNumber? = nil, year: Int
  ) {
    self.value = value
    self.statuses = statuses
    self.course = course
    self.elapsed = elapsed
    self.profile = profile
    self.yearBefore = yearBefore
    self.year = year
  }

  /// A result of an indicator, as a figure of the year that it counts towards.
  ///
  /// - Parameter known: the figures of the same area and indicator, those of earlier years among them.
  /// - Returns: nil where the figure says of itself how the year ends: its own, an estimate of it, or one
  ///   of its last day.
  package init?(_ result: Observation, of indicator: Indicator, among known: [Observation]) {
    let (key, year) = (result.key, result.key.period.end.year)
    let elapsed = key.period.shareOfYear
    guard elapsed < ExactDecimal(100), key.basis != .fullYearEstimate,
      !result.statuses.contains(.forecast), key.period.start.year == year
    else { return nil }
    self.init(
      value: result.value, statuses: result.statuses, course: Course(of: key, indicator),
      elapsed: elapsed, profile: SeasonalProfile(of: key, among: known),
      yearBefore: YearEnd.figure(of: year - 1, like: key, among: known, isEstimateEnough: true)?
        .value.number, year: year)
  }
}

extension RunningFigure.Course {
  /// How the figures of an indicator come about, stated on a basis for a part of a year.
  fileprivate init(of key: ObservationKey, _ indicator: Indicator) {
    let isSoFar = key.basis == .cumulative || key.basis == .asOf
    let isFromJanuary = key.period.start.month == 1 || key.period.start == key.period.end
    switch (indicator.measure, indicator.timeAggregation) {
    case (.growth, _) where key.basis == .inPeriod: self = .passing
    case (.decrease, _) where key.basis == .inPeriod: self = .passing
    case (.growth, _): self = .rateOfChange
    case (.decrease, _): self = .growing
    case (.level, .sum) where isSoFar: self = isFromJanuary ? .flow : .unclear
    case (.level, .sum): self = key.basis == .pointInTime ? .state : .unclear
    case (.level, .last): self = .state
    case (.level, .ratio), (.level, .none): self = isSoFar ? .unclear : .state
    }
  }
}
