import Documents
import Ledger
import SourceText

/// The cells of one row by what their columns are.
struct RowCells {
  let row: Sheet.Row
  private let table: FigureTable
  private let spans: ColumnSpans

  init(_ row: Sheet.Row, table: FigureTable, spans: ColumnSpans) {
    self.row = row
    self.table = table
    self.spans = spans
  }

  /// The words in the column of a role; nil where there is no such column or nothing stands in it.
  func text(_ role: ColumnRole) -> String? {
    content(role)?.words
  }

  /// What stands in the column of a role, a cell merged over several rows included.
  func content(_ role: ColumnRole) -> CellContent? {
    guard let column = table.roles[role] else { return nil }
    return row[column]?.content ?? spans.content(column, row: row.number)
  }

  /// The words of a cell as they stand.
  func quote(_ column: Int) -> String? { row[column]?.words }

  /// Where a cell of the row stands.
  func place(_ column: Int, sheet: String?) -> SourcePlace {
    SourcePlace(
      line: row.line, sheet: sheet, cell: CellAddress(column: column, row: row.number).text)
  }

  /// Whether the row states a range between two ends instead of one number.
  func hasRange(_ table: FigureTable) -> Bool {
    guard let value = table.columns.first, table.isLong, row[value.column] == nil else {
      return false
    }
    return text(.low) != nil && text(.high) != nil
  }
}

/// Cells merged over several rows of one column: a name that stands once beside many rows.
struct ColumnSpans {
  private struct Span {
    var rows: ClosedRange<Int>
    var content: CellContent
  }

  private var byColumn: [Int: [Span]] = [:]

  init(_ sheet: Sheet, columns: Set<Int>) {
    let tall = sheet.merges.filter {
      $0.first.column == $0.last.column && $0.first.row < $0.last.row
        && columns.contains($0.first.column)
    }
    guard !tall.isEmpty else { return }
    let rows = Dictionary(
      sheet.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for merge in tall {
      guard let content = rows[merge.first.row]?[merge.first.column]?.content else { continue }
      byColumn[merge.first.column, default: []].append(
        Span(rows: merge.first.row...merge.last.row, content: content))
    }
    for column in byColumn.keys {
      byColumn[column]?.sort { $0.rows.lowerBound < $1.rows.lowerBound }
    }
  }

  /// What the merged cell over a row holds.
  func content(_ column: Int, row: Int) -> CellContent? {
    guard let spans = byColumn[column] else { return nil }
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].rows.lowerBound <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, spans[low - 1].rows.contains(row) else { return nil }
    return spans[low - 1].content
  }
}

extension CellContent {
  /// What stands there, as a person would copy it.
  var words: String {
    switch self {
    case .text(let text), .number(let text), .failure(let text): text
    case .percent(let text): text + "%"
    case .day(let day): CivilDay.day(day).code
    case .logical(let value): value ? "TRUE" : "FALSE"
    }
  }
}

extension SheetCell {
  /// What stands there, as a person would copy it.
  var words: String { content.words }
}
