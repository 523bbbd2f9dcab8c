import Documents
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
