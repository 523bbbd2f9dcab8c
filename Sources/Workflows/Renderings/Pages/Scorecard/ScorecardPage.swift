import Ledger

/// The account of a plan as one page for a browser: what became of each target, in the groups and the
/// order of the resolution, with what asks for attention on top.
///
/// Made to be shown and to be printed. Colour never stands alone: each verdict has a sign and a word.
package struct ScorecardPage {
  let card: Scorecard
  var html: HTMLWriter

  package static func render(_ card: Scorecard, in language: Language) -> [UInt8] {
    var page = ScorecardPage(card: card, html: HTMLWriter(language: language))
    page.write()
    return page.html.bytes
  }

  private mutating func write() {
    let frame = PageFrame(
      title: title(html.language), style: PackageResources.scorecard_page_css,
      script: PackageResources.scorecard_page_js, content: "targets",
      skip: Wording("Tới bảng chỉ tiêu", "Skip to the targets"),
      subject: Wording("Đánh giá thực hiện kế hoạch", "Account of a plan"))
    html.open(frame)
    writeSigns()
    writeIntroduction()
    html.raw("</header>\n<main>\n")
    writeAttention()
    writeTable()
    writeMethod()
    html.raw("</main>\n")
    html.close(frame)
  }

  var title: Wording { Self.title(of: card) }

  /// What the account is called: of which plan, period and area.
  package static func title(of card: Scorecard) -> Wording {
    let (period, area) = (card.period.wording, card.area.kind.wording(of: card.area.name))
    return Wording(
      "Kết quả thực hiện chỉ tiêu kế hoạch \(period.vietnamese) của \(area.vietnamese)",
      "\(area.english): results against the plan of \(period.english)")
  }

  // MARK: - Head

  private mutating func writeIntroduction() {
    html.raw("<div class=\"intro\">\n<p class=\"facts\">")
    for (index, document) in card.resolutions.enumerated() {
      if index == 0 {
        html.say(Wording("Chỉ tiêu giao tại ", "Targets set by "))
      } else {
        html.raw("; ")
      }
      html.say(document)
    }
    for words in card.viewpoint {
      html.raw(" · ")
      html.say(words)
    }
    html.raw("</p>\n<h1>")
    html.say(title)
    html.raw("</h1>\n")
    if card.rows.isEmpty {
      html.raw("<p class=\"lead\">")
      html.say(ScorecardText.summary(card))
      html.raw("</p>\n")
    } else {
      writeShare()
      writeStrip()
    }
    html.raw("</div>\n")
  }

  private mutating func writeShare() {
    html.raw("<div class=\"share\"><p class=\"figure\">")
    html.integer(card.reached)
    html.raw("<small>/")
    html.integer(card.rows.count)
    html.raw("</small></p><p class=\"lead\">")
    html.say(Wording("chỉ tiêu đạt hoặc vượt kế hoạch.", "targets are met or exceeded."))
    for sentence in card.warnings {
      html.raw(" ")
      html.say(sentence)
    }
    html.raw("</p></div>\n")
  }

  /// The totals: a bar in proportion, and under it a button for each verdict that shows its targets.
  private mutating func writeStrip() {
    html.raw("<div class=\"spread\" aria-hidden=\"true\">")
    for tally in card.tallies {
      html.raw("<i class=\"v-")
      html.text(tally.verdict.rawValue)
      html.raw("\" style=\"flex-grow:")
      html.integer(tally.count)
      html.raw("\"></i>")
    }
    html.raw("</div>\n<div class=\"strip\" role=\"group\"")
    html.label(
      Wording("Số chỉ tiêu theo đánh giá; bấm để lọc", "Targets by verdict; press to filter"))
    html.raw(">\n")
    for tally in card.allTallies {
      html.raw("<button type=\"button\" aria-pressed=\"false\" data-verdict=\"")
      html.text(tally.mark)
      html.raw("\" class=\"v-")
      html.text(tally.verdict.rawValue)
      html.raw(tally.count == 0 ? "\" disabled><b>" : "\"><b>")
      html.integer(tally.count)
      html.raw("</b><span>")
      writeSign(of: tally.verdict)
      html.say(tally.wording)
      html.raw("</span></button>\n")
    }
    html.raw("</div>\n")
  }

  // MARK: - Foot

  private mutating func writeMethod() {
    html.raw("<footer class=\"method\"><p>")
    html.say(
      Wording(
        """
        Cách đánh giá: so kết quả với kế hoạch ở độ chính xác mà kế hoạch được ghi. Vượt, đạt: theo \
        chiều tốt của chỉ tiêu. Cơ bản đạt: chưa tới kế hoạch nhưng từ ngưỡng do địa phương quy định. \
        Khó đạt: số ước chưa tới kế hoạch. Không đạt: số chính thức chưa tới kế hoạch. Khi năm chưa \
        hết, đánh giá theo dự kiến cả năm: nhịp của các năm trước, không có thì theo thời gian.
        """,
        """
        How targets are judged: the result is set against the plan at the precision of the plan. \
        Exceeded and met: in the better direction of the indicator. Nearly met: short of the plan, but \
        from the threshold that the area has set. At risk: an estimate falls short. Missed: an \
        official figure falls short. While the year runs, the year's end is judged as it is to be \
        expected: at the pace of earlier years, without these by the calendar.
        """))
    html.raw("</p>")
    if let day = card.lastRecordedDay {
      html.raw("<p>")
      html.say(
        Wording(
          "Theo số liệu ghi vào sổ đến ngày \(day.wording(.vietnamese)).",
          "From figures recorded up to \(day.wording(.english))."))
      html.raw("</p>")
    }
    html.raw("</footer>\n")
  }
}
