package import Documents

/// An official document as one page for a browser, which looks like the document on paper.
///
/// The figures that are marked keep their identifiers; charts are drawn, with their numbers below.
package struct OfficialPage {
  let document: OfficialDocument
  var html: HTMLWriter
  /// The notes of the sheet that is being written.
  private var notes: [[WrittenText]] = []
  /// How many notes stood on the sheets before it.
  private var earlierNotes = 0
  var charts = 0

  package static func render(_ document: OfficialDocument, in language: Language) -> [UInt8] {
    var page = OfficialPage(document: document, html: HTMLWriter(language: language))
    page.write()
    return page.html.bytes
  }

  private init(document: OfficialDocument, html: HTMLWriter) {
    self.document = document
    self.html = html
  }

  private mutating func write() {
    html.reserve(256 << 10)
    let frame = PageFrame(
      title: document.subject,
      style: PackageResources.paper_css + PackageResources.official_page_css, script: [],
      content: "document", skip: Wording("Tới văn bản", "Skip to the document"),
      subject: Wording("Văn bản soạn từ sổ số liệu", "A document written from the ledger"))
    html.open(frame)
    html.raw("</header>\n<main class=\"desk official\" lang=\"vi\">\n")
    html.raw("<article class=\"paper\" id=\"document\" tabindex=\"-1\">\n")
    writeLetterhead()
    writeOpening()
    write(document.body)
    writeFoot()
    writeNotes()
    html.raw("</article>\n")
    for annex in document.annexes { write(annex) }
    html.raw("</main>\n")
    html.close(frame)
  }

  private mutating func write(_ annex: Annex) {
    html.raw(
      annex.isLandscape ? "<article class=\"paper wide\">\n" : "<article class=\"paper\">\n")
    html.raw("<h2 class=\"annex\">")
    html.text(annex.name)
    html.raw("<br>")
    html.text(annex.titleLine)
    html.raw("</h2>\n")
    paragraph("attached", document.annexReference)
    write(annex.blocks)
    writeNotes()
    html.raw("</article>\n")
  }

  // MARK: - Words

  mutating func paragraph(_ style: StaticString, _ text: String) {
    paragraph(style, WrittenText(text))
  }

  mutating func paragraph(_ style: StaticString, _ text: WrittenText) {
    html.raw("<p class=\"")
    html.raw(style)
    html.raw("\">")
    write(text)
    html.raw("</p>\n")
  }

  mutating func write(_ text: WrittenText) {
    for run in text.runs {
      if run.isBold { html.raw("<strong>") }
      if run.isItalic { html.raw("<em>") }
      if let figure = run.figure {
        html.raw("<data data-figure=\"")
        html.text(figure)
        html.raw("\">")
      }
      for (index, line) in run.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { html.raw("<br>") }
        html.text(line.utf8)
      }
      if run.figure != nil { html.raw("</data>") }
      if run.isItalic { html.raw("</em>") }
      if run.isBold { html.raw("</strong>") }
      if !run.note.isEmpty { writeMark(of: run.note) }
    }
  }

  // MARK: - Notes

  private mutating func writeMark(of note: [WrittenText]) {
    notes.append(note)
    let number = earlierNotes + notes.count
    html.raw("<sup><a class=\"ref\" id=\"ref")
    html.integer(number)
    html.raw("\" href=\"#note")
    html.integer(number)
    html.raw("\">")
    html.integer(number)
    html.raw("</a></sup>")
  }

  private mutating func writeNotes() {
    guard !notes.isEmpty else { return }
    html.raw("<div class=\"notes\" role=\"doc-endnotes\">\n")
    // A note in a note is added to the list while it is being written.
    var index = 0
    while index < notes.count {
      let number = earlierNotes + index + 1
      html.raw("<div class=\"note\" id=\"note")
      html.integer(number)
      html.raw("\"><a class=\"back\" href=\"#ref")
      html.integer(number)
      html.raw("\">")
      html.integer(number)
      html.raw("</a><div>")
      for text in notes[index] { paragraph("plain", text) }
      html.raw("</div></div>\n")
      index += 1
    }
    html.raw("</div>\n")
    earlierNotes += notes.count
    notes = []
  }
}
