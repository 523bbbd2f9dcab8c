import CLibXLSXWriter
import Glibc
import Quantities

/// Writes a workbook row by row, sheet after sheet, in memory that does not grow with the rows.
///
/// Only the row being written is held; those before it wait in a temporary file of the library, so a
/// sheet is finished when the next begins. Everything above hands in exact decimals: the one place
/// where they become the binary floating point of the format is ``number(_:)`` below.
package final class WorkbookWriter {
  private let path: String
  private let mostRows: Int
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private var current: OpenSheet?

  /// The sheet that takes rows, and how many it has.
  private struct OpenSheet {
    var sheet: Sheet
    var pointer: UnsafeMutablePointer<lxw_worksheet>
    var rows = 0
  }

  /// Begins a workbook in a file, which is replaced when the workbook is closed.
  package convenience init(
    path: String, title: String, createdAt: Int64
  ) throws(WorkbookError) {
    try self.init(path: path, title: title, createdAt: createdAt, mostRows: Sheet.mostRows)
  }

  /// The same with another limit of rows, for tests.
  init(path: String, title: String, createdAt: Int64, mostRows: Int) throws(WorkbookError) {
    self.path = path
    self.mostRows = mostRows
    var options = lxw_workbook_options()
    options.constant_memory = 1
    options.use_zip64 = 0
    book = workbook_new_opt(path, &options)
    guard let book else { throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    title.withCString { words in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: words)
      properties.created = time_t(createdAt / 1000)
      _ = workbook_set_properties(book, &properties)
    }
  }

  deinit { lxw_workbook_free(book) }

  /// Begins a sheet; the one before it takes no more rows.
  package func begin(_ sheet: Sheet) throws(WorkbookError) {
    try finishSheet()
    let code = workbook_validate_sheet_name(book, sheet.name)
    guard code == LXW_NO_ERROR else {
      throw .refused(sheet: sheet.name, row: 0, reason: reason(code))
    }
    guard let pointer = workbook_add_worksheet(book, sheet.name) else {
      throw failure(LXW_ERROR_CREATING_TMPFILE)
    }
    current = OpenSheet(sheet: sheet, pointer: pointer)
    for (index, column) in sheet.columns.enumerated() {
      var options = lxw_row_col_options()
      options.hidden = column.isHidden ? 1 : 0
      let index = lxw_col_t(index)
      worksheet_set_column_opt(pointer, index, index, Double(column.width), nil, &options)
    }
    worksheet_set_paper(pointer, Self.a4)
    if sheet.orientation == .landscape { worksheet_set_landscape(pointer) }
    worksheet_set_margins(pointer, 0.6, 0.6, 0.7, 0.7)
    // One page wide, as many pages long as it takes.
    worksheet_fit_to_pages(pointer, 1, 0)
    worksheet_set_footer(pointer, "&L\(sheet.footer.replacingAmpersands)&R&P/&N")
    if sheet.repeatedRows > 0 {
      let first = sheet.headerRows - sheet.repeatedRows
      worksheet_repeat_rows(pointer, lxw_row_t(max(0, first)), lxw_row_t(sheet.headerRows - 1))
    }
    if sheet.headerRows + sheet.fixedColumns > 0 {
      worksheet_freeze_panes(
        pointer, lxw_row_t(sheet.headerRows), lxw_col_t(sheet.fixedColumns))
    }
  }

  /// Writes the next row of the sheet.
  package func append(_ row: SheetRow) throws(WorkbookError) {
    guard var sheet = current else { return }
    guard sheet.rows < mostRows else { throw .tooManyRows(sheet: sheet.sheet.name) }
    let index = lxw_row_t(sheet.rows)
    sheet.rows += 1
    current = sheet
    if let lines = row.lines {
      worksheet_set_row(sheet.pointer, index, Double(lines) * Self.lineHeight + 3, nil)
    }
    var column: lxw_col_t = 0
    for cell in row.cells {
      try write(cell, at: index, column)
      column += lxw_col_t(max(1, cell.columns))
    }
  }

  /// Writes the file; a writer that is let go without it leaves none.
  package func close() throws(WorkbookError) {
    guard let book else { return }
    try finishSheet()
    self.book = nil
    let code = workbook_close(book)
    guard code == LXW_NO_ERROR else { throw failure(code) }
  }

  private func finishSheet() throws(WorkbookError) {
    guard let open = current else { return }
    // The library does not look whether its rows found room.
    if let rows = open.pointer.pointee.file, fflush(rows) != 0 || ferror(rows) != 0 {
      throw failure(LXW_ERROR_CREATING_TMPFILE)
    }
    let (sheet, last) = (open.sheet, open.rows - 1)
    if sheet.isFiltered, sheet.headerRows > 0, last >= sheet.headerRows {
      worksheet_autofilter(
        open.pointer, lxw_row_t(sheet.headerRows - 1), 0, lxw_row_t(last),
        lxw_col_t(sheet.columns.count - 1))
    }
    current = nil
  }

  private static let a4: UInt8 = 9
  /// Of a line of the workbook's font, in points.
  private static let lineHeight = 15.0
}

// MARK: - Cells

extension WorkbookWriter {
  private func write(
    _ cell: SheetCell, at row: lxw_row_t, _ column: lxw_col_t
  ) throws(WorkbookError) {
    guard let sheet = current?.pointer else { return }
    let format = format(cell.style)
    if cell.columns > 1 {
      try check(
        worksheet_merge_range(
          sheet, row, column, row, column + lxw_col_t(cell.columns - 1), "", format))
    }
    switch cell.content {
    case .empty:
      if cell.style != CellStyle() {
        try check(worksheet_write_blank(sheet, row, column, format))
      }
    case .text(let text):
      try check(worksheet_write_string(sheet, row, column, text.withoutNUL, format))
    case .number(let number):
      guard let value = Self.number(number) else {
        let style = self.format(cell.style.with(.general))
        try check(worksheet_write_string(sheet, row, column, number.description, style))
        break
      }
      try check(worksheet_write_number(sheet, row, column, value, format))
    case .formula(let formula, let value):
      try check(
        worksheet_write_formula_num(
          sheet, row, column, "=" + formula, format, Self.number(value) ?? 0))
    case .link(let text, let address):
      // A sheet takes so many links and no longer ones; what it does not take stays words.
      let code = worksheet_write_url_opt(
        sheet, row, column, address.withoutNUL, format, text.withoutNUL, nil)
      if code != LXW_NO_ERROR {
        try check(worksheet_write_string(sheet, row, column, text.withoutNUL, format))
      }
    }
    if let comment = cell.comment {
      try check(worksheet_write_comment(sheet, row, column, comment.withoutNUL))
    }
  }

  /// The number as the format keeps it, nearest to the exact one; nil for one of more than 15
  /// significant digits, which is written as words, since the format would change its digits.
  private static func number(_ exact: ExactDecimal) -> Double? {
    let digits = exact.description.filter(\.isNumber)
    let significant = digits.drop { $0 == "0" }
    return significant.count <= 15 ? Double(exact.description) : nil
  }

  private func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if style == CellStyle() { return nil }
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    if style.numberFormat != .general { format_set_num_format(format, style.numberFormat.code) }
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.wraps { format_set_text_wrap(format) }
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xB9B6AD)
    }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch style.alignment {
    case .left?: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center?: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right?: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case nil: break
    }
    if let colour = style.colour { format_set_font_color(format, colour) }
    if let fill = style.fill { format_set_bg_color(format, fill) }
    if let size = style.fontSize { format_set_font_size(format, Double(size)) }
    formats[style] = format
    return format
  }

  private func check(_ code: lxw_error) throws(WorkbookError) {
    guard code != LXW_NO_ERROR, let open = current else { return }
    if code == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED {
      throw .textTooLong(sheet: open.sheet.name, row: open.rows)
    }
    throw .refused(sheet: open.sheet.name, row: open.rows, reason: reason(code))
  }

  private func failure(_ code: lxw_error) -> WorkbookError {
    .unwritable(path: path, reason: reason(code))
  }

  private func reason(_ code: lxw_error) -> String { String(cString: lxw_strerror(code)) }
}

extension String {
  /// The text without the sign that ends strings of the library.
  fileprivate var withoutNUL: String { utf8.contains(0) ? filter { $0 != "\0" } : self }

  /// The text for a footer, where `&` opens a command.
  fileprivate var replacingAmpersands: String {
    split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
  }
}
