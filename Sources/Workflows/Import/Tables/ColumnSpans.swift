import Documents

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
