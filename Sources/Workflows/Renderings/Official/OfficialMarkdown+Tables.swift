import Documents

extension OfficialMarkdown {
  /// A table; a cell that reaches over others stands in the first of them.
  mutating func write(_ table: WrittenTable) {
    if let caption = table.caption {
      block("**\(inline(WrittenText(caption.runs.map { $0.regular })))**")
    }
    let grid = table.grid
    guard grid.columns > 0, !grid.rows.isEmpty else { return }
    let heads = min(max(table.headingRows, 0), grid.rows.count)
    var lines: [String] = []
    // Markdown has one heading row; more of them are one below the other in it.
    var head = [String](repeating: "", count: grid.columns)
    for row in grid.rows[..<heads] {
      for (column, words) in cells(of: row, columns: grid.columns).enumerated() where words != "" {
        head[column] += head[column].isEmpty ? words : "<br>" + words
      }
    }
    lines.append("| \(head.joined(separator: " | ")) |")
    let sample = heads < grid.rows.count ? grid.rows[heads...].last ?? [] : []
    let rules = (0..<grid.columns).map { column -> String in
      for place in sample where place.columns.contains(column) {
        guard case .cell(let cell) = place.filling else { continue }
        switch cell.alignment {
        case .left: return "---"
        case .centre: return ":---:"
        case .right: return "---:"
        }
      }
      return "---"
    }
    lines.append("| \(rules.joined(separator: " | ")) |")
    for row in grid.rows[heads...] {
      lines.append("| \(cells(of: row, columns: grid.columns).joined(separator: " | ")) |")
    }
    block(lines.joined(separator: "\n"))
  }

  private mutating func cells(of row: [WrittenTable.Place], columns: Int) -> [String] {
    var cells = [String](repeating: "", count: columns)
    for place in row {
      if case .cell(let cell) = place.filling {
        cells[place.columns.lowerBound] = inline(cell.text)
      }
    }
    return cells
  }
}
