/// A workbook to be written: what it is called and its sheets in their order.
///
/// A neutral value: who makes a table knows nothing of the library that writes it.
package struct Workbook {
  package var title: String
  /// When its figures were gathered, in milliseconds since 1970 UTC; given by the caller.
  package var createdAt: Int64
  package var sheets: [(sheet: Sheet, rows: [SheetRow])]

  package init(title: String, createdAt: Int64, sheets: [(sheet: Sheet, rows: [SheetRow])] = []) {
    self.title = title
    self.createdAt = createdAt
    self.sheets = sheets
  }

  /// Writes the workbook to a file, which is replaced.
  package func write(to path: String) throws(WorkbookError) {
    let writer = try WorkbookWriter(path: path, title: title, createdAt: createdAt)
    for (sheet, rows) in sheets {
      try writer.begin(sheet)
      for row in rows { try writer.append(row) }
    }
    try writer.close()
  }
}
