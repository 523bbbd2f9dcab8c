import Documents

/// What is said of a sheet as a whole: what of it was not read, and why.
enum TableRemark {
  /// A sheet that the file keeps out of sight.
  static func hidden(_ sheet: Sheet) -> Wording {
    Wording(
      "trang tính \"\(sheet.name ?? "")\" đang ẩn nên không đọc; bỏ ẩn trong Excel nếu cần nhập.",
      "sheet \"\(sheet.name ?? "")\" is hidden and was not read; unhide it if it is to be imported."
    )
  }

  /// A sheet in which no row of headings was found.
  static func withoutTable(_ sheet: Sheet) -> Wording {
    let vietnamese = sheet.name.map { "trang tính \"\($0)\"" } ?? "tệp"
    let english = sheet.name.map { "sheet \"\($0)\"" } ?? "the file"
    return Wording(
      "\(vietnamese) không có dòng tiêu đề nào vừa nêu chỉ tiêu vừa nêu cột số liệu; ghi tiêu đề như \"Chỉ tiêu\", \"Đơn vị tính\", \"Thực hiện tháng\", \"Kế hoạch năm\".",
      "\(english) has no row of headings that names indicators and a column of figures; use headings such as \"Chỉ tiêu\", \"Đơn vị tính\", \"Thực hiện tháng\", \"Kế hoạch năm\"."
    )
  }

  /// The columns that are read past.
  static func columns(_ table: FigureTable, of sheet: Sheet) -> [Wording] {
    let place = sheet.name.map { "\($0)!" } ?? ""
    func named(_ column: Int, _ heading: String) -> String {
      "\(place)\(CellAddress.letters(of: column)) \"\(heading)\""
    }
    return table.ratios.map { column, heading in
      Wording(
        "cột \(named(column, heading)) là tỷ lệ so sánh, tính lại được từ số liệu; không ghi.",
        "column \(named(column, heading)) compares figures and can be computed from them; not recorded."
      )
    }
      + table.unread.map { column, heading in
        Wording(
          "cột \(named(column, heading)) không rõ là số liệu gì; không ghi.",
          "it is not clear what column \(named(column, heading)) holds; not recorded.")
      }
  }
}
