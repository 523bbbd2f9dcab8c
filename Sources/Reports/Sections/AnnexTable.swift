import Documents

/// A column of an annex table: its heading and what it says of a row.
struct AnnexColumn<Row> {
  var heading: String
  var width: Int
  var alignment: WrittenTable.Alignment = .left
  /// Whether it stands there although it has nothing to say of any row, to be filled in by hand.
  var isForHand = false
  /// What it says of a row and its number; empty for nothing.
  var text: (Row, Int) -> String
}

extension WrittenTable {
  /// A table of rows, each numbered, in groups that have headings of their own.
  ///
  /// A column with nothing to say of any row is left out: it would only show what is not known.
  ///
  /// - Parameter group: the group of a row; neighbours of one group stand below its heading, "" for none.
  static func annex<Row>(
    _ columns: [AnnexColumn<Row>], of rows: [Row], group: (Row) -> String = { _ in "" }
  ) -> WrittenTable {
    let texts = rows.enumerated().map { index, row in columns.map { $0.text(row, index + 1) } }
    let shown = columns.indices.filter { place in
      columns[place].isForHand || texts.contains { !$0[place].isEmpty }
    }
    var cells = [
      shown.map { Cell(TableFigure.heading(columns[$0].heading), alignment: .centre) }
    ]
    var last = ""
    for (row, texts) in zip(rows, texts) {
      let name = group(row)
      if name != last, !name.isEmpty {
        cells.append([
          Cell(WrittenText("")), Cell(TableFigure.heading(name), columnSpan: shown.count - 1),
        ])
      }
      last = name
      cells.append(shown.map { Cell(WrittenText(texts[$0]), alignment: columns[$0].alignment) })
    }
    return WrittenTable(widths: shown.map { columns[$0].width }, rows: cells)
  }
}
