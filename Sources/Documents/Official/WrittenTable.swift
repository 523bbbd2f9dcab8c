/// A table with heading rows that repeat on every page.
package struct WrittenTable: Hashable, Sendable {
  /// How a cell's words stand.
  package enum Alignment: Hashable, Sendable { case left, centre, right }

  package struct Cell: Hashable, Sendable {
    package var text: WrittenText
    package var alignment: Alignment
    package var columnSpan: Int
    package var rowSpan: Int

    package init(
      _ text: WrittenText, alignment: Alignment = .left, columnSpan: Int = 1, rowSpan: Int = 1
    ) {
      self.text = text
      self.alignment = alignment
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }
  }

  /// The words above it; nil without any.
  package var caption: WrittenText?
  /// How wide each column is, in parts of the whole; as many as there are columns.
  package var widths: [Int]
  /// The first so many rows are headings.
  package var headingRows: Int
  /// A cell that spans rows stands in the first of them; the rows below leave its columns out.
  package var rows: [[Cell]]

  package init(
    caption: WrittenText? = nil, widths: [Int], headingRows: Int = 1, rows: [[Cell]]
  ) {
    self.caption = caption
    self.widths = widths
    self.headingRows = headingRows
    self.rows = rows
  }
}
