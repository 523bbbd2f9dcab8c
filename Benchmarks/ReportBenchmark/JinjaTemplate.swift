import Documents

/// A report as a Word template for docxtpl with the values to fill in: every figure a hole, every table a
/// loop over its rows; all other words stand in it as they are.
struct JinjaTemplate {
  private(set) var document: OfficialDocument
  /// The values by the names of their holes.
  private(set) var figures: [String: String] = [:]
  /// The rows of each table, cell by cell.
  private(set) var tables: [String: [[String]]] = [:]

  init(_ document: OfficialDocument) {
    self.document = document
    self.document.figures = []
    self.document.body = document.body.map { block($0) }
    for index in document.annexes.indices {
      self.document.annexes[index].blocks = document.annexes[index].blocks.map { block($0) }
    }
  }

  private mutating func block(_ block: WrittenBlock) -> WrittenBlock {
    switch block {
    case .paragraph(let text): .paragraph(self.text(text))
    case .table(let table): .table(self.table(table))
    case .heading, .chart: block
    }
  }

  private mutating func text(_ text: WrittenText) -> WrittenText {
    WrittenText(
      text.runs.map { run in
        var run = run
        run.note = run.note.map { self.text($0) }
        guard run.figure != nil else { return run }
        let name = "f\(figures.count)"
        figures[name] = run.text
        run.text = "{{ \(name) }}"
        run.figure = nil
        return run
      })
  }

  /// The heading rows, and one row that is filled as often as there were others.
  private mutating func table(_ table: WrittenTable) -> WrittenTable {
    let name = "t\(tables.count)"
    let columns = table.widths.count
    tables[name] = table.rows.dropFirst(table.headingRows).map { row in
      let words = row.map(\.text.plain)
      return words + Array(repeating: "", count: max(0, columns - words.count))
    }
    func control(_ words: String) -> [WrittenTable.Cell] {
      [WrittenTable.Cell(WrittenText(words), columnSpan: columns)]
    }
    let cells = (0..<columns).map { WrittenTable.Cell(WrittenText("{{ row[\($0)] }}")) }
    var result = table
    result.rows =
      Array(table.rows.prefix(table.headingRows))
      + [control("{%tr for row in \(name) %}"), cells, control("{%tr endfor %}")]
    return result
  }
}
