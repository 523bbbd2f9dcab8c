/// A table of figures on the terminal, as benchmarks print it.
package enum FigureTable {
  /// Prints a row, its cells to the right.
  package static func row(_ cells: [String]) {
    print(cells.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined())
  }

  /// A number with a few decimals.
  package static func decimal(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let units = Int((value * Double(scale)).rounded())
    let rest = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: decimals - rest.count) + rest
  }
}
