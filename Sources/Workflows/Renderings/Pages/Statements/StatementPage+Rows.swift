import Ledger
import Reading

extension StatementPage {
  /// The place where the statement behind a numeral is shown.
  mutating func writePanel() {
    let place = report.reading.numerals.first?.place.columnWording ?? Wording("dòng", "line")
    html.raw("<aside class=\"panel\" id=\"panel\" tabindex=\"-1\"")
    html.label(Wording("Số đang xem", "The number in view"))
    html.raw("><div class=\"steps\"><button type=\"button\" id=\"earlier\"")
    html.label(Wording("Số trước", "Previous number"))
    html.raw(">←</button><button type=\"button\" id=\"later\"")
    html.label(Wording("Số sau", "Next number"))
    html.raw(">→</button><button type=\"button\" id=\"close\"")
    html.label(Wording("Đóng", "Close"))
    html.raw(">×</button></div>\n<div class=\"hint\">")
    html.say(
      Wording(
        "Trỏ vào một số trong văn bản, hoặc dùng phím ← → để đi từ số này sang số khác.",
        "Point at a number in the document, or use the keys ← → to go from one to the next."))
    html.raw("</div>\n<div class=\"shown\" aria-live=\"polite\"></div>\n<template id=\"card\">")
    html.raw("<div class=\"card\"><p class=\"what\"></p><p class=\"quote\" lang=\"vi\"></p><dl>")
    let fields: [(StaticString, Wording)] = [
      ("subject", Wording("Chỉ tiêu", "Subject")), ("value", Wording("Giá trị", "Value")),
      ("period", Wording("Kỳ", "Period")), ("basis", Wording("Phạm vi", "Basis")),
      ("direction", Wording("Chiều", "Direction")), ("against", Wording("So với", "Against")),
      ("of", Wording("Nói về", "Speaks of")),
      ("parts", Wording("Được so bởi", "Compared by")),
    ]
    for (name, wording) in fields {
      html.raw("<div class=\"f-")
      html.raw(name)
      html.raw("\"><dt>")
      html.say(wording)
      html.raw("</dt><dd></dd></div>")
    }
    html.raw("<div class=\"f-place\"><dt>")
    html.say(Wording("Vị trí", "Place"))
    html.raw("</dt><dd>")
    html.say(place)
    html.raw(" <b></b></dd></div></dl></div></template>\n</aside>\n")
  }

  /// All statements as a table, for those who want the list, for paper and for screen readers.
  mutating func writeRows() {
    let statements = report.reading.statements
    guard !statements.isEmpty else { return }
    html.raw("<details class=\"rows\"><summary>")
    html.say(
      Wording("Bảng \(statements.count) số liệu", "Table of the \(statements.count) figures"))
    html.raw("</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\"")
    html.label(Wording("Bảng số liệu", "Table of figures"))
    html.raw("><table><thead><tr>")
    let columns = [
      statements[0].place.columnWording, Wording("số liệu", "figure"), Wording("giá trị", "value"),
      Wording("vai trò", "role"), Wording("chỉ tiêu", "subject"), Wording("kỳ", "period"),
      Wording("phạm vi", "basis"), Wording("chiều", "direction"), Wording("so với", "against"),
      Wording("nói về", "speaks of"),
    ]
    for column in columns {
      html.raw("<th scope=\"col\">")
      html.say(column)
      html.raw("</th>")
    }
    html.raw("</tr></thead><tbody>\n")
    for index in statements.indices { writeRow(index) }
    html.raw("</tbody></table></div></details>\n")
  }

  private mutating func writeRow(_ index: Int) {
    let statement = report.reading.statements[index]
    html.raw("<tr id=\"r")
    html.integer(index)
    html.raw("\" data-sort=\"")
    html.text(statement.role.rawValue)
    if let modified = statement.modifies {
      html.raw("\" data-of=\"")
      html.integer(modified)
    }
    html.raw("\"><td><a class=\"jump\" href=\"#n")
    html.integer(numerals.numerals[index])
    html.raw("\">")
    html.text(statement.place.number)
    html.raw("</a></td><td class=\"c-quote\" lang=\"vi\">")
    html.text(statement.quote)
    html.raw("</td><td class=\"c-value\" lang=\"vi\">")
    html.text(statement.printedValue)
    html.raw("</td><td class=\"c-role\">")
    html.say(statement.role.wording)
    html.raw("</td><td class=\"c-subject\" lang=\"vi\">")
    html.text(statement.subject)
    html.raw("</td><td class=\"c-period\">")
    if let period = statement.period { html.say(period.wording) }
    html.raw("</td><td class=\"c-basis\">")
    if let basis = statement.basis { html.say(basis.wording) }
    html.raw("</td><td class=\"c-direction\">")
    if let direction = statement.direction { html.say(direction.wording) }
    html.raw("</td><td class=\"c-against\">")
    if let yardstick = statement.yardstick { html.say(yardstick) }
    html.raw("</td><td class=\"c-of\" lang=\"vi\">")
    if let modified = statement.modifies, report.reading.statements.indices.contains(modified) {
      html.raw("<a class=\"jump\" href=\"#n")
      html.integer(numerals.numerals[modified])
      html.raw("\">")
      html.text(report.reading.statements[modified].quote)
      html.raw("</a>")
    }
    html.raw("</td></tr>\n")
  }
}
