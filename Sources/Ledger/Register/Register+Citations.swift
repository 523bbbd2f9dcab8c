extension Register {
  /// A citation with the document of the register that it means.
  package struct CitationLink: Hashable, Sendable {
    package var citation: CitedDocument
    /// The document that is cited; nil for one that the register does not have.
    package var document: DocumentNumber?
    /// Whether the citation gives another date than the document has.
    package var isDateDifferent: Bool
  }

  /// The documents that a document cites, in the order of its text.
  package func citations(of number: DocumentNumber) -> [CitationLink] {
    guard let issue = document(number)?.issue else { return [] }
    return issue.cites.map { link($0, citedOn: issue.date, area: number.series.area) }
  }

  /// The documents that cite a document, in the order of the register.
  package func citing(_ number: DocumentNumber) -> [RegisteredDocument] {
    documents.filter { other in
      citations(of: other.number).contains { $0.document?.isSame(as: number) == true }
    }
  }

  /// What a citation in a text of a day means: the document of that number and symbol, and of the year
  /// that the citation gives; without one, the latest up to the day.
  ///
  /// Symbols are there once in an area and year only, so a document of another area with the same symbol
  /// is told apart by its date: one that differs shows.
  package func link(
    _ citation: CitedDocument, citedOn day: TimePeriod.Point, area: String
  ) -> CitationLink {
    var link = CitationLink(citation: citation, document: nil, isDateDifferent: false)
    guard let written = WrittenSymbol(citation.symbol) else { return link }
    let latest = citation.date?.year ?? day.year
    let years = citation.date == nil ? [latest, latest - 1, latest - 2, latest - 3] : [latest]
    for year in years {
      guard let found = document(written.number(area: area, year: year)), let issue = found.issue,
        !(day < issue.date)
      else { continue }
      link.document = found.number
      if let date = citation.date, date.day != nil { link.isDateDifferent = date != issue.date }
      return link
    }
    return link
  }
}
