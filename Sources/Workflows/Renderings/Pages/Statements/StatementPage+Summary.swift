import Documents
import Ledger
import Reading

extension StatementPage {
  /// How much of the document was understood, and into what its numerals fall.
  mutating func writeShare() {
    let coverage = report.reading.coverage
    html.raw("<div class=\"share\"><p class=\"figure\">")
    html.say(Wording(summary.share + "%", summary.englishShare + "%"))
    html.raw("</p><p class=\"lead\">")
    html.say(summary.sentence)
    html.raw(" ")
    if coverage.gaps > 0 {
      html.say(
        Wording(
          "Còn \(coverage.gaps) số chưa đọc được, liệt kê ở dưới.",
          "\(coverage.gaps) not understood, listed below."))
    } else if coverage.numbers > 0 {
      html.say(
        Wording(
          "Mỗi con số được tô theo vai trò của nó; chọn một số để xem nó nói gì.",
          "Each number is marked by its role; choose one to see what it says."))
    }
    html.raw("</p></div>\n<div class=\"spread\" role=\"img\"")
    let counts = numerals.counts()
    let parts = NumeralSort.all.compactMap { sort in counts[sort].map { (sort, $0) } }
    html.label(
      Wording(
        parts.map { "\($0.wording.vietnamese) \($1)" }.joined(separator: ", "),
        parts.map { "\($0.wording.english) \($1)" }.joined(separator: ", ")))
    html.raw(">")
    for (sort, count) in parts {
      html.raw("<i class=\"k-")
      html.text(sort.code)
      html.raw("\" style=\"flex-grow:")
      html.integer(count)
      html.raw("\"></i>")
    }
    html.raw("</div>\n")
  }

  /// The legend, whose entries show and hide the marks of their sort, and the list of gaps.
  mutating func writeLegend() {
    let counts = numerals.counts()
    html.raw("<div class=\"legend\" role=\"group\"")
    html.label(Wording("Chú giải: bấm để ẩn hoặc hiện", "Legend: press to hide or show"))
    html.raw("><div class=\"entries\">\n")
    for sort in NumeralSort.all {
      guard let count = counts[sort] else { continue }
      html.raw("<button type=\"button\" aria-pressed=\"true\" data-sort=\"")
      html.text(sort.code)
      html.raw("\"><span class=\"n k-")
      html.text(sort.code)
      html.raw("\" aria-hidden=\"true\">")
      html.text(sort.sample)
      html.raw("</span> ")
      html.say(sort.wording)
      html.raw(" <b>")
      html.integer(count)
      html.raw("</b></button>\n")
    }
    html.raw("</div></div>\n")
    writeGaps()
  }

  private mutating func writeGaps() {
    let gaps = report.reading.numerals.indices.filter { report.reading.numerals[$0].kind == .gap }
    guard !gaps.isEmpty else { return }
    html.raw("<section class=\"gaps\"><h2>")
    html.say(Wording("Chưa đọc được", "Not understood"))
    html.raw(" (")
    html.integer(gaps.count)
    html.raw(")</h2><ol>\n")
    for index in gaps {
      let gap = report.reading.numerals[index]
      let context = GapContext(gap, in: document.source)
      html.raw("<li><a class=\"jump\" href=\"#n")
      html.integer(index)
      html.raw("\">")
      html.say(gap.place.wording)
      html.raw("</a>: <span lang=\"vi\">")
      html.text(context.before)
      html.raw("<mark>")
      html.text(context.quote)
      html.raw("</mark>")
      html.text(context.after)
      html.raw("</span></li>\n")
    }
    html.raw("</ol></section>\n")
  }
}

extension NumeralSort {
  /// A numeral of the sort, for the legend.
  fileprivate var sample: String {
    switch self {
    case .statement(.level): "7.800"
    case .statement(.target): "395"
    case .statement(.change): "4%"
    case .statement(.planRatio): "64%"
    case .statement(.share): "38,5%"
    case .other(.date): "15/7"
    case .other(.symbol): "01/NQ"
    case .other(.enumerator): "1."
    case .other(.name): "QL 4"
    case .other(.gap): "12"
    case .other(.statement): "1"
    }
  }
}
