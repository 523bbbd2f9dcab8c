import Ledger

/// Which recorded figures say how it is in a stretch of time, and which of several says it best.
struct FigureWindow {
  private let slot: FigureBook.Slot
  private let span: ReportingPeriod
  private let period: TimePeriod

  /// The window of a slot; nil where the report has none.
  init?(_ slot: FigureBook.Slot, of span: ReportingPeriod) {
    guard let period = slot == .current ? span.period : span.cumulative else { return nil }
    (self.slot, self.span, self.period) = (slot, span, period)
  }

  private init(_ window: FigureWindow) {
    (slot, span) = (window.slot, window.span)
    period = window.period.yearBefore
  }

  /// The same stretch a year before; nil of a term, whose latest figure would be its own year before.
  var yearBefore: FigureWindow? { span.span == .term ? nil : FigureWindow(self) }

  /// The figure that stands for the window: of the period itself before one of a day in its last month,
  /// the latest day before earlier ones.
  func best(of observations: [Observation], _ indicator: Indicator) -> Observation? {
    observations.filter { $0.key.breakdown.isEmpty && $0.value.number != nil }
      .compactMap { observation in
        rank(observation, indicator).map { (observation, $0) }
      }.max { Self.order($0.0, $0.1) < Self.order($1.0, $1.1) }?
      .0
  }

  /// What figures are chosen by; of those alike in all else the one of the first basis, so that the choice
  /// does not depend on the order in which a ledger hands them out.
  private static func order(
    _ figure: Observation, _ rank: Int
  ) -> (Int, TimePeriod.Point, Int64, Int) {
    let basis = Basis.allCases.firstIndex(of: figure.key.basis) ?? 0
    return (rank, figure.key.period.end, figure.recordedAt, -basis)
  }

  /// The figure of the year before that one of the window is compared with; what only says how far the year
  /// had come, with as much of the year before.
  func before(
    _ figure: Observation, in observations: [Observation], _ indicator: Indicator
  ) -> Observation? {
    let earlier = yearBefore?.best(of: observations, indicator)
    guard isLateInYear(figure.key), !endsInLastMonth(figure.key.period) else { return earlier }
    return earlier?.key.period == figure.key.period.yearBefore ? earlier : nil
  }

  /// How well a figure stands for the window; nil where it does not.
  private func rank(_ observation: Observation, _ indicator: Indicator) -> Int? {
    let key = observation.key
    guard !observation.statuses.contains(.forecast) else { return nil }
    if isOfLastDay(key, indicator) { return 8 }
    if key.period == period {
      switch key.basis {
      case .inPeriod: return slot == .current ? 7 : 5
      case .fullYearEstimate: return span.isWholeYear ? 5 : nil
      case .cumulative: return 6
      case .pointInTime, .asOf: return 4
      }
    }
    if span.span == .term {
      // What has come together "đến nay" would be read as of the end of the term.
      return key.period.isSeveralYears || key.basis == .cumulative ? nil : lastYear(key.period)
    }
    if indicator.isPlannedAmount, slot == .current, key.period == .year(period.end.year) {
      return 2
    }
    guard isOf(key, indicator) || isLateInYear(key) else { return nil }
    if endsInLastMonth(key.period) { return 3 }
    if key.basis != .cumulative, isOfMonthBefore(key.period) { return 1 }
    return isLateInYear(key) ? 0 : nil
  }

  /// Whether it says of something that stands how it is on the last day of the window.
  private func isOfLastDay(_ key: ObservationKey, _ indicator: Indicator) -> Bool {
    slot == .current && indicator.timeAggregation == .last && span.span != .term
      && key.basis != .cumulative && key.period.end.day != nil
      && key.period.end.lastDay == period.end.lastDay
  }

  /// Whether it is of a day in the month before, as far as what stands is known in many a monthly report.
  private func isOfMonthBefore(_ other: TimePeriod) -> Bool {
    guard case .month(let month) = span.span else { return false }
    return other.end.year == period.end.year && other.end.day != nil && other.end.month == month - 1
  }

  /// Whether it says how far a year had come near its end, which is as far as much is known when the report
  /// on the year is written: "bình quân 10 tháng", "đến ngày 15/11".
  private func isLateInYear(_ key: ObservationKey) -> Bool {
    guard span.isWholeYear, key.period.end.year == period.end.year,
      let month = key.period.end.month, month >= Self.firstLateMonth
    else { return false }
    switch key.basis {
    case .asOf, .pointInTime: return key.period.end.day != nil
    case .cumulative: return key.period.start.month == 1 && key.period.start.year == period.end.year
    case .inPeriod, .fullYearEstimate: return false
    }
  }

  /// The first month that says something of its year as a whole.
  static let firstLateMonth = 10

  /// Of a term, the figure of its latest year says how far it has come.
  private func lastYear(_ other: TimePeriod) -> Int? {
    guard other == .year(other.end.year), period.coversYears(of: other) else { return nil }
    return 2
  }

  /// Whether a stretch ends on a day of the window's last month.
  private func endsInLastMonth(_ other: TimePeriod) -> Bool {
    other.end.year == period.end.year && other.end.day != nil && other.end.month == span.lastMonth
  }

  /// Whether a figure to a day is of this slot: of what flows, all since January; of what stands, the
  /// state on that day.
  private func isOf(_ key: ObservationKey, _ indicator: Indicator) -> Bool {
    let isFromJanuary = key.period.start.month == 1 && key.period.start.day == 1
    switch key.basis {
    case .asOf:
      return span.isWholeYear || (indicator.timeAggregation == .sum) == (slot == .cumulative)
    case .pointInTime:
      return span.isWholeYear || slot == .current
    case .cumulative:
      return isFromJanuary && (slot == .cumulative || span.cumulative == nil)
    case .inPeriod, .fullYearEstimate:
      return false
    }
  }
}
