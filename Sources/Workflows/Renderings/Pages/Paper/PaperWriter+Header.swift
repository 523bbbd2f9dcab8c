import Documents

extension PaperWriter {
  /// The head of an official document: issuer and number on the left, the country's name and the
  /// place and date on the right, kind and title below (Decree 30/2020/NĐ-CP, Appendix I).
  mutating func writeHeader() {
    let paragraphs = document.header.paragraphs.filter { !$0.bytes.isEmpty }
    guard !paragraphs.isEmpty else { return }
    let parts = HeaderParts(paragraphs, kind: document.header.kind)
    html.raw("<div class=\"head\">")
    if parts.isTwoColumns {
      html.raw("<div class=\"emblem\"><div class=\"issuer\">\n")
      for paragraph in parts.left { write(paragraph, as: paragraph.headStyle) }
      html.raw("</div><div class=\"country\">\n")
      for paragraph in parts.right { write(paragraph, as: paragraph.headStyle) }
      html.raw("</div></div>\n")
    } else {
      for paragraph in parts.left + parts.right { write(paragraph, as: paragraph.headStyle) }
    }
    for paragraph in parts.title { write(paragraph, as: "title") }
    html.raw("</div>\n")
  }
}

/// The paragraphs of a header by the side on which they stand.
private struct HeaderParts {
  var left: [Paragraph] = []
  var right: [Paragraph] = []
  var title: [Paragraph] = []

  init(_ paragraphs: [Paragraph], kind: DocumentKind?) {
    for paragraph in paragraphs {
      if !title.isEmpty || paragraph.isName(of: kind) {
        title.append(paragraph)
      } else if paragraph.isOfCountry || paragraph.isPlaceAndDate {
        right.append(paragraph)
      } else {
        left.append(paragraph)
      }
    }
  }

  var isTwoColumns: Bool { !left.isEmpty && !right.isEmpty }
}

extension Paragraph {
  private var lowercased: String { string.lowercased() }

  fileprivate var headStyle: StaticString {
    if isShouted { return "shout" }
    if lowercased.hasPrefix("độc lập") { return "motto" }
    return isPlaceAndDate ? "dateline" : "plain"
  }

  fileprivate func isName(of kind: DocumentKind?) -> Bool {
    guard let kind else { return false }
    return bytes.count < 40 && lowercased.hasPrefix(kind.rawValue)
  }

  fileprivate var isOfCountry: Bool {
    ["cộng hòa xã hội", "cộng hoà xã hội", "độc lập", "đảng cộng sản"]
      .contains { lowercased.hasPrefix($0) }
  }

  /// "Lai Châu, ngày 18 tháng 7 năm 2023".
  fileprivate var isPlaceAndDate: Bool {
    guard bytes.count < 120, let comma = lowercased.firstIndex(of: ",") else { return false }
    return lowercased[comma...].dropFirst().drop { $0 == " " }.hasPrefix("ngày")
  }
}
