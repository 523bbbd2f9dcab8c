import Documents
import Quantities

extension ChartDrawing {
  /// Columns beside each other and lines over time, with their axes.
  mutating func writePlot() {
    let scale = ChartScale(chart.series.flatMap(\.values).compactMap { $0 }.map(Self.number))
    let (left, base, room) = (Double(self.left), Double(bottom), Double(bottom - top))
    let y = { (value: Double) in base - (value - scale.low) / (scale.high - scale.low) * room }
    for mark in scale.marks {
      tag("line", ["x1": left, "x2": Double(right), "y1": y(mark), "y2": y(mark)])
      html.raw(" stroke=\"#d9d9d9\"/>")
      text(scale.printed(mark), x: left - 8, y: y(mark) + 4, anchor: "end")
    }
    writeUnit()
    let slot = (Double(right) - left) / Double(max(chart.categories.count, 1))
    for (index, category) in chart.categories.enumerated() {
      // A letter is some seven units wide.
      let lines = Self.lines(of: category, letters: max(Int(slot / 7), 4))
      for (number, line) in lines.enumerated() {
        text(line, x: left + slot * (Double(index) + 0.5), y: base + 18 + 15 * Double(number))
      }
    }
    let columns =
      chart.shape == .columns ? chart.series.indices.filter { !chart.series[$0].isLine } : []
    let column = slot * 0.56 / Double(max(columns.count, 1))
    var labels: [(words: String, x: Double, y: Double)] = []
    for (place, series) in columns.enumerated() {
      for (index, value) in chart.series[series].values.enumerated() {
        guard let value else { continue }
        let end = y(Self.number(value))
        let start = y(0)
        let x = left + slot * (Double(index) + 0.22) + column * Double(place)
        tag(
          "rect",
          ["x": x, "y": min(start, end), "width": column, "height": abs(start - end)])
        html.raw(" fill=\"")
        html.text(colour(of: series))
        html.raw("\"/>")
        if chart.categories.count * columns.count <= 14 {
          labels.append(
            (NumeralReader.write(value, decimals: 0), x + column / 2, min(start, end) - 4))
        }
      }
    }
    for series in chart.series.indices where !columns.contains(series) {
      writeLine(series) {
        left + slot * (Double($0) + 0.5)
      } y: {
        y(Self.number($0))
      }
    }
    tag("line", ["x1": left, "x2": Double(right), "y1": base, "y2": base])
    html.raw(" stroke=\"#595959\"/>\n")
    // Above the lines, so that they stay readable.
    for label in labels { text(label.words, x: label.x, y: label.y) }
  }

  /// A line with a gap where there is no figure.
  private mutating func writeLine(
    _ series: Int, x: (Int) -> Double, y: (ExactDecimal) -> Double
  ) {
    let isPlan = chart.series[series].isLine
    html.raw("<path fill=\"none\" stroke-width=\"2\" stroke=\"")
    html.text(colour(of: series))
    html.raw(isPlan ? "\" stroke-dasharray=\"7 5\" d=\"" : "\" d=\"")
    var isDrawing = false
    for (index, value) in chart.series[series].values.enumerated() {
      guard let value else {
        isDrawing = false
        continue
      }
      html.raw(isDrawing ? "L" : "M")
      coordinate(x(index))
      html.raw(" ")
      coordinate(y(value))
      isDrawing = true
    }
    html.raw("\"/>")
    guard !isPlan else { return }
    for (index, value) in chart.series[series].values.enumerated() {
      guard let value else { continue }
      tag("circle", ["cx": x(index), "cy": y(value), "r": 3.5])
      html.raw(" fill=\"")
      html.text(colour(of: series))
      html.raw("\"/>")
    }
  }

  private mutating func writeUnit() {
    guard !chart.unit.isEmpty else { return }
    html.raw("<text transform=\"translate(16 ")
    html.integer((top + bottom) / 2)
    html.raw(") rotate(-90)\" text-anchor=\"middle\">")
    html.text(chart.unit)
    html.raw("</text>\n")
  }

  /// Words in lines of so many letters; more than three lines end in dots.
  static func lines(of words: String, letters: Int) -> [String] {
    var lines: [String] = []
    for word in words.split(separator: " ") {
      if let last = lines.last, last.count + word.count < letters {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.count > 3 ? Array(lines[..<2]) + [lines[2] + "…"] : lines
  }
}
