import Documents
import Ledger
import Quantities
import Reading
import SourceText

/// Turns the cells of one table into rows of an import plan.
struct FigureIntake {
  /// What holds for the whole file.
  struct Frame {
    let indicators: [String: Indicator]
    let names: NameMatcher
    let areas: AreaNames
    let request: ImportRequest
    /// The name of the file.
    let document: String
  }

  /// A row of the plan, with what its place in the table says beyond it.
  struct Taken {
    var row: ImportRow
    /// The cell is empty: what the ledger has already stands.
    var isBlank = false
    /// The target's authority is that of the table's heading, not assumed.
    var namesAuthority = false
  }

  let frame: Frame
  let sheet: Sheet
  let table: FigureTable
  private let signs: DecimalSigns
  private let spans: ColumnSpans

  init(_ table: FigureTable, in sheet: Sheet, frame: Frame) {
    self.table = table
    self.sheet = sheet
    self.frame = frame
    spans = ColumnSpans(sheet, columns: Set(table.roles.values))
    let columns = Set(table.columns.map(\.column))
    signs =
      table.isForExchange
      ? .exchange
      : DecimalSigns(
        of: sheet.rows[min(table.bodyStart, sheet.rows.count)...].lazy.flatMap { row in
          row.cells.compactMap { cell in
            guard columns.contains(cell.column), case .text(let text) = cell.content else {
              return nil
            }
            return text
          }
        })
  }

  /// The rows of the plan, in the order of the table.
  func rows() -> [Taken] {
    var outline = RowOutline()
    var result: [Taken] = []
    for row in sheet.rows.dropFirst(table.bodyStart) {
      let cells = RowCells(row, table: table, spans: spans)
      let name = cells.text(.name) ?? ""
      let code = cells.text(.code) ?? ""
      guard !name.isEmpty || !code.isEmpty else {
        if let orphan = orphan(cells) { result.append(Taken(row: orphan)) }
        continue
      }
      let figures = table.columns.map { (column: $0, figure: figure(cells, $0)) }
      let hasFigures = figures.contains { $0.figure != .empty }
      let worded = outline.next(
        name.isEmpty ? code : name, ordinal: cells.text(.ordinal) ?? "",
        unit: unit(cells, name: name), hasFigures: hasFigures)
      // A heading of a group measures nothing.
      if !hasFigures, cells.text(.unit) == nil, code.isEmpty { continue }
      result += take(cells, worded, code: code, figures: figures, hasFigures: hasFigures)
    }
    return result
  }

  private func figure(_ cells: RowCells, _ column: FigureTable.Column) -> CellFigure {
    CellFigure(cells.row[column.column]?.content, signs: signs)
  }

  /// The unit of a row: its own, one in brackets behind its name, or that of the table.
  private func unit(_ cells: RowCells, name: String) -> String? {
    if let unit = cells.text(.unit), !["-", "\"", "''", "nt"].contains(unit) { return unit }
    if let open = name.lastIndex(of: "("), name.hasSuffix(")") {
      let words = String(name[name.index(after: open)...].dropLast())
      if let unit = UnitText(words), unit.unit != nil { return words }
    }
    return table.unit
  }

  // MARK: - One row

  private func take(
    _ cells: RowCells, _ worded: RowName, code: String,
    figures: [(column: FigureTable.Column, figure: CellFigure)], hasFigures: Bool
  ) -> [Taken] {
    var named = NameMatcher.Result()
    if !code.isEmpty, let match = frame.names.indicator(code: code) {
      named.match = match
    } else if !code.isEmpty, cells.text(.name) == nil, !frame.names.isWords(code) {
      return [
        Taken(
          row: rejected(cells, worded, nil, Rejection.unknownCode(code), at: table.roles[.code]))
      ]
    } else {
      named = frame.names.find(worded)
    }
    guard let match = named.match, match.confidence >= IndicatorMatcher.accepted,
      let indicator = frame.indicators[match.indicator]
    else {
      let place = table.roles[.name] ?? table.roles[.code]
      return [
        Taken(
          row: rejected(
            cells, worded, named.match, Rejection.unmatched(nearest: named.match), at: place))
      ]
    }
    let details: FigureDetails
    switch FigureDetails.read(cells, table: table, frame: frame) {
    case .success(let read): details = read
    case .failure(let refusal):
      return [Taken(row: rejected(cells, worded, match, refusal.outcome, at: refusal.column))]
    }
    let cell = FigureCell(
      frame: frame, table: table, cells: cells, worded: worded, named: named, match: match,
      indicator: indicator, details: details, sheet: sheet.name)
    if cells.hasRange(table) { return [cell.range(signs)] }
    if !hasFigures, !table.isLong {
      return [
        Taken(
          row: rejected(cells, worded, match, Rejection.emptyRow, at: figures.first?.column.column))
      ]
    }
    return figures.compactMap { cell.take($0.figure, $0.column) }
  }

  /// Figures beside which no name stands.
  private func orphan(_ cells: RowCells) -> ImportRow? {
    let numbers = table.columns.filter {
      if case .number = figure(cells, $0) { true } else { false }
    }
    guard let first = numbers.first else { return nil }
    return rejected(
      cells, RowName(name: ""), nil, Rejection.withoutName, at: first.column)
  }

  private func rejected(
    _ cells: RowCells, _ worded: RowName, _ match: IndicatorMatcher.Match?,
    _ outcome: ImportRow.Outcome, at column: Int?
  ) -> ImportRow {
    let shown = cells.row.cells.first { cell in
      table.columns.contains { $0.column == cell.column }
    }
    return ImportRow(
      subject: worded.name, quote: (column.flatMap { cells.quote($0) } ?? shown?.words) ?? "",
      place: cells.place(column ?? cells.row.cells.first?.column ?? 1, sheet: sheet.name),
      match: match, outcome: outcome, area: frame.request.area.code)
  }
}
