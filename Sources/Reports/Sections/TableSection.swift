import Documents
import Ledger
import Quantities

extension ReportComposer {
  /// The table of what is known of each indicator, by sector, in the columns of the usual form.
  mutating func indicatorTable(_ sectors: [String]) -> [WrittenBlock] {
    // While the year runs, what is only planned stands in the table of the targets.
    let rows = IndicatorTable.rows(of: material, sectors: sectors)
      .filter { book.period.isWholeYear || $0.judged != nil }
    guard !rows.isEmpty else { return [] }
    let columns = IndicatorTable.columns(
      of: book.period, isEstimated: IndicatorTable.isEstimated(rows))
    return [
      .table(.annex(columns, of: rows) { String($0.indicator.sector.drop { !$0.isLetter }) })
    ]
  }

  /// The table of the targets in the groups of their document.
  mutating func targetTable() -> [WrittenBlock] {
    guard !material.account.isEmpty else {
      gaps.append(.targets)
      return []
    }
    // While the year runs, most targets have no result yet: the gaps name them.
    let rows = material.account.filter { book.period.isWholeYear || $0.value != nil }
    return rows.isEmpty ? [] : [.table(.annex(targetColumns, of: rows))]
  }

  private var targetColumns: [AnnexColumn<AccountRow>] {
    let period = book.period
    return [
      AnnexColumn(heading: "TT", width: 5, alignment: .centre) { _, number in "\(number)" },
      AnnexColumn(heading: "Chỉ tiêu", width: 28) { row, _ in row.indicator.name },
      AnnexColumn(heading: "Đơn vị tính", width: 10, alignment: .centre) { row, _ in
        row.target.unit
      },
      AnnexColumn(heading: period.planHeading, width: 10, alignment: .right) { row, _ in
        TableFigure.target(row.target, decimals: row.decimals)
      },
      AnnexColumn(heading: period.resultHeading, width: 11, alignment: .right) { row, _ in
        row.value.map { AmountWriter.cell($0, decimals: row.decimals) } ?? ""
      },
      AnnexColumn(heading: "So với kế hoạch (%)", width: 10, alignment: .right) { row, _ in
        row.percent.map(TableFigure.percent) ?? ""
      },
      AnnexColumn(heading: "Đánh giá", width: 10, alignment: .centre) { row, _ in
        row.assessment ?? ""
      },
      AnnexColumn(heading: "Ghi chú", width: 16, isForHand: true) { row, _ in
        [period.remark(on: row), row.target.words, row.remark].compactMap { $0 }
          .joined(separator: "; ")
      },
    ]
  }
}

extension Target {
  /// What the document says instead of an amount; nil where it says one.
  fileprivate var words: String? {
    if case .text(let words) = requirement { words.capitalisedWord } else { nil }
  }
}

extension ReportingPeriod {
  /// What the column of the plan is headed with.
  fileprivate var planHeading: String {
    span == .term ? "Chỉ tiêu \(name)" : "Kế hoạch năm \(year)"
  }

  /// What the column of the results is headed with.
  fileprivate var resultHeading: String {
    switch span {
    case .term: "Kết quả thực hiện"
    case .year: "Ước thực hiện năm \(year)"
    default: "Thực hiện đến \(name)"
    }
  }

  /// Which year of a term the result is of, where it is not of the whole term.
  fileprivate func remark(on row: AccountRow) -> String? {
    guard span == .term, let result = row.result, result.key.period != period else { return nil }
    return "Năm \(result.key.period.end.year)"
  }
}

extension AccountRow {
  /// The decimals that target and result are printed with beside each other; nil for each its own.
  fileprivate var decimals: Int? {
    RateCells.decimals(of: [target.requirement.value, value], in: indicator)
  }
}

extension String {
  /// The word with its first letter large.
  var capitalisedWord: String { prefix(1).uppercased() + dropFirst() }
}
