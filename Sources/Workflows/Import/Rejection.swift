import Ledger
import Quantities
import Reading

/// Why a figure is not taken, and what a person can do, in both languages.
enum Rejection {
  /// No indicator of the catalogue is alike enough.
  static func unmatched(nearest match: IndicatorMatcher.Match?) -> ImportRow.Outcome {
    .rejected(
      cause: match.map {
        Wording(
          "gần nhất là \($0.indicator) nhưng chỉ giống \($0.confidence)%",
          "the nearest is \($0.indicator), but only \($0.confidence)% alike")
      }
        ?? Wording(
          "không chỉ tiêu nào trong danh mục có tên gần giống",
          "no indicator of the catalogue has a name like it"),
      remedy: Wording(
        "thêm cách gọi này vào cột phrases của chỉ tiêu trong danh mục",
        "add these words to the column phrases of the indicator in the catalogue"))
  }

  /// The stated unit measures something else than the indicator's.
  static func unit(_ unit: String, of indicator: Indicator) -> ImportRow.Outcome {
    .rejected(
      cause: Wording(
        "đơn vị \"\(unit)\" không đổi được ra \"\(indicator.unit)\"",
        "the unit \"\(unit)\" cannot be turned into \"\(indicator.unit)\""),
      remedy: Wording(
        "sửa đơn vị của chỉ tiêu trong danh mục hoặc nhập tay",
        "correct the indicator's unit in the catalogue, or enter the figure by hand"))
  }

  /// Another figure of the document is more surely the indicator's.
  static func lessSure(than quote: String) -> ImportRow.Outcome {
    .rejected(
      cause: Wording(
        "có vẻ là một phần của \"\(quote)\" hoặc một chỉ tiêu khác",
        "it seems to be a part of \"\(quote)\" or another indicator"),
      remedy: Wording(
        "nếu là một phần, thêm cách gọi với {tên phần} vào cột phrases của chỉ tiêu",
        "if it is a part, add its words with {the part} to the column phrases of the indicator"))
  }

  // MARK: - Tables

  /// The code of the row is not in the catalogue.
  static func unknownCode(_ code: String) -> ImportRow.Outcome {
    .rejected(
      cause: Wording(
        "mã chỉ tiêu \"\(code)\" không có trong danh mục",
        "the catalogue has no indicator \"\(code)\""),
      remedy: Wording(
        "sửa mã, hoặc thêm chỉ tiêu bằng tiendo indicators import",
        "correct the code, or add the indicator with tiendo indicators import"))
  }

  /// Figures beside which no name stands.
  static let withoutName = ImportRow.Outcome.rejected(
    cause: Wording("dòng có số nhưng không có tên chỉ tiêu", "the row has figures but no name"),
    remedy: Wording(
      "ghi tên hoặc mã chỉ tiêu ở dòng này", "write the indicator's name or code in this row"))

  /// A row that names an indicator and holds nothing else.
  static let emptyRow = ImportRow.Outcome.rejected(
    cause: Wording(
      "các ô số liệu để trống, tức là chưa báo cáo",
      "its cells are empty, which means not reported"),
    remedy: Wording(
      "điền số; ghi 0 nếu bằng không, \"…\" nếu không có số liệu, \"x\" nếu không áp dụng",
      "fill them in; write 0 for zero, \"…\" for no data, \"x\" for not applicable"))

  /// An empty cell where the ledger has a figure.
  static func blank(known old: ReportedNumber) -> ImportRow.Outcome {
    let number = NumeralReader.write(old.value, decimals: old.decimals)
    return .rejected(
      cause: Wording(
        "ô trống, trong sổ đã có số \(number)", "the cell is empty and the ledger has \(number)"),
      remedy: Wording(
        "để nguyên, hoặc điền số mới", "leave it, or fill in the new figure"))
  }

  /// A plan column that differs from what was assigned.
  static func assigned(_ old: ReportedNumber) -> ImportRow.Outcome {
    let number = NumeralReader.write(old.value, decimals: old.decimals)
    return .rejected(
      cause: Wording(
        "kế hoạch đã giao trong sổ là \(number)", "the target in the ledger is \(number)"),
      remedy: Wording(
        "sửa bảng, hoặc nhập nghị quyết điều chỉnh chỉ tiêu",
        "correct the table, or import the resolution that adjusts the target"))
  }

  /// A target for a part, which the ledger keeps only for whole indicators.
  static let targetOfPart = ImportRow.Outcome.rejected(
    cause: Wording(
      "kế hoạch cho một phần chi tiết, danh mục không có chỉ tiêu riêng cho phần này",
      "a target for a part that is no indicator of its own"),
    remedy: Wording(
      "thêm chỉ tiêu cho phần này vào danh mục", "add an indicator for the part to the catalogue"))

  /// A formula that failed.
  static func formula(_ error: String) -> ImportRow.Outcome {
    .rejected(
      cause: Wording("công thức báo lỗi \(error)", "the formula failed with \(error)"),
      remedy: Wording("sửa công thức hoặc ghi số", "correct the formula or write the number"))
  }

  /// A figure that a ledger computed for today's boundaries and nobody reported.
  static func restated(_ parts: String) -> ImportRow.Outcome {
    .rejected(
      cause: Wording(
        "số do sổ khác tính lại từ các địa bàn \(parts)",
        "another ledger computed it from the areas \(parts)"),
      remedy: Wording(
        "xuất số liệu như đã báo cáo rồi nhập", "export the figures as reported and import those"))
  }

  /// A formula without value, as programs write it that do not compute.
  static let uncomputed = ImportRow.Outcome.rejected(
    cause: Wording("công thức chưa được tính", "the formula has not been computed"),
    remedy: Wording(
      "mở bằng Excel hoặc LibreOffice và lưu lại",
      "open the file in Excel or LibreOffice and save it"))

  /// Words, a date, or yes and no where a number should stand.
  static let noNumber = ImportRow.Outcome.rejected(
    cause: Wording("ô không phải là số", "the cell is no number"),
    remedy: Wording(
      "ghi số; \"…\" nếu không có số liệu, \"x\" nếu không áp dụng",
      "write a number; \"…\" for no data, \"x\" for not applicable"))

  /// A number that is a thousandfold one way or the other.
  static func unclear(_ text: String) -> ImportRow.Outcome {
    .rejected(
      cause: Wording(
        "bảng dùng cả dấu phẩy và dấu chấm thập phân nên \"\(text)\" có hai cách hiểu",
        "the table uses both decimal comma and decimal point, so \"\(text)\" reads two ways"),
      remedy: Wording(
        "ghi cả bảng theo một kiểu, hoặc định dạng ô là số trong Excel",
        "set the whole table one way, or format the cells as numbers"))
  }

  /// More digits than are computed with or kept.
  static let tooLong = ImportRow.Outcome.rejected(
    cause: Wording(
      "số có quá nhiều chữ số để ghi vào sổ", "the number has more digits than a ledger keeps"),
    remedy: Wording(
      "làm tròn hoặc dùng đơn vị lớn hơn", "round it or use a larger unit"))

  /// An area that is not the table's or below it.
  static func area(
    _ text: String, isElsewhere: Bool, of own: ReferenceArea
  ) -> ImportRow.Outcome {
    .rejected(
      cause: isElsewhere
        ? Wording(
          "địa bàn \"\(text)\" không thuộc \(own.name)",
          "the area \"\(text)\" is not part of \(own.name)")
        : Wording(
          "địa bàn \"\(text)\" không tìm thấy trong \(own.name) vào kỳ này",
          "no area \"\(text)\" is found in \(own.name) at that time"),
      remedy: Wording(
        "ghi mã hoặc đúng tên địa bàn, xem bằng tiendo areas",
        "write the area's code or exact name, see tiendo areas"))
  }

  /// A period that is not read.
  static func period(_ text: String) -> ImportRow.Outcome {
    .rejected(
      cause: Wording("kỳ \"\(text)\" không đọc được", "\"\(text)\" is no period"),
      remedy: Wording(
        "ghi 2023, 2023-07, 2023-Q3, 7/2023 hoặc 2023-01..2023-09",
        "write 2023, 2023-07, 2023-Q3, 7/2023 or 2023-01..2023-09"))
  }

  /// A basis that is not known.
  static func basis(_ text: String) -> ImportRow.Outcome {
    .rejected(
      cause: Wording("cách tính \"\(text)\" không có", "there is no basis \"\(text)\""),
      remedy: Wording(
        "ghi trong kỳ, lũy kế, ước cả năm, tính đến hoặc thời điểm",
        "write in-period, cumulative, full-year-estimate, as-of or point-in-time"))
  }

  /// A transformation that is not known.
  static func transformation(_ text: String) -> ImportRow.Outcome {
    .rejected(
      cause: Wording(
        "loại số liệu \"\(text)\" không có", "there is no transformation \"\(text)\""),
      remedy: Wording(
        "ghi N cho chính số liệu, hoặc mã so sánh như GY, RT",
        "write N for the figure itself, or the code of a comparison such as GY, RT"))
  }

  /// A status that is not known.
  static func status(_ text: String) -> ImportRow.Outcome {
    .rejected(
      cause: Wording("trạng thái \"\(text)\" không có", "there is no status \"\(text)\""),
      remedy: Wording(
        "ghi chính thức, sơ bộ, ước hoặc dự báo", "write A, P, E or F"))
  }
}
