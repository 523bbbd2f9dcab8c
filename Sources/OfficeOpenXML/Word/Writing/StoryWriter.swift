import Documents

/// Writes the stories of an official document (Word's name for the main text and the notes) as
/// WordprocessingML, and gathers the notes and charts that stand in the text.
struct StoryWriter {
  static let namespace: StaticString =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  let document: OfficialDocument
  /// Identifiers of the relationships to the headers: of the first page, of every other.
  let headers: (first: String, other: String)
  var xml: XMLWriter
  /// The notes in the order of their marks.
  private(set) var notes: [[WrittenText]] = []
  /// The charts in the order of the text.
  var charts: [WrittenChart] = []
  /// Every content control has a number of its own.
  private var controls = 0
  /// Whether the notes themselves are being written, which have none.
  private var isInNotes = false

  init(_ document: OfficialDocument, headers: (first: String, other: String)) {
    self.document = document
    self.headers = headers
    xml = XMLWriter(capacity: 256 << 10)
  }

  // MARK: - Parts

  /// The main part.
  mutating func writeMain() -> [UInt8] {
    open("document")
    xml.raw("<w:body>")
    writeLetterhead()
    writeOpening()
    write(document.body, keepingEnd: true, in: .portrait)
    writeFoot()
    for (index, annex) in document.annexes.enumerated() {
      // Properties stand at the end of the section that they describe.
      endSection(inParagraph: true, before: index)
      write(annex)
    }
    endSection(inParagraph: false, before: document.annexes.count)
    xml.raw("</w:body></w:document>")
    return xml.bytes
  }

  /// The part of the notes, with the rules that separate them from the text.
  mutating func writeNotes() -> [UInt8] {
    xml = XMLWriter(capacity: 64 << 10)
    isInNotes = true
    open("footnotes")
    xml.raw(
      """
      <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
      <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>\
      </w:r></w:p></w:footnote>
      """)
    for (index, note) in notes.enumerated() {
      xml.raw("<w:footnote w:id=\"")
      xml.integer(index + 1)
      xml.raw("\">")
      for (number, paragraph) in note.enumerated() {
        open(.footnote)
        if number == 0 {
          xml.raw(
            """
            <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>\
            <w:r><w:t xml:space="preserve"> </w:t></w:r>
            """)
        }
        write(paragraph)
        close()
      }
      xml.raw("</w:footnote>")
    }
    xml.raw("</w:footnotes>")
    return xml.bytes
  }

  private mutating func open(_ root: StaticString) {
    xml.raw("<w:")
    xml.raw(root)
    xml.raw(" xmlns:w=\"")
    xml.raw(Self.namespace)
    xml.raw(
      """
      " xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w15">
      """)
  }

  // MARK: - Paragraphs

  /// Opens a paragraph of a style; `extra` properties follow the style's name.
  mutating func open(_ style: ParagraphStyle, extra: StaticString = "") {
    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"")
    xml.text(style.rawValue)
    xml.raw("\"/>")
    xml.raw(extra)
    xml.raw("</w:pPr>")
  }

  mutating func close() { xml.raw("</w:p>") }

  mutating func write(_ text: String, as style: ParagraphStyle) {
    open(style)
    write(run: text)
    close()
  }

  mutating func write(_ text: WrittenText, as style: ParagraphStyle) {
    open(style)
    write(text)
    close()
  }

  // MARK: - Runs

  mutating func write(_ text: WrittenText) {
    for run in text.runs {
      if !run.text.isEmpty {
        if let figure = run.figure {
          openControl(of: figure)
          write(run: run.text, isBold: run.isBold, isItalic: run.isItalic)
          xml.raw("</w:sdtContent></w:sdt>")
        } else {
          write(run: run.text, isBold: run.isBold, isItalic: run.isItalic)
        }
      }
      if !run.note.isEmpty { write(note: run.note) }
    }
  }

  mutating func write(run text: String, isBold: Bool = false, isItalic: Bool = false) {
    xml.raw("<w:r>")
    if isBold || isItalic {
      xml.raw("<w:rPr>")
      if isBold { xml.raw("<w:b/><w:bCs/>") }
      if isItalic { xml.raw("<w:i/><w:iCs/>") }
      xml.raw("</w:rPr>")
    }
    if !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) {
      write(piece: text)
      xml.raw("</w:r>")
      return
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { xml.raw("<w:br/>") }
      for (index, piece) in line.split(separator: "\t", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { xml.raw("<w:tab/>") }
        write(piece: String(piece))
      }
    }
    xml.raw("</w:r>")
  }

  /// Words of a run without line ends and tabs.
  private mutating func write(piece: String) {
    guard !piece.isEmpty else { return }
    let isPlain = piece.utf8.first != 0x20 && piece.utf8.last != 0x20
    xml.raw(isPlain ? "<w:t>" : "<w:t xml:space=\"preserve\">")
    xml.text(piece)
    xml.raw("</w:t>")
  }

  /// Opens the content control around a figure; nobody sees it, and Word keeps it while it edits.
  private mutating func openControl(of figure: String) {
    controls += 1
    xml.raw("<w:sdt><w:sdtPr><w:tag w:val=\"")
    xml.text(figure)
    xml.raw("\"/><w:id w:val=\"")
    xml.integer(controls)
    xml.raw("\"/><w15:appearance w15:val=\"hidden\"/></w:sdtPr><w:sdtContent>")
  }

  /// The mark of a note; one inside a note, which Word does not have, stands there in brackets.
  private mutating func write(note: [WrittenText]) {
    if isInNotes {
      write(run: " (")
      for paragraph in note { write(paragraph) }
      write(run: ")")
      return
    }
    notes.append(note)
    xml.raw(
      """
      <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="
      """)
    xml.integer(notes.count)
    xml.raw("\"/></w:r>")
  }
}
