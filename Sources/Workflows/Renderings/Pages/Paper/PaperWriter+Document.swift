import Documents
import Reading
import SourceText

extension PaperWriter {
  /// The document as it reads.
  mutating func writeDocument() {
    html.raw("<article class=\"paper\" id=\"")
    html.text(prefix)
    html.raw("document\" lang=\"vi\" tabindex=\"-1\">\n")
    writeHeader()
    for paragraph in document.legalBases { write(paragraph, as: "basis") }
    write(document.body, level: 2)
    writeFoot()
    writeNotes()
    html.raw("</article>\n")
  }

  private mutating func write(_ section: Section, level: Int) {
    var blocks = section.blocks[...]
    if let heading = section.heading {
      if !heading.isRunIn {
        write(heading, level: level)
      } else if case .paragraph(let paragraph)? = blocks.first {
        blocks.removeFirst()
        write(paragraph, as: paragraph.style, runIn: heading.paragraph.bytes.count)
      }
    }
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): write(paragraph, as: paragraph.style)
      case .table(let table): write(table)
      }
    }
    for subsection in section.subsections {
      write(subsection, level: section.heading == nil ? level : level + 1)
    }
  }

  private mutating func write(_ heading: Heading, level: Int) {
    let level = min(level, 6)
    html.raw("<h")
    html.integer(level)
    html.raw(" class=\"")
    html.raw(heading.enumerator.headingStyle)
    html.raw("\">")
    write(words: heading.paragraph, mark: heading.enumerator, bold: 0)
    html.raw("</h")
    html.integer(level)
    html.raw(">\n")
  }

  /// A paragraph; its first `runIn` bytes are a heading that runs on into it.
  mutating func write(_ paragraph: Paragraph, as style: StaticString, runIn: Int = 0) {
    guard !paragraph.bytes.isEmpty else { return }
    html.raw("<p class=\"")
    html.raw(style)
    html.raw("\">")
    write(words: paragraph, mark: paragraph.enumerator, bold: runIn)
    html.raw("</p>\n")
  }

  private mutating func write(_ table: Table) {
    if table.holdsRecipients { return writeFoot(table) }
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
    html.label(Wording("Bảng", "Table"))
    html.raw("><table>\n")
    for (index, row) in table.rows.enumerated() {
      // The first row is a head where none of its cells holds a figure.
      let isHead =
        index == 0 && table.rows.count > 1
        && row.allSatisfy { $0.paragraphs.allSatisfy { marks.spans(of: $0).isEmpty } }
      html.raw("<tr>")
      for cell in row {
        html.raw(isHead ? "<th scope=\"col\"" : "<td")
        if cell.columnSpan > 1 {
          html.raw(" colspan=\"")
          html.integer(min(cell.columnSpan, 1000))
          html.raw("\"")
        }
        html.raw(">")
        for (position, paragraph) in cell.paragraphs.enumerated() {
          if position > 0 { html.raw("<br>") }
          write(words: paragraph, mark: paragraph.enumerator, bold: 0)
        }
        html.raw(isHead ? "</th>" : "</td>")
      }
      html.raw("</tr>\n")
    }
    html.raw("</table></div>\n")
  }

  /// Word-processing files set recipients and signature as a table without lines.
  private mutating func writeFoot(_ table: Table) {
    html.raw("<div class=\"foot\">")
    for cell in table.rows.joined() {
      let isRecipients = cell.paragraphs.first?.opensRecipients == true
      html.raw(isRecipients ? "<div class=\"recipients\">\n" : "<div class=\"signature\">\n")
      for paragraph in cell.paragraphs { write(paragraph, as: "plain") }
      html.raw("</div>")
    }
    html.raw("</div>\n")
  }

  private mutating func writeNotes() {
    guard !document.footnotes.isEmpty else { return }
    html.raw("<section class=\"notes\"><h2 class=\"notes-title\">")
    html.say(Wording("Chú thích", "Footnotes"))
    html.raw("</h2>\n")
    for (index, footnote) in document.footnotes.enumerated() {
      html.raw("<div class=\"note\" id=\"")
      html.text(prefix)
      html.raw("note")
      html.integer(index)
      html.raw("\">")
      if referredNotes.contains(index) {
        html.raw("<a class=\"back\" href=\"#")
        html.text(prefix)
        html.raw("ref")
        html.integer(index)
        html.raw("\"")
        html.label(Wording("Trở lại chỗ chú thích", "Back to the text"))
        html.raw(">")
      } else {
        html.raw("<a class=\"back\">")
      }
      html.text(footnote.mark)
      html.raw("</a><div>")
      for paragraph in footnote.paragraphs { write(paragraph, as: "plain") }
      html.raw("</div></div>\n")
    }
    html.raw("</section>\n")
  }

  private mutating func writeFoot() {
    guard !document.recipients.isEmpty || document.signatory != nil else { return }
    html.raw("<div class=\"foot\"><div class=\"recipients\">\n")
    for paragraph in document.recipients { write(paragraph, as: "plain") }
    html.raw("</div><div class=\"signature\">\n")
    for paragraph in document.signatory?.paragraphs ?? [] { write(paragraph, as: "plain") }
    html.raw("</div></div>\n")
  }
}

extension Enumerator {
  fileprivate var headingStyle: StaticString {
    switch self {
    case .part: "h-part"
    case .article: "h-article"
    case .roman: "h-roman"
    case .decimal(let numbers) where numbers.count > 1: "h-decimal h-deep"
    case .decimal: "h-decimal"
    default: "h-letter"
    }
  }
}

extension Table {
  fileprivate var holdsRecipients: Bool {
    rows.count <= 2 && rows.joined().contains { $0.paragraphs.first?.opensRecipients == true }
  }
}

extension Paragraph {
  fileprivate var opensRecipients: Bool { string.lowercased().hasPrefix("nơi nhận") }

  /// How a paragraph of the body is set: titles in capitals stand in the middle, list items are
  /// indented by the depth of their mark.
  fileprivate var style: StaticString {
    switch enumerator {
    case .dash, .star: "item"
    case .plus: "item item-deep"
    case .bracketed, .romanBracketed, .letter: "item item-numbered"
    case nil where isShouted: "shout"
    default: "plain"
    }
  }

  /// A short line in capitals.
  var isShouted: Bool {
    guard bytes.count < 300 else { return false }
    var letters = 0
    var index = 0
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(at: index)
      index += length
      guard SignClass.isLetter(scalar) else { continue }
      guard VietnameseLetters.isUppercase(scalar) else { return false }
      letters += 1
    }
    return letters > 4
  }
}
