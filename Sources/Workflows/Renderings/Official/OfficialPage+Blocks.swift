import Documents
import Quantities

extension OfficialPage {
  mutating func write(_ blocks: [WrittenBlock]) {
    for block in blocks {
      switch block {
      case .heading(let heading): write(heading)
      case .paragraph(let text): paragraph("plain", text)
      case .table(let table): write(table)
      case .chart(let chart): write(chart)
      }
    }
  }

  private mutating func write(_ heading: WrittenHeading) {
    switch heading.level {
    case .part:
      html.raw("<h2 class=\"h-part\">")
      html.text(heading.mark)
      html.raw("<br>")
    case .roman: open(heading, "<h3>")
    case .arabic: open(heading, "<h4>")
    case .letter: open(heading, "<h5>")
    case .article:
      html.raw("<p class=\"plain\"><strong>")
      html.text(heading.mark)
      html.raw("</strong> ")
    }
    write(heading.title)
    switch heading.level {
    case .part: html.raw("</h2>\n")
    case .roman: html.raw("</h3>\n")
    case .arabic: html.raw("</h4>\n")
    case .letter: html.raw("</h5>\n")
    case .article: html.raw("</p>\n")
    }
  }

  private mutating func open(_ heading: WrittenHeading, _ tag: StaticString) {
    html.raw(tag)
    html.text(heading.mark)
    html.raw(" ")
  }

  // MARK: - Tables

  private mutating func write(_ table: WrittenTable) {
    if let caption = table.caption { paragraph("caption", caption) }
    let grid = table.grid
    guard grid.columns > 0, !grid.rows.isEmpty else { return }
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
    html.label(Wording("Bảng", "Table"))
    html.raw("><table>\n<colgroup>")
    let widths = table.widths(of: grid.columns)
    let whole = widths.reduce(0, +)
    for width in widths {
      html.raw("<col style=\"width:")
      html.integer(width * 100 / whole)
      html.raw("%\">")
    }
    html.raw("</colgroup>\n")
    let heads = min(max(table.headingRows, 0), grid.rows.count)
    if heads > 0 {
      html.raw("<thead>\n")
      for row in grid.rows[..<heads] { write(row, isHead: true) }
      html.raw("</thead>\n")
    }
    html.raw("<tbody>\n")
    for row in grid.rows[heads...] { write(row, isHead: false) }
    html.raw("</tbody></table></div>\n")
  }

  private mutating func write(_ row: [WrittenTable.Place], isHead: Bool) {
    html.raw("<tr>")
    for place in row {
      switch place.filling {
      case .continuation: break
      case .nothing: html.raw(isHead ? "<th></th>" : "<td></td>")
      case .cell(let cell):
        html.raw(isHead ? "<th scope=\"col\"" : "<td")
        if place.columns.count > 1 {
          html.raw(" colspan=\"")
          html.integer(place.columns.count)
          html.raw("\"")
        }
        if cell.rowSpan > 1 {
          html.raw(" rowspan=\"")
          html.integer(cell.rowSpan)
          html.raw("\"")
        }
        if !isHead, cell.alignment == .centre { html.raw(" class=\"centre\"") }
        if !isHead, cell.alignment == .right { html.raw(" class=\"right\"") }
        html.raw(">")
        write(cell.text)
        html.raw(isHead ? "</th>" : "</td>")
      }
    }
    html.raw("</tr>\n")
  }

  // MARK: - Charts

  private mutating func write(_ chart: WrittenChart) {
    charts += 1
    html.raw("<figure class=\"chart\"><figcaption>")
    html.text(chart.title)
    html.raw("</figcaption>\n")
    var drawing = ChartDrawing(chart, html: html)
    drawing.write()
    html = drawing.html
    html.raw("<details><summary>")
    html.say(Wording("Số liệu của biểu đồ", "Numbers of the chart"))
    html.raw("</summary>\n")
    write(chart.numbers)
    html.raw("</details></figure>\n")
  }
}

extension WrittenChart {
  /// The numbers that the chart is drawn from, a category a row.
  var numbers: WrittenTable {
    let head: [WrittenTable.Cell] =
      [.init(WrittenText(unit))] + series.map { .init(WrittenText($0.name)) }
    let rows = categories.indices.map { row -> [WrittenTable.Cell] in
      [.init(WrittenText(categories[row]))]
        + series.map { series in
          let value = row < series.values.count ? series.values[row] : nil
          let text = value.map { NumeralReader.write($0, decimals: 0) } ?? ""
          return .init(WrittenText(text), alignment: .right)
        }
    }
    return WrittenTable(widths: [2] + series.map { _ in 1 }, rows: [head] + rows)
  }
}
