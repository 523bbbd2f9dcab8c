import Documents
import Ledger
import Quantities

extension ReportComposer {
  /// How many targets of each group were exceeded, met and missed.
  mutating func attainmentChart() -> [WrittenBlock] {
    let groups = material.account.byGroup
    // Before the results are in, a chart of them shows nothing.
    let judged = material.account.count { $0.isJudged }
    guard groups.count > 1, judged * 2 >= material.account.count else { return [] }
    let kinds: [(String, Set<Verdict>)] = [
      ("Vượt", [.exceeded]), ("Đạt", [.met, .nearlyMet]),
      ("Khó đạt, không đạt", [.atRisk, .missed]),
    ]
    let series = kinds.map { name, verdicts in
      WrittenChart.Series(
        name: name,
        values: groups.map { group in
          ExactDecimal(Int128(group.rows.count { $0.isJudged && verdicts.contains($0.verdict) }))
        })
    }
    return [
      .chart(
        WrittenChart(
          shape: .columns, title: "Kết quả thực hiện các chỉ tiêu theo nhóm",
          categories: groups.map { "Nhóm \($0.group)" }, series: series, unit: "chỉ tiêu"))
    ]
  }

  /// Results of the years as columns, plans as a line; nothing below two years.
  mutating func seriesChart(_ code: String) -> [WrittenBlock] {
    guard let points = material.series[code], points.count > 1,
      let indicator = book.indicators[code]
    else { return [] }
    let hasPlan = points.contains { $0.plan != nil }
    let plans = WrittenChart.Series(name: "Kế hoạch", values: points.map(\.plan), isLine: true)
    return [
      .chart(
        WrittenChart(
          shape: .columns, title: indicator.name, categories: points.map { "\($0.year)" },
          series: [WrittenChart.Series(name: "Thực hiện", values: points.map(\.result))]
            + (hasPlan ? [plans] : []), unit: indicator.unit))
    ]
  }

  /// The parts of a whole; nothing where one of them is not known.
  mutating func structureChart(_ title: PatternText, _ codes: [String]) -> [WrittenBlock] {
    let figures = codes.compactMap { code in
      book.figure(code, .current) ?? book.figure(code, .cumulative)
    }
    guard figures.count == codes.count, let first = figures.first else { return [] }
    return [
      .chart(
        WrittenChart(
          shape: .pie, title: patterns.words(title),
          categories: figures.map { $0.indicator.name },
          series: [
            WrittenChart.Series(name: first.indicator.unit, values: figures.map(\.value.value))
          ], unit: first.indicator.unit))
    ]
  }
}
