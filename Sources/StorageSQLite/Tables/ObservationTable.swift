import GRDB
import Ledger
import Quantities
import Storage

/// The numbers of a cell's area, period, indicator and facet.
struct Cell: Hashable, Comparable {
  var area: Int64
  var period: Int64
  var indicator: Int64
  var facet: Int64

  static func < (left: Cell, right: Cell) -> Bool {
    if left.area != right.area { return left.area < right.area }
    if left.period != right.period { return left.period < right.period }
    if left.indicator != right.indicator { return left.indicator < right.indicator }
    return left.facet < right.facet
  }

  /// Binds the four numbers from the first position on.
  func bind(to statement: RawStatement) {
    statement.bind(area, at: 1)
    statement.bind(period, at: 2)
    statement.bind(indicator, at: 3)
    statement.bind(facet, at: 4)
  }

  init(area: Int64, period: Int64, indicator: Int64, facet: Int64) {
    self.area = area
    self.period = period
    self.indicator = indicator
    self.facet = facet
  }

  /// The cell in the first four columns.
  init(_ row: RawStatement) {
    self.init(
      area: row.integer(0), period: row.integer(1), indicator: row.integer(2),
      facet: row.integer(3))
  }
}

/// The table `observation`, written.
struct ObservationTable {
  private let statement: RawStatement

  init(_ db: Database) throws {
    statement = try RawStatement(
      db,
      """
      INSERT INTO observation (\(ObservationRow.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
  }

  /// Adds a revision; the count tells those of the same moment apart.
  func insert(
    _ observation: Observation, cell: Cell, source: Int64, revision: Int
  ) throws {
    cell.bind(to: statement)
    statement.bind(observation.recordedAt, at: 5)
    statement.bind(Int64(revision), at: 6)
    let (indicator, area) = (observation.key.indicator, observation.key.area)
    var low: ReportedNumber?
    var high: ReportedNumber?
    var missing: String?
    switch observation.value {
    case .number(let number): low = number
    case .range(let first, let second): (low, high) = (first, second)
    case .missing(let reason): missing = reason.rawValue
    }
    statement.bind(missing, at: 7)
    try statement.bind(low, from: 8, indicator: indicator, area: area)
    try statement.bind(high, from: 11, indicator: indicator, area: area)
    statement.bind(StatusText.write(observation.statuses), at: 14)
    statement.bind(observation.modifier, at: 15)
    statement.bind(source, at: 16)
    statement.bind(observation.provenance.quote, at: 17)
    statement.bind(observation.provenance.line.map(Int64.init), at: 18)
    statement.bind(observation.provenance.page.map(Int64.init), at: 19)
    statement.bind(observation.statedVerdict?.rawValue, at: 20)
    statement.bind(observation.provenance.paragraph.map(Int64.init), at: 21)
    statement.bind(observation.provenance.cell, at: 22)
    try statement.run()
  }
}

/// A row of the table `observation`, read.
struct ObservationRow {
  /// In the order that ``cell(_:)`` and ``observation(_:key:source:)`` expect.
  static let columns = """
    area, period, indicator, facet, recorded_at, revision, missing, coefficient, decimals, form, \
    high_coefficient, high_decimals, high_form, statuses, modifier, source, quote, line, page, \
    stated_verdict, paragraph, cell
    """

  /// The revisions of some cells that were known at a moment, in the order of the cluster.
  static func current(_ condition: CellCondition) -> String {
    """
    SELECT \(columns) FROM observation WHERE \(condition.sql) AND recorded_at <= ?
    ORDER BY area, period, indicator, facet, recorded_at DESC, revision DESC
    """
  }

  static func source(_ row: RawStatement) -> Int64 { row.integer(15) }

  static func observation(
    _ row: RawStatement, key: ObservationKey, source: Source
  ) throws -> Observation {
    let value: ObservationValue
    if let reason = row.optionalText(6) {
      value = .missing(try decoded(reason))
    } else {
      guard let low = row.number(from: 7) else { throw UnreadableColumn() }
      if let high = row.number(from: 10) {
        value = .range(low, high)
      } else {
        value = .number(low)
      }
    }
    return Observation(
      key: key, value: value, statuses: try StatusText.read(row.text(13)),
      modifier: row.optionalText(14),
      statedVerdict: try row.optionalText(19).map { try decoded($0) },
      provenance: Provenance(
        document: source.document, quote: row.text(16), line: row.optionalInteger(17).map(Int.init),
        paragraph: row.optionalInteger(20).map(Int.init),
        page: row.optionalInteger(18).map(Int.init), sheet: source.sheet,
        cell: row.optionalText(21), person: source.person,
        reportingPeriod: source.reportingPeriod),
      recordedAt: row.integer(4))
  }
}
