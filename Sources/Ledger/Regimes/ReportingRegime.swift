/// A reporting regime (chế độ báo cáo): which figures, who sends them to whom, how often and by when.
package struct ReportingRegime: Hashable, Sendable {
  package var code: String
  package var name: String
  package var englishName: String
  package var frequency: ReportingFrequency
  package var window: DataWindowRule
  package var deadline: DeadlineRule
  /// Who must report.
  package var reporters: [Reporter]
  /// Code of the agency that receives; nil for the one that the reporter belongs to.
  package var recipient: String?
  /// How sure the figures are that a form brings: mostly estimates, since it closes before the period.
  package var status: ObservationStatus
  /// The lines of the form, in their order.
  package var rows: [FormRow]
  /// The document that sets it, or that it is ours.
  package var source: String

  /// Who must report under a regime.
  package enum Reporter: Hashable, Sendable {
    /// One agency, by its code.
    case agency(String)
    /// Every agency of a kind whose area stands at a level (``ReferenceArea/Kind/level``).
    case every(Agency.Kind, level: Int)
  }

  package init(
    code: String, name: String, englishName: String, frequency: ReportingFrequency,
    window: DataWindowRule, deadline: DeadlineRule, reporters: [Reporter], recipient: String?,
    status: ObservationStatus, rows: [FormRow], source: String
  ) {
    self.code = code
    self.name = name
    self.englishName = englishName
    self.frequency = frequency
    self.window = window
    self.deadline = deadline
    self.reporters = reporters
    self.recipient = recipient
    self.status = status
    self.rows = rows
    self.source = source
  }
}

extension ReportingRegime {
  /// The days whose data a report of a period takes in.
  package func window(for period: TimePeriod) -> DataWindow { window.window(for: period) }

  /// The last day on which the report of a period is in time.
  package func deadline(
    for period: TimePeriod, calendar: WorkCalendar = WorkCalendar()
  ) -> TimePeriod.Point {
    deadline.deadline(for: period, window: window(for: period), calendar: calendar)
  }

  /// How the report of a period stands against its deadline.
  package func punctuality(
    of period: TimePeriod, sent: TimePeriod.Point?, today: TimePeriod.Point,
    calendar: WorkCalendar = WorkCalendar()
  ) -> Punctuality {
    .of(
      window: window(for: period), deadline: deadline(for: period, calendar: calendar), sent: sent,
      today: today)
  }

  /// The period whose report is due next on a day: the one that people work on.
  package func duePeriod(
    on day: TimePeriod.Point, calendar: WorkCalendar = WorkCalendar()
  ) -> TimePeriod? {
    ((day.year - 1)...(day.year + 1)).flatMap { frequency.periods(of: $0) }
      .first { day <= deadline(for: $0, calendar: calendar) }
  }

  /// The agencies that must report, in the order of their codes: those at work with a recipient and a line
  /// to answer.
  package func reporters(
    among agencies: AgencyRegistry, areas: AreaRegistry, on day: TimePeriod.Point
  ) -> [Agency] {
    agencies.agencies.filter { agency in
      guard agency.isOpen(on: day), recipient(of: agency) != nil, lines(of: agency.code) > 0,
        let area = areas.area(agency.area, on: day)
      else {
        return false
      }
      return reporters.contains { reporter in
        switch reporter {
        case .agency(let code): code == agency.code
        case .every(let kind, let level): kind == agency.kind && level == area.kind.level
        }
      }
    }
  }

  /// Code of the agency that receives what an agency sends; nil where there is none above it.
  package func recipient(of agency: Agency) -> String? {
    let code = recipient ?? agency.parent
    return code == agency.code ? nil : code
  }

  /// The lines that an agency answers, in their order.
  package func rows(of agency: String) -> [FormRow] {
    rows.filter { $0.reporter == nil || $0.reporter == agency }
  }

  /// How many lines an agency answers.
  package func lines(of agency: String) -> Int {
    rows.count { $0.reporter == nil || $0.reporter == agency }
  }
}
