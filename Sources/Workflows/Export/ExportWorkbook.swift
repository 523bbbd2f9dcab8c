import Ledger
import Quantities
import Spreadsheets
package import Storage

/// An area's figures as a workbook: the same table as the CSV export, a sheet that explains its columns
/// and one that explains its codes.
package struct ExportWorkbook {
  let question: ExportQuestion
  let language: Language

  /// What became of a workbook: how many figures it holds, and what is to be said of those it does not.
  package struct Outcome {
    package var figures = 0
    package var remarks: [Wording] = []
  }

  package init(_ question: ExportQuestion, language: Language) {
    self.question = question
    self.language = language
  }

  /// Writes the workbook to a file, which is replaced; without any figure, no file is written.
  ///
  /// Memory does not grow with the figures: they are read one indicator at a time and leave row by row.
  package func write(to path: String, store: any LedgerStore, now: Int64) async throws -> Outcome {
    let indicators = try await store.indicators()
    let writer = try WorkbookWriter(path: path, title: title, createdAt: now)
    var codes = ExportCodes()
    var (count, leftOut) = (0, AreaFigures())
    try writer.begin(sheet)
    try writer.append(
      SheetRow(ExportTable.columns.map { .text($0.title(language), TableStyle.header) }, lines: 3))
    try writer.append(SheetRow(ExportTable.columns.map { .text($0.concept, TableStyle.code) }))
    for indicator in indicators {
      let table = try await ExportTable.make(question, indicators: [indicator], store: store)
      for observation in table.observations {
        try writer.append(Self.row(table.cells(observation, statusMark: " ")))
        codes.insert(observation, table.figures.restatements[observation.key])
      }
      count += table.observations.count
      leftOut.gaps += table.figures.gaps
      leftOut.namesakes += table.figures.namesakes.filter { !leftOut.namesakes.contains($0) }
    }
    let outcome = Outcome(figures: count, remarks: question.remarks(on: leftOut))
    guard count > 0 else { return outcome }
    try codes.append(to: writer, area: question.area, indicators: indicators, in: language)
    try writer.close()
    return outcome
  }

  private var title: String {
    let name = question.area.kind.wording(of: question.area.name)
    let known = question.moment.map { " · " + $0.day.asKnown(language) } ?? ""
    return Wording(
      "Số liệu kinh tế - xã hội · \(name.vietnamese)",
      "Socio-economic figures · \(name.english)")(language) + known
  }

  private var sheet: Sheet {
    Sheet(
      name: Wording("Số liệu", "Figures")(language),
      columns: ExportTable.columns.map { Sheet.Column(width: $0.width) }, headerRows: 2,
      repeatedRows: 2, fixedColumns: 3, isFiltered: true, footer: title)
  }

  /// A row of the table, its numbers as numbers with the decimals that were stated.
  private static func row(_ cells: [String]) -> SheetRow {
    SheetRow(
      zip(ExportTable.columns, cells).map { column, text in
        guard column.kind != .string, column.kind != .dateTime, let number = ExactDecimal(text)
        else { return .text(text, TableStyle.plain) }
        return .number(
          number,
          TableStyle.plainNumber.with(
            column.kind == .decimal ? .grouped(decimals: number.decimals) : .general))
      })
  }
}

extension ExportTable.Column {
  /// In characters.
  fileprivate var width: Int {
    switch concept {
    case "INDICATOR": 36
    case "SOURCE_TEXT", "RESTATED_FROM": 40
    case "TIME_PERIOD", "LAST_UPDATE", "DATA_SOURCE": 20
    case "BASIS", "BREAKDOWN": 18
    default: 16
    }
  }
}
