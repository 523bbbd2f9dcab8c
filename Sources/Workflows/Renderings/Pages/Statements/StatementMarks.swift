import Documents
import Ledger
import Reading

/// Marks every numeral of a document as what it is.
struct StatementMarks: PaperMarks {
  let numerals: NumeralIndex

  func spans(of paragraph: Paragraph) -> [MarkedSpan] { numerals.spans(of: paragraph) }

  func open(_ numeral: Int, in html: inout HTMLWriter) {
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
      switch numerals.reading.statements[first].direction {
      case .up: html.raw(" up")
      case .down: html.raw(" down")
      default: break
      }
    }
    html.raw("\" id=\"n")
    html.integer(numeral)
    html.raw("\" data-p=\"")
    html.text(numerals.reading.numerals[numeral].place.number)
    html.raw("\">")
  }

  func close(_ numeral: Int, in html: inout HTMLWriter) {
    html.raw(numerals.statements[numeral].isEmpty ? "</span>" : "</a>")
  }
}
