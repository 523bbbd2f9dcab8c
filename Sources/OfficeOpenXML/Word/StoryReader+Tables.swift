extension StoryReader {
  /// Reads a table.
  ///
  /// Rows and cells deleted by tracked changes are left out; a cell that continues
  /// the one above it is empty; what stands in a table inside a cell follows the cell's own text.
  mutating func readTable() throws(PackageError) -> TableDraft {
    var table = TableDraft()
    try readRows(into: &table)
    return table
  }

  private mutating func readRows(into table: inout TableDraft) throws(PackageError) {
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .row:
        if let row = try readRow(), !row.isEmpty { table.rows.append(row) }
      case .structuredContent:
        try readControl { story throws(PackageError) in try story.readRows(into: &table) }
      case .structuredContentProperties: try readTag()
      case .structuredContentBody, .customXML, .insertion, .moveTo, .alternateContent, .choice:
        try readRows(into: &table)
      default: break
      }
    }
  }

  /// Reads a row; nil for a deleted one.
  private mutating func readRow() throws(PackageError) -> [TableDraft.Cell]? {
    var row: [TableDraft.Cell] = []
    var isDeleted = false
    var columnsAfter = 0
    try readCells(into: &row, isDeleted: &isDeleted, columnsAfter: &columnsAfter)
    if isDeleted { return nil }
    if columnsAfter > 0 { row.append(TableDraft.Cell(columnSpan: columnsAfter)) }
    return row
  }

  private mutating func readCells(
    into row: inout [TableDraft.Cell], isDeleted: inout Bool, columnsAfter: inout Int
  ) throws(PackageError) {
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .rowProperties:
        let properties = reader.depth
        while let property = try reader.nextChild(of: properties) {
          switch property {
          case .deletion: isDeleted = true
          case .gridBefore: row.append(TableDraft.Cell(columnSpan: columns("val")))
          case .gridAfter: columnsAfter = columns("val")
          default: break
          }
        }
      case .cell where !isDeleted: try readCell(into: &row)
      case .structuredContent:
        try readControl { story throws(PackageError) in
          try story.readCells(into: &row, isDeleted: &isDeleted, columnsAfter: &columnsAfter)
        }
      case .structuredContentProperties: try readTag()
      case .structuredContentBody, .customXML, .alternateContent, .choice:
        try readCells(into: &row, isDeleted: &isDeleted, columnsAfter: &columnsAfter)
      default: break
      }
    }
  }

  private mutating func readCell(into row: inout [TableDraft.Cell]) throws(PackageError) {
    var cell = TableDraft.Cell()
    var continuesAbove = false
    var continuesLeft = false
    let depth = reader.depth
    // Properties come first; the blocks behind them are read as one sequence, child by child.
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .cellProperties:
        let properties = reader.depth
        while let property = try reader.nextChild(of: properties) {
          switch property {
          case .gridSpan: cell.columnSpan = columns("val")
          case .verticalMerge: continuesAbove = reader.attribute("val") != "restart"
          case .horizontalMerge: continuesLeft = reader.attribute("val") != "restart"
          case .cellDeletion: return
          default: break
          }
        }
        if continuesLeft, let last = row.indices.last {
          row[last].columnSpan += cell.columnSpan
          return
        }
        if continuesAbove {
          row.append(cell)
          return
        }
      default: try readBlock(element, into: &cell)
      }
    }
    row.append(cell)
  }

  private mutating func readBlock(
    _ element: Element, into cell: inout TableDraft.Cell
  ) throws(PackageError) {
    switch element {
    case .paragraph:
      var boxes: [BlockDraft] = []
      var unfinished: ParagraphDraft?
      if let last = cell.paragraphs.last, last.isMarkDeleted {
        unfinished = last
        cell.paragraphs.removeLast()
      }
      cell.paragraphs.append(try readParagraph(continuing: unfinished, boxes: &boxes))
      cell.paragraphs += boxes.flatMap(\.paragraphs)
    case .table:
      cell.paragraphs += BlockDraft.table(try readTable()).paragraphs
    case .deletion, .moveFrom: break
    case .structuredContent:
      try readControl { story throws(PackageError) in
        cell.paragraphs += try story.readBlocks().flatMap(\.paragraphs)
      }
    default: cell.paragraphs += try readBlocks().flatMap(\.paragraphs)
    }
  }

  /// A number of columns; 63 is the most that Word has.
  private func columns(_ attribute: String) -> Int {
    min(max(reader.attribute(attribute).flatMap { Int($0) } ?? 1, 1), 63)
  }
}
