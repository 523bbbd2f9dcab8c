import Documents

extension OfficialPage {
  /// Issuer and number at the left, the country, place and date at the right.
  mutating func writeLetterhead() {
    let letterhead = document.letterhead
    html.raw("<div class=\"head\"><div class=\"emblem\"><div class=\"issuer\">\n")
    if let parent = letterhead.parent { paragraph("parent", parent) }
    for (index, line) in letterhead.issuer.enumerated() {
      paragraph(index == letterhead.issuer.count - 1 ? "shout ruled" : "shout", line)
    }
    paragraph("plain", letterhead.numberLine)
    if letterhead.isDraft { paragraph("draft", "DỰ THẢO") }
    html.raw("</div><div class=\"country\">\n")
    paragraph("shout", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    paragraph("motto", "Độc lập - Tự do - Hạnh phúc")
    paragraph("dateline", letterhead.dateLine)
    html.raw("</div></div>\n")
  }

  /// Kind and subject, addressees, legal bases.
  mutating func writeOpening() {
    paragraph("title", document.kindLine)
    paragraph("title subject", document.subject)
    html.raw("</div>\n")
    for enactor in document.enactors { paragraph("enactor", enactor) }
    if let first = document.addressees.first {
      html.raw("<div class=\"addressees\">")
      if document.addressees.count == 1 {
        paragraph("only", "Kính gửi: \(first)")
      } else {
        paragraph("only", "Kính gửi:")
        for entry in document.addresseeLines { paragraph("entry", entry) }
      }
      html.raw("</div>\n")
    }
    for basis in document.basisLines { paragraph("basis", basis) }
    if let enactment = document.enactment { paragraph("enactment", enactment) }
  }

  /// Recipients at the left, signature at the right.
  mutating func writeFoot() {
    html.raw("<div class=\"foot\"><div class=\"recipients\">")
    if !document.recipients.isEmpty {
      paragraph("plain", "Nơi nhận:")
      for entry in document.recipientLines { paragraph("plain", entry) }
    }
    html.raw("</div><div class=\"signature\">")
    for line in document.signature.capacity { paragraph("shout", line) }
    paragraph("name", document.signature.name)
    html.raw("</div></div>\n")
  }
}
