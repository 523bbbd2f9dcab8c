import SourceText

/// Makes the tree of a document from its blocks in reading order: what stands above the text, the
/// legal bases, the outline, and what stands below it.
package struct DocumentAssembler {
  private var document: Document
  private var blocks: ArraySlice<RawBlock>

  package static func assemble(_ raw: RawDocument) -> Document {
    var assembler = DocumentAssembler(raw)
    assembler.takeHeader()
    assembler.takeLegalBases()
    assembler.takeFoot()
    assembler.document.body = OutlineBuilder.build(assembler.blocks)
    return assembler.document
  }

  private init(_ raw: RawDocument) {
    document = Document(source: raw.source, footnotes: raw.footnotes)
    blocks = raw.blocks[...]
  }

  // MARK: - Above the text

  /// How far down the name of the kind ("BÁO CÁO") may stand.
  private static let headerReach = 24

  private mutating func takeHeader() {
    guard let kindIndex = indexOfKind() else { return }
    while let first = blocks.first, blocks.startIndex <= kindIndex {
      document.header.add(first)
      blocks.removeFirst()
    }
    var title: [String] = []
    while case .paragraph(let paragraph, let hints)? = blocks.first {
      let words = LeadingWords(paragraph)
      guard !words.opensText, HeaderLine.isTitle(paragraph, hints: hints, after: title.count) else {
        break
      }
      if !paragraph.bytes.isEmpty, !HeaderLine.isCouncil(paragraph) { title.append(paragraph.string) }
      document.header.add(.paragraph(paragraph, hints))
      blocks.removeFirst()
    }
    document.header.title = title.isEmpty ? nil : title.joined(separator: " ")
  }

  private func indexOfKind() -> Int? {
    let limit = min(blocks.endIndex, blocks.startIndex + Self.headerReach)
    return (blocks.startIndex..<limit).first { index in
      guard case .paragraph(let paragraph, _) = blocks[index] else { return false }
      return HeaderLine.kind(of: paragraph) != nil
    }
  }

  private mutating func takeLegalBases() {
    while case .paragraph(let paragraph, _)? = blocks.first, LeadingWords(paragraph).opensLegalBasis {
      document.legalBases.append(paragraph)
      blocks.removeFirst()
    }
  }

  // MARK: - Below the text

  private mutating func takeFoot() {
    guard
      let start = blocks.lastIndex(where: {
        guard case .paragraph(let paragraph, _) = $0 else { return false }
        return LeadingWords(paragraph).opensRecipients
      })
    else { return }
    var isSignature = false
    var signature: [Paragraph] = []
    for block in blocks[start...] {
      guard case .paragraph(let paragraph, _) = block else { return }
      isSignature = isSignature || paragraph.bytes.isShouted(0..<paragraph.bytes.count)
      if isSignature { signature.append(paragraph) } else { document.recipients.append(paragraph) }
    }
    blocks = blocks[..<start]
    guard let capacity = signature.first else { return }
    document.signatory = Signatory(
      paragraphs: signature, capacity: capacity.string,
      name: signature.count > 1 ? signature.last?.string : nil)
  }
}

/// The first words of a paragraph, in lower case, for telling its part in the document.
private struct LeadingWords {
  private let text: String

  init(_ paragraph: Paragraph) {
    text = String(decoding: paragraph.bytes.prefix(48), as: UTF8.self).lowercased()
  }

  private func starts(with words: [String]) -> Bool { words.contains { text.hasPrefix($0) } }

  var opensLegalBasis: Bool { starts(with: ["căn cứ ", "xét "]) }
  var opensRecipients: Bool { starts(with: ["nơi nhận"]) }
  var opensText: Bool {
    starts(with: ["căn cứ ", "xét ", "thực hiện ", "quyết nghị", "quyết định:", "kính gửi", "phần thứ"])
  }
}

/// Telling the lines above the text apart.
private enum HeaderLine {
  /// The kind of document, where the line is its name and nothing else.
  static func kind(of paragraph: Paragraph) -> DocumentKind? {
    guard paragraph.bytes.count < 40, paragraph.bytes.isShouted(0..<paragraph.bytes.count) else {
      return nil
    }
    return DocumentKind(rawValue: paragraph.string.lowercased().trimmed)
  }

  /// A line of the title: no heading, no sentence, and at most a few of them.
  static func isTitle(_ paragraph: Paragraph, hints: ParagraphHints, after count: Int) -> Bool {
    let bytes = paragraph.bytes
    guard count < 4, bytes.count < 500, EnumeratorReader.read(bytes, at: 0) == nil else { return false }
    if isCouncil(paragraph) { return true }
    return !bytes.endsTerminated(0..<bytes.count) || hints.isCentered
  }

  /// "HỘI ĐỒNG NHÂN DÂN TỈNH ... KHOÁ ..., KỲ HỌP ..." between the title of a resolution and its bases.
  static func isCouncil(_ paragraph: Paragraph) -> Bool {
    paragraph.bytes.isShouted(0..<paragraph.bytes.count)
      && paragraph.string.hasPrefix("HỘI ĐỒNG NHÂN DÂN")
  }
}

extension DocumentHeader {
  /// Adds a block of the header and reads what it says.
  fileprivate mutating func add(_ block: RawBlock) {
    switch block {
    case .paragraph(let paragraph, _):
      add(paragraph)
    case .table(let table):
      for cell in table.rows.joined() { cell.paragraphs.forEach { add($0) } }
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    paragraphs.append(paragraph)
    let text = paragraph.string.trimmed
    if let kind = HeaderLine.kind(of: paragraph) {
      self.kind = self.kind ?? kind
    } else if text.lowercased().hasPrefix("số:") || text.lowercased().hasPrefix("số ") {
      let rest = text.drop { $0 != ":" && $0 != " " }.dropFirst()
      let symbol = rest.filter { $0 != " " }
      if symbol.contains("/") { self.symbol = symbol }
    } else if let range = text.range(of: "ngày", from: ",") {
      place = String(text[..<range.comma]).trimmed
      let numbers = text[range.comma...].split { !$0.isNumber }.compactMap { Int($0) }
      year = numbers.last { $0 > 1900 }
      let small = numbers.filter { $0 <= 31 }
      if small.count == 2 { (day, month) = (small[0], small[1]) }
      if small.count == 1 { month = small[0] }
    } else if issuer == nil, kind == nil || text.hasPrefix("HỘI ĐỒNG"),
      text.hasPrefix("ỦY BAN") || text.hasPrefix("UỶ BAN") || text.hasPrefix("HỘI ĐỒNG")
    {
      issuer = text
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Where "…, ngày …" has its comma, if it is a line of place and date.
  fileprivate func range(of word: String, from mark: Character) -> (comma: Index, word: Index)? {
    guard utf8.count < 120, let comma = firstIndex(of: mark) else { return nil }
    let rest = self[index(after: comma)...].drop { $0 == " " }
    return rest.lowercased().hasPrefix(word) ? (comma, rest.startIndex) : nil
  }
}
