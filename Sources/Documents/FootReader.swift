import SourceText

/// What stands below the text of an official document: recipients at the left, signature at the right
/// (Decree 30/2020/NĐ-CP, Appendix I, II.7 and II.9).
struct FootReader {
  private(set) var recipients: [Paragraph] = []
  private var signature: [Paragraph] = []
  /// The blocks that the foot takes.
  private(set) var range: Range<Int>

  /// The foot of a document; nil when it has none.
  static func read(_ blocks: ArraySlice<RawBlock>) -> FootReader? {
    if let start = blocks.lastIndex(where: { opensFoot($0) }) {
      return FootReader(blocks, from: start)
    }
    // Without recipients only the signature tells.
    let end = blocks.suffix(signatureReach)
    guard let start = end.firstIndex(where: { opensSignature($0) }) else { return nil }
    return FootReader(blocks, from: start)
  }

  var signatory: Signatory? {
    let capacity = signature.filter { $0.bytes.isShouted(0..<$0.bytes.count) }
    guard let last = capacity.last else { return nil }
    let name = signature.last { !$0.bytes.isShouted(0..<$0.bytes.count) && $0.bytes.first != 0x28 }
    // A name in capitals stands last and has no capacity behind it.
    let isShoutedName = name == nil && capacity.count > 1
    return Signatory(
      paragraphs: signature,
      capacity: (isShoutedName ? capacity.dropLast() : capacity[...])
        .map { $0.string.trimmed }.joined(separator: " "),
      name: isShoutedName ? last.string.trimmed : name?.string.trimmed)
  }

  /// How many blocks from the end the signature may stand, without recipients.
  private static let signatureReach = 8
  /// How long a line of the foot is at most.
  private static let lineLength = 240
  private static let signatureLength = 120

  private init?(_ blocks: ArraySlice<RawBlock>, from start: Int) {
    range = start..<start
    for index in start..<blocks.endIndex {
      switch blocks[index] {
      case .table(let table):
        guard index == start || signature.isEmpty, Self.isFoot(table) else { return }
        for cell in table.rows.joined() { cell.paragraphs.forEach { add($0) } }
      case .paragraph(let paragraph, _):
        guard paragraph.bytes.isEmpty || accepts(paragraph) else { return }
        if !paragraph.bytes.isEmpty { add(paragraph) }
      }
      range = start..<index + 1
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    let isCapital = paragraph.bytes.isShouted(0..<paragraph.bytes.count)
    if Self.opensRecipients(paragraph) || (signature.isEmpty && !isCapital) {
      recipients.append(paragraph)
    } else {
      signature.append(paragraph)
    }
  }

  /// Whether a paragraph goes on with the foot: a recipient, a line of the signature, a name.
  ///
  /// An annex begins with a heading, a title or a sentence.
  private func accepts(_ paragraph: Paragraph) -> Bool {
    let bytes = paragraph.bytes
    if Self.opensRecipients(paragraph) { return true }
    guard bytes.count < Self.lineLength, !Self.annexes.contains(where: { bytes.opens(with: $0) })
    else { return false }
    switch paragraph.enumerator ?? EnumeratorReader.read(bytes, at: 0)?.enumerator {
    case .dash, .plus, .star: return signature.isEmpty
    case nil: break
    default: return false
    }
    if signature.isEmpty { return HeaderLine.kind(of: paragraph) == nil }
    guard signature.count < Self.signatureReach, bytes.count < Self.signatureLength,
      bytes.last != 0x2E, bytes.last != 0x3A
    else { return false }
    // Behind the name nothing belongs to the signature but remarks in brackets.
    let hasName = signature.contains {
      !$0.bytes.isShouted(0..<$0.bytes.count) && $0.bytes.first != 0x28
    }
    return !hasName || bytes.first == 0x28
  }

  private static func opensFoot(_ block: RawBlock) -> Bool {
    switch block {
    case .paragraph(let paragraph, _): opensRecipients(paragraph)
    case .table(let table): isFoot(table)
    }
  }

  /// A table of one or two rows with the recipients in one of its cells, or the signature.
  private static func isFoot(_ table: Table) -> Bool {
    table.rows.count <= 3
      && table.rows.joined().contains { cell in
        guard let first = cell.paragraphs.first(where: { !$0.bytes.isEmpty }) else { return false }
        return opensRecipients(first) || opensSignature(first)
      }
  }

  private static func opensSignature(_ block: RawBlock) -> Bool {
    guard case .paragraph(let paragraph, _) = block else { return false }
    return opensSignature(paragraph)
  }

  private static func opensSignature(_ paragraph: Paragraph) -> Bool {
    let bytes = paragraph.bytes
    return bytes.count < signatureLength && capacities.contains { bytes.opens(with: $0) }
      && bytes.isShouted(0..<bytes.count)
  }

  private static func opensRecipients(_ paragraph: Paragraph) -> Bool {
    paragraph.bytes.opens(with: recipientWords)
  }

  private static let recipientWords = "nơi nhận".opening
  private static let capacities = ["tm.", "kt.", "tl.", "tuq.", "q. ", "chủ tịch"].map(\.opening)
  private static let annexes = ["phụ lục", "biểu ", "danh mục", "phụ biểu"].map(\.opening)
}
