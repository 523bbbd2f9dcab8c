import Documents
import Ledger

/// Finds the table of figures in a sheet by the words of its headings, wherever it starts.
///
/// Headings may stand in several rows, in merged cells, and over a row that only counts the columns
/// ("A", "B", "1", "2"); titles above them are read past.
struct FigureTableFinder {
  private let sheet: Sheet
  private let reader: HeadingReader
  private let merges: [CellRange]

  /// Headings are looked for in so many rows.
  private static let searchedRows = 80
  /// Headings take at most so many rows.
  private static let headingRows = 6
  /// A table of headings has no more merged cells than this; the rest of a hostile sheet is let be.
  private static let searchedMerges = 2000

  init(_ sheet: Sheet, reader: HeadingReader) {
    self.sheet = sheet
    self.reader = reader
    let last = sheet.rows.prefix(Self.searchedRows + Self.headingRows).last?.number ?? 0
    merges = Array(sheet.merges.lazy.filter { $0.first.row <= last }.prefix(Self.searchedMerges))
  }

  /// The table; nil where no row names what is measured and a column of figures.
  func find() -> FigureTable? {
    for start in sheet.rows.indices.prefix(Self.searchedRows) where mayOpen(start) {
      let end = headingEnd(from: start)
      var table = FigureTable()
      for column in columns(start...end) {
        reader.take(heading(of: column, in: start...end), column: column, into: &table)
      }
      settleAreas(&table)
      guard table.isUsable else { continue }
      table.bodyStart = end + 1
      if table.bodyStart < sheet.rows.count, isNumbering(sheet.rows[table.bodyStart]) {
        table.bodyStart += 1
      }
      table.unit = statedUnit(above: start)
      return table
    }
    return nil
  }

  /// Whether a heading of names or codes stands in the row.
  private func mayOpen(_ row: Int) -> Bool {
    sheet.rows[row].cells.contains { cell in
      guard case .text(let text) = cell.content else { return false }
      var table = FigureTable()
      reader.take(text, column: cell.column, into: &table)
      return table.roles[.code] != nil || table.roles[.name] != nil
    }
  }

  /// The last row of headings: as far as merged cells of the first row reach, or rows of words below
  /// it that name nothing themselves.
  private func headingEnd(from start: Int) -> Int {
    let first = sheet.rows[start].number
    let reach =
      merges.filter { $0.first.row == first && $0.last.row < first + Self.headingRows }
      .map(\.last.row).max() ?? first
    var end = start
    while end + 1 < sheet.rows.count, end - start < Self.headingRows {
      let next = sheet.rows[end + 1]
      guard next.number <= reach || isFurtherHeading(next, below: sheet.rows[start]) else { break }
      end += 1
    }
    return end
  }

  /// A row of words none of which stands below the names, the units or any other finished heading.
  private func isFurtherHeading(_ row: Sheet.Row, below first: Sheet.Row) -> Bool {
    guard !isNumbering(row) else { return false }
    return row.cells.allSatisfy { cell in
      guard case .text(let text) = cell.content else { return false }
      var table = FigureTable()
      if case .text(let above)? = first[cell.column]?.content {
        reader.take(above, column: cell.column, into: &table)
      }
      return table.roles.isEmpty && CellFigure(.text(text), signs: .exchange) == .noNumber
    }
  }

  /// A row that counts the columns: "A", "B", "1", "2", "3=2/1".
  private func isNumbering(_ row: Sheet.Row) -> Bool {
    var numbers: [Int] = []
    for cell in row.cells {
      let text: String
      switch cell.content {
      case .text(let words), .number(let words): text = words
      default: return false
      }
      let digits = text.drop { $0 == "(" }.prefix { $0.isNumber }
      if let number = Int(digits) { numbers.append(number) }
      let isLetter = text.count <= 2 && text.allSatisfy(\.isLetter)
      let isCount = text.allSatisfy { $0.isNumber || "()=/*x%-+: ".contains($0) }
      guard isLetter || isCount else { return false }
    }
    guard numbers.count >= 2, let first = numbers.first, first <= 2 else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 - $0 == 1 }
  }

  // MARK: - Words of a heading

  private func columns(_ rows: ClosedRange<Int>) -> [Int] {
    var columns = Set(rows.flatMap { sheet.rows[$0].cells.map(\.column) })
    let numbers = sheet.rows[rows.lowerBound].number...sheet.rows[rows.upperBound].number
    for merge in merges where numbers.contains(merge.first.row) {
      guard merge.last.column - merge.first.column < 256 else { continue }
      columns.formUnion(merge.first.column...merge.last.column)
    }
    return columns.sorted()
  }

  /// The words over a column from top to bottom, each once.
  private func heading(of column: Int, in rows: ClosedRange<Int>) -> String {
    var words: [String] = []
    for row in rows {
      let text =
        text(column, in: sheet.rows[row])
        ?? spanning(column, row: row, lowest: rows.upperBound)
      if let text, words.last != text { words.append(text) }
    }
    return words.joined(separator: " – ")
  }

  private func text(_ column: Int, in row: Sheet.Row) -> String? {
    var place = CellAddress(column: column, row: row.number)
    let range = merges.first {
      ($0.first.row...$0.last.row).contains(place.row)
        && ($0.first.column...$0.last.column).contains(place.column)
    }
    if let range { place = range.first }
    // A cell merged over several rows says its word once, in the first.
    guard place.row == row.number, let cell = row[place.column] else { return nil }
    switch cell.content {
    case .text(let text), .number(let text): return text
    default: return nil
    }
  }

  /// The word to the left that spans this column in a table without merged cells: "So sánh" over two
  /// columns that name themselves in the row below.
  private func spanning(_ column: Int, row: Int, lowest: Int) -> String? {
    guard sheet.merges.isEmpty, row < lowest, text(column, in: sheet.rows[row + 1]) != nil,
      let left = sheet.rows[row].cells.last(where: { $0.column < column }),
      text(left.column, in: sheet.rows[row + 1]) != nil
    else { return nil }
    return text(left.column, in: sheet.rows[row])
  }

  // MARK: - The table as a whole

  /// Columns for areas are some only together; with them "Tổng số" is the area of the table.
  private func settleAreas(_ table: inout FigureTable) {
    let count = table.columns.count { if case .area = $0.kind { true } else { false } }
    guard count >= 2 else {
      if count == 1, table.columns.count > 1 {
        let lone = table.columns.filter { if case .area = $0.kind { true } else { false } }
        table.columns.removeAll { if case .area = $0.kind { true } else { false } }
        table.unread += lone.map { ($0.column, $0.heading) }
      }
      return
    }
    let totals = table.unread.filter {
      ColumnHeadings.totals.contains(FoldedWords($0.heading).text)
    }
    guard totals.count == 1, let total = totals.first else { return }
    table.unread.removeAll { $0.column == total.column }
    table.columns.append(
      FigureTable.Column(
        column: total.column, heading: total.heading, kind: .area(reader.areas.own)))
    table.columns.sort { $0.column < $1.column }
  }

  /// "Đơn vị tính: ha" in a line above the headings.
  private func statedUnit(above start: Int) -> String? {
    for row in sheet.rows[..<start].reversed() {
      for case .text(let text) in row.cells.map(\.content) {
        guard let colon = text.firstIndex(of: ":"),
          ["don vi tinh", "dvt", "don vi", "unit"].contains(
            FoldedWords(String(text[..<colon])).text)
        else { continue }
        var unit = String(text[text.index(after: colon)...]).trimmingSpaces
        while let last = unit.last, ".)".contains(last) { unit.removeLast() }
        if !unit.isEmpty { return unit }
      }
    }
    return nil
  }
}
