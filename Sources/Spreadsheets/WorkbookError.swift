/// Why a workbook could not be written.
package enum WorkbookError: Error, Hashable {
  /// The file, or the room for what is gathered before it, could not be written.
  case unwritable(path: String, reason: String)
  /// More rows than a sheet can hold.
  case tooManyRows(sheet: String)
  /// A text of more than 32,767 characters, which a cell cannot hold; rows are counted from 1.
  case textTooLong(sheet: String, row: Int)
  /// A content, a name or a range that the format has no place for.
  case refused(sheet: String, row: Int, reason: String)

  /// The one line for the user: what, where, why, what to do.
  package var sentence: String {
    switch self {
    case .unwritable(let path, let reason):
      "\(path): không ghi được bảng tính (\(reason)); hãy kiểm tra quyền ghi và chỗ trống trên đĩa."
    case .tooManyRows(let sheet):
      "trang tính \"\(sheet)\" chỉ chứa được 1.048.576 dòng mà số liệu nhiều hơn; hãy lấy ít số liệu hơn, chẳng hạn từng kỳ, hoặc dùng csv."
    case .textTooLong(let sheet, let row):
      "trang tính \"\(sheet)\", dòng \(row): một ô có hơn 32.767 ký tự, bảng tính không chứa được; hãy dùng csv."
    case .refused(let sheet, let row, let reason):
      "trang tính \"\(sheet)\", dòng \(row): bảng tính không nhận nội dung (\(reason)); hãy dùng csv và báo người phát triển."
    }
  }

  package var englishSentence: String {
    switch self {
    case .unwritable(let path, let reason):
      "\(path): the workbook cannot be written (\(reason)); check permissions and free space."
    case .tooManyRows(let sheet):
      "the sheet \"\(sheet)\" holds at most 1,048,576 rows and there are more; take fewer figures, one period at a time, or use csv."
    case .textTooLong(let sheet, let row):
      "sheet \"\(sheet)\", row \(row): a text has more than 32,767 characters, which a cell cannot hold; use csv."
    case .refused(let sheet, let row, let reason):
      "sheet \"\(sheet)\", row \(row): the workbook takes no such content (\(reason)); use csv and tell the developers."
    }
  }
}
