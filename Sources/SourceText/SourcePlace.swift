/// Where something stands in the file it was read from, in the terms of that kind of file.
///
/// A plain text knows its physical line, a word-processing file its paragraph and run, a page
/// description its page, a table of figures its sheet and cell. Numbers are 1-based; what does not
/// apply is nil.
package struct SourcePlace: Hashable, Sendable {
  package var line: Int?
  package var paragraph: Int?
  package var run: Int?
  package var page: Int?
  /// Name of the sheet, for workbooks.
  package var sheet: String?
  /// Address of the cell in its table, as spreadsheets name it: `C7`.
  package var cell: String?

  package init(
    line: Int? = nil, paragraph: Int? = nil, run: Int? = nil, page: Int? = nil,
    sheet: String? = nil, cell: String? = nil
  ) {
    self.line = line
    self.paragraph = paragraph
    self.run = run
    self.page = page
    self.sheet = sheet
    self.cell = cell
  }
}
