/// Where a figure comes from: a place in a document, or a person and a form.
package struct Provenance: Hashable, Sendable {
  /// Number and symbol of the document, or its file name when it has none.
  package var document: String
  /// The words as they stand there.
  package var quote: String
  /// The physical line, or the row of a table.
  package var line: Int?
  /// The paragraph, for files that know no lines.
  package var paragraph: Int?
  /// The page, for files that have pages.
  package var page: Int?
  /// Who entered it, when it came by a form.
  package var person: String?

  package init(
    document: String, quote: String = "", line: Int? = nil, paragraph: Int? = nil,
    page: Int? = nil, person: String? = nil
  ) {
    self.document = document
    self.quote = quote
    self.line = line
    self.paragraph = paragraph
    self.page = page
    self.person = person
  }
}
