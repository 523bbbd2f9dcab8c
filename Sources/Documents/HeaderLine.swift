import SourceText

/// Telling the lines above the text apart.
enum HeaderLine {
  /// The kind of document, where the line is its name alone ("BÁO CÁO") or its name in capitals
  /// before the title ("BÁO CÁO Tình hình ...").
  static func kind(of paragraph: Paragraph) -> (kind: DocumentKind, title: String?)? {
    let bytes = paragraph.bytes
    guard bytes.count < 500, let first = bytes.first, first & 0x80 == 0 || first >= 0xC3 else {
      return nil
    }
    for (kind, name) in names where bytes.opens(with: name) {
      let end = kind.rawValue.utf8.count
      guard bytes.count >= end, bytes.isShouted(0..<end) else { continue }
      let rest = String(decoding: bytes[end...], as: UTF8.self).trimmed
      if rest.isEmpty { return (kind, nil) }
      guard bytes[end] == 0x20, !bytes.endsTerminated(0..<bytes.count) else { continue }
      return (kind, rest)
    }
    return nil
  }

  private static let names = DocumentKind.allCases.map { ($0, $0.rawValue.opening) }

  /// A line of the title: no heading, no sentence, and at most a few of them.
  static func isTitle(_ paragraph: Paragraph, hints: ParagraphHints, after count: Int) -> Bool {
    let bytes = paragraph.bytes
    guard count < 4, bytes.count < 500, paragraph.enumerator == nil,
      EnumeratorReader.read(bytes, at: 0) == nil
    else { return false }
    if isCouncil(paragraph) { return true }
    return !bytes.endsTerminated(0..<bytes.count) || hints.isCentered
  }

  /// Whether a line names the issuer in capitals, as above the kind and again before the bases.
  static func isCouncil(_ paragraph: Paragraph) -> Bool {
    let bytes = paragraph.bytes
    return issuers.contains { bytes.opens(with: $0) } && bytes.isShouted(0..<bytes.count)
  }

  static func opensLegalBasis(_ paragraph: Paragraph) -> Bool {
    bases.contains { paragraph.bytes.opens(with: $0) }
  }

  /// Whether a paragraph belongs to the text already: a basis, an address, the first part.
  static func opensText(_ paragraph: Paragraph) -> Bool {
    opensLegalBasis(paragraph) || texts.contains { paragraph.bytes.opens(with: $0) }
  }

  private static let issuers = [
    "hội đồng nhân dân", "ủy ban nhân dân", "uỷ ban nhân dân", "chủ tịch ủy ban", "chủ tịch uỷ ban",
  ].map(\.opening)
  private static let bases = [
    "căn cứ ", "xét ", "theo đề nghị ",
  ].map(\.opening)
  private static let texts = [
    "thực hiện ", "quyết nghị", "quyết định:", "kính gửi", "phần thứ",
  ].map(\.opening)
}

extension DocumentHeader {
  /// Adds a block of the header and reads what it says.
  mutating func add(_ block: RawBlock) {
    switch block {
    case .paragraph(let paragraph, _):
      add(paragraph)
    case .table(let table):
      for cell in table.rows.joined() { cell.paragraphs.forEach { add($0) } }
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    let above = paragraphs.last
    paragraphs.append(paragraph)
    let text = paragraph.string.trimmed
    if let found = HeaderLine.kind(of: paragraph) {
      kind = kind ?? found.kind
    } else if paragraph.bytes.opens(with: Self.number) {
      let symbol = text.dropFirst(2).filter { $0 != " " && $0 != ":" }
      if symbol.contains("/") { self.symbol = symbol }
    } else if let comma = text.commaBeforeDate {
      place = String(text[..<comma]).trimmed
      addDate(text[comma...])
    } else if HeaderLine.isCouncil(paragraph) {
      // The one behind the kind names the session, too.
      if issuer == nil || kind != nil { issuer = text.withoutTerm }
    } else if let above, HeaderLine.isCouncil(above), issuer == above.string.trimmed,
      Self.levels.contains(where: { paragraph.bytes.opens(with: $0) })
    {
      issuer = above.string.trimmed + " " + text
    }
  }

  /// Reads "ngày 18 tháng 7 năm 2023", or what is filled in of it.
  private mutating func addDate(_ text: Substring) {
    var last = ""
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if let number = Int(word) {
        switch last {
        case "ngày" where (1...31).contains(number): day = number
        case "tháng" where (1...12).contains(number): month = number
        case "năm" where (1900...2999).contains(number): year = number
        default: break
        }
      }
      last = word.lowercased()
    }
  }

  private static let number = "số".opening
  /// What an issuer's name goes on with on its second line.
  private static let levels = [
    "tỉnh ", "thành phố ", "huyện ", "thị xã ", "xã ", "phường ", "thị trấn ", "quận ",
  ].map(\.opening)
}

extension String {
  /// The name of a council without its term and session ("KHOÁ XV, KỲ HỌP THỨ MƯỜI HAI").
  fileprivate var withoutTerm: String {
    let words = split(separator: " ")
    let end = words.firstIndex { $0 == "KHÓA" || $0 == "KHOÁ" || $0 == "NHIỆM" } ?? words.count
    return words[..<end].joined(separator: " ")
  }

  /// Where "Lai Châu, ngày ..." has its comma, if it is a line of place and date.
  fileprivate var commaBeforeDate: Index? {
    guard utf8.count < 120, let comma = firstIndex(of: ",") else { return nil }
    let rest = self[index(after: comma)...].drop { $0 == " " }
    return rest.lowercased().hasPrefix("ngày") ? comma : nil
  }
}
