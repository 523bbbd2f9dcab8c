import Documents

/// A stretch of a paragraph that a page marks.
struct MarkedSpan {
  /// Bytes of the paragraph.
  var range: Range<Int>
  /// What the stretch is to whoever marks it: the number of a numeral, or of words.
  var mark: Int
}

/// What a page marks in the text of a document, and how.
protocol PaperMarks {
  /// The marked stretches of a paragraph, in order and apart.
  func spans(of paragraph: Paragraph) -> [MarkedSpan]
  /// Writes the tag in front of a marked stretch.
  func open(_ mark: Int, in html: inout HTMLWriter)
  /// Writes the tag behind it.
  func close(_ mark: Int, in html: inout HTMLWriter)
}

/// Lays a document out as it reads, with marks set on stretches of it.
struct PaperWriter<Marks: PaperMarks> {
  let document: Document
  let marks: Marks
  /// What the names of places on the page start with, where it shows several documents.
  let prefix: String
  var html: HTMLWriter
  /// Footnotes whose mark in the text has been written, so that the way back is to the first.
  var referredNotes: Set<Int> = []

  init(_ document: Document, marks: Marks, html: HTMLWriter, prefix: String = "") {
    self.document = document
    self.marks = marks
    self.html = html
    self.prefix = prefix
  }

  /// The words of a paragraph with its marks and its footnote marks set; `bold` bytes
  /// from the start are a heading that runs on into the paragraph.
  mutating func write(words paragraph: Paragraph, mark: Enumerator?, bold: Int) {
    if let mark, paragraph.enumeratorLength == 0 {
      html.raw("<span class=\"mark\">")
      html.text(mark.printed)
      html.raw("</span> ")
    }
    var cursor = Cursor(boldEnd: bold)
    if bold > 0 { html.raw("<strong>") }
    for span in marks.spans(of: paragraph) {
      copy(paragraph, to: span.range.lowerBound, &cursor)
      closeBold(at: span.range.upperBound, &cursor)
      marks.open(span.mark, in: &html)
      // A footnote mark inside a marked stretch has to wait for its end.
      html.text(paragraph.bytes[cursor.offset..<span.range.upperBound])
      cursor.offset = span.range.upperBound
      marks.close(span.mark, in: &html)
    }
    copy(paragraph, to: paragraph.bytes.count, &cursor)
    writeMarkers(of: paragraph, upTo: paragraph.bytes.count, &cursor)
    closeBold(at: paragraph.bytes.count + 1, &cursor)
  }

  /// How far a paragraph has been written.
  private struct Cursor {
    var offset = 0
    var marker = 0
    var boldEnd: Int
  }

  private mutating func copy(_ paragraph: Paragraph, to end: Int, _ cursor: inout Cursor) {
    while true {
      writeMarkers(of: paragraph, upTo: cursor.offset, &cursor)
      var stop = end
      if cursor.marker < paragraph.markers.count {
        stop = min(stop, max(cursor.offset, paragraph.markers[cursor.marker].offset))
      }
      if cursor.boldEnd > cursor.offset { stop = min(stop, cursor.boldEnd) }
      html.text(paragraph.bytes[cursor.offset..<max(cursor.offset, stop)])
      cursor.offset = max(cursor.offset, stop)
      closeBold(at: cursor.offset, &cursor)
      if cursor.offset >= end { return }
    }
  }

  private mutating func closeBold(at offset: Int, _ cursor: inout Cursor) {
    guard cursor.boldEnd > 0, offset >= cursor.boldEnd else { return }
    html.raw("</strong>")
    cursor.boldEnd = 0
  }

  private mutating func writeMarkers(
    of paragraph: Paragraph, upTo offset: Int, _ cursor: inout Cursor
  ) {
    while cursor.marker < paragraph.markers.count,
      paragraph.markers[cursor.marker].offset <= offset
    {
      writeMarker(paragraph.markers[cursor.marker].footnote)
      cursor.marker += 1
    }
  }

  private mutating func writeMarker(_ footnote: Int) {
    guard document.footnotes.indices.contains(footnote) else { return }
    html.raw("<sup><a class=\"ref\" href=\"#")
    html.text(prefix)
    html.raw("note")
    html.integer(footnote)
    html.raw("\"")
    if referredNotes.insert(footnote).inserted {
      html.raw(" id=\"")
      html.text(prefix)
      html.raw("ref")
      html.integer(footnote)
      html.raw("\"")
    }
    html.raw(">")
    html.text(document.footnotes[footnote].mark)
    html.raw("</a></sup>")
  }
}
