package import Documents

/// Reads workbooks (.xlsx): the cells of every sheet, formulas by the values they had when the file
/// was saved.
///
/// ```swift
/// let workbook = try WorkbookReader.read(bytes)
/// workbook.sheets[0].rows[0][1]?.content  // .text("Chỉ tiêu")
/// ```
/// Numbers are exact decimal text, rounded as ``SpreadsheetNumber`` says. Formulas, comments, charts
/// and pictures are not part of it.
package enum WorkbookReader {
  /// Whether a zip file is a workbook.
  package static func recognises(_ bytes: [UInt8], limits: PackageLimits = PackageLimits()) -> Bool
  {
    guard let container = try? ZipContainer(bytes: bytes, limits: limits) else { return false }
    return container.contains("xl/workbook.xml")
  }

  /// Reads the bytes of a file within the limits.
  package static func read(
    _ bytes: [UInt8], limits: PackageLimits = PackageLimits()
  ) throws(PackageError) -> Workbook {
    let package = try WorkbookPackage(ZipContainer(bytes: bytes, limits: limits))
    var strings: [String] = []
    if let part = package.part("sharedStrings") {
      strings = try SharedStrings.read(PartReader(part, in: package.container), limits: limits)
    }
    var styles = CellStyles()
    if let part = package.part("styles") {
      styles = try CellStyles(reading: PartReader(part, in: package.container))
    }
    var sheets: [Sheet] = []
    var count = 0
    for entry in package.sheets {
      var reader = WorksheetReader(
        try PartReader(entry.part, in: package.container), sharedStrings: strings, styles: styles,
        dayZero: package.countsFrom1904
          ? WorksheetReader.dayZero1904 : WorksheetReader.dayZero1900,
        limits: limits, count: count)
      guard let (rows, merges) = try reader.read() else { continue }
      count = reader.count
      sheets.append(
        Sheet(
          name: CellText.normal(entry.name), isHidden: entry.isHidden, rows: rows, merges: merges))
    }
    return Workbook(sheets: sheets)
  }
}
