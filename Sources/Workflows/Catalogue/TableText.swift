/// A table of text with a header, as CSV files hold it (RFC 4180): quoted cells, doubled quotes, and
/// for each row the line it starts on.
package struct TableText: Sendable {
  package struct Row: Sendable {
    /// 1-based physical line where the row starts.
    package var line: Int
    package var cells: [String]
  }

  package var header: [String]
  package var rows: [Row]

  /// Reads a table; separators are commas, or semicolons when the header has more of them.
  package init(_ bytes: some Collection<UInt8>) {
    var text = Array(bytes)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    var parser = Parser(separator: Self.separator(of: text))
    for byte in text { parser.take(byte) }
    var records = parser.finish()
    header = records.isEmpty ? [] : records.removeFirst().cells
    rows = records.filter { $0.cells.contains { !$0.isEmpty } }
  }

  /// The cell of a row under a heading; empty when there is none.
  package func cell(_ row: Row, _ name: String) -> String {
    guard let index = header.firstIndex(of: name), index < row.cells.count else { return "" }
    return row.cells[index]
  }

  private static func separator(of text: [UInt8]) -> UInt8 {
    let first = text.prefix { $0 != 0x0A }
    let semicolons = first.count { $0 == UInt8(ascii: ";") }
    return semicolons > first.count { $0 == UInt8(ascii: ",") }
      ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  private struct Parser {
    let separator: UInt8
    private var records: [Row] = []
    private var cells: [String] = []
    private var cell: [UInt8] = []
    private var isQuoted = false
    private var afterQuote = false
    private var line = 1
    private var startLine = 1

    init(separator: UInt8) {
      self.separator = separator
    }

    mutating func take(_ byte: UInt8) {
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          isQuoted = false
          afterQuote = true
        } else {
          if byte == 0x0A { line += 1 }
          cell.append(byte)
        }
        return
      }
      switch byte {
      case UInt8(ascii: "\""):
        if afterQuote { cell.append(byte) }
        isQuoted = true
        afterQuote = false
      case separator:
        endCell()
      case 0x0A:
        endRow()
        line += 1
        startLine = line
      case 0x0D:
        break
      default:
        afterQuote = false
        cell.append(byte)
      }
    }

    consuming func finish() -> [Row] {
      if !cell.isEmpty || !cells.isEmpty { endRow() }
      return records
    }

    private mutating func endCell() {
      cells.append(String(decoding: cell, as: UTF8.self).trimmingSpaces)
      cell = []
      afterQuote = false
    }

    private mutating func endRow() {
      endCell()
      records.append(Row(line: startLine, cells: cells))
      cells = []
    }
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
