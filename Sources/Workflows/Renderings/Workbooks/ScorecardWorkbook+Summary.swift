import Ledger
import Quantities
import Spreadsheets

extension ScorecardWorkbook {
  var summarySheet: Sheet {
    Sheet(
      name: say("Tổng hợp", "Summary"),
      columns: [.init(width: 72), .init(width: 22), .init(width: 60)], headerRows: 1,
      repeatedRows: 1, orientation: .portrait, footer: title)
  }

  /// The totals, counted by the workbook itself, and under them what asks for attention.
  var summaryRows: [SheetRow] {
    let column = CellAddress(row: 0, column: Column.verdict.rawValue).description.dropLast()
    var rows = [heading(say("Đánh giá", "Verdict"), say("Số chỉ tiêu", "Targets"), "")]
    for tally in card.allTallies {
      let word = tally.wording(language)
      let count = ExactDecimal(Int128(tally.count))
      rows.append(
        SheetRow([
          .text(word, TableStyle.verdict(tally.verdict)),
          SheetCell(
            .formula("COUNTIF('\(name)'!\(column):\(column),\"\(word)\")", value: count),
            style: TableStyle.number),
        ]))
    }
    let total = ExactDecimal(Int128(card.rows.count))
    rows.append(
      SheetRow([
        .text(say("Tổng số", "Total"), TableStyle.group),
        SheetCell(
          .formula("SUM(B2:B\(rows.count))", value: total),
          style: CellStyle(isBold: true, hasBorder: true, alignment: .right, fill: 0xE9E6DF)),
      ]))
    append(card.leftOut, say("Báo cáo bỏ sót", "Left out by the report"), to: &rows)
    append(
      card.contradicted, say("Lời văn khác số liệu", "Words that differ from the figures"),
      to: &rows)
    return rows
  }

  private func append(_ targets: [Int], _ title: String, to rows: inout [SheetRow]) {
    guard !targets.isEmpty else { return }
    rows.append(SheetRow([]))
    rows.append(heading(title, say("Kế hoạch", "Plan"), say("Ghi chú", "Note")))
    for target in targets {
      let row = card.rows[target]
      let place = CellAddress(row: place(of: target), column: Column.name.rawValue)
      rows.append(
        SheetRow(
          [
            SheetCell(
              .link(row.name(language), to: "internal:'\(name)'!\(place)"), style: TableStyle.link),
            .text(row.target.text, TableStyle.text),
            .text(row.note?(language) ?? "", TableStyle.text),
          ], lines: 2))
    }
  }

  private func heading(_ titles: String...) -> SheetRow {
    SheetRow(titles.filter { !$0.isEmpty }.map { .text($0, TableStyle.header) })
  }
}
