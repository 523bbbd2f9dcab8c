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
    case .known, .contradictory, .rejected: false
    }
  }
}

extension ImportRow {
  /// Whether a ledger can keep its numbers.
  fileprivate var isStorable: Bool {
    ((observation?.value.numbers ?? []) + (target?.requirement.numbers ?? []))
      .allSatisfy(\.value.isStorable)
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

  package func plan() async throws -> ImportPlan {
    let indicators = try await store.indicators()
    let header = report.document.header
    let isResolution = header.kind == .resolution || header.kind == .plan
    let intake = StatementIntake(
      indicators: Dictionary(
        indicators.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }),
      matcher: IndicatorMatcher(indicators), areas: try await store.areaRegistry(),
      area: request.area.code, document: symbol(header) ?? report.name,
      authority: authority(header), issuedOn: header.date, defaultPeriod: request.period,
      now: request.now)
    var plan = ImportPlan(
      kind: isResolution ? .targets : .observations, document: intake.document, area: request.area,
      rows: [])
    plan.rows = isResolution ? targetRows(intake) : observationRows(intake)
    Contradictions.mark(&plan.rows)
    try await Self.compare(&plan, with: store)
    return plan
  }

  // MARK: - Rows

  private func targetRows(_ intake: StatementIntake) -> [ImportRow] {
    let groups = GroupFinder(report.document)
    return report.reading.statements.enumerated().compactMap { order, statement in
      guard statement.role == .target else { return nil }
      return intake.targetRow(
        statement, group: groups.group(at: statement.source.lowerBound), order: order)
    }
  }

  /// Results, and changes that stand for themselves; the plan values and the proposals for the next
  /// year that a report repeats are for checking, not for recording.
  private func observationRows(_ intake: StatementIntake) -> [ImportRow] {
    report.reading.statements.compactMap { statement in
      switch statement.role {
      case .level, .share: return intake.observationRow(statement)
      case .change where statement.isOwnIndicator: return intake.observationRow(statement)
      case .change, .target, .planRatio: return nil
      }
    }
  }

  /// Number and symbol; a symbol whose number was left open ("Số: /BC-UBND") tells no documents apart.
  private func symbol(_ header: DocumentHeader) -> String? {
    header.symbol.flatMap { $0.hasPrefix("/") ? nil : $0 }
  }

  private func authority(_ header: DocumentHeader) -> Target.Authority {
    let symbol = header.symbol ?? ""
    if symbol.contains("HĐND") { return .council }
    if symbol.contains("UBND") { return .committee }
    return symbol.contains("TTg") || symbol.contains("CP") ? .central : .council
  }

  // MARK: - Against the ledger

  /// Sets what is new against what the ledger knows.
  static func compare(_ plan: inout ImportPlan, with store: any LedgerStore) async throws {
    for index in plan.rows.indices where plan.rows[index].isTaken {
      // The ledger would refuse all rows for the sake of this one.
      if !plan.rows[index].isStorable { plan.rows[index].outcome = Rejection.tooLong }
    }
    let areas = Array(Set(plan.rows.map(\.area)))
    let known = try await store.observations(ObservationQuery(areas: areas), asKnownAt: nil)
    let cells = Dictionary(known.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var targets: [String: Target] = [:]
    for period in Set(plan.rows.compactMap { $0.target?.period }) {
      for area in areas {
        for target in try await store.targets(area: area, period: period, asKnownAt: nil) {
          targets[key(target)] = target
        }
      }
    }
    for index in plan.rows.indices where plan.rows[index].outcome == .new {
      if let observation = plan.rows[index].observation, let cell = cells[observation.key] {
        plan.rows[index].outcome = outcome(observation.value, known: cell.value)
      } else if let target = plan.rows[index].target, let old = targets[key(target)] {
        plan.rows[index].outcome =
          old.requirement.says(target.requirement)
          ? .known : old.requirement.value.map { .changed(from: $0) } ?? .new
      }
    }
  }

  fileprivate static func key(_ target: Target) -> String {
    [target.indicator, target.area, target.period.code, target.authority.rawValue].joined(
      separator: "|")
  }

  private static func outcome(
    _ value: ObservationValue, known: ObservationValue
  ) -> ImportRow.Outcome {
    if value.says(known) { return .known }
    return known.number.map { .changed(from: $0) } ?? .new
  }
}

/// Rows of one document that give one cell two figures.
enum Contradictions {
  static func mark(_ rows: inout [ImportRow]) {
    var cells: [ObservationKey: Int] = [:]
    var targets: [String: Int] = [:]
    let order = rows.indices.sorted {
      (rows[$0].match?.confidence ?? 0, -$0) > (rows[$1].match?.confidence ?? 0, -$1)
    }
    for index in order where rows[index].outcome == .new {
      if let observation = rows[index].observation {
        if let first = cells[observation.key] {
          let isSame = rows[first].observation?.value.says(observation.value) == true
          rows[index].outcome = isSame ? .known : contradiction(with: rows[first])
        } else {
          cells[observation.key] = index
        }
      } else if let target = rows[index].target {
        let key = ImportPlanner.key(target)
        if let first = targets[key] {
          let isSame = rows[first].target?.requirement.says(target.requirement) == true
          rows[index].outcome = isSame ? .known : contradiction(with: rows[first])
        } else {
          targets[key] = index
        }
      }
    }
  }

  private static func contradiction(with row: ImportRow) -> ImportRow.Outcome {
    .contradictory(place: row.place, quote: row.quote)
  }
}

extension Statement {
  /// A change that is what an indicator measures: a growth rate that no other figure carries.
  fileprivate var isOwnIndicator: Bool {
    guard let unit else { return false }
    return unit.hasPrefix("%") || unit.hasPrefix("‰") || unit.hasPrefix("điểm")
  }
}

extension ObservationValue {
  /// Whether both say the same, however their digits are set.
  fileprivate func says(_ other: ObservationValue) -> Bool {
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
