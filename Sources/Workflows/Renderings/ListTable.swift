/// A list as rows under headings: in aligned columns for people, separated for programs.
package struct ListTable: Sendable {
  /// How a list is handed out.
  package enum Form: String, Sendable, CaseIterable {
    case table, tsv, csv
  }

  struct Column: Sendable {
    /// The heading for programs, the same in every language.
    var code: String
    var title: Wording
    /// Cells that the column keeps when room is short; nil where nothing may be cut.
    var least: Int?
    var isNumber = false
  }

  var columns: [Column]
  var rows: [[String]]

  /// Whether the list has no rows.
  package var isEmpty: Bool { rows.isEmpty }

  /// The list in a form; language and layout count for the aligned one only.
  package func render(_ form: Form, in language: Language, layout: TableLayout) -> [UInt8] {
    switch form {
    case .table: Array(aligned(in: language, layout: layout).utf8)
    case .tsv: separated("\t") { DisplayWidth.printable($0) }
    case .csv: separated(",") { SeparatedText.cell($0) }
    }
  }

  /// Aligned lines under headings; columns in which nothing stands are left out.
  func aligned(in language: Language, layout: TableLayout) -> String {
    let shown = columns.indices.filter { index in rows.contains { !$0[index].isEmpty } }
    let titles = columns.map { $0.title(language) }
    let cells = rows.map { $0.map { DisplayWidth.printable($0) } }
    let widths = widths(shown, titles, cells, room: layout.width)
    func line(_ row: [String]) -> String {
      var text = ""
      for (index, width) in zip(shown, widths) {
        if !text.isEmpty { text += "  " }
        text += DisplayWidth.fit(row[index], to: width, right: columns[index].isNumber)
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    return layout.styled(line(titles), .heading) + "\n" + cells.map { line($0) + "\n" }.joined()
  }

  /// What each column takes of the room; the widest that can give way gives way first.
  private func widths(
    _ shown: [Int], _ titles: [String], _ cells: [[String]], room: Int
  ) -> [Int] {
    var widths = shown.map { index in
      max(DisplayWidth.of(titles[index]), cells.map { DisplayWidth.of($0[index]) }.max() ?? 0)
    }
    var excess = widths.reduce(0, +) + 2 * max(0, shown.count - 1) - room
    while excess > 0 {
      let yielding = widths.indices.filter { place in
        columns[shown[place]].least.map { widths[place] > $0 } ?? false
      }
      guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func separated(_ mark: String, _ cell: (String) -> String) -> [UInt8] {
    var text = columns.map(\.code).joined(separator: mark) + "\n"
    for row in rows { text += row.map(cell).joined(separator: mark) + "\n" }
    return Array(text.utf8)
  }
}

/// Cells of a file with separated values (RFC 4180).
enum SeparatedText {
  /// The cell, in quotes where it needs them.
  static func cell(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
