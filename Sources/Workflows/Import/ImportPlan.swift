package import Documents
package import Ledger
import Quantities
package import Reading
import SourceText
package import Storage

/// What an import would do, before anything is written: one row a statement or cell, and what would be
/// recorded.
///
/// The same plan is shown and, once a person accepts it, carried out.
package struct ImportPlan: Sendable {
  package enum Kind: String, Sendable {
    case targets, observations
    /// A table of figures, which can hold both.
    case figures
  }

  package var kind: Kind
  /// Number and symbol of the document, or the name of its file.
  package var document: String
  package var area: ReferenceArea
  package var rows: [ImportRow]
  /// What is said of the document as a whole: sheets and columns that were not read, and why.
  package var remarks: [Wording] = []

  /// What is recorded when the plan is accepted: every row that is new or changes a figure.
  package var entry: LedgerEntry {
    let taken = rows.filter(\.isTaken)
    return LedgerEntry(
      observations: taken.compactMap(\.observation), targets: taken.compactMap(\.target))
  }
}

extension ImportRow {
  /// Whether the row is recorded when the plan is accepted.
  package var isTaken: Bool {
    switch outcome {
    case .new, .changed: true
    case .known, .contradictory, .disputed, .inconsistent, .condition, .rejected: false
    }
  }
}

/// What an import is asked for.
package struct ImportRequest: Sendable {
  package var area: ReferenceArea
  package var period: TimePeriod
  /// Milliseconds since 1970 UTC, given by the caller.
  package var now: Int64

  package init(area: ReferenceArea, period: TimePeriod, now: Int64) {
    self.area = area
    self.period = period
    self.now = now
  }
}

/// Plans the import of a document that has been read.
package struct ImportPlanner {
  private let report: ReadDocument
  private let request: ImportRequest
  private let store: any LedgerStore

  /// A document with what was read from it and what it is called.
  package struct ReadDocument: Sendable {
    package var document: Document
    package var reading: ReportReading
    package var name: String

    package init(document: Document, reading: ReportReading, name: String) {
      self.document = document
      self.reading = reading
      self.name = name
    }
  }

  package init(_ report: ReadDocument, _ request: ImportRequest, store: any LedgerStore) {
    self.report = report
    self.request = request
    self.store = store
  }

  /// Whether the document sets targets and reports nothing.
  private var isResolution: Bool {
    [.resolution, .plan].contains(report.document.header.kind)
  }

  package func plan() async throws -> ImportPlan {
    let intake = try await intake()
    var plan = ImportPlan(
      kind: isResolution ? .targets : .observations, document: intake.document, area: request.area,
      rows: [])
    if isResolution {
      plan.rows = targetRows(intake)
      Conditions.mark(&plan.rows)
      Contradictions.mark(&plan.rows)
    } else {
      plan.rows = reportRows(intake)
    }
    try await Self.compare(&plan, with: store)
    return plan
  }

  /// What turns the statements of the document into figures of the area.
  func intake() async throws -> StatementIntake {
    let indicators = try await store.indicators()
    let header = report.document.header
    return StatementIntake(
      indicators: Dictionary(
        indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }),
      growths: indicators.growths,
      rates: Dictionary(
        indicators.compactMap { indicator in
          guard case .ratio(_, let plan, _) = indicator.areaAggregation,
            indicators.first(where: { $0.code == plan })?.isPlannedAmount == true
          else { return nil }
          return (plan, indicator)
        }, uniquingKeysWith: { first, _ in first }),
      naming: IndicatorNaming(
        matcher: IndicatorMatcher(indicators), tones: ToneVariants(indicators),
        areas: try await store.areaRegistry(),
        area: request.area.code, areaName: request.area.name, period: request.period),
      document: symbol(header) ?? report.name, issuedOn: header.date,
      defaultPeriod: request.period,
      reportingPeriod: isResolution ? nil : request.period, now: request.now)
  }

  // MARK: - Rows

  private func targetRows(_ intake: StatementIntake) -> [ImportRow] {
    let groups = GroupFinder(report.document)
    let authority = Target.Authority(symbol: report.document.header.symbol ?? "") ?? .council
    return report.reading.statements.enumerated().compactMap { order, statement in
      guard statement.role == .target else { return nil }
      return intake.targetRow(
        statement, group: groups.group(at: statement.source.lowerBound), order: order,
        origin: TargetOrigins.Origin(
          authority: authority, isNamed: true, period: intake.year(of: statement)))
    }
  }

  /// What a report states, in its order: figures, targets, and the comparisons that no indicator holds.
  private func reportRows(_ intake: StatementIntake) -> [ImportRow] {
    let all = observationRows(intake)
    var rows = all.map(\.row)
    Conditions.mark(&rows)
    Contradictions.mark(&rows)
    let marked = Dictionary(uniqueKeysWithValues: zip(all.map(\.statement), rows))
    let compared = StatedComparisons(report.document, report.reading, intake).rows(beside: marked)
    var comparisons = compared.map(\.row)
    Contradictions.mark(&comparisons)
    return marked.merging(zip(compared.map(\.statement), comparisons)) { row, _ in row }
      .sorted { $0.key < $1.key }.map(\.value)
  }

  /// Results, changes that stand for themselves, and the targets that the report quotes, each with the
  /// index of its statement.
  func observationRows(_ intake: StatementIntake) -> [(statement: Int, row: ImportRow)] {
    let quoted = QuotedTargets(report.document, report.reading, intake)
    let verdicts = quoted.verdicts()
    var neighbour = Neighbour()
    var named: [Int: IndicatorMatcher.Match] = [:]
    return report.reading.statements.enumerated().compactMap { order, statement in
      let row: ImportRow?
      switch statement.role {
      case .level, .share:
        var result = intake.observationRow(statement, after: neighbour.indicator(near: statement))
        neighbour.note(result)
        if result.observation != nil { named[order] = result.match }
        if let verdict = verdicts[order] { result.observation?.statedVerdict = verdict }
        row = result
      case .change:
        row = changeRow(statement, ofLevel: statement.modifies.flatMap { named[$0] }, intake)
      case .target:
        row = quoted.row(of: order)
        if row?.observation != nil { named[order] = row?.match }
      case .planRatio:
        row =
          quoted.row(ofRatio: order)
          ?? intake.rateRow(ofRatio: statement, to: statement.modifies.flatMap { named[$0] })
      }
      return row.map { (order, $0) }
    }
  }

  /// A change that stands for itself, or the growth of a level where that is an indicator; differences
  /// and changes of changes are arithmetic.
  ///
  /// - Parameter level: the indicator that the level it speaks of was taken as.
  private func changeRow(
    _ change: Statement, ofLevel level: IndicatorMatcher.Match?, _ intake: StatementIntake
  ) -> ImportRow? {
    guard change.isRate, change.isOverYearBefore else { return nil }
    guard let head = change.modifies else { return intake.observationRow(change) }
    let whole = report.reading.statements[head]
    guard whole.role != .change else { return nil }
    let row = intake.observationRow(change)
    if row.outcome == .new, (row.match?.confidence ?? 0) >= IndicatorMatcher.exact { return row }
    guard whole.role == .level, let level else { return nil }
    return intake.growthRow(change, of: whole, named: level)
  }

  /// Number and symbol; a symbol whose number was left open ("Số: /BC-UBND") tells no documents apart.
  private func symbol(_ header: DocumentHeader) -> String? {
    header.symbol.flatMap { $0.hasPrefix("/") ? nil : $0 }
  }
}

/// The figure before in the same lines, as far as it is known what it measures.
private struct Neighbour {
  private var indicator: String?
  private var line: Int?

  mutating func note(_ row: ImportRow) {
    indicator = row.observation?.key.indicator
    line = row.place.line
  }

  func indicator(near statement: Statement) -> String? {
    guard let line, let here = statement.place.line, here - line <= Self.reach else { return nil }
    return indicator
  }

  /// How many lines a sentence takes in a file with short lines.
  private static let reach = 4
}

extension Statement {
  /// Whether a change is over the year before, as indicators of growth are; one that does not say over
  /// what is.
  fileprivate var isOverYearBefore: Bool {
    against == nil || against == "same-period" || against == "prior-year"
  }

  /// Whether it is a rate, as growth is.
  fileprivate var isRate: Bool {
    guard let unit else { return false }
    return unit.hasPrefix("%") || unit.hasPrefix("‰") || unit.hasPrefix("điểm")
  }
}

extension [Indicator] {
  /// The indicator of growth for the code of what grows.
  var growths: [String: Indicator] {
    Dictionary(
      compactMap { indicator in indicator.growing.map { ($0, indicator) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension DocumentHeader {
  /// The date the document was issued, as far as it is stated.
  fileprivate var date: TimePeriod.Point? {
    year.map { TimePeriod.Point(year: $0, month: month, day: month == nil ? nil : day) }
  }
}

extension OpenLedger {
  /// What importing a report that was read would do.
  package func planImport(
    of report: ReadReport.Result, named name: String, at place: LedgerPlace, now: Int64
  ) async throws -> ImportPlan {
    try await ImportPlanner(
      ImportPlanner.ReadDocument(document: report.document, reading: report.reading, name: name),
      ImportRequest(area: place.area, period: place.period, now: now), store: store
    ).plan()
  }
}
