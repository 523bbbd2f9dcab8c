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
    let annexes = assembler.takeFoot()
    assembler.document.body = OutlineBuilder.build(assembler.blocks + annexes)
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
    var title: [String] = []
    if case .paragraph(let paragraph, _) = blocks[kindIndex],
      let rest = HeaderLine.kind(of: paragraph)?.title
    {
      title.append(rest)
    }
    while let first = blocks.first, blocks.startIndex <= kindIndex {
      document.header.add(first)
      blocks.removeFirst()
    }
    var isTitle = true
    while case .paragraph(let paragraph, let hints)? = blocks.first {
      guard !HeaderLine.opensText(paragraph),
        HeaderLine.isTitle(paragraph, hints: hints, after: title.count)
      else { break }
      // Behind the title of a resolution stands who passes it, at which session.
      if HeaderLine.isCouncil(paragraph) { isTitle = false }
      if isTitle, !paragraph.bytes.isEmpty { title.append(paragraph.string.trimmed) }
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

  /// Takes the legal bases; one line between two of them is the rest of the first.
  private mutating func takeLegalBases() {
    while case .paragraph(let paragraph, _)? = blocks.first {
      let isBase = HeaderLine.opensLegalBasis(paragraph)
      guard isBase || (!document.legalBases.isEmpty && isFollowedByBasis(paragraph)) else { return }
      document.legalBases.append(paragraph)
      blocks.removeFirst()
    }
  }

  private func isFollowedByBasis(_ paragraph: Paragraph) -> Bool {
    guard EnumeratorReader.read(paragraph.bytes, at: 0) == nil, paragraph.bytes.last == 0x3B,
      case .paragraph(let next, _)? = blocks.dropFirst().first
    else { return false }
    return HeaderLine.opensLegalBasis(next)
  }

  // MARK: - Below the text

  /// Takes recipients and signature; gives back what stands behind them, the annexes.
  private mutating func takeFoot() -> ArraySlice<RawBlock> {
    guard let foot = FootReader.read(blocks) else { return [] }
    document.recipients = foot.recipients
    document.signatory = foot.signatory
    let annexes = blocks[foot.range.upperBound...]
    blocks = blocks[..<foot.range.lowerBound]
    return annexes
  }
}

extension String {
  /// The text without spaces around it.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
