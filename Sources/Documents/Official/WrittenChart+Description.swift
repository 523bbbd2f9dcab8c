import Quantities

extension WrittenChart {
  /// The chart in words, for those who do not see it: title, unit, then each series with its values.
  package var description: String {
    let unit = unit.isEmpty ? "" : " (\(unit))"
    let series = series.map { series in
      let values = zip(categories, series.values).compactMap { category, value in
        value.map { "\(category) \(NumeralReader.write($0, decimals: 0))" }
      }
      return "\(series.name): \(values.joined(separator: "; "))"
    }
    return ([title + unit] + series).joined(separator: ". ") + "."
  }
}
