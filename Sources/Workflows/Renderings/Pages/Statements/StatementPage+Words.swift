import Documents
import Ledger
import Reading

extension StatementPage {
  /// The words of a paragraph with its numerals marked and its footnote marks set; `bold` bytes
  /// from the start are a heading that runs on into the paragraph.
  mutating func write(words paragraph: Paragraph, mark: Enumerator?, bold: Int) {
    if let mark, paragraph.enumeratorLength == 0 {
      html.raw("<span class=\"mark\">")
      html.text(mark.printed)
      html.raw("</span> ")
    }
    var cursor = Cursor(boldEnd: bold)
    if bold > 0 { html.raw("<strong>") }
    for span in numerals.spans(of: paragraph) {
      copy(paragraph, to: span.range.lowerBound, &cursor)
      closeBold(at: span.range.upperBound, &cursor)
      openMark(of: span.numeral)
      // A footnote mark inside a numeral has to wait for its end.
      html.text(paragraph.bytes[cursor.offset..<span.range.upperBound])
      cursor.offset = span.range.upperBound
      closeMark(of: span.numeral)
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
    html.raw("<sup><a class=\"ref\" href=\"#note")
    html.integer(footnote)
    html.raw("\"")
    if referredNotes.insert(footnote).inserted {
      html.raw(" id=\"ref")
      html.integer(footnote)
      html.raw("\"")
    }
    html.raw(">")
    html.text(document.footnotes[footnote].mark)
    html.raw("</a></sup>")
  }

  private mutating func openMark(of numeral: Int) {
    let sort = numerals.sort(of: numeral)
    let statements = numerals.statements[numeral]
    html.raw(statements.isEmpty ? "<span" : "<a href=\"#r")
    if let first = statements.first {
      html.integer(first)
      html.raw("\" data-s=\"")
      for (position, statement) in statements.enumerated() {
        if position > 0 { html.raw(" ") }
        html.integer(statement)
      }
      html.raw("\"")
    }
    html.raw(" class=\"n k-")
    html.text(sort.code)
    if case .statement(.change) = sort, let first = statements.first {
      switch report.reading.statements[first].direction {
      case .up: html.raw(" up")
      case .down: html.raw(" down")
      default: break
      }
    }
    html.raw("\" id=\"n")
    html.integer(numeral)
    html.raw("\" data-p=\"")
    html.text(report.reading.numerals[numeral].place.number)
    html.raw("\">")
  }

  private mutating func closeMark(of numeral: Int) {
    html.raw(numerals.statements[numeral].isEmpty ? "</span>" : "</a>")
  }
}
