package import SourceText

/// A document as a tree, whatever file it came from: header, legal bases, sections, footnotes, and
/// the recipients and signatory at its foot (Decree 30/2020/NĐ-CP, Appendix I).
package struct Document: Sendable {
  package var source: SourceText
  package var header: DocumentHeader
  package var legalBases: [Paragraph]
  /// Everything between the legal bases and the recipients; its heading is nil.
  package var body: Section
  package var footnotes: [Footnote]
  package var recipients: [Paragraph]
  package var signatory: Signatory?

  package init(
    source: SourceText, header: DocumentHeader = DocumentHeader(), legalBases: [Paragraph] = [],
    body: Section = Section(), footnotes: [Footnote] = [], recipients: [Paragraph] = [],
    signatory: Signatory? = nil
  ) {
    self.source = source
    self.header = header
    self.legalBases = legalBases
    self.body = body
    self.footnotes = footnotes
    self.recipients = recipients
    self.signatory = signatory
  }
}

/// What stands above the text of an official document.
package struct DocumentHeader: Sendable {
  /// Every paragraph of the header in order, so that nothing read is lost.
  package var paragraphs: [Paragraph] = []
  /// Who issued it, for instance "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU".
  package var issuer: String?
  /// Number and symbol, for instance "52/NQ-HĐND".
  package var symbol: String?
  package var place: String?
  package var day: Int?
  package var month: Int?
  package var year: Int?
  package var kind: DocumentKind?
  package var title: String?

  package init() {}
}

/// The kinds of official document this system reads and writes (Decree 30/2020/NĐ-CP, Article 7).
package enum DocumentKind: String, Sendable, CaseIterable {
  case resolution = "nghị quyết"
  case report = "báo cáo"
  case plan = "kế hoạch"
  case decision = "quyết định"
  case submission = "tờ trình"
  case directive = "chỉ thị"
  case programme = "chương trình"
  case notice = "thông báo"
}

/// Who signed, and in which capacity.
package struct Signatory: Sendable {
  package var paragraphs: [Paragraph]
  package var capacity: String?
  package var name: String?

  package init(paragraphs: [Paragraph], capacity: String? = nil, name: String? = nil) {
    self.paragraphs = paragraphs
    self.capacity = capacity
    self.name = name
  }
}

/// A part of the text under one heading, with the parts below it.
package struct Section: Sendable {
  package var heading: Heading?
  package var blocks: [Block]
  package var subsections: [Section]

  package init(heading: Heading? = nil, blocks: [Block] = [], subsections: [Section] = []) {
    self.heading = heading
    self.blocks = blocks
    self.subsections = subsections
  }
}

/// The line that opens a section: its mark, how deep it stands and its words.
package struct Heading: Sendable {
  package var enumerator: Enumerator
  /// The words of the heading.
  package var paragraph: Paragraph
  /// Whether the heading runs on into text on the same line; then the whole paragraph is the first
  /// block of the section, and `paragraph` only repeats its opening words.
  package var isRunIn: Bool

  package init(enumerator: Enumerator, paragraph: Paragraph, isRunIn: Bool) {
    self.enumerator = enumerator
    self.paragraph = paragraph
    self.isRunIn = isRunIn
  }
}

/// A paragraph or a table.
package enum Block: Sendable {
  case paragraph(Paragraph)
  case table(Table)
}

/// Rows of cells; a cell holds paragraphs.
package struct Table: Sendable {
  package struct Cell: Sendable {
    package var paragraphs: [Paragraph]
    /// How many columns the cell spans.
    package var columnSpan: Int

    package init(paragraphs: [Paragraph], columnSpan: Int = 1) {
      self.paragraphs = paragraphs
      self.columnSpan = columnSpan
    }
  }

  package var rows: [[Cell]]

  package init(rows: [[Cell]]) {
    self.rows = rows
  }
}

/// A footnote or endnote, with its text and the mark that the body refers to it by.
package struct Footnote: Sendable {
  package var mark: String
  package var paragraphs: [Paragraph]

  package init(mark: String, paragraphs: [Paragraph]) {
    self.mark = mark
    self.paragraphs = paragraphs
  }
}
