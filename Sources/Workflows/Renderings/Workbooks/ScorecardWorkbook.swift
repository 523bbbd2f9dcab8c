import Ledger
import Quantities
package import Spreadsheets

/// The account of a plan as a workbook: one row a target with live formulas, a sheet of totals, and
/// what asks for attention.
package struct ScorecardWorkbook {
  let card: Scorecard
  let language: Language

  package static func make(_ card: Scorecard, in language: Language) -> Workbook {
    let book = ScorecardWorkbook(card: card, language: language)
    return Workbook(
      title: book.title, createdAt: card.lastRecordedAt ?? 0,
      sheets: [(book.sheet, book.rows), (book.summarySheet, book.summaryRows)])
  }

  /// A column of the main sheet.
  enum Column: Int, CaseIterable {
    case number, name, unit, text, plan, result, status, attained, difference, verdict, stated
    case note, source, code
  }

  var title: String { ScorecardPage.title(of: card)(language) }
  var name: String { say("Bảng đánh giá", "Scorecard") }

  private var sheet: Sheet {
    Sheet(
      name: name, columns: Column.allCases.map { Sheet.Column(width: $0.width) },
      headerRows: Self.headerRows, repeatedRows: 1, fixedColumns: 2, isFiltered: true,
      footer: title)
  }

  /// Title, resolution, totals, headings.
  private static let headerRows = 4

  private var rows: [SheetRow] {
    let columns = Column.allCases.count
    var rows = [
      SheetRow([SheetCell(.text(title), style: TableStyle.title, columns: columns)], lines: 2),
      SheetRow([
        SheetCell(
          .text(
            ([card.resolutions.map { $0(language) }.joined(separator: "; ")]
              + card.viewpoint.map { $0(language) }).joined(separator: " · ")),
          style: TableStyle.note, columns: columns)
      ]),
      SheetRow([
        SheetCell(
          .text(ScorecardText.summary(card)(language)), style: TableStyle.note, columns: columns)
      ]),
      SheetRow(
        Column.allCases.map {
          SheetCell(
            .text($0.title(language)), style: TableStyle.header, comment: $0.comment?(language))
        }, lines: 2),
    ]
    for group in card.groups {
      let name = group.number.isEmpty ? "" : "(\(group.number))"
      let sectors = card.sectors(of: group).joined(separator: "; ")
      var cells: [SheetCell] = [.text(name, TableStyle.group), .text(sectors, TableStyle.group)]
      cells += Array(repeating: SheetCell(.empty, style: TableStyle.group), count: columns - 2)
      rows.append(SheetRow(cells))
      for index in group.rows { rows.append(row(index, at: rows.count)) }
    }
    return rows
  }

  /// The row of the sheet, counted from 0, that a target stands in.
  func place(of target: Int) -> Int {
    let groups = card.groups.firstIndex { $0.rows.contains(target) } ?? 0
    return Self.headerRows + target + groups + 1
  }

  private func row(_ index: Int, at place: Int) -> SheetRow {
    let row = card.rows[index]
    func address(_ column: Column) -> CellAddress {
      CellAddress(row: place, column: column.rawValue)
    }
    let plan = row.target.requirement.value
    let result = row.result?.value.number
    var (part, whole) = (address(.result), address(.plan))
    if row.indicator?.direction == .lower { swap(&part, &whole) }
    let remarks = card.remarks(on: row).map { $0(language) }
    let lines = Column.name.lines(of: row.name(language))
    let noteLines = remarks.reduce(0) { $0 + Column.note.lines(of: $1) }
    return SheetRow(
      [
        .number(ExactDecimal(Int128(index + 1)), TableStyle.centered),
        .text(row.name(language), TableStyle.text),
        .text(row.target.unit, TableStyle.text),
        .text(row.target.text, TableStyle.text),
        number(plan),
        result == nil
          ? .text(row.result?.printedValue ?? "", TableStyle.number) : number(result),
        .text(status(row), TableStyle.centered),
        formula(
          "\(part)/\(whole)",
          row.percentOfPlan.map { ExactDecimal($0.coefficient, decimals: $0.decimals + 2) },
          .percent(decimals: 2)),
        formula(
          "\(address(.result))-\(address(.plan))", row.attainment?.difference,
          .signed(decimals: row.attainment?.difference?.decimals ?? 0)),
        .text(row.verdictWording(language), TableStyle.verdict(row.verdict)),
        .text(row.statedVerdict?.wording(language) ?? "", TableStyle.centered),
        .text(remarks.joined(separator: "\n"), TableStyle.text),
        .text(source(row), TableStyle.text),
        .text(row.target.indicator, TableStyle.text),
      ].map { $0.content == .empty ? SheetCell(.empty, style: TableStyle.text) : $0 },
      lines: max(lines, 2, noteLines))
  }

  private func number(_ number: ReportedNumber?) -> SheetCell {
    .number(
      number?.value, TableStyle.number.with(.grouped(decimals: number?.decimals ?? 0)))
  }

  private func formula(
    _ formula: String, _ value: ExactDecimal?, _ format: CellStyle.NumberFormat
  ) -> SheetCell {
    SheetCell(
      value.map { .formula(formula, value: $0) } ?? .empty, style: TableStyle.number.with(format))
  }

  private func status(_ row: Scorecard.Row) -> String {
    guard let result = row.result else { return "" }
    let words = result.statuses.sorted().map { $0.wording(language) }
    return
      ([result.modifier].compactMap { $0 } + words
      + (row.isLeftOut ? [result.key.period.wording(language)] : []))
      .joined(separator: ", ")
  }

  private func source(_ row: Scorecard.Row) -> String {
    let plan = row.target.provenance.wording(language)
    let result = row.resultSource?(language)
    return result.map { "\(plan)\n\($0)" } ?? plan
  }

  func say(_ vietnamese: String, _ english: String) -> String {
    Wording(vietnamese, english)(language)
  }
}

extension ScorecardWorkbook.Column {
  /// In characters.
  fileprivate var width: Int {
    switch self {
    case .number: 5
    case .name: 46
    case .unit, .status: 12
    case .text: 18
    case .plan, .result, .difference: 11
    case .attained: 10
    case .verdict, .stated: 13
    case .note: 34
    case .source: 25
    case .code: 32
    }
  }

  /// How many lines words take in the column.
  fileprivate func lines(of words: String) -> Int { max(1, (words.count + width - 1) / width) }

  fileprivate var title: Wording {
    switch self {
    case .number: Wording("TT", "No.")
    case .name: Wording("Chỉ tiêu", "Target")
    case .unit: Wording("Đơn vị", "Unit")
    case .text: Wording("Kế hoạch (nguyên văn)", "Plan (as stated)")
    case .plan: Wording("Kế hoạch", "Plan")
    case .result: Wording("Kết quả", "Result")
    case .status: Wording("Loại số liệu", "Status")
    case .attained: Wording("Tỷ lệ đạt", "Attained")
    case .difference: Wording("Chênh lệch", "Difference")
    case .verdict: Wording("Đánh giá", "Verdict")
    case .stated: Wording("Văn bản ghi", "As reported")
    case .note: Wording("Ghi chú", "Note")
    case .source: Wording("Nguồn (kế hoạch, kết quả)", "Source (plan, result)")
    case .code: Wording("Mã chỉ tiêu", "Indicator code")
    }
  }

  fileprivate var comment: Wording? {
    switch self {
    case .attained:
      Wording(
        "Kết quả chia kế hoạch; với chỉ tiêu càng thấp càng tốt: kế hoạch chia kết quả. Để trống với tốc độ tăng, giảm.",
        "Result by plan; plan by result where less is better. Empty for rates of change.")
    case .difference:
      Wording(
        "Kết quả trừ kế hoạch; với tỷ lệ là điểm phần trăm.",
        "Result less plan; percentage points for rates.")
    default: nil
    }
  }
}
