import Documents
import Glibc
import Quantities

/// Draws a chart as inline SVG, in the colours of the chart in the Word file.
struct ChartDrawing {
  let chart: WrittenChart
  var html: HTMLWriter

  private let width = 720
  private let height = 320
  /// Where the plot begins and ends.
  private let left = 80
  private let right = 708
  private let top = 16
  private let bottom = 284

  init(_ chart: WrittenChart, html: HTMLWriter) {
    self.chart = chart
    self.html = html
  }

  mutating func write() {
    html.raw("<svg viewBox=\"0 0 ")
    html.integer(width)
    html.raw(" ")
    html.integer(height)
    html.raw("\" role=\"img\" aria-label=\"")
    html.text(chart.description)
    html.raw("\" font-size=\"13\">\n")
    if chart.shape == .pie { writePie() } else { writePlot() }
    html.raw("</svg>\n")
    writeKey()
  }

  /// The value as a coordinate is computed with; the last moment at which it is exact.
  private static func number(_ value: ExactDecimal) -> Double { Double(value.description) ?? 0 }

  private func colour(ofPart index: Int) -> String {
    "#" + WrittenChart.colours[index % WrittenChart.colours.count]
  }

  private func colour(of series: Int) -> String { "#" + chart.colour(of: series) }

  // MARK: - Columns and lines

  private mutating func writePlot() {
    let scale = ChartScale(chart.series.flatMap(\.values).compactMap { $0 }.map(Self.number))
    let (left, base, room) = (Double(self.left), Double(bottom), Double(bottom - top))
    let y = { (value: Double) in base - (value - scale.low) / (scale.high - scale.low) * room }
    for mark in scale.marks {
      tag("line", ["x1": left, "x2": Double(right), "y1": y(mark), "y2": y(mark)])
      html.raw(" stroke=\"#d9d9d9\"/>")
      text(scale.printed(mark), x: left - 8, y: y(mark) + 4, anchor: "end")
    }
    if !chart.unit.isEmpty {
      html.raw("<text transform=\"translate(16 ")
      html.integer((top + bottom) / 2)
      html.raw(") rotate(-90)\" text-anchor=\"middle\">")
      html.text(chart.unit)
      html.raw("</text>\n")
    }
    let slot = (Double(right) - left) / Double(max(chart.categories.count, 1))
    for (index, category) in chart.categories.enumerated() {
      text(category, x: left + slot * (Double(index) + 0.5), y: base + 22)
    }
    let columns =
      chart.shape == .columns ? chart.series.indices.filter { !chart.series[$0].isLine } : []
    let column = slot * 0.56 / Double(max(columns.count, 1))
    var labels: [(words: String, x: Double, y: Double)] = []
    for (place, series) in columns.enumerated() {
      for (index, value) in chart.series[series].values.enumerated() {
        guard let value else { continue }
        let end = y(Self.number(value))
        let start = y(max(scale.low, 0))
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

  // MARK: - Parts of a whole

  private mutating func writePie() {
    let values = (chart.series.first?.values ?? []).map { $0.map { max(Self.number($0), 0) } ?? 0 }
    let whole = values.reduce(0, +)
    guard whole > 0 else { return }
    let (x, y, radius) = (Double(width) / 2, Double(height) / 2, 120.0)
    var angle = -Double.pi / 2
    for (index, value) in values.enumerated() where value > 0 {
      let end = angle + value / whole * 2 * .pi
      if value == whole {
        tag("circle", ["cx": x, "cy": y, "r": radius])
      } else {
        html.raw("<path d=\"M")
        point(x, y)
        html.raw("L")
        point(x + radius * cos(angle), y + radius * sin(angle))
        html.raw("A120 120 0 ")
        html.raw(end - angle > .pi ? "1 1 " : "0 1 ")
        point(x + radius * cos(end), y + radius * sin(end))
        html.raw("Z\"")
      }
      html.raw(" stroke=\"#fff\" fill=\"")
      html.text(colour(ofPart: index))
      html.raw("\"/>")
      let middle = (angle + end) / 2
      if let printed = chart.series.first?.values[index].map({
        NumeralReader.write($0, decimals: 0)
      }) {
        text(
          printed + (chart.unit == "%" ? "%" : ""), x: x + (radius + 24) * cos(middle),
          y: y + (radius + 18) * sin(middle) + 4)
      }
      angle = end
    }
  }

  // MARK: - Words and numbers

  private mutating func writeKey() {
    let isPie = chart.shape == .pie
    guard isPie || chart.series.count > 1 else { return }
    html.raw("<ul class=\"key\" aria-hidden=\"true\">")
    let entries =
      isPie
      ? chart.categories.enumerated().map {
        ($1, colour(ofPart: $0), false)
      }
      : chart.series.indices.map {
        (chart.series[$0].name, colour(of: $0), chart.series[$0].isLine)
      }
    for (name, colour, isLine) in entries {
      html.raw(isLine ? "<li><i class=\"line\" style=\"color:" : "<li><i style=\"background:")
      html.text(colour)
      html.raw("\"></i>")
      html.text(name)
      html.raw("</li>")
    }
    html.raw("</ul>\n")
  }

  private mutating func text(_ words: String, x: Double, y: Double, anchor: String = "middle") {
    tag("text", ["x": x, "y": y])
    html.raw(" text-anchor=\"")
    html.text(anchor)
    html.raw("\">")
    html.text(words)
    html.raw("</text>\n")
  }

  /// An element with its coordinates, its tag still open.
  private mutating func tag(
    _ name: StaticString, _ coordinates: KeyValuePairs<StaticString, Double>
  ) {
    html.raw("<")
    html.raw(name)
    for (name, value) in coordinates {
      html.raw(" ")
      html.raw(name)
      html.raw("=\"")
      coordinate(value)
      html.raw("\"")
    }
  }

  private mutating func point(_ x: Double, _ y: Double) {
    coordinate(x)
    html.raw(" ")
    coordinate(y)
  }

  /// A tenth of a unit is finer than any screen.
  private mutating func coordinate(_ value: Double) {
    let tenths = Int((value * 10).rounded())
    if tenths < 0 { html.raw("-") }
    html.integer(abs(tenths) / 10)
    if tenths % 10 != 0 {
      html.raw(".")
      html.integer(abs(tenths) % 10)
    }
  }
}

/// The round numbers beside a plot.
struct ChartScale {
  let low: Double
  let high: Double
  let marks: [Double]
  private let decimals: Int

  init(_ values: [Double]) {
    let least = min(values.min() ?? 0, 0)
    let most = max(values.max() ?? 0, 0)
    let span = most > least ? most - least : 1
    // Steps of 1, 2 or 5 times a power of ten, some six of them.
    let power = pow(10, (log10(span / 5)).rounded(.down))
    let step = power * ([1, 2, 5, 10].first { $0 * power >= span / 6 } ?? 10)
    low = (least / step).rounded(.down) * step
    high = max((most / step).rounded(.up) * step, low + step)
    let first = low
    marks = (0...Int(((high - low) / step).rounded())).map { first + Double($0) * step }
    decimals = max(0, -Int(log10(power).rounded(.down)))
  }

  /// A mark as Vietnamese prints it.
  func printed(_ mark: Double) -> String {
    let coefficient = Int128((mark * pow(10, Double(decimals))).rounded())
    return NumeralReader.write(
      ExactDecimal(coefficient, decimals: decimals).withoutTrailingZeros(downTo: 0), decimals: 0)
  }
}
