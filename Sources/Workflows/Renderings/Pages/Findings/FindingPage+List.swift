import Audit

extension FindingPage {
  /// The findings by severity, with the arithmetic of each in figures.
  mutating func writeFindings() {
    let indices = result.documents.map { ParagraphIndex($0.document) }
    html.raw(
      "<section class=\"findings\" id=\"findings\" tabindex=\"-1\" aria-labelledby=\"found\">")
    html.raw("<div class=\"tools-row\"><h2 id=\"found\">")
    html.say(Wording("Phát hiện", "Findings"))
    html.raw("</h2><button type=\"button\" id=\"earlier\"")
    html.label(Wording("Phát hiện trước", "Previous finding"))
    html.raw(">←</button><button type=\"button\" id=\"later\"")
    html.label(Wording("Phát hiện sau", "Next finding"))
    html.raw(">→</button></div>\n")
    for state in FindingState.legend {
      let group = listed.indices.filter { listed[$0].state == state }
      guard !group.isEmpty else { continue }
      html.raw("<details class=\"group\" data-state=\"")
      html.text(state.code)
      html.raw(state > .suppressed ? "\" open><summary>" : "\"><summary>")
      html.say(state.heading)
      html.raw(" <b>")
      html.integer(group.count)
      html.raw("</b></summary>\n<ol>\n")
      for index in group { write(index, indices) }
      html.raw("</ol></details>\n")
    }
    if listed.isEmpty {
      html.raw("<p class=\"lead\">")
      html.say(
        Wording(
          "Không có số liệu nào trong văn bản kiểm tra được.",
          "The document holds no figure that could be tested."))
      html.raw("</p>")
    }
    html.raw("</section>\n")
  }

  private mutating func write(_ index: Int, _ indices: [ParagraphIndex]) {
    let entry = listed[index]
    let finding = entry.finding
    html.raw("<li class=\"finding s-")
    html.text(entry.state.code)
    html.raw("\" id=\"f")
    html.integer(index)
    html.raw("\" tabindex=\"-1\"><p class=\"what\"><span class=\"badge\">")
    html.text(entry.state.sign)
    if let number = entry.number { html.text(" \(number)") }
    html.raw("</span> ")
    html.say(finding.kind.wording)
    if finding.isDecisive {
      html.raw(" <span class=\"decisive\">")
      html.say(Wording("đổi kết quả đánh giá", "changes the verdict"))
      html.raw("</span>")
    }
    html.raw("</p>\n")
    writeQuote(of: finding, indices)
    html.raw("<p class=\"message\">")
    for (position, sentence) in finding.sentences.enumerated() {
      if position > 0 { html.raw(" ") }
      html.say(sentence.wording)
    }
    html.raw("</p>\n")
    if let arithmetic = FindingArithmetic(finding, in: result) {
      html.raw("<p class=\"sum\">")
      html.say(arithmetic.wording)
      html.raw("</p>\n")
    }
    writeOperands(of: finding)
    if let note = entry.note {
      html.raw("<p class=\"note-of\">")
      html.say(note)
      html.raw("</p>\n")
    }
    html.raw("<p class=\"fine\">")
    html.text(finding.check)
    if entry.state != .verified {
      html.raw(" · ")
      html.say(Wording("dấu vết", "fingerprint"))
      html.raw(" <code>")
      html.text(finding.fingerprint)
      html.raw("</code>")
    }
    html.raw("</p></li>\n")
  }

  /// The words that the finding is about, which lead to their place in the document.
  private mutating func writeQuote(of finding: Finding, _ indices: [ParagraphIndex]) {
    html.raw("<p class=\"quote\" lang=\"vi\">")
    let context = ClaimContext(finding, in: result, indices, reach: Self.reach)
    writeJump(to: finding.claim) { html in
      guard let context, let claim = context.marks.last else {
        return html.text("“\(finding.claim.quote)”")
      }
      if context.isCut.before { html.text("… ") }
      html.text(context.bytes[..<claim.range.lowerBound])
      html.raw("<mark>")
      html.text(context.bytes[claim.range])
      html.raw("</mark>")
      html.text(context.bytes[claim.range.upperBound...])
      if context.isCut.behind { html.text(" …") }
    }
    html.raw("</p>\n")
  }

  /// How many bytes of a sentence stand on either side of its number.
  private static let reach = 90

  private mutating func writeOperands(of finding: Finding) {
    guard !finding.operands.isEmpty else { return }
    html.raw("<ul class=\"compared\">")
    for operand in finding.operands {
      html.raw("<li>")
      writeJump(to: operand) { html in
        html.raw("<span lang=\"vi\">")
        html.text(operand.quote)
        html.raw("</span>")
      }
      html.raw(" <span class=\"where\">")
      if operand.document != finding.claim.document {
        html.text(DocumentIdentity(result.documents[operand.document]).fileName + ", ")
      }
      html.say(operand.place.wording)
      html.raw("</span></li>")
    }
    html.raw("</ul>\n")
  }

  private mutating func writeJump(
    to operand: Finding.Operand, _ words: (inout HTMLWriter) -> Void
  ) {
    html.raw("<a class=\"jump\" href=\"#")
    html.text(marks[operand.document].anchor(of: operand))
    html.raw("\">")
    words(&html)
    html.raw("</a>")
  }
}

extension FindingState {
  /// The heading of the group of findings.
  fileprivate var heading: Wording {
    switch self {
    case .error: Wording("Lỗi", "Errors")
    case .warning: Wording("Cảnh báo", "Warnings")
    case .info: Wording("Sai lệch làm tròn", "Rounding slips")
    case .suppressed: Wording("Bỏ qua có lý do", "Set aside")
    case .verified: Wording("Đã kiểm tra, đúng", "Tested and verified")
    case .unchecked, .gap: wording
    }
  }
}
