import Ledger
import Quantities
package import Reports
package import Spreadsheets

/// The annex tables of a report as a workbook: figures beside plan and year before, the percentages as
/// live formulas.
package struct ReportWorkbook {
  private let material: ReportMaterial
  private let language: Language

  package static func make(_ material: ReportMaterial, in language: Language) -> Workbook {
    ReportWorkbook(material: material, language: language).workbook
  }

  /// A column of the sheet.
  private enum Column: Int, CaseIterable {
    case number, name, unit, before, plan, current, cumulative, ofPlan, ofBefore, verdict, note

    var width: Int {
      switch self {
      case .number: 5
      case .name: 46
      case .unit, .verdict, .note: 13
      case .before, .plan, .current, .cumulative: 14
      case .ofPlan, .ofBefore: 11
      }
    }
  }

  /// Title and headings.
  private static let headerRows = 2

  private var period: ReportingPeriod { material.book.period }

  private var title: String {
    say(
      "Chỉ tiêu kinh tế - xã hội \(period.name) của \(material.book.areaName)",
      "Socio-economic indicators of \(material.book.area.name), \(period.period.code)")
  }

  private var workbook: Workbook {
    Workbook(title: title, createdAt: recordedAt, sheets: [(sheet, rows)])
  }

  private var recordedAt: Int64 {
    let figures = tableRows.flatMap { [$0.current, $0.cumulative].compactMap { $0 } }
    return figures.map(\.observation.recordedAt).max() ?? 0
  }

  private var tableRows: [IndicatorTable.Row] {
    IndicatorTable.rows(of: material, sectors: [])
  }

  private var sheet: Sheet {
    Sheet(
      name: say("Biểu chỉ tiêu", "Indicators"),
      columns: Column.allCases.map { Sheet.Column(width: $0.width) },
      headerRows: Self.headerRows, repeatedRows: 1, fixedColumns: 2, isFiltered: true,
      footer: title)
  }

  private var rows: [SheetRow] {
    let columns = Column.allCases.count
    var rows = [
      SheetRow([SheetCell(.text(title), style: TableStyle.title, columns: columns)], lines: 2),
      SheetRow(Column.allCases.map { .text(heading($0), TableStyle.header) }, lines: 3),
    ]
    var sector = ""
    for (index, row) in tableRows.enumerated() {
      if row.indicator.sector != sector {
        sector = row.indicator.sector
        var cells: [SheetCell] = [
          .text("", TableStyle.group),
          .text(String(sector.drop { !$0.isLetter }), TableStyle.group),
        ]
        cells += Array(repeating: SheetCell(.empty, style: TableStyle.group), count: columns - 2)
        rows.append(SheetRow(cells))
      }
      rows.append(sheetRow(row, number: index + 1, at: rows.count))
    }
    return rows
  }

  private func sheetRow(_ row: IndicatorTable.Row, number: Int, at place: Int) -> SheetRow {
    func address(_ column: Column) -> CellAddress {
      CellAddress(row: place, column: column.rawValue)
    }
    let judged = address(row.cumulative == nil ? .current : .cumulative)
    let plan = address(.plan)
    // Where less is better, the plan stands over the result.
    let ofPlan = row.indicator.direction == .lower ? "\(plan)/\(judged)" : "\(judged)/\(plan)"
    let cells: [SheetCell] = [
      .number(ExactDecimal(Int128(number)), TableStyle.centered),
      .text(row.indicator.name, TableStyle.text),
      .text(row.indicator.unit, TableStyle.centered),
      amount(row.before), amount(row.target?.requirement.value), amount(row.current?.value),
      amount(row.cumulative?.value),
      percent(ofPlan, row.percent, row.target?.requirement.value != nil),
      percent("\(judged)/\(address(.before))", row.growth, row.before != nil),
      .text(row.verdict?.wording(language) ?? "", TableStyle.centered),
      .text(
        row.judged.map { $0.isEstimate ? say("Ước", "Estimate") : "" } ?? "", TableStyle.centered),
    ]
    return SheetRow(
      cells.map { $0.content == .empty ? SheetCell(.empty, style: TableStyle.text) : $0 },
      lines: row.indicator.name.count > Column.name.width ? 2 : nil)
  }

  private func amount(_ number: ReportedNumber?) -> SheetCell {
    .number(number?.value, TableStyle.number.with(.grouped(decimals: number?.decimals ?? 0)))
  }

  /// A percentage with its formula; as a number where the sheet does not hold what it comes from.
  private func percent(
    _ formula: String, _ percent: ExactDecimal?, _ isComputable: Bool
  ) -> SheetCell {
    let style = TableStyle.number.with(.percent(decimals: 1))
    guard let percent else { return SheetCell(.empty, style: style) }
    let share = ExactDecimal(percent.coefficient, decimals: percent.decimals + 2)
    return isComputable
      ? SheetCell(.formula(formula, value: share), style: style) : .number(share, style)
  }

  private func heading(_ column: Column) -> String {
    switch column {
    case .number: say("TT", "No.")
    case .name: say("Chỉ tiêu", "Indicator")
    case .unit: say("Đơn vị tính", "Unit")
    case .before: say("Cùng kỳ năm trước", "Year before")
    case .plan: say("Kế hoạch năm \(period.year)", "Plan \(period.year)")
    case .current: say("Thực hiện \(period.name)", "In the period")
    case .cumulative: say("Lũy kế \(period.lastMonth) tháng", "Since January")
    case .ofPlan: say("So với kế hoạch", "Of plan")
    case .ofBefore: say("So với cùng kỳ", "Of the year before")
    case .verdict: say("Đánh giá", "Verdict")
    case .note: say("Ghi chú", "Note")
    }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    Wording(vietnamese, english)(language)
  }
}
