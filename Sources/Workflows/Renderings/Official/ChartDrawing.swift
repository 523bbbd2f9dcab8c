import Documents
import Quantities

/// Draws a chart as inline SVG, in the colours of the chart in the Word file.
struct ChartDrawing {
  let chart: WrittenChart
  var html: HTMLWriter

  let width = 720
  let height = 320
  /// Where the plot begins and ends.
  let left = 80
  let right = 708
  let top = 16
  let bottom = 268

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
  static func number(_ value: ExactDecimal) -> Double { Double(value.description) ?? 0 }

  func colour(ofPart index: Int) -> String {
    "#" + WrittenChart.colours[index % WrittenChart.colours.count]
  }

  func colour(of series: Int) -> String { "#" + chart.colour(of: series) }

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

  mutating func text(_ words: String, x: Double, y: Double, anchor: String = "middle") {
    tag("text", ["x": x, "y": y])
    html.raw(" text-anchor=\"")
    html.text(anchor)
    html.raw("\">")
    html.text(words)
    html.raw("</text>\n")
  }

  /// An element with its coordinates, its tag still open.
  mutating func tag(
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

  mutating func point(_ x: Double, _ y: Double) {
    coordinate(x)
    html.raw(" ")
    coordinate(y)
  }

  /// A tenth of a unit is finer than any screen.
  mutating func coordinate(_ value: Double) {
    let tenths = Int((value * 10).rounded())
    if tenths < 0 { html.raw("-") }
    html.integer(abs(tenths) / 10)
    if tenths % 10 != 0 {
      html.raw(".")
      html.integer(abs(tenths) % 10)
    }
  }
}
