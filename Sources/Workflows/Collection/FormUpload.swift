import Documents
package import Intake
package import Ledger

/// What a filled-in workbook of a form says.
package struct FormUpload: Hashable, Sendable {
  /// The words of every line of the form: of those in the file as they stand there, of the others as they
  /// were.
  package var cells: [FormRow.Key: String]
  /// How many lines of the form the file has.
  package var found: Int
  /// Codes of lines in the file that the form has not.
  package var unknown: [String]

  /// Reads a workbook or a text with separators that was made by ``FormWorkbook``; lines are found by
  /// their codes, wherever they stand now.
  ///
  /// - Throws: ``IntakeError`` for a file that cannot be read, ``CollectionRefusal/noFormLines(_:)`` for
  ///   one that has none of the lines.
  package static func read(_ input: IntakeInput, for form: FormSheet) throws -> FormUpload {
    let workbook = try WorkbookIntake.read(input)
    let known = Set(form.rows.map(\.row.key))
    var upload = FormUpload(cells: form.submission.cells, found: 0, unknown: [])
    for sheet in workbook.sheets {
      let valueColumn = valueColumn(of: sheet)
      for row in sheet.rows {
        let code = row.cells.lazy.compactMap { cell in
          FormRow.Key(code: cell.words).map { (key: $0, column: cell.column) }
        }.last
        guard let code else { continue }
        guard known.contains(code.key) else {
          upload.unknown.append(code.key.code)
          continue
        }
        upload.found += 1
        upload.cells[code.key] = row[valueColumn ?? code.column - 1]?.content.typed
      }
    }
    guard upload.found > 0 else { throw CollectionRefusal.noFormLines(input.name) }
    return upload
  }

  /// The column under the heading of the figures, in either language.
  private static func valueColumn(of sheet: Sheet) -> Int? {
    let title = FormWorkbook.Column.value.title
    return sheet.rows.lazy.flatMap(\.cells).first {
      $0.words == title.vietnamese || $0.words == title.english
    }?.column
  }
}

extension CellContent {
  /// What a person would have typed into the form: a number with a comma before its decimals.
  fileprivate var typed: String {
    switch self {
    case .number, .percent: words.replacing(".", with: ",")
    case .text, .failure, .uncomputed, .day, .logical: words
    }
  }
}
