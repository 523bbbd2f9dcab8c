package import Quantities

/// A cell: what it holds, how it looks, and what is said about it.
package struct SheetCell: Hashable, Sendable {
  /// What a cell holds.
  package enum Content: Hashable, Sendable {
    case empty
    /// Words as they are: a text that opens with `=` is no formula.
    case text(String)
    case number(ExactDecimal)
    /// A formula in the spelling of English spreadsheets, without `=`, and its value, which viewers
    /// that do not compute show.
    case formula(String, value: ExactDecimal)
    /// Words that lead to an address, or inside the workbook to `internal:Sheet!A1`.
    case link(String, to: String)
  }

  package var content: Content
  package var style: CellStyle
  /// A note that opens over the cell.
  package var comment: String?
  /// How many columns the cell covers.
  package var columns: Int

  package init(
    _ content: Content, style: CellStyle = CellStyle(), comment: String? = nil, columns: Int = 1
  ) {
    self.content = content
    self.style = style
    self.comment = comment
    self.columns = columns
  }

  /// A cell with words; none where the text is empty.
  package static func text(_ text: String, _ style: CellStyle = CellStyle()) -> SheetCell {
    SheetCell(text.isEmpty ? .empty : .text(text), style: style)
  }

  /// A cell with a number; none where it is nil.
  package static func number(
    _ number: ExactDecimal?, _ style: CellStyle = CellStyle()
  ) -> SheetCell {
    SheetCell(number.map { .number($0) } ?? .empty, style: style)
  }
}

/// The address of a cell in formulas: `F12`.
package struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  /// Both are counted from 0.
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  package var description: String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }
}
