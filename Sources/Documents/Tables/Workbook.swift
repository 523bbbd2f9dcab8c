/// A file of tables: the sheets of a workbook, or the one table of a text with separators.
package struct Workbook: Sendable {
  package var sheets: [Sheet]

  package init(sheets: [Sheet]) {
    self.sheets = sheets
  }
}

/// One table as it stands, every cell with its address; empty cells and rows are left out.
package struct Sheet: Sendable {
  /// A row in which something stands.
  package struct Row: Sendable {
    /// 1-based number of the row, as spreadsheets count.
    package var number: Int
    /// 1-based physical line where the row starts, for tables that are text.
    package var line: Int?
    /// The cells in which something stands, from left to right.
    package var cells: [SheetCell]

    package init(number: Int, line: Int? = nil, cells: [SheetCell]) {
      self.number = number
      self.line = line
      self.cells = cells
    }

    /// The cell in a column, if anything stands there.
    package subscript(column: Int) -> SheetCell? {
      cells.first { $0.column == column }
    }
  }

  /// The name of the sheet; nil for a text with separators.
  package var name: String?
  /// Whether the person who made the file put the sheet out of sight.
  package var isHidden: Bool
  package var rows: [Row]
  package var merges: [CellRange]

  package init(
    name: String? = nil, isHidden: Bool = false, rows: [Row], merges: [CellRange] = []
  ) {
    self.name = name
    self.isHidden = isHidden
    self.rows = rows
    self.merges = merges
  }
}

/// A cell in which something stands.
package struct SheetCell: Hashable, Sendable {
  /// 1-based column.
  package var column: Int
  package var content: CellContent

  package init(column: Int, content: CellContent) {
    self.column = column
    self.content = content
  }
}

/// What stands in a cell.
package enum CellContent: Hashable, Sendable {
  case text(String)
  /// A number as exact decimal text with a point: `-12.7`.
  case number(String)
  /// A number that is shown in percent; the text is already that percentage: `97.1`.
  case percent(String)
  /// A day, counted from 1970-01-01.
  case day(Int)
  case logical(Bool)
  /// An error of a formula: `#REF!`.
  case failure(String)
  /// A formula that no program has computed yet.
  case uncomputed
}

/// A place in a sheet, 1-based; spreadsheets call the third column of the seventh row `C7`.
package struct CellAddress: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The address that a text spells, `$` signs aside; nil when it spells none that a number holds.
  package init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard row == 0, column < 1 << 32 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard column > 0, row < 1 << 32 else { return nil }
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(column: column, row: row)
  }

  /// The address as spreadsheets write it.
  package var text: String { Self.letters(of: column) + String(row) }

  /// The letters of a column: 1 is A, 27 is AA.
  package static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// A rectangle of cells that are merged into one.
package struct CellRange: Hashable, Sendable {
  package var first: CellAddress
  package var last: CellAddress

  package init(first: CellAddress, last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// The range that a text spells: `B2:D3`; nil when it spells none.
  package init?(_ text: String) {
    let ends = text.split(separator: ":")
    guard ends.count == 2, let first = CellAddress(ends[0]), let last = CellAddress(ends[1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(first: first, last: last)
  }
}
