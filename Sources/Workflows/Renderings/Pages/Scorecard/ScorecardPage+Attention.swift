import Ledger

extension ScorecardPage {
  /// What a reader must not miss: targets that the report leaves out, and verdicts that its own
  /// figures do not bear out.
  mutating func writeAttention() {
    let (leftOut, contradicted) = (card.leftOut, card.contradicted)
    guard !leftOut.isEmpty || !contradicted.isEmpty else { return }
    html.raw("<div class=\"attention\">\n")
    writeList(
      leftOut, named: Wording("Báo cáo bỏ sót", "Left out by the report"), style: "left-out")
    writeList(
      contradicted,
      named: Wording("Lời văn khác số liệu", "Words that differ from the figures"),
      style: "contradicted")
    html.raw("</div>\n")
  }

  private mutating func writeList(_ rows: [Int], named name: Wording, style: StaticString) {
    guard !rows.isEmpty else { return }
    html.raw("<section class=\"")
    html.raw(style)
    html.raw("\"><h2>")
    html.say(name)
    html.raw(" <b>")
    html.integer(rows.count)
    html.raw("</b></h2><ul>\n")
    for index in rows {
      let row = card.rows[index]
      html.raw("<li><a href=\"#t")
      html.integer(index + 1)
      html.raw("\">")
      html.say(row.name)
      html.raw("</a> <span class=\"plan\">(")
      html.say(Wording("kế hoạch ", "plan "))
      html.raw("<span lang=\"vi\">")
      html.text(row.target.text)
      html.raw("</span>)</span>")
      if let note = row.note {
        html.raw("<span class=\"why\">")
        html.say(note)
        html.raw("</span>")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul></section>\n")
  }
}
