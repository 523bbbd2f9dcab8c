/// A sheet without its rows: columns, what stays in view, how it is filtered and printed.
package struct Sheet: Hashable, Sendable {
  /// The most rows that a sheet of this format can hold.
  package static let mostRows = 1_048_576

  /// A column and how it is shown.
  package struct Column: Hashable, Sendable {
    /// In characters of the workbook's font.
    package var width: Int
    package var isHidden: Bool

    package init(width: Int, isHidden: Bool = false) {
      self.width = width
      self.isHidden = isHidden
    }
  }

  /// The way a page is turned.
  package enum Orientation: Hashable, Sendable {
    case portrait, landscape
  }

  /// What the tab says: at most 31 characters, none of `[]:*?/\`.
  package var name: String
  package var columns: [Column]
  /// So many rows from the top stay in view and open every printed page: titles and the header.
  package var headerRows: Int
  /// Of these, so many are repeated on every printed page, counted from the last upwards.
  package var repeatedRows: Int
  /// So many columns from the left stay in view.
  package var fixedColumns: Int
  /// Whether the last of the header rows offers a filter for each column.
  package var isFiltered: Bool
  package var orientation: Orientation
  /// What stands at the foot of each printed page, before the number of the page.
  package var footer: String

  package init(
    name: String, columns: [Column], headerRows: Int = 1, repeatedRows: Int = 1,
    fixedColumns: Int = 0, isFiltered: Bool = false, orientation: Orientation = .landscape,
    footer: String = ""
  ) {
    self.name = name
    self.columns = columns
    self.headerRows = headerRows
    self.repeatedRows = repeatedRows
    self.fixedColumns = fixedColumns
    self.isFiltered = isFiltered
    self.orientation = orientation
    self.footer = footer
  }
}

/// A row of a sheet.
package struct SheetRow: Hashable, Sendable {
  package var cells: [SheetCell]
  /// In lines of text; nil for one.
  package var lines: Int?

  package init(_ cells: [SheetCell], lines: Int? = nil) {
    self.cells = cells
    self.lines = lines
  }
}
