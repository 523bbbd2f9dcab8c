import Audit

extension FindingPage {
  /// The one line that a reader in a hurry needs.
  mutating func writeCounts() {
    html.raw("<p class=\"verdict\">")
    if let counts = AuditSummary.counts(result.problems) {
      html.raw("<strong>")
      html.say(counts)
      html.raw("</strong>")
      let decisive = result.problems.count(where: \.isDecisive)
      if decisive > 0 {
        html.raw("; ")
        html.say(
          Wording(
            "\(decisive) phát hiện làm đổi kết quả đánh giá chỉ tiêu",
            decisive == 1
              ? "1 finding changes the verdict on a target"
              : "\(decisive) findings change the verdict on a target"))
      }
      html.raw(".")
    } else {
      html.raw("<strong>")
      html.say(Wording("Không có phát hiện nào.", "Nothing was found."))
      html.raw("</strong>")
    }
    html.raw("</p>\n")
  }

  /// How far the checks reach: of all numbers those understood, those that something could test, those
  /// that hold.
  mutating func writeCoverage() {
    let summary = AuditSummary(result)
    html.raw("<div class=\"reach\">\n")
    let steps: [(Int, Int, Wording)] = [
      (summary.understood, summary.numbers, Wording("số đọc được", "numbers understood")),
      (summary.testable, summary.figures, Wording("số liệu kiểm tra được", "figures checkable")),
      (summary.holding, summary.testable, Wording("số liệu đúng", "figures verified")),
    ]
    for (count, all, wording) in steps {
      html.raw("<div class=\"step\"><p><b>")
      html.integer(count)
      html.raw("</b>/")
      html.integer(all)
      html.raw(" ")
      html.say(wording)
      html.raw("</p><i aria-hidden=\"true\"><b style=\"width:")
      html.integer(all > 0 ? count * 100 / all : 0)
      html.raw("%\"></b></i></div>\n")
    }
    html.raw("</div>\n<p class=\"lead\">")
    for (index, sentence) in summary.sentences.enumerated() {
      if index > 0 { html.raw(" ") }
      html.say(sentence)
    }
    html.raw("</p>\n")
  }

  /// How many numbers are in each state.
  private var counts: [FindingState: Int] {
    marks.reduce(into: [:]) { sum, marks in
      sum.merge(marks.counts()) { $0 + $1 }
    }
  }

  /// The legend, whose entries show and hide marks and findings of their state.
  mutating func writeLegend() {
    let counts = counts
    let found = listed.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
    html.raw("<div class=\"legend\" role=\"group\"")
    html.label(
      Wording(
        "Chú giải số trong văn bản: bấm để ẩn hoặc hiện",
        "Legend of the numbers in the document: press to hide or show"))
    html.raw("><div class=\"entries\">\n")
    for state in FindingState.legend where counts[state] != nil || found[state] != nil {
      html.raw("<button type=\"button\" aria-pressed=\"true\" data-state=\"")
      html.text(state.code)
      html.raw("\"><span class=\"n s-")
      html.text(state.code)
      html.raw("\" aria-hidden=\"true\">")
      html.text(state.sign)
      html.raw("</span> ")
      html.say(state.wording)
      html.raw(" <b>")
      html.integer(counts[state] ?? 0)
      html.raw("</b></button>\n")
    }
    html.raw("</div></div>\n")
  }
}
