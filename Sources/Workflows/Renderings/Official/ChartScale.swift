import Glibc
import Quantities

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
