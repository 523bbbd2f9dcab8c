extension WrittenTable {
  /// What fills a place of the grid.
  package enum Filling: Hashable, Sendable {
    case cell(Cell)
    /// A cell of a row above that reaches down to here.
    case continuation
    /// A place that the row says nothing of.
    case nothing
  }

  /// Neighbouring columns of a row with what fills them.
  package struct Place: Hashable, Sendable {
    package var columns: Range<Int>
    package var filling: Filling
  }

  /// Every row with all its columns filled; there are as many columns as the widest row needs.
  package var grid: (columns: Int, rows: [[Place]]) {
    /// For each column how many rows below are still taken from above, and by how many columns.
    var taken = [(rows: Int, columns: Int)](repeating: (0, 1), count: widths.count)
    var rows: [[Place]] = []
    for row in self.rows {
      var places: [Place] = []
      var cells = row[...]
      var column = 0
      while column < taken.count || !cells.isEmpty {
        if column == taken.count { taken.append((0, 1)) }
        if taken[column].rows > 0 {
          let range = column..<column + taken[column].columns
          taken[column].rows -= 1
          places.append(Place(columns: range, filling: .continuation))
          column = range.upperBound
          continue
        }
        guard let cell = cells.popFirst() else {
          places.append(Place(columns: column..<column + 1, filling: .nothing))
          column += 1
          continue
        }
        var end = column + 1
        while end < column + cell.columnSpan {
          if end == taken.count { taken.append((0, 1)) }
          // A cell never reaches into one from above.
          guard taken[end].rows == 0 else { break }
          end += 1
        }
        taken[column] = (max(cell.rowSpan, 1) - 1, end - column)
        places.append(Place(columns: column..<end, filling: .cell(cell)))
        column = end
      }
      rows.append(places)
    }
    for index in rows.indices {
      let end = rows[index].last?.columns.upperBound ?? 0
      for column in end..<max(taken.count, end) {
        rows[index].append(Place(columns: column..<column + 1, filling: .nothing))
      }
    }
    return (taken.count, rows)
  }

  /// How wide each of so many columns is, in parts of the whole; one without a width is as wide as
  /// the others are on average.
  package func widths(of columns: Int) -> [Int] {
    let average = widths.isEmpty ? 1 : max(widths.reduce(0, +) / widths.count, 1)
    return (0..<columns).map { $0 < widths.count ? max(widths[$0], 1) : average }
  }
}
