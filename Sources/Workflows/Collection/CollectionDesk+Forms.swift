package import Ledger
import Quantities
import Storage

extension CollectionDesk {
  /// The form of a regime, agency and period with what was saved, or empty where nothing was.
  package func form(_ key: Submission.Key) async throws -> FormSheet {
    let frame = try await frame(of: key)
    try require(.readSubmissions, frame.object)
    let saved = try await store.submission(key) ?? Submission(key: key)
    return try await sheet(of: saved, frame)
  }

  /// The form as it would be with other words in its cells: nothing is saved.
  ///
  /// - Parameter cells: the words of every line; a line that is left out is empty.
  package func preview(
    _ key: Submission.Key, cells: [FormRow.Key: String]
  ) async throws -> FormSheet {
    let frame = try await frame(of: key)
    try require(.readSubmissions, frame.object)
    var submission = try await store.submission(key) ?? Submission(key: key)
    submission.cells = try frame.taking(cells)
    return try await sheet(of: submission, frame)
  }

  /// Every revision of a form, the latest first.
  package func revisions(of key: Submission.Key) async throws -> [Submission] {
    let frame = try await frame(of: key)
    try require(.readSubmissions, frame.object)
    return try await store.revisions(of: key)
  }

  // MARK: - Making a sheet

  /// What a form is about: its regime and who sends it to whom.
  struct Frame {
    var regime: ReportingRegime
    var agency: Agency
    var recipient: Agency?
    var rows: [FormRow]

    var object: PermissionObject {
      .submission(from: agency.code, to: recipient?.code ?? agency.code)
    }

    /// The words of cells without spaces around them; empty ones are left out.
    func taking(_ cells: [FormRow.Key: String]) throws(CollectionRefusal) -> [FormRow.Key: String] {
      let known = Set(rows.map(\.key))
      var result: [FormRow.Key: String] = [:]
      for (key, text) in cells {
        guard known.contains(key) else { throw .noSuchRow(key) }
        let text = text.trimmingSpaces
        guard text.unicodeScalars.count <= Self.longestCell else {
          throw .tooLong(limit: Self.longestCell)
        }
        if !text.isEmpty { result[key] = text }
      }
      return result
    }

    private static let longestCell = 200
  }

  func frame(of key: Submission.Key) async throws -> Frame {
    guard let regime = try await store.regimes().first(where: { $0.code == key.regime }) else {
      throw CollectionRefusal.noSuchRegime(key.regime)
    }
    guard let agency = agencies[key.agency] else {
      throw CollectionRefusal.noSuchAgency(key.agency)
    }
    guard regime.frequency.fits(key.period) else {
      throw CollectionRefusal.wrongPeriod(key.period, regime.frequency)
    }
    let reports = regime.reporters(among: agencies, areas: areas, on: key.period.lastDay)
    let recipient = reports.contains(agency) ? regime.recipient(of: agency) : nil
    return Frame(
      regime: regime, agency: agency, recipient: recipient.flatMap { agencies[$0] },
      rows: regime.rows(of: agency.code))
  }

  func sheet(of submission: Submission, _ frame: Frame) async throws -> FormSheet {
    let background = try await background(of: frame, period: submission.key.period)
    let reader = CellReader(submission.cells.values)
    var rows = frame.rows.compactMap { row -> FormSheet.Row? in
      background.row(row, submission, reader)
    }
    let warnings = FormWarnings(rows)
    for index in rows.indices { rows[index].warnings = warnings.warnings(of: rows[index]) }
    let regime = frame.regime
    let period = submission.key.period
    let situation = SubmissionSituation(
      submission: submission, regime: regime, recipient: frame.recipient?.code,
      unreadable: rows.filter { $0.reading.problem != nil }.map(\.row.key), today: today)
    return FormSheet(
      submission: submission, regime: regime, agency: frame.agency, recipient: frame.recipient,
      window: regime.window(for: period),
      deadline: regime.deadline(for: period, calendar: calendar),
      punctuality: regime.punctuality(
        of: period, sent: submission.firstSentOn, today: today, calendar: calendar),
      rows: rows, steps: steps(in: situation))
  }

  /// What stands against each step for the person at the desk.
  func steps(in situation: SubmissionSituation) -> [NextStep] {
    guard let rights else {
      return SubmissionStep.allCases.map {
        NextStep(step: $0, obstacles: [.noRight($0.permission)])
      }
    }
    return situation.steps(for: rights)
  }

  private func background(of frame: Frame, period: TimePeriod) async throws -> FormBackground {
    let indicators = Dictionary(
      try await store.indicators().map { ($0.code, $0) }
    ) { first, _ in first }
    var background = FormBackground(
      area: frame.agency.area, period: period,
      periodBefore: frame.regime.frequency.period(before: period), indicators: indicators)
    let keys = frame.rows.flatMap { background.neighbours(of: $0) }
    let figures = try await store.observations(
      ObservationQuery(
        indicators: Set(keys.map(\.indicator)).sorted(), areas: [frame.agency.area],
        periods: Array(Set(keys.map(\.period)))), asKnownAt: nil)
    background.figures = Dictionary(figures.map { ($0.key, $0) }) { first, _ in first }
    for covered in [period, .year(period.end.year)] {
      background.targets[covered] = try await store.targets(
        area: frame.agency.area, period: covered, asKnownAt: nil)
    }
    return background
  }
}

/// What the ledger knows around the lines of a form.
struct FormBackground {
  var area: String
  var period: TimePeriod
  var periodBefore: TimePeriod?
  var indicators: [String: Indicator]
  var figures: [ObservationKey: Observation] = [:]
  var targets: [TimePeriod: [Target]] = [:]

  init(
    area: String, period: TimePeriod, periodBefore: TimePeriod?, indicators: [String: Indicator]
  ) {
    self.area = area
    self.period = period
    self.periodBefore = periodBefore
    self.indicators = indicators
  }

  /// The cell of a line in a period; nil for an indicator that the catalogue has no more.
  func key(of row: FormRow, in period: TimePeriod) -> ObservationKey? {
    indicators[row.key.indicator].map {
      row.observationKey(area: area, period: period, priceBasis: $0.priceBasis)
    }
  }

  /// The cells whose figures stand beside a line.
  func neighbours(of row: FormRow) -> [ObservationKey] {
    [periodBefore, period.yearBefore].compactMap { $0.flatMap { key(of: row, in: $0) } }
  }

  func row(_ row: FormRow, _ submission: Submission, _ reader: CellReader) -> FormSheet.Row? {
    guard let indicator = indicators[row.key.indicator], let key = key(of: row, in: period) else {
      return nil
    }
    let text = submission.cells[row.key] ?? ""
    var result = FormSheet.Row(
      row: row, indicator: indicator, key: key, text: text,
      reading: reader.read(text, indicator),
      previous: periodBefore.flatMap { self.key(of: row, in: $0) }.flatMap { figures[$0] },
      yearBefore: self.key(of: row, in: period.yearBefore).flatMap { figures[$0] },
      plan: plan(of: key, indicator), warnings: [],
      returnReasons: submission.returnReasons.filter { $0.row == row.key }.map(\.words))
    guard let number = result.reading.value?.number else { return result }
    if let plan = result.plan, plan.unit == indicator.unit {
      result.attainment = Attainment.of(
        number, against: plan.requirement, direction: indicator.direction)
    }
    if let earlier = result.yearBefore?.value.number {
      result.change = number.value - earlier.value
      if !indicator.isRate {
        result.growth = Growth.percent(from: earlier.value, to: number.value)
      }
    }
    return result
  }

  /// The target of the period, or of the year that the figure counts towards; the Council's first.
  private func plan(of key: ObservationKey, _ indicator: Indicator) -> Target? {
    guard key.breakdown.isEmpty else { return nil }
    let own = targets[key.period]?.first { $0.indicator == indicator.code }
    let year = TimePeriod.year(key.period.end.year)
    guard own == nil, key.counts(towards: year, indicator) else { return own }
    return targets[year]?.first { $0.indicator == indicator.code }
  }
}
