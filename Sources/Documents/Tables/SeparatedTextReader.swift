/// Takes a text with separators apart, as CSV files hold it (RFC 4180): quoted cells, in which lines
/// may break, doubled quotes, and for each record the line it starts on.
///
/// Separators are commas, semicolons or tabs: the sign that cuts the most lines into equally many
/// cells. A first line `sep=;`, as Excel writes it, decides and is no record.
package struct SeparatedTextReader: Sendable {
  /// The cells between two line ends outside quotes.
  package struct Record: Sendable {
    /// 1-based physical line where the record starts.
    package var line: Int
    package var cells: [String]
  }

  package private(set) var records: [Record] = []
  /// The line of a quote that is never closed; what follows it was one cell.
  package private(set) var openQuoteLine: Int?
  /// Whether there are more cells than were asked for; none behind those was read.
  package private(set) var isCutShort = false

  private let separator: UInt8
  private var count = 0
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var isQuoted = false
  private var afterQuote = false
  private var line = 1
  private var startLine = 1
  private var quoteLine = 1

  /// Reads UTF-8; a byte-order mark in front of it is no text.
  package init(_ bytes: some Collection<UInt8>, cellLimit: Int = .max) {
    var text = Array(bytes)
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    var rest = text[...]
    if let declared = Self.declaredSeparator(of: text) {
      separator = declared
      rest = rest.drop { $0 != 0x0A }.dropFirst()
      line = 2
      startLine = 2
    } else {
      separator = Self.separator(of: text)
    }
    for byte in rest {
      take(byte)
      guard count <= cellLimit else {
        isCutShort = true
        break
      }
    }
    if isQuoted { openQuoteLine = quoteLine }
    if !cell.isEmpty || !cells.isEmpty { endRecord() }
  }

  private mutating func take(_ byte: UInt8) {
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
    // Inside a cell that does not open with one, a quote is a sign like any other: 12" pipes.
    case UInt8(ascii: "\"") where afterQuote || cell.allSatisfy({ $0 == 0x20 }):
      if afterQuote { cell.append(byte) } else { quoteLine = line }
      isQuoted = true
      afterQuote = false
    case separator:
      endCell()
    case 0x0A:
      endRecord()
      line += 1
      startLine = line
    case 0x0D:
      break
    default:
      afterQuote = false
      cell.append(byte)
    }
  }

  private mutating func endCell() {
    var bytes = cell[...]
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    cells.append(String(decoding: bytes, as: UTF8.self))
    count += 1
    cell = []
    afterQuote = false
  }

  private mutating func endRecord() {
    endCell()
    records.append(Record(line: startLine, cells: cells))
    cells = []
  }

  // MARK: - Separators

  private static let separators: [UInt8] = [
    UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ","),
  ]

  private static func declaredSeparator(of text: [UInt8]) -> UInt8? {
    let first = text.prefix { $0 != 0x0A && $0 != 0x0D }
    guard first.count == 5, first.starts(with: "sep=".utf8), let sign = first.last,
      separators.contains(sign)
    else { return nil }
    return sign
  }

  /// The sign that occurs equally often in the most lines; quoted text does not count.
  private static func separator(of text: [UInt8]) -> UInt8 {
    var counts = [[Int: Int]](repeating: [:], count: separators.count)
    var current = [Int](repeating: 0, count: separators.count)
    var isQuoted = false
    func close() {
      for index in separators.indices where current[index] > 0 {
        counts[index][current[index], default: 0] += 1
      }
      current = [Int](repeating: 0, count: separators.count)
    }
    for byte in text.prefix(64 << 10) {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted {
        if byte == 0x0A {
          close()
        } else if let index = separators.firstIndex(of: byte) {
          current[index] += 1
        }
      }
    }
    close()
    let best = separators.indices.map { counts[$0].values.max() ?? 0 }
    let most = best.max() ?? 0
    guard most > 0, let index = best.firstIndex(of: most) else { return UInt8(ascii: ",") }
    return separators[index]
  }
}

extension SeparatedTextReader {
  /// The records as one table, each cell in composed letters.
  package var sheet: Sheet {
    Sheet(
      rows: records.enumerated().compactMap { index, record in
        let cells = record.cells.enumerated().compactMap { column, text -> SheetCell? in
          let text = CellText.normal(text)
          return text.isEmpty ? nil : SheetCell(column: column + 1, content: .text(text))
        }
        return cells.isEmpty ? nil : Sheet.Row(number: index + 1, line: record.line, cells: cells)
      })
  }
}
