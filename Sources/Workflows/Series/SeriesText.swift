package import Ledger
import Quantities
import SourceText

/// A series for the terminal: one line a figure, the forecast of the year beneath.
package enum SeriesText {
  package static func render(
    _ series: Series, in language: Language, layout: TableLayout
  ) -> [UInt8] {
    var text = layout.styled(title(series, language), .heading) + "\n\n"
    text += table(series, language).aligned(in: language, layout: layout)
    if let row = series.openForecast, let forecast = row.forecast {
      text += "\n" + forecastLine(row, forecast, series)(language) + "\n"
    }
    let remarks = remarks(series, language)
    if !remarks.isEmpty { text += "\n" + remarks.map { $0 + "\n" }.joined() }
    return Array(text.utf8)
  }

  /// What stands beneath the table: whose targets are compared, what was worked out, what could not be.
  private static func remarks(_ series: Series, _ language: Language) -> [String] {
    let compared = Set(series.rows.compactMap { $0.target?.period })
    var remarks = series.comparisons.map { comparison($0, of: series.indicator, language) }
    remarks += series.plans.filter { compared.contains($0.key) }
      .sorted { $0.key.end.lastDay < $1.key.end.lastDay }
      .map { period, histories in
        let listed = histories.map { $0.wording(language) }.joined(separator: "; ")
        return Wording("Kế hoạch \(period.code): ", "Plan of \(period.code): ")(language) + listed
          + "."
      }
    if series.rows.contains(where: { $0.restatement != nil }) {
      remarks.append(
        Wording(
          "* quy đổi theo địa giới hiện nay từ số liệu của các đơn vị ghi ở cột nguồn.",
          "* restated on today's boundaries from the figures of the units named as source."
        )(language))
    }
    remarks += series.incomplete.map { $0.wording(language) }
    remarks += series.gaps.map { $0.wording(language) }
    if let namesakes = series.namesakes { remarks.append(namesakes(language)) }
    return remarks.map { DisplayWidth.printable($0) }
  }

  /// "7 tháng 2023, lũy kế: bằng 64% kế hoạch (theo 12/BC-UBND, dòng 75)".
  private static func comparison(
    _ stated: Observation, of indicator: Indicator, _ language: Language
  ) -> String {
    let key = stated.key
    let words =
      stated.value.number.map {
        key.transformation.wording($0, unit: indicator.unit)(language)
      } ?? stated.value.printed
    let source = stated.provenance.wording(language)
    return "\(key.period.wording(language)), \(key.basis.wording(language)): \(words) "
      + Wording("(theo \(source))", "(according to \(source))")(language)
  }

  private static func title(_ series: Series, _ language: Language) -> String {
    let indicator = series.indicator
    let name =
      language == .english && !indicator.englishName.isEmpty
      ? indicator.englishName : indicator.name
    let day = series.knownOn.map { " · " + $0.asKnown(language) }
    return "\(name) (\(indicator.unit)) · \(series.area.name) · \(indicator.code)\(day ?? "")"
  }

  private static func table(_ series: Series, _ language: Language) -> ListTable {
    ListTable(
      columns: [
        .init(code: "period", title: Wording("kỳ", "period"), least: 9),
        .init(code: "basis", title: Wording("cách tính", "basis"), least: 7),
        .init(code: "value", title: Wording("giá trị", "value"), isNumber: true),
        .init(code: "plan", title: Wording("kế hoạch", "plan"), isNumber: true),
        .init(code: "percent", title: Wording("% KH", "% plan"), isNumber: true),
        .init(code: "growth", title: Wording("cùng kỳ", "growth"), isNumber: true),
        .init(code: "status", title: Wording("TT", "st")),
        .init(code: "source", title: Wording("nguồn", "source"), least: 14),
      ],
      rows: series.rows.map { row in
        let key = row.observation.key
        return [
          key.period.wording(language), key.basis.wording(language),
          row.observation.value.printed + (row.restatement == nil ? "" : "*"),
          row.target?.requirement.printed ?? "",
          row.attainment?.percent.map { printed($0) } ?? "",
          growth(row, series.indicator)(language),
          row.observation.statuses.sorted().map(\.rawValue).joined(separator: " "),
          row.restatement?.sources ?? row.rolledUpFrom.map { RollUpWording.source($0)(language) }
            ?? row.observation.provenance.wording(language),
        ]
      })
  }

  /// Percent for amounts, points for rates.
  private static func growth(_ row: Series.Row, _ indicator: Indicator) -> Wording {
    guard let value = row.growth ?? (indicator.isRate ? row.change : nil) else {
      return Wording("", "")
    }
    let number = (value.isNegative ? "" : "+") + printed(value)
    return row.growth != nil
      ? Wording(number + "%", number + "%") : Wording(number + " điểm", number + " pts")
  }

  /// How the year will end at the pace of a figure, in a sentence.
  package static func forecastLine(
    _ row: Series.Row, _ forecast: Forecast, _ series: Series
  ) -> Wording {
    let period = row.observation.key.period
    let unit = series.indicator.unit
    let end = printed(forecast.projection)
    let share = forecast.expectedPercent.map(printed) ?? ""
    let isSpread = forecast.low != forecast.high
    let spread = isSpread ? " (\(printed(forecast.low)) – \(printed(forecast.high)))" : ""
    return Wording(
      "Theo nhịp \(period.wording(.vietnamese)), cả năm \(period.end.year): \(end) \(unit)\(spread); đến kỳ này lẽ ra \(share)% của năm.",
      "At the pace of \(period.wording(.english)), \(period.end.year) ends at \(end) \(unit)\(spread); \(share)% of a year was due by then."
    )
  }

  private static func printed(_ value: ExactDecimal) -> String {
    NumeralReader.write(value, decimals: value.decimals)
  }
}

extension Series {
  /// The last figure that tells how its year will end, unless the year's own figure is there.
  package var openForecast: Row? {
    rows.last { row in
      let year = row.observation.key.period.end.year
      return row.forecast != nil && !rows.contains { $0.observation.key.period == .year(year) }
    }
  }
}

extension ObservationValue {
  /// The figure as Vietnamese prints it; for a missing one the sign that statistics use.
  var printed: String {
    switch self {
    case .number(let number): number.printed
    case .range(let low, let high): "\(low.printed)–\(high.printed)"
    case .missing(.noData): "…"
    case .missing(.notApplicable): "x"
    case .missing(.notReported): "–"
    }
  }
}

extension Target.Requirement {
  /// The requirement with its sign: `≥ 95`, `~ 7.800`, `61–62`; words as they stand.
  var printed: String {
    switch self {
    case .exactly(let number): number.printed
    case .atLeast(let number): "≥ \(number.printed)"
    case .atMost(let number): "≤ \(number.printed)"
    case .about(let number): "~ \(number.printed)"
    case .between(let low, let high): "\(low.printed)–\(high.printed)"
    case .text(let words): words
    }
  }
}
