package import SourceText

/// Where a figure comes from: a place in a document, or a person and a form.
package struct Provenance: Hashable, Sendable {
  /// Number and symbol of the document, or its file name when it has none.
  package var document: String
  /// The words as they stand there.
  package var quote: String
  /// The physical line, or the row of a table.
  package var line: Int?
  /// The paragraph, for word-processing files.
  package var paragraph: Int?
  /// The page, for files that have pages.
  package var page: Int?
  /// The name of the sheet, for workbooks.
  package var sheet: String?
  /// The address of the cell in its table: `C7`.
  package var cell: String?
  /// Who entered it, when it came by a form.
  package var person: String?
  /// The period that the document or form reports on; nil where that is not known, or where it sets
  /// something and reports nothing.
  package var reportingPeriod: TimePeriod?

  package init(
    document: String, quote: String = "", line: Int? = nil, paragraph: Int? = nil,
    page: Int? = nil, sheet: String? = nil, cell: String? = nil, person: String? = nil,
    reportingPeriod: TimePeriod? = nil
  ) {
    self.document = document
    self.quote = quote
    self.line = line
    self.paragraph = paragraph
    self.page = page
    self.sheet = sheet
    self.cell = cell
    self.person = person
    self.reportingPeriod = reportingPeriod
  }
}

extension Provenance {
  /// What a place of a document says, in that document's own terms.
  package init(
    document: String, quote: String, place: SourcePlace, reportingPeriod: TimePeriod? = nil
  ) {
    self.init(
      document: document, quote: quote, line: place.line, paragraph: place.paragraph,
      page: place.page, sheet: place.sheet, cell: place.cell, reportingPeriod: reportingPeriod)
  }

  /// Whether it was stated by the end of a period, as far as is known: in a report on it or an earlier one.
  package func isStated(by period: TimePeriod) -> Bool {
    reportingPeriod.map { $0.end.lastDay <= period.end.lastDay } ?? true
  }

  /// Where in its document it stands.
  package var place: SourcePlace {
    SourcePlace(line: line, paragraph: paragraph, page: page, sheet: sheet, cell: cell)
  }
}
