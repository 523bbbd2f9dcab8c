import Quantities

extension WrittenChart {
  /// The colours of series and parts as red, green and blue: dark, light and grey stay apart on a black
  /// and white print.
  package static let colours = ["1F4E79", "9DC3E6", "7F7F7F", "C9A227", "548235", "D9D9D9"]

  /// The colour of the line of a plan.
  package static let planColour = "C00000"

  /// The colour of a series.
  package func colour(of index: Int) -> String {
    series[index].isLine ? Self.planColour : Self.colours[index % Self.colours.count]
  }

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
