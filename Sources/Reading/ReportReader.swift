package import Documents
import Grammar
package import Ledger
import Quantities
import SourceText

/// Reads a document: every quantity becomes a statement, every other numeral is accounted for.
package struct ReportReader {
  private let document: Document
  private let context: DocumentContext
  private let drafts = DraftLog()
  private var assembler: ReadingAssembler
  private var anchors: [Int: ParagraphReader.Anchor] = [:]
  private var readNotes: Set<Int> = []

  /// The statements of a document in the order they stand in, and what its other numerals are.
  ///
  /// - Parameter period: the period that a part of a report is for, which only the whole says.
  package static func read(
    _ document: Document, for period: TimePeriod? = nil
  ) -> ReportReading {
    var reader = ReportReader(document, period)
    reader.walk()
    return reader.assembler.reading()
  }

  private init(_ document: Document, _ period: TimePeriod?) {
    self.document = document
    context = DocumentContext(document, for: period)
    assembler = ReadingAssembler(source: document.source, context: context, drafts: drafts)
  }

  private mutating func walk() {
    let base = SectionContext(isPlan: context.setsTargets, period: nil)
    for paragraph in document.header.paragraphs { readFurniture(paragraph) }
    for paragraph in document.legalBases { readFurniture(paragraph) }
    walk(document.body, base)
    for index in document.footnotes.indices where !readNotes.contains(index) {
      readNote(index, base)
    }
    for paragraph in document.recipients { readFurniture(paragraph) }
    for paragraph in document.signatory?.paragraphs ?? [] { readFurniture(paragraph) }
  }

  private mutating func walk(_ section: Section, _ outer: SectionContext) {
    var context = outer
    if let heading = section.heading {
      context = outer.below(heading.words)
      if !heading.isRunIn { read(heading.paragraph, context, anchor: nil) }
    }
    for block in section.blocks {
      switch block {
      case .paragraph(let paragraph):
        if paragraph.isTitle { context = context.below(paragraph.string) }
        read(paragraph, context, anchor: nil)
      case .table(let table):
        for row in table.rows { read(row, context) }
      }
    }
    for subsection in section.subsections { walk(subsection, context) }
  }

  /// Reads a paragraph, and the footnotes it refers to right behind it.
  private mutating func read(
    _ paragraph: Paragraph, _ section: SectionContext, anchor: ParagraphReader.Anchor?
  ) {
    var reader = ParagraphReader(
      paragraph, document: context, context: section, anchor: anchor, drafts: drafts)
    let first = drafts.count
    reader.read()
    anchors.merge(reader.anchors) { _, new in new }
    assembler.take(
      paragraph, reader.text, reader.mentions, firstDraft: first, footnoteOf: anchor?.wholes)
    for marker in paragraph.markers { readNote(marker.footnote, section) }
  }

  private mutating func readNote(_ index: Int, _ section: SectionContext) {
    guard document.footnotes.indices.contains(index), readNotes.insert(index).inserted else {
      return
    }
    for paragraph in document.footnotes[index].paragraphs {
      read(paragraph, section, anchor: anchors[index])
    }
  }

  /// The cells of a row: where figures stand in cells of their own, the first cell in words names what
  /// they are of, and a number in it is a part of the name ("Số xã đạt 19 tiêu chí").
  private mutating func read(_ row: [Table.Cell], _ context: SectionContext) {
    let isOfFigures = row.count(where: \.isFigure) > 1
    let name = isOfFigures ? row.firstIndex { $0.isWorded } : nil
    for (index, cell) in row.enumerated() {
      for paragraph in cell.paragraphs {
        if index == name {
          readFurniture(paragraph)
        } else {
          read(paragraph, context, anchor: nil)
        }
      }
    }
  }

  /// A paragraph whose numerals are dates, symbols and names, never statements: header, bases, recipients,
  /// the names in a table.
  private mutating func readFurniture(_ paragraph: Paragraph) {
    let text = TokenText(paragraph.bytes)
    var mentions = MentionScanner.scan(text)
    for index in mentions.indices where mentions[index].quantity != nil {
      mentions[index].kind = .name
    }
    assembler.take(paragraph, text, mentions, firstDraft: drafts.count)
  }
}

extension Table.Cell {
  /// Whether nothing but a number stands in it.
  fileprivate var isFigure: Bool {
    !isWorded && paragraphs.contains { $0.bytes.contains(where: \.isDigit) }
  }

  fileprivate var isWorded: Bool {
    paragraphs.contains { paragraph in
      paragraph.string.unicodeScalars.contains { SignClass.isLetter($0.value) }
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- 0x30 < 10 }
}

extension Heading {
  /// What the section is about, without its mark: "Phần thứ hai" says nothing of it.
  fileprivate var words: String {
    String(decoding: paragraph.bytes.dropFirst(paragraph.enumeratorLength), as: UTF8.self)
  }
}

extension Paragraph {
  /// A line in capitals: the title under "Phần thứ nhất".
  fileprivate var isTitle: Bool {
    guard bytes.count < 300 else { return false }
    var letters = 0
    var index = 0
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(at: index)
      if SignClass.isLetter(scalar) {
        guard VietnameseLetters.isUppercase(scalar) else { return false }
        letters += 1
      }
      index += length
    }
    return letters > 8
  }
}
