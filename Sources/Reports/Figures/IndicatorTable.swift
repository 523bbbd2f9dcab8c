import Documents
package import Ledger
package import Quantities

/// The annex table of indicators: the columns that provincial forms have, filled from the figures.
package enum IndicatorTable {
  /// One indicator with all that its row can show.
  package struct Row: Sendable {
    package var indicator: Indicator
    package var current: ReportFigure?
    package var cumulative: ReportFigure?
    package var verdict: Verdict?
    /// The word for what became of its target, or where it is heading; nil without either.
    package var assessment: String?
    package var target: Target?

    /// The figure that is set against the plan.
    package var judged: ReportFigure? { cumulative ?? current }

    /// Percent of the plan reached, for what can be more or less of it.
    package var percent: ExactDecimal?

    /// The figure of the same stretch of the year before, of what is judged.
    package var before: ReportedNumber? { judged?.before }

    /// Percent of the same stretch of the year before.
    package var growth: ExactDecimal? {
      guard let figure = judged, let change = figure.change ?? current?.change,
        change.measure == .growth, !figure.isRate
      else { return nil }
      return change.amount.value + ExactDecimal(100)
    }

    /// The decimals that all its figures are printed with, where their unit is one of rates; nil for each
    /// its own.
    fileprivate var decimals: Int? {
      RateCells.decimals(
        of: [before, target?.requirement.value, current?.value, cumulative?.value], in: indicator)
    }

    /// A figure of the row as its cell prints it.
    fileprivate func cell(_ number: ReportedNumber) -> String {
      AmountWriter.cell(number, decimals: decimals)
    }
  }

  /// The indicators that have a figure or a target, in the order of their sectors, in each as the outline
  /// speaks of them.
  ///
  /// - Parameter sectors: the first parts of the codes that are wanted; empty for all.
  package static func rows(of material: ReportMaterial, sectors: [String]) -> [Row] {
    let book = material.book
    let judged = Dictionary(
      material.account.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      zip(material.order, 0...), uniquingKeysWith: { first, _ in first })
    let rows = book.indicators.values.compactMap { indicator -> Row? in
      let code = indicator.code
      guard sectors.isEmpty || sectors.contains(where: { code.hasPrefix($0 + ".") }) else {
        return nil
      }
      let (current, cumulative) = (book.figure(code, .current), book.figure(code, .cumulative))
      let account = judged[code]
      guard let target = (cumulative ?? current)?.targets.first ?? account?.target else {
        // What grew by how much stands beside what grew.
        guard current != nil || cumulative != nil,
          !(indicator.growing.map { book.isKnown($0) } ?? false)
        else { return nil }
        return Row(indicator: indicator, current: current, cumulative: cumulative)
      }
      return Row(
        indicator: indicator, current: current, cumulative: cumulative,
        verdict: account.flatMap { $0.isJudged ? $0.verdict : nil },
        assessment: account?.assessment, target: target,
        percent: (cumulative ?? current)?.percent(of: target))
    }
    let keys = rows.map { row in
      (row.indicator.sector, places[row.indicator.code] ?? places.count, row.indicator.code)
    }
    return rows.indices.sorted { keys[$0] < keys[$1] }.map { rows[$0] }
  }

  /// Whether most figures of some rows were made before their period was over, which the headings then say.
  package static func isEstimated(_ rows: [Row]) -> Bool {
    let figures = rows.compactMap(\.judged)
    return figures.count(where: \.isEstimate) * 2 > figures.count
  }

  /// The columns for a period: the figure since January only where it says more than the period's.
  ///
  /// - Parameter isEstimated: whether most figures are estimates, so that the headings say so and no row
  ///   has to.
  static func columns(of period: ReportingPeriod, isEstimated: Bool) -> [AnnexColumn<Row>] {
    let word = isEstimated ? "Ước thực hiện" : "Thực hiện"
    let before: [AnnexColumn<Row>] = [
      AnnexColumn(heading: "TT", width: 4, alignment: .centre) { _, number in "\(number)" },
      AnnexColumn(heading: "Chỉ tiêu", width: 28) { row, _ in row.indicator.name },
      AnnexColumn(heading: "Đơn vị tính", width: 9, alignment: .centre) { row, _ in
        row.indicator.unit
      },
      AnnexColumn(
        heading: period.isWholeYear ? "Thực hiện năm \(period.year - 1)" : "Cùng kỳ năm trước",
        width: 9, alignment: .right
      ) { row, _ in row.before.map(row.cell) ?? "" },
      AnnexColumn(heading: "Kế hoạch năm \(period.year)", width: 9, alignment: .right) { row, _ in
        row.target.map { TableFigure.target($0, decimals: row.decimals) } ?? ""
      },
      AnnexColumn(heading: "\(word) \(period.name)", width: 10, alignment: .right) { row, _ in
        row.current.map { row.cell($0.value) } ?? ""
      },
    ]
    let cumulative = AnnexColumn<Row>(
      heading: (isEstimated ? "Ước lũy kế" : "Lũy kế") + " \(period.lastMonth) tháng", width: 10,
      alignment: .right
    ) { row, _ in row.cumulative.map { row.cell($0.value) } ?? "" }
    let after: [AnnexColumn<Row>] = [
      AnnexColumn(heading: "So với kế hoạch (%)", width: 8, alignment: .right) { row, _ in
        row.percent.map(TableFigure.percent) ?? ""
      },
      AnnexColumn(heading: "So với cùng kỳ (%)", width: 8, alignment: .right) { row, _ in
        row.growth.map(TableFigure.percent) ?? ""
      },
      AnnexColumn(heading: "Đánh giá", width: 8, alignment: .centre) { row, _ in
        row.assessment ?? ""
      },
      AnnexColumn(heading: "Ghi chú", width: 8, isForHand: true) { row, _ in
        row.judged.map { note(on: $0, isEstimated) } ?? ""
      },
    ]
    return before + (period.cumulative == nil ? [] : [cumulative]) + after
  }

  /// Until which day a figure is known, where that is not the end of the period; else whether it is an
  /// estimate, where the headings do not say so.
  private static func note(on figure: ReportFigure, _ isEstimated: Bool) -> String {
    let end = figure.period.end
    if let month = end.month, let day = end.day {
      return "Đến \(TimeWords.date(day, month, end.year))"
    }
    return !isEstimated && figure.isEstimate ? "Ước" : ""
  }

}
