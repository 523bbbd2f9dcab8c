import GRDB
import Ledger
import Storage

/// Numbers of periods, facets and sources that a writer has met; forgotten when a transaction fails.
struct WriterKeys: Sendable {
  var periods = KeyCache<PeriodTable>()
  var facets = KeyCache<FacetTable>()
  var sources = KeyCache<SourceTable>()
}

/// Writes the entries of one transaction: figures in the order of their table, sums once at the end.
struct EntryWriter {
  private let db: Database
  private let catalogue: Catalogue
  private(set) var keys: WriterKeys
  private var changes: SumChanges
  private let table: ObservationTable
  private let history: RawStatement
  private let probe: RawStatement
  private var area: (code: String, id: Int64)?

  init(_ db: Database, catalogue: Catalogue, keys: WriterKeys) throws {
    self.db = db
    self.catalogue = catalogue
    self.keys = keys
    changes = SumChanges(catalogue)
    table = try ObservationTable(db)
    history = try RawStatement(
      db,
      """
      SELECT \(ObservationRow.columns) FROM observation
      WHERE area = ? AND period = ? AND indicator = ? AND facet = ?
      ORDER BY recorded_at DESC, revision DESC
      """)
    probe = try RawStatement(
      db, "SELECT 1 FROM observation WHERE area = ? AND period = ? LIMIT 1")
  }

  mutating func write(_ entries: [LedgerEntry]) throws {
    var rows: [PendingRow] = []
    rows.reserveCapacity(entries.reduce(0) { $0 + $1.observations.count })
    for (number, entry) in entries.enumerated() {
      for (index, observation) in entry.observations.enumerated() {
        rows.append(
          PendingRow(
            cell: try cell(of: observation.key), recordedAt: observation.recordedAt,
            source: try source(of: observation.provenance), isSummed: isCellSummed, entry: number,
            index: index))
      }
      for target in entry.targets { try write(target) }
    }
    if !rows.isSortedByCell { rows.sort() }
    try write(rows, of: entries)
    try changes.write(to: db)
  }

  // MARK: Keys

  /// Whether the cell just looked up adds up over areas, and whether its indicator does.
  private var isCellSummed = false
  private var isSummed = false
  private var indicator: (code: String, id: Int64)?

  private mutating func cell(of key: ObservationKey) throws -> Cell {
    let cell = Cell(
      area: try areaNumber(key.area, before: key.indicator), period: try periodNumber(key.period),
      indicator: try indicatorNumber(key.indicator),
      facet: try keys.facets.identifier(of: Facet(key), in: db))
    // Comparisons never add up.
    isCellSummed = isSummed && key.transformation == .level
    return cell
  }

  private mutating func areaNumber(_ code: String, before indicator: String) throws -> Int64 {
    if let area, area.code == code { return area.id }
    guard catalogue.indicators[indicator] != nil else {
      throw LedgerStoreError.unknownIndicator(indicator)
    }
    guard let id = catalogue.areas[code] else { throw LedgerStoreError.unknownArea(code) }
    area = (code, id)
    return id
  }

  private mutating func indicatorNumber(_ code: String) throws -> Int64 {
    if let indicator, indicator.code == code { return indicator.id }
    guard let found = catalogue.indicators[code] else {
      throw LedgerStoreError.unknownIndicator(code)
    }
    indicator = (code, found.id)
    isSummed = found.isSummed
    return found.id
  }

  private mutating func periodNumber(_ period: TimePeriod) throws -> Int64 {
    try keys.periods.identifier(ofSpellable: period, in: db)
  }

  private mutating func source(of provenance: Provenance) throws -> Int64 {
    try keys.sources.identifier(of: Source(provenance), in: db)
  }

  // MARK: Figures

  private mutating func write(_ rows: [PendingRow], of entries: [LedgerEntry]) throws {
    var groups: [SumChanges.Group] = []
    var isEmptyGroup = false
    var start = 0
    while start < rows.count {
      let cell = rows[start].cell
      let observation = entries[rows[start].entry].observations[rows[start].index]
      if start == 0 || rows[start - 1].cell.area != cell.area
        || rows[start - 1].cell.period != cell.period
      {
        groups = try changes.groups(
          above: cell.area, period: cell.period, observation.key.period)
        isEmptyGroup = try isEmpty(cell)
      }
      var end = start + 1
      while end < rows.count, rows[end].cell == cell { end += 1 }
      if isEmptyGroup, end == start + 1 {
        try table.insert(observation, cell: cell, source: rows[start].source, revision: 0)
        if rows[start].isSummed {
          try changes.change(groups, cell, from: .nothing, to: Contribution(observation.value))
        }
      } else {
        try revise(rows[start..<end], of: entries, groups)
      }
      start = end
    }
  }

  /// Whether nothing is known yet of a cell's area and period, as in most of a first import.
  private func isEmpty(_ cell: Cell) throws -> Bool {
    probe.bind(cell.area, at: 1)
    probe.bind(cell.period, at: 2)
    defer { probe.reset() }
    return try !probe.step()
  }

  private mutating func revise(
    _ rows: ArraySlice<PendingRow>, of entries: [LedgerEntry], _ groups: [SumChanges.Group]
  ) throws {
    guard let first = rows.first else { return }
    var known = try revisions(
      of: first.cell, entries[first.entry].observations[first.index].key)
    let old = known.last.map { Contribution($0.observation.value) } ?? .nothing
    for row in rows {
      var observation = entries[row.entry].observations[row.index]
      let same = known.filter { $0.observation.recordedAt == row.recordedAt }
      let original = observation
      observation.provenance.document = ""
      observation.provenance.person = nil
      observation.provenance.sheet = nil
      observation.provenance.reportingPeriod = nil
      if same.contains(where: { $0.source == row.source && $0.observation == observation }) {
        continue
      }
      try table.insert(original, cell: row.cell, source: row.source, revision: same.count)
      let place = known.firstIndex { $0.observation.recordedAt > row.recordedAt } ?? known.endIndex
      known.insert((observation, row.source), at: place)
    }
    guard first.isSummed, let new = known.last else { return }
    try changes.change(groups, first.cell, from: old, to: Contribution(new.observation.value))
  }

  /// What is known of a cell, the latest last.
  ///
  /// The numbers of sources stand in for their words: the comparison is the same.
  private func revisions(
    of cell: Cell, _ key: ObservationKey
  ) throws -> [(observation: Observation, source: Int64)] {
    var known: [(observation: Observation, source: Int64)] = []
    cell.bind(to: history)
    defer { history.reset() }
    while try history.step() {
      known.append(
        (
          try ObservationRow.observation(history, key: key, source: Source(document: "")),
          ObservationRow.source(history)
        ))
    }
    return known.reversed()
  }

  // MARK: Targets and verdicts

  private mutating func write(_ target: Target) throws {
    let cell = try place(target.indicator, target.area, target.period)
    try TargetTable.insert(
      target, area: cell.area, period: cell.period, indicator: cell.indicator,
      source: source(of: target.provenance), catalogue, in: db)
  }

  mutating func write(_ override: VerdictOverride) throws {
    let cell = try place(override.indicator, override.area, override.period)
    try VerdictOverrideTable.insert(
      override, area: cell.area, period: cell.period, indicator: cell.indicator, catalogue, in: db)
  }

  private mutating func place(
    _ indicator: String, _ area: String, _ period: TimePeriod
  ) throws -> (area: Int64, period: Int64, indicator: Int64) {
    (
      try areaNumber(area, before: indicator), try periodNumber(period),
      try indicatorNumber(indicator)
    )
  }
}

/// A figure on its way into the table.
private struct PendingRow: Comparable {
  var cell: Cell
  var recordedAt: Int64
  var source: Int64
  var isSummed: Bool
  var entry: Int
  var index: Int

  static func < (left: PendingRow, right: PendingRow) -> Bool {
    if left.cell != right.cell { return left.cell < right.cell }
    // As they came: two figures of the same moment are told apart by that.
    return (left.entry, left.index) < (right.entry, right.index)
  }
}

extension [PendingRow] {
  fileprivate var isSortedByCell: Bool {
    zip(self, dropFirst()).allSatisfy { $0.cell <= $1.cell }
  }
}

extension KeyCache<PeriodTable> {
  /// The number of a period that its code spells; another is refused.
  mutating func identifier(ofSpellable period: TimePeriod, in db: Database) throws -> Int64 {
    if let id = known(period) { return id }
    guard TimePeriod(code: period.code) == period else {
      throw LedgerStoreError.unspellablePeriod(period.code)
    }
    return try identifier(of: period, in: db)
  }
}
