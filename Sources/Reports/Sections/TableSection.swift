import Documents
import Ledger
import Quantities

extension ReportComposer {
  /// The table of what is known of each indicator, by sector, in the columns of the usual form.
  mutating func indicatorTable(_ sectors: [String]) -> [WrittenBlock] {
    // While the year runs, what is only planned stands in the table of the targets.
    let rows = IndicatorTable.rows(of: book, account: material.account, sectors: sectors)
      .filter { book.period.isWholeYear || $0.judged != nil }
    guard !rows.isEmpty else { return [] }
    let columns = IndicatorTable.columns(
      of: book.period, isEstimated: IndicatorTable.isEstimated(rows))
    var number = 0
    var sector = ""
    var cells: [[WrittenTable.Cell]] = [
      columns.map { .init(TableFigure.heading($0.heading), alignment: .centre) }
    ]
    for row in rows {
      if row.indicator.sector != sector {
        sector = row.indicator.sector
        let name = String(sector.drop { !$0.isLetter })
        cells.append([
          .init(WrittenText("")),
          .init(TableFigure.heading(name), columnSpan: columns.count - 1),
        ])
      }
      number += 1
      cells.append(
        columns.map { column in
          .init(WrittenText(column.text(row, number)), alignment: column.alignment)
        })
    }
    return [.table(WrittenTable(widths: columns.map(\.width), rows: cells))]
  }

  /// The table of the targets in the groups of their document.
  mutating func targetTable() -> [WrittenBlock] {
    guard !material.account.isEmpty else {
      gaps.append(.targets)
      return []
    }
    let year = book.period.year
    let headings = [
      "TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm \(year)",
      book.period.isWholeYear ? "Ước thực hiện năm \(year)" : "Thực hiện đến \(book.period.name)",
      "So với kế hoạch (%)", "Đánh giá", "Ghi chú",
    ]
    let rows = material.account.enumerated().map { index, row -> [WrittenTable.Cell] in
      [
        .init(WrittenText("\(index + 1)"), alignment: .centre),
        .init(WrittenText(row.indicator.name)),
        .init(WrittenText(row.target.unit), alignment: .centre),
        .init(WrittenText(TableFigure.target(row.target)), alignment: .right),
        .init(WrittenText(row.value.map(AmountWriter.cell) ?? ""), alignment: .right),
        .init(
          WrittenText(
            row.percent.map { AmountWriter.cell(ReportedNumber($0.rounded(to: 1))) } ?? ""),
          alignment: .right),
        .init(
          WrittenText(row.isJudged ? VerdictWording.word(row.verdict)?.capitalisedWord ?? "" : ""),
          alignment: .centre),
        .init(WrittenText(row.remark ?? "")),
      ]
    }
    return [
      .table(
        WrittenTable(
          widths: [5, 32, 10, 10, 11, 10, 10, 12],
          rows: [headings.map { .init(TableFigure.heading($0), alignment: .centre) }] + rows))
    ]
  }
}

extension String {
  /// The word with its first letter large.
  var capitalisedWord: String { prefix(1).uppercased() + dropFirst() }
}
