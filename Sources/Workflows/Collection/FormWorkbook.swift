import Ledger
import Quantities
package import Spreadsheets

/// A form as a workbook to be filled in elsewhere; ``FormUpload`` is the way back.
package enum FormWorkbook {
  /// A column of the sheet.
  enum Column: Int, CaseIterable {
    case number, name, unit, previous, yearBefore, plan, value, code

    var title: Wording {
      switch self {
      case .number: Wording("STT", "No.")
      case .name: Wording("Chỉ tiêu", "Indicator")
      case .unit: Wording("Đơn vị tính", "Unit")
      case .previous: Wording("Kỳ trước", "Period before")
      case .yearBefore: Wording("Cùng kỳ năm trước", "Year before")
      case .plan: Wording("Kế hoạch", "Plan")
      case .value: Wording("Số kỳ này", "This period")
      case .code: Wording("Mã dòng (không sửa)", "Line code (leave as it is)")
      }
    }

    var width: Int {
      switch self {
      case .number: 6
      case .name: 48
      case .unit: 14
      case .previous, .yearBefore, .plan, .value: 16
      case .code: 40
      }
    }
  }

  /// The form with what is typed in it; every line has its code at the end, by which it is found again.
  package static func make(_ sheet: FormSheet, in language: Language) -> Workbook {
    let regime = sheet.regime
    let name =
      language == .english && !regime.englishName.isEmpty ? regime.englishName : regime.name
    let title = "\(name) – \(sheet.agency.name) – \(sheet.period.wording(language))"
    let columns = Column.allCases.count
    var rows = [
      SheetRow(
        [SheetCell(.text(title), style: TableStyle.title, columns: columns)], lines: 2),
      SheetRow(
        Column.allCases.map { SheetCell(.text($0.title(language)), style: TableStyle.header) },
        lines: 2),
    ]
    for (index, row) in sheet.rows.enumerated() { rows.append(line(row, index + 1, language)) }
    return Workbook(
      title: title, createdAt: sheet.submission.changedAt,
      sheets: [
        (
          Sheet(
            name: Wording("Biểu", "Form")(language),
            columns: Column.allCases.map { Sheet.Column(width: $0.width) }, headerRows: 2,
            repeatedRows: 1, fixedColumns: 2, isFiltered: false, footer: title), rows
        )
      ])
  }

  private static func line(
    _ row: FormSheet.Row, _ number: Int, _ language: Language
  ) -> SheetRow {
    func figure(_ observation: Observation?) -> SheetCell {
      guard let number = observation?.value.number else {
        return .text(observation?.printedValue ?? "", TableStyle.number)
      }
      return .number(number.value, TableStyle.number)
    }
    // A spreadsheet forgets zeros at the end, and with them how precisely a number was stated.
    let value: SheetCell =
      if case .value(.number(let number), nil) = row.reading,
        number.value.withoutTrailingZeros(downTo: 0).decimals == number.decimals
      {
        .number(number.value, TableStyle.number)
      } else {
        .text(row.text, TableStyle.number)
      }
    return SheetRow([
      .text(String(number), TableStyle.centered), .text(row.name(in: language), TableStyle.text),
      .text(row.indicator.unit, TableStyle.centered), figure(row.previous),
      figure(row.yearBefore), .text(row.plan?.requirement.printed ?? "", TableStyle.number), value,
      .text(row.row.key.code, TableStyle.code),
    ])
  }
}
