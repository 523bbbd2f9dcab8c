import Documents
import Glibc
import Quantities

extension ChartDrawing {
  /// The parts of one whole, from the top clockwise.
  mutating func writePie() {
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
}
