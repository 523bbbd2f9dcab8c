import Ledger
import Quantities

extension ScorecardPage {
  /// A column: its heading, and the class of its cells.
  private struct Column {
    var style: StaticString
    var title: Wording
  }

  private static let columns = [
    Column(style: "c-number", title: Wording("TT", "No.")),
    Column(style: "c-name", title: Wording("Chỉ tiêu", "Target")),
    Column(style: "c-unit", title: Wording("Đơn vị", "Unit")),
    Column(style: "c-plan", title: Wording("Kế hoạch", "Plan")),
    Column(style: "c-result", title: Wording("Kết quả", "Result")),
    Column(style: "c-attained", title: Wording("Tỷ lệ đạt, chênh lệch", "Attained, difference")),
    Column(style: "c-verdict", title: Wording("Đánh giá", "Verdict")),
    Column(style: "c-source", title: Wording("Nguồn", "Source")),
  ]

  /// Every target in the groups and the order of its document.
  mutating func writeTable() {
    guard !card.rows.isEmpty else { return }
    html.raw("<table id=\"targets\"><caption>")
    html.say(title)
    html.raw("</caption>\n<thead><tr>")
    for column in Self.columns {
      html.raw("<th scope=\"col\" class=\"")
      html.raw(column.style)
      html.raw("\">")
      html.say(column.title)
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n")
    for group in card.groups {
      html.raw("<tbody>")
      writeHeading(of: group)
      for index in group.rows { writeRow(index) }
      html.raw("</tbody>\n")
    }
    html.raw("</table>\n")
  }

  private mutating func writeHeading(of group: Scorecard.Group) {
    html.raw("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"8\"><div><span>")
    if group.number.isEmpty {
      html.say(Wording("Chỉ tiêu khác", "Other targets"))
    } else {
      html.say(Wording("Nhóm (\(group.number))", "Group (\(group.number))"))
    }
    html.raw("</span> <small lang=\"vi\">")
    html.text(card.sectors(of: group).joined(separator: "; "))
    if card.resolutions.count > 1 {
      html.raw(" · ")
      html.text(group.document)
    }
    html.raw("</small> <span class=\"counts\">")
    for tally in card.rows[group.rows].tallies {
      html.raw("<span class=\"v-")
      html.text(tally.verdict.rawValue)
      html.raw("\">")
      writeSign(of: tally.verdict)
      html.integer(tally.count)
      html.raw(" <span class=\"unseen\">")
      html.say(tally.wording)
      html.raw("</span></span>")
    }
    html.raw("</span></div></th></tr>\n")
  }

  private mutating func writeRow(_ index: Int) {
    let row = card.rows[index]
    html.raw("<tr id=\"t")
    html.integer(index + 1)
    html.raw("\" data-verdict=\"")
    html.text(row.verdict.mark(row.certainty))
    html.raw("\"><td class=\"c-number\">")
    html.integer(index + 1)
    html.raw("</td><th scope=\"row\" class=\"c-name\">")
    html.say(row.name)
    html.raw("</th><td class=\"c-unit\" lang=\"vi\">")
    html.text(row.target.unit)
    html.raw("</td><td class=\"c-plan\">")
    writeKey(3)
    html.raw("<span lang=\"vi\">")
    html.text(row.target.text)
    html.raw("</span></td><td class=\"c-result\">")
    writeKey(4)
    writeResult(row)
    html.raw("</td><td class=\"c-attained\">")
    writeKey(5)
    writeAttainment(row)
    html.raw("</td><td class=\"c-verdict\">")
    writeBadge(row)
    if row.override != nil {
      html.raw(" <small>(")
      html.say(VerdictOverride.mark)
      html.raw(")</small>")
    }
    for remark in card.remarks(on: row) {
      html.raw("<span class=\"why\">")
      html.say(remark)
      html.raw("</span>")
    }
    html.raw("</td><td class=\"c-source\">")
    writeSource(row.target.provenance.wording, Wording("KH", "Plan"))
    if let source = row.resultSource { writeSource(source, Wording("KQ", "Result")) }
    html.raw("</td></tr>\n")
  }

  /// The heading of a column before its cell, where a narrow screen shows no headings.
  private mutating func writeKey(_ column: Int) {
    html.raw("<span class=\"key\">")
    html.say(Self.columns[column].title)
    html.raw("</span> ")
  }

  private mutating func writeResult(_ row: Scorecard.Row) {
    guard let result = row.result else { return html.raw("<b>…</b>") }
    html.raw("<b lang=\"vi\">")
    html.text(result.printedValue)
    html.raw("</b> <small>")
    for (index, status) in result.statuses.sorted().enumerated() {
      if index > 0 { html.raw(", ") }
      html.say(status.wording)
    }
    if row.isLeftOut {
      html.raw(", ")
      html.say(result.key.period.wording)
    }
    html.raw("</small>")
  }

  /// Percent of the plan and the difference under it, in points for rates.
  private mutating func writeAttainment(_ row: Scorecard.Row) {
    guard let attainment = row.attainment else { return html.raw("–") }
    let percent = row.percentOfPlan?.printedAsPercent
    if let percent {
      html.raw("<b>")
      html.text(percent)
      html.raw("</b> ")
    }
    guard let difference = attainment.difference,
      let wording = attainment.difference(in: row.target.unit)
    else { return }
    if difference == ExactDecimal(0) {
      if percent == nil { html.say(Wording("đúng kế hoạch", "as planned")) }
      return
    }
    html.raw(percent == nil ? "<b>" : "<small>")
    html.say(wording)
    html.raw(percent == nil ? "</b>" : "</small>")
  }

  private mutating func writeSource(_ source: Wording, _ what: Wording) {
    html.raw("<span class=\"source\"><span class=\"of\">")
    html.say(what)
    html.raw("</span> ")
    html.say(source)
    html.raw("</span>")
  }
}
