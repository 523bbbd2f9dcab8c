package import Documents
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
    package var target: Target?

    /// The figure that is set against the plan.
    package var judged: ReportFigure? { cumulative ?? current }

    /// Percent of the plan reached, for what can be more or less of it.
    package var percent: ExactDecimal? {
      guard let figure = judged, !figure.isRate, let target,
        indicator.direction == .higher, let plan = target.requirement.value
      else { return nil }
      return Attainment.of(figure.value, against: .exactly(plan), direction: .higher).percent
    }

    /// The figure of the same stretch of the year before, of what is judged.
    package var before: ReportedNumber? { judged?.before }

    /// Percent of the same stretch of the year before.
    package var growth: ExactDecimal? {
      guard let figure = judged, let change = figure.change ?? current?.change,
        change.measure == .growth, !figure.isRate
      else { return nil }
      return change.amount.value + ExactDecimal(100)
    }
  }

  package struct Column: Sendable {
    package var heading: String
    package var width: Int
    package var alignment: WrittenTable.Alignment
    package var text: @Sendable (Row, Int) -> String
  }

  /// The indicators that have a figure or a target, in the order of their sectors.
  package static func rows(
    of book: FigureBook, account: [AccountRow], sectors: [String]
  ) -> [Row] {
    let judged = Dictionary(
      account.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
    return book.indicators.values.filter { indicator in
      sectors.isEmpty || sectors.contains { indicator.code.hasPrefix($0 + ".") }
    }.sorted { ($0.sector, $0.code) < ($1.sector, $1.code) }.compactMap { indicator in
      let row = Row(
        indicator: indicator, current: book.figure(indicator.code, .current),
        cumulative: book.figure(indicator.code, .cumulative),
        verdict: judged[indicator.code].flatMap { $0.isJudged ? $0.verdict : nil },
        target: (book.figure(indicator.code, .cumulative) ?? book.figure(indicator.code, .current))?
          .targets.first ?? judged[indicator.code]?.target)
      // What grew by how much stands beside what grew.
      if row.target == nil, indicator.growing.map({ book.isKnown($0) }) ?? false { return nil }
      return row.judged == nil && row.target == nil ? nil : row
    }
  }

  /// Whether every figure of some rows was made before its period was over, which the headings then say.
  package static func isEstimated(_ rows: [Row]) -> Bool {
    let figures = rows.compactMap(\.judged)
    return !figures.isEmpty && figures.allSatisfy(\.isEstimate)
  }

  /// The columns for a period: the figure since January only where it says more than the period's.
  ///
  /// - Parameter isEstimated: whether all figures are estimates, so that the headings say so and no row
  ///   has to.
  package static func columns(of period: ReportingPeriod, isEstimated: Bool) -> [Column] {
    let word = isEstimated ? "Ước thực hiện" : "Thực hiện"
    let before = [
      Column(heading: "TT", width: 4, alignment: .centre) { _, number in "\(number)" },
      Column(heading: "Chỉ tiêu", width: 28, alignment: .left) { row, _ in row.indicator.name },
      Column(heading: "Đơn vị tính", width: 9, alignment: .centre) { row, _ in row.indicator.unit },
      Column(
        heading: period.isWholeYear ? "Thực hiện năm \(period.year - 1)" : "Cùng kỳ năm trước",
        width: 9, alignment: .right
      ) { row, _ in row.before.map(AmountWriter.cell) ?? "" },
      Column(heading: "Kế hoạch năm \(period.year)", width: 9, alignment: .right) { row, _ in
        row.target.map(TableFigure.target) ?? ""
      },
      Column(heading: "\(word) \(period.name)", width: 10, alignment: .right) { row, _ in
        row.current.map { AmountWriter.cell($0.value) } ?? ""
      },
    ]
    let cumulative = Column(
      heading: (isEstimated ? "Ước lũy kế" : "Lũy kế") + " \(period.lastMonth) tháng", width: 10,
      alignment: .right
    ) { row, _ in row.cumulative.map { AmountWriter.cell($0.value) } ?? "" }
    let after = [
      Column(heading: "So với kế hoạch (%)", width: 8, alignment: .right) { row, _ in
        row.percent.map(percent) ?? ""
      },
      Column(heading: "So với cùng kỳ (%)", width: 8, alignment: .right) { row, _ in
        row.growth.map(percent) ?? ""
      },
      Column(heading: "Đánh giá", width: 8, alignment: .centre) { row, _ in
        row.verdict.flatMap(VerdictWording.word)?.capitalisedWord ?? ""
      },
      Column(heading: "Ghi chú", width: 8, alignment: .left) { row, _ in
        !isEstimated && row.judged?.isEstimate == true ? "Ước" : ""
      },
    ]
    return before + (period.cumulative == nil ? [] : [cumulative]) + after
  }

  private static func percent(_ value: ExactDecimal) -> String {
    AmountWriter.cell(ReportedNumber(value.rounded(to: 1)))
  }
}
