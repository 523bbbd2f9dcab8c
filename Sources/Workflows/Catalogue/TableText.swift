package import Documents

/// A table of text with a header: a CSV file whose first row names its columns.
package struct TableText: Sendable {
  package typealias Row = SeparatedTextReader.Record

  package var header: [String]
  package var rows: [Row]

  /// Reads a table as ``SeparatedTextReader`` takes it apart; the first record is the header.
  package init(_ bytes: some Collection<UInt8>) {
    var records = SeparatedTextReader(bytes).records
    header = records.isEmpty ? [] : records.removeFirst().cells
    rows = records.filter { $0.cells.contains { !$0.isEmpty } }
  }

  /// The cell of a row under a heading; empty when there is none.
  package func cell(_ row: Row, _ name: String) -> String {
    guard let index = header.firstIndex(of: name), index < row.cells.count else { return "" }
    return row.cells[index]
  }
}

extension String {
  /// The text without spaces around it.
  var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
