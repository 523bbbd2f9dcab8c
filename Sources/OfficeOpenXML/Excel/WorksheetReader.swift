import Documents

/// Goes through the part of one sheet and keeps the cells in which something stands.
struct WorksheetReader {
  let reader: PartReader
  let sharedStrings: [String]
  let styles: CellStyles
  /// The day of serial number 0, counted from 1970-01-01.
  let dayZero: Int
  let limits: PackageLimits
  /// How many cells of the whole workbook have been kept.
  private(set) var count: Int

  private var rows: [Sheet.Row] = []
  private var merges: [CellRange] = []

  init(
    _ reader: PartReader, sharedStrings: [String], styles: CellStyles, dayZero: Int,
    limits: PackageLimits, count: Int
  ) {
    self.reader = reader
    self.sharedStrings = sharedStrings
    self.styles = styles
    self.dayZero = dayZero
    self.limits = limits
    self.count = count
  }

  /// The rows and merged cells; nil for a part that is no worksheet, as of a chart.
  mutating func read() throws(PackageError) -> (rows: [Sheet.Row], merges: [CellRange])? {
    guard try reader.root() == .worksheet else { return nil }
    while let element = try reader.nextChild(of: 0) {
      switch element {
      case .sheetData: try readRows()
      case .mergedCells: try readMerges()
      default: break
      }
    }
    try reader.finish()
    return (rows, merges)
  }

  private mutating func readRows() throws(PackageError) {
    let depth = reader.depth
    var number = 0
    while let element = try reader.nextChild(of: depth) {
      guard element == .sheetRow else { continue }
      // Rows that do not say their number follow the one before.
      number = reader.attribute("r").flatMap(Int.init) ?? number + 1
      guard (1...limits.rows).contains(number) else { throw .limitExceeded(.rows(limits.rows)) }
      let cells = try readCells()
      guard !cells.isEmpty else { continue }
      count += cells.count
      guard count <= limits.cells else { throw .limitExceeded(.cells(limits.cells)) }
      rows.append(Sheet.Row(number: number, cells: cells))
    }
    // Only a broken program writes them out of order.
    if !zip(rows, rows.dropFirst()).allSatisfy({ $0.number < $1.number }) {
      rows.sort { $0.number < $1.number }
    }
  }

  private func readCells() throws(PackageError) -> [SheetCell] {
    let depth = reader.depth
    var cells: [SheetCell] = []
    var column = 0
    while let element = try reader.nextChild(of: depth) {
      guard element == .sheetCell else { continue }
      column = reader.attribute("r").flatMap { CellAddress($0)?.column } ?? column + 1
      guard (1...limits.columns).contains(column) else {
        throw .limitExceeded(.columns(limits.columns))
      }
      guard let content = try readContent() else { continue }
      cells.append(SheetCell(column: column, content: content))
    }
    return cells
  }

  /// What stands in the current cell; of a formula, the value it had when the file was saved.
  private func readContent() throws(PackageError) -> CellContent? {
    let type = reader.attribute("t") ?? "n"
    let style = reader.attribute("s").flatMap(Int.init) ?? 0
    let depth = reader.depth
    var value = ""
    var inline: String?
    var isFormula = false
    while let element = try reader.nextChild(of: depth) {
      switch element {
      case .cellValue: value = try reader.text()
      case .formula: isFormula = true
      case .inlineString: inline = try SharedStrings.text(of: reader)
      default: break
      }
    }
    switch type {
    case "inlineStr": return text(inline ?? value)
    case "s":
      guard let index = Int(CellText.normal(value)) else {
        return value.isEmpty ? nil : .failure("#REF!")
      }
      // An index behind the list is damage, and no figure or word may be guessed for it.
      return sharedStrings.indices.contains(index) ? text(sharedStrings[index]) : .failure("#REF!")
    case "str": return text(value)
    case "b": return value.isEmpty ? nil : .logical(value == "1" || value == "true")
    case "e": return .failure(value)
    case "d": return day(ofISO: value) ?? text(value)
    default:
      return number(CellText.normal(value), style: style) ?? (isFormula ? .uncomputed : nil)
    }
  }

  private func text(_ text: String) -> CellContent? {
    let words = CellText.normal(text)
    return words.isEmpty ? nil : .text(words)
  }

  private func number(_ value: String, style: Int) -> CellContent? {
    guard !value.isEmpty else { return nil }
    switch styles[style] {
    case .date:
      guard let serial = SpreadsheetNumber.wholePart(value) else { return .text(value) }
      // The count of 1900 has a 29 February that never was; days before it lie one nearer.
      return .day(dayZero + serial + (dayZero == Self.dayZero1900 && serial < 60 ? 1 : 0))
    case .percent:
      return SpreadsheetNumber.decimal(value, shift: 2).map { .percent($0) } ?? .text(value)
    case .plain:
      return SpreadsheetNumber.decimal(value).map { .number($0) } ?? .text(value)
    }
  }

  /// 1899-12-30, from which serial numbers since March 1900 count.
  static let dayZero1900 = -25_569
  /// 1904-01-01.
  static let dayZero1904 = -24_107

  /// The day of `2023-07-15T00:00:00`, as strict workbooks write it.
  private func day(ofISO text: String) -> CellContent? {
    let parts = text.prefix { $0 != "T" }.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // Years are counted from March, so that the leap day is the last of its year.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return .day(
      shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468)
  }

  private mutating func readMerges() throws(PackageError) {
    let depth = reader.depth
    while let element = try reader.nextChild(of: depth) {
      guard element == .mergedCell, let range = reader.attribute("ref").flatMap({ CellRange($0) })
      else { continue }
      guard merges.count < limits.cells else { throw .limitExceeded(.cells(limits.cells)) }
      merges.append(range)
    }
  }
}
